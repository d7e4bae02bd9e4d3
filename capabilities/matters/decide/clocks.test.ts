// The clocks of a matter: what starts and ends each, which one holds, and that nobody moves one by editing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import {
  answered,
  asked,
  asker,
  bureau,
  chief,
  closedOn,
  dispatched,
  due,
  facts,
  fate,
  gaveBack,
  group,
  held,
  holding,
  moreTime,
  part,
  raise,
  raised,
  reply,
  revision,
  sent,
  signed,
  taken,
} from '#foundation/testing/matter-story.ts'
import { momentOf, storyOf } from '#foundation/testing/story.ts'
import type { MatterCommand } from '../commands.ts'
import { matterDecider } from '../decide.ts'
import { clock } from '../programme.ts'

const at = momentOf

describe('clocks start and end', () => {
  test('the office has its own from receipt', () =>
    expect(due(raised.state.clocks)).toEqual({ dispatch: at('2026-03-03 17:30') }))
  test('at dispatch, not at signing, the unit’s begin, each for itself', () => {
    expect(due(dispatched.state.clocks)).toEqual({
      acknowledge: at('2026-03-03 17:30'),
      contact: at('2026-03-03 17:30'),
      interim: at('2026-03-05 17:30'),
      close: at('2026-03-11 17:30'),
    })
    expect(dispatched.state.clocks[0]!.ended).toEqual({ at: at('2026-03-02 15:00'), how: 'met' })
    expect(dispatched.entries.at(-1)!.data).toMatchObject({
      deadlines: [
        { key: 'acknowledge', kind: 'acknowledge', standing: 'firm', calendar: '1' },
        { key: 'contact' },
        { key: 'interim' },
        { key: 'close-department' },
      ],
    })
  })
  test('who signs late has less time: no clock waits for the signature', () => {
    const late = dispatched.then('2026-03-10 16:00', signed)
    expect(late.state.holding.due).toBe(dispatched.state.holding.due)
    expect(due(late.state.clocks)).not.toHaveProperty('acknowledge')
    expect(due(late.state.clocks).close).toBe(at('2026-03-11 17:30'))
  })
  test('a plan, or a word of the holder that the asker sees, is the first answer', () => {
    const note = { type: 'NoteMatter', text: '已联系技校' } as const
    const open = (story: typeof taken) => 'interim' in due(story.state.clocks)
    expect(open(taken.then('2026-03-04 10:00', { type: 'StartMatter', plan: '专场招聘' }))).toBe(false)
    expect(open(taken.then('2026-03-04 10:00', { ...note, askerSees: true }))).toBe(false)
    expect(open(taken.then('2026-03-04 10:00', { ...note, askerSees: false }))).toBe(true)
    expect(open(taken.then('2026-03-04 10:00', { ...note, askerSees: true }, asker))).toBe(true)
    expect(open(taken.then('2026-03-04 10:00', { ...note, askerSees: true }, { holdsIt: false }))).toBe(true)
  })
  test('calling the asker ends the clock of first contact, before signing too, and is recorded once', () => {
    const call = { type: 'ContactAsker', how: '电话', note: '已说明安排' } as const
    const called = dispatched.then('2026-03-02 16:00', call)
    expect(due(called.state.clocks)).not.toHaveProperty('contact')
    expect(called.state.contactedAt).toBe(at('2026-03-02 16:00'))
    expect(called.state.holding).toEqual(dispatched.state.holding)
    expect(called.refusal('2026-03-03 09:00', call)).toBe('matter.contacted-already')
    expect(raised.refusal('2026-03-02 16:00', call)).toBe('matter.not-in-hand')
    expect(dispatched.refusal('2026-03-02 16:00', call, { holdsIt: false })).toBe('matter.not-yours')
  })
  test('a reply is an answer and a contact too; then the asker’s week runs, to the end of a working day', () => {
    expect(fate(answered.state.clocks)).toEqual([
      'dispatch: met',
      'acknowledge: met',
      'contact: met',
      'interim: met',
      'close: met',
      'call-back: runs',
    ])
    // Friday the 6th and seven days: Friday the 13th; from Saturday the 7th it would be a Saturday, and moves.
    expect(answered.state.holding.due).toBe('2026-03-13T15:59:59.000Z')
    const saturday = taken.then('2026-03-07 11:00', reply)
    expect(saturday.state.holding.due).toBe('2026-03-16T15:59:59.000Z')
  })
  test('solved on the spot, nothing is left to be handed over', () => {
    const spot = storyOf(matterDecider, facts).then('2026-03-02 10:00', { ...raise, solved: '当场解决' })
    expect(fate(spot.state.clocks)).toEqual(['dispatch: dropped', 'call-back: runs'])
  })
  test('a new rung starts afresh, and drops what the rung below had not done', () => {
    const up = taken.then('2026-03-09 10:00', { type: 'HandUpMatter', reason: '需统筹', unit: group })
    expect(fate(up.state.clocks).slice(1, 5)).toEqual([
      'acknowledge: met',
      'contact: dropped',
      'interim: dropped',
      'close: dropped',
    ])
    expect(due(up.state.clocks)).toEqual({
      acknowledge: at('2026-03-10 17:30'),
      contact: at('2026-03-10 17:30'),
      interim: at('2026-03-12 17:30'),
      close: at('2026-03-23 17:30'),
    })
    expect(up.state.contactedAt).toBeNull()
  })
  test('in other hands nothing is held, asked or called any more', () => {
    const up = held
      .then('2026-03-05 11:00', { type: 'ContactAsker', how: '电话', note: '已说明安排' })
      .then('2026-03-06 10:00', { type: 'HandUpMatter', reason: '需统筹', unit: group })
    expect(up.state).toMatchObject({ hold: null, asked: { extension: null, hold: null }, contactedAt: null })
    expect(up.state.holding.due).toBe(at('2026-03-20 17:30'))
    const again = asked.then('2026-03-09 11:00', { type: 'HandUpMatter', reason: '需统筹', unit: group })
    expect(again.state.asked.extension).toBeNull()
  })
  test('returned or reopened, the office’s own clock starts again', () => {
    const back = gaveBack(taken, '2026-03-04 10:00', '2026-03-05 17:30')
    expect(due(back.state.clocks)).toEqual({ dispatch: at('2026-03-05 17:30') })
    const again = answered.then('2026-03-09 10:00', { type: 'JudgeMatter', grade: 1 }, asker)
    expect(due(again.state.clocks)).toEqual({ dispatch: at('2026-03-10 17:30') })
    expect(again.state.holding.due).toBe(at('2026-03-10 17:30'))
  })
  test('whatever ends it, nothing runs on', () => {
    const ends = [
      answered.then('2026-03-09 10:00', { type: 'JudgeMatter', grade: 5 }, asker),
      taken.then('2026-03-09 10:00', { type: 'WithdrawMatter', reason: '不用了' }, asker),
      held.then('2026-03-09 10:00', { type: 'MergeMatter', into: group }),
    ]
    for (const { state } of ends) {
      expect(due(state.clocks)).toEqual({})
      expect(state).toMatchObject({ hold: null, asked: { extension: null, hold: null } })
    }
  })
  test('the most specific clock that fits holds: a class before a rung, a rung before all', () => {
    const words = { zh: '办结', en: 'Answered' }
    const clocks = [
      ...part.clocks.filter(({ kind }) => kind !== 'close'),
      clock('close', '9 wd', words),
      clock('close', '5 wd', words, { key: 'department', rungs: ['department'] }),
      clock('close', '3 wd', words, { key: 'labour', classes: ['labour'] }),
    ]
    const told = { programme: { ...facts.programme, part: { ...part, clocks } } }
    const close = (command: object) => {
      const decided = raised.asks('2026-03-02 15:00', { ...sent, ...command }, told)
      return isRefusal(decided) ? decided : (decided[0]!.data as { holding: { due: string } }).holding.due
    }
    expect(close({})).toBe(at('2026-03-05 17:30'))
    expect(close({ class: 'land' })).toBe(at('2026-03-09 17:30'))
    expect(close({ class: 'land', rung: 'group' })).toBe(at('2026-03-13 17:30'))
  })
  test('past the published calendar a due date is provisional', () => {
    const { calendar } = facts
    const edge = storyOf(matterDecider, facts).then('2026-12-24 10:00', raise).then('2026-12-24 11:00', sent)
    expect(calendar.firmUntil).toBeLessThan(calendar.dayAt(Date.parse(edge.state.holding.due)))
    expect(edge.state.clocks.find(({ kind }) => kind === 'close')).toMatchObject({ standing: 'provisional' })
  })
})

describe('a day given by hand', () => {
  test('on the last day itself it is the clock’s own instant', () =>
    expect(raised.then('2026-03-02 15:00', { ...sent, due: '2026-03-11' }).state.holding.due).toBe(
      at('2026-03-11 17:30'),
    ))
  test('of a clock of hours too, whose last day is not yet over', () => {
    const hours = clock('close', '24 h', { zh: '办结', en: 'Answered' })
    const clocks = [...part.clocks.filter(({ kind }) => kind !== 'close'), hours]
    const told = { programme: { ...facts.programme, part: { ...part, clocks } } }
    const given = raised.then('2026-03-02 15:00', { ...sent, due: '2026-03-03' }, told)
    expect(given.state.holding.due).toBe(at('2026-03-03 15:00'))
  })
  test('on a Sunday it lasts until midnight', () =>
    expect(raised.then('2026-03-02 15:00', { ...sent, due: '2026-03-08' }).state.holding.due).toBe(
      '2026-03-08T15:59:59.000Z',
    ))
  test('moves with no calendar', () => {
    const byHand = raised.then('2026-03-02 15:00', { ...sent, due: '2026-03-06' })
    const decided = byHand.asks('2026-03-03 08:00', revision, { calendar: closedOn('2026-03-03') })
    const moved = (decided as readonly { data: { deadlines: { key: string }[] } }[])[0]!.data.deadlines
    expect(moved.map(({ key }) => key)).toEqual(['acknowledge', 'contact', 'interim'])
    const after = byHand.then('2026-03-03 08:00', revision, { calendar: closedOn('2026-03-03') })
    expect(after.state.holding.due).toBe(byHand.state.holding.due)
  })
})

describe('laws', () => {
  const edits: fc.Arbitrary<MatterCommand> = fc.oneof(
    fc.constant<MatterCommand>(signed),
    fc.constant<MatterCommand>({ type: 'StartMatter', plan: '专场招聘', person: bureau }),
    fc.boolean().map((askerSees): MatterCommand => ({ type: 'NoteMatter', text: '进展', askerSees })),
    fc.constant<MatterCommand>({ type: 'ContactAsker', how: '电话', note: '已联系' }),
    fc.constantFrom('labour', 'land').map((klass): MatterCommand => ({ type: 'TriageMatter', class: klass })),
    fc.constant<MatterCommand>(moreTime),
    fc.constant<MatterCommand>({ type: 'DecideExtension', granted: false, note: '不批' }),
    fc.constant<MatterCommand>(holding),
    fc.constant<MatterCommand>({ type: 'DecideHold', granted: false, note: '不批' }),
    fc.constant<MatterCommand>({ type: 'RecordAttempt', how: '电话', note: '无人接听' }),
    fc.constant<MatterCommand>(revision),
  )
  test('no edit moves a deadline: as long as it runs, it is due when it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(raised, dispatched, taken, answered),
        fc.array(fc.tuple(edits, fc.integer({ min: 0, max: 40 * 24 * 60 })), { maxLength: 12 }),
        (begin, steps) => {
          let story = begin
          const times = steps.map(([, minutes]) => minutes).toSorted((a, b) => a - b)
          for (const [n, [command]] of steps.entries()) {
            const when = later(begin.entries.at(-1)!.at, times[n]!)
            if (!isRefusal(story.asks(when, command, {}, chief))) story = story.then(when, command, {}, chief)
          }
          for (const [n, clock] of begin.state.clocks.entries()) {
            const now = story.state.clocks[n]!
            if (now.ended === null) expect(now).toEqual(clock)
          }
          expect(story.state.holding.due).toBe(begin.state.holding.due)
        },
      ),
    )
  })
  test('a hold moves the due date by the working time it stood, and a second one by its own', () => {
    const spans = fc.tuple(minutesOfMarch(), minutesOfMarch(), minutesOfMarch(), minutesOfMarch())
    fc.assert(
      fc.property(spans, (minutes) => {
        const [from, to, from2, to2] = minutes.toSorted((a, b) => a - b).map((n) => later(start, n))
        const pausedOnce = pausedBetween(taken, from!, to!)
        const pausedTwice = pausedBetween(pausedOnce, from2!, to2!)
        const { calendar } = facts
        const worked = (a: string, b: string) =>
          calendar.workedUntil(instant(b)) - calendar.workedUntil(instant(a))
        const moved = (story: typeof taken) => worked(taken.state.holding.due, story.state.holding.due)
        expect(moved(pausedOnce)).toBe(worked(from!, to!))
        expect(moved(pausedTwice)).toBe(worked(from!, to!) + worked(from2!, to2!))
      }),
    )
  })
})

const start = '2026-03-03 09:30'

/** Within the days that the unit has. */
function minutesOfMarch() {
  return fc.integer({ min: 1, max: 8 * 24 * 60 - 60 })
}

function later(from: string, minutes: number): string {
  const then = instant(from) + minutes * 60_000
  return new Date(then + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

function pausedBetween(story: typeof taken, from: string, to: string): typeof taken {
  return story
    .then(from, { ...holding, reviewOn: '2026-04-30' })
    .then(from, { type: 'DecideHold', granted: true }, {}, chief)
    .then(to, { type: 'ReleaseHold', reason: '批复已到' })
}

function instant(when: string): number {
  return Date.parse(when.includes('Z') ? when : momentOf(when))
}
