// The rules of re-checks: drawn once by lot after the month, called by another unit, the asker's word kept.
import { describe, expect, test } from 'vitest'
import { given, person } from '#foundation/testing/given.ts'
import type { Ended, RecheckCommand } from './commands.ts'
import { findings, strata, type Stratum } from './strata.ts'
import { recheckDecider } from './decide.ts'
import type { RecheckEvent } from './events.ts'
import { checkRechecks, rechecksOf, type RechecksPart } from './programme.ts'

const idOf = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [bureau, office] = [idOf(901), idOf(902)]
const part = rechecksOf({ key: 'sample', version: '1', words: { zh: '示例', en: 'Sample' }, parts: {} })
const ended = (n: number, stratum: Stratum): Ended => {
  return { matter: idOf(n), unit: bureau, stratum, rank: String((n * 7919) % 1000).padStart(3, '0') }
}
const many = Array.from({ length: 60 }, (_, n) => ended(n, 'judged'))
const draw: RecheckCommand = {
  type: 'DrawSample',
  ...{ programme: 'sample', month: '2026-02', seed: 'a seed' },
  ended: [...many, ended(101, 'withdrawn'), ended(102, 'withdrawn'), ended(103, 'unjudged')],
}
const drawnOf = (command: RecheckCommand, facts = { part }) =>
  given(recheckDecider, []).when(command, facts).decided as Extract<RecheckEvent, { type: 'SampleDrawn' }>[]
const drawn = drawnOf(draw)
const call = (n: number, more: object = {}): RecheckCommand => {
  return { type: 'RecordCall', matter: idOf(n), how: '电话', note: ' 已接通 ', ...more }
}
const caller = { actor: person(idOf(1), { unit: office }) }

describe('the draw', () => {
  test('takes all who withdrew or never judged, and a tenth of those who judged', () => {
    expect(drawn[0]!.data.strata.map(({ stratum, of, items }) => [stratum, of, items.length])).toEqual([
      ['withdrawn', 2, 2],
      ['unjudged', 1, 1],
      ['reopened', 0, 0],
      ['judged', 60, 6],
    ])
  })
  test('takes the lowest ranks, in whatever order they came', () => {
    const lowest = many.toSorted((a, b) => a.rank.localeCompare(b.rank)).slice(0, 6)
    const judged = drawn[0]!.data.strata[3]!.items
    expect(judged.map(({ matter }) => matter)).toEqual(lowest.map(({ matter }) => matter))
    const backwards = { ...draw, ended: [...draw.ended].reverse() } as RecheckCommand
    expect(drawnOf(backwards)).toEqual(drawn)
  })
  test('takes the least number where the share gives fewer, and none of a share of nothing', () => {
    const few = { ...draw, ended: many.slice(0, 5) } as RecheckCommand
    expect(drawnOf(few)[0]!.data.strata[3]!.items).toHaveLength(3)
    const none: RechecksPart = { ...part, shares: { ...part.shares, judged: 0 } }
    expect(drawnOf(few, { part: none })[0]!.data.strata[3]!.items).toEqual([])
  })
  test('of a month that runs is refused', () => {
    given(recheckDecider, [])
      .when({ ...draw, month: '2026-03' }, { part })
      .refused('recheck.month-runs')
  })
  test('happens once', () => {
    given(recheckDecider, drawn).when(draw, { part }).refused('recheck.drawn-already')
  })
})

describe('a call', () => {
  test('keeps what she said, and is over once she was reached', () => {
    const told = given(recheckDecider, drawn).when(call(101, { finding: 'as-told' }), caller)
    told.then({
      type: 'RecheckCalled',
      data: { matter: idOf(101), how: '电话', finding: 'as-told', reopen: false, note: '已接通' },
    })
    const after = [...drawn, ...(told.decided as RecheckEvent[])]
    given(recheckDecider, after)
      .when(call(101, { finding: 'in-part' }), caller)
      .refused('recheck.told-already')
  })
  test('may be tried again while nobody answers', () => {
    const tried = given(recheckDecider, drawn).when(call(102), caller).decided as RecheckEvent[]
    const state = given(recheckDecider, [...drawn, ...tried]).state
    expect(state.items.find(({ matter }) => matter === idOf(102))).toMatchObject({
      finding: null,
      calls: [{ finding: null }],
    })
    given(recheckDecider, [...drawn, ...tried])
      .when(call(102, { finding: 'not-as-told', reopen: true }), caller)
      .then({ type: 'RecheckCalled', data: { reopen: true } })
  })
  test('on the work of one’s own unit is refused', () => {
    const own = { actor: person(idOf(2), { unit: bureau }) }
    given(recheckDecider, drawn).when(call(101), own).refused('recheck.own-work')
  })
  test('about a matter that was not drawn is refused', () =>
    given(recheckDecider, drawn).when(call(999), caller).refused('recheck.not-drawn'))
  test.each([{ reopen: true }, { reopen: true, finding: 'as-told' as const }])(
    'reopens nothing that she did not contradict: %o',
    (more) => given(recheckDecider, drawn).when(call(101, more), caller).refused('recheck.nothing-to-reopen'),
  )
})

describe('a programme', () => {
  test('that says nothing has shares that hold', () => {
    expect(checkRechecks(part)).toBeNull()
    expect(Object.keys(part.shares)).toEqual([...strata])
    expect(findings).toHaveLength(3)
  })
  test.each([
    [{ ...part.shares, judged: 1.5 }, 3, 'programme.recheck-share'],
    [{ ...part.shares, withdrawn: 0.5 }, 3, 'programme.recheck-withdrawn'],
    [part.shares, 2.5, 'programme.recheck-least'],
  ])('is refused by name: %o, least %d', (shares, least, code) => {
    expect(checkRechecks({ shares, least })?.refused).toBe(code)
  })
})
