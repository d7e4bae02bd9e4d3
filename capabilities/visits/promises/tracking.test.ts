// How a promise goes: reported, kept, given up by its owner, and judged by the subject alone.
import { describe, expect, test } from 'vitest'
import { compiled } from '#foundation/testing/deadlines.ts'
import { person } from '#foundation/testing/given.ts'
import { storyOf } from '#foundation/testing/story.ts'
import type { PromiseCommand } from './commands.ts'
import { promiseDecider } from './decide.ts'

const id = (last: string) => `01980000-0000-7000-8000-0000000000${last}`
const officer = person(id('aa'), { unit: id('c1') })
const asker = person(id('ac'), { kind: 'asker' })

const make: PromiseCommand = {
  type: 'MakePromise',
  ...{ programme: 'sample', subject: id('b1'), visit: id('b2'), area: null, text: '接通专线', unit: null },
  ...{ person: null, due: '2026-03-31', within: null, madeOn: '2026-03-01' },
}
const report: PromiseCommand = { type: 'ReportPromise', text: ' 已立杆 ' }
const keep: PromiseCommand = { type: 'KeepPromise', how: '专线已通' }
const giveUp: PromiseCommand = { type: 'BreakPromise', why: ' 线路走廊未批 ' }
const says = (kept: boolean, words: string | null = null): PromiseCommand => ({
  type: 'JudgePromise',
  kept,
  words,
})

const made = storyOf(promiseDecider, { strangers: [], calendar: compiled() }).then(
  ...(['2026-03-01 10:00', make, {}, officer] as const),
)
const kept = made.then('2026-03-20 10:00', keep, {}, officer)
const broken = made.then('2026-03-20 10:00', giveUp, {}, officer)

describe('its owner', () => {
  test('reports how it goes; she reads it only where that is said', () => {
    const { reports } = made
      .then('2026-03-05 10:00', report, {}, officer)
      .then('2026-03-06 10:00', { type: 'ReportPromise', text: '已送电', askerSees: true }, {}, officer).state
    expect(reports).toMatchObject([
      { text: '已立杆', askerSees: false, by: officer.person },
      { text: '已送电', askerSees: true },
    ])
  })
  test('says why it cannot be kept, and may keep it after all', () => {
    expect(broken.state).toMatchObject({
      status: 'broken',
      broken: { on: '2026-03-20', why: '线路走廊未批' },
    })
    const after = broken.then('2026-04-10 10:00', keep, {}, officer).state
    expect(after).toMatchObject({ status: 'kept', broken: null, kept: { on: '2026-04-10' } })
  })
  test.each([report, giveUp])('does nothing of it once it is kept, or given up', (command) => {
    expect(kept.refusal('2026-03-21 10:00', command, {}, officer)).toBe('promise.kept-already')
    expect(broken.refusal('2026-03-21 10:00', command, {}, officer)).toBe('promise.broken-already')
  })
  test('has no word in her place', () => {
    expect(kept.refusal('2026-03-21 10:00', says(true), {}, officer)).toBe('promise.word-is-hers')
  })
})

describe('the subject', () => {
  test('says that it was kept: the claim stands, with her word beside it', () => {
    const { state } = kept.then('2026-03-21 10:00', says(true, '很好'), {}, asker)
    expect(state).toMatchObject({
      ...{ status: 'kept', kept: { how: '专线已通', on: '2026-03-20' } },
      word: { kept: true, words: '很好' },
    })
  })
  test('says that it was not: it is open again on its old day, until it is claimed anew', () => {
    const open = kept.then('2026-03-21 10:00', says(false, '还跳闸'), {}, asker)
    expect(open.state).toMatchObject({ status: 'open', kept: null, due: '2026-03-31', word: { kept: false } })
    const again = open.then('2026-03-25 10:00', keep, {}, officer)
    expect(again.state).toMatchObject({ status: 'kept', word: null })
    expect(again.then('2026-03-26 10:00', says(true), {}, asker).state.word?.kept).toBe(true)
  })
  test('says of a day that has passed in silence that it was kept: that is a claim of her own', () => {
    const { state } = made.then('2026-04-02 10:00', says(true, '早通了'), {}, asker)
    expect(state).toMatchObject({ status: 'kept', kept: { on: '2026-04-02', how: '早通了' } })
  })
  test('of one that was given up, her “not kept” changes nothing but is kept', () => {
    const { state } = broken.then('2026-03-21 10:00', says(false), {}, asker)
    expect(state).toMatchObject({ status: 'broken', word: { kept: false, words: null } })
  })
  test('has no word before its day unless somebody claims it, and says the same only once', () => {
    expect(made.refusal('2026-03-31 10:00', says(false), {}, asker)).toBe('promise.word-too-early')
    const told = kept.then('2026-03-21 10:00', says(true), {}, asker)
    expect(told.refusal('2026-03-22 10:00', says(true), {}, asker)).toBe('promise.word-given')
  })
})
