// Entries that were written before there were clocks: they fold into one clock by the date they gave.
import { describe, expect, test } from 'vitest'
import { storyOf } from '#foundation/testing/story.ts'
import {
  chief as other,
  facts,
  gaveBack,
  raise,
  raised,
  reply,
  sent,
  signed,
  taken,
} from '#foundation/testing/matter-story.ts'
import { matterDecider } from './decide.ts'
import { upcastEntry, versions } from './entries-before.ts'
import type { MatterEntry } from './events.ts'
import { upcastMatters } from './rules-before.ts'

/** The same entry as the ledger of that time kept it, read today. */
function ofBefore(entry: MatterEntry): MatterEntry {
  const { deadlines: _, answers: __, ...data } = entry.data as Record<string, unknown>
  const upcast = entry.type in versions ? upcastEntry(entry.type, 1, data) : data
  return { ...entry, data: upcast } as MatterEntry
}

const programme = {
  ...facts.programme,
  part: upcastMatters({
    rungs: facts.programme.part.rungs.map((rung) => ({ ...rung, days: 7 })),
    classes: facts.programme.part.classes,
    officeCode: 'office',
    triageDays: 1,
    verdictDays: 7,
    attempts: 3,
  }),
}
const handedUp = taken
  .then('2026-03-04 10:00', { type: 'NoteMatter', text: '已联系', askerSees: true })
  .then('2026-03-04 11:00', { type: 'HandUpMatter', reason: '需统筹', unit: sent.unit })
const whole = gaveBack(handedUp, '2026-03-04 12:00', '2026-03-05 17:30')
  .then('2026-03-04 13:00', sent)
  .then('2026-03-04 14:00', signed)
  .then('2026-03-05 10:00', reply)
  .then('2026-03-06 10:00', { type: 'JudgeMatter', grade: 1 }, { isAsker: true })
const old = storyOf(matterDecider, { ...facts, programme }, whole.entries.map(ofBefore))

describe('old entries', () => {
  test('give the same holder and the same dates', () => {
    expect(old.state.holding).toEqual(whole.state.holding)
    expect(old.state.handovers).toEqual(whole.state.handovers)
  })
  test('one clock each for office, unit and asker, which no calendar counted', () => {
    const told = old.state.clocks.map(({ kind, due, calendar, given }) => [kind, due, calendar, given?.due])
    const dues = whole.state.clocks
      .filter(({ kind }) => ['dispatch', 'close', 'call-back'].includes(kind))
      .map(({ kind, due }) => [kind, due, null, due])
    expect(told).toEqual(dues)
  })
  test('a note of then answers nothing, since nothing asked it to', () =>
    expect(upcastEntry('MatterNoted', 1, { text: '已联系', askerSees: true })).toEqual({
      text: '已联系',
      askerSees: true,
      answers: false,
    }))
  test('no calendar moves them', () =>
    expect(
      old.asks('2026-03-06 11:00', { type: 'ReviseDeadlines', reason: { zh: '台风', en: 'Typhoon' } }),
    ).toEqual([]))
  test('what happens from now on is timed by the rules of then, in calendar days', () => {
    const again = old.then('2026-03-06 12:00', sent)
    expect(again.state.holding.due).toBe('2026-03-13T15:59:59.000Z')
    const fresh = storyOf(matterDecider, { ...facts, programme }).then('2026-03-02 10:00', raise)
    expect(fresh.state.holding.due).toBe('2026-03-03T15:59:59.000Z')
  })
  test('a hold stops them too', () => {
    const chief = { ...facts, programme }
    const held = storyOf(matterDecider, chief, raised.entries.map(ofBefore))
      .then('2026-03-02 15:00', sent)
      .then('2026-03-02 16:00', signed)
    const before = storyOf(matterDecider, chief, held.entries.map(ofBefore))
      .then('2026-03-03 10:00', {
        ...{ type: 'AskHold', reason: '等批复' },
        ...{ plannedFor: '2026-03-20', reviewOn: '2026-03-20' },
      } as const)
      .then('2026-03-03 11:00', { type: 'DecideHold', granted: true }, {}, other)
      .then('2026-03-05 11:00', { type: 'ReleaseHold', reason: '批复已到' })
    expect(before.state.holding.due).toBe('2026-03-11T15:59:59.000Z')
  })
})
