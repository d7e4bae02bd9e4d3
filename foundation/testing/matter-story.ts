// A matter told day by day for the tests of its clocks: with the office, sent, taken, answered, held.
import { programme } from '#programmes/sample/programme.ts'
import type { TimedClock } from '#capabilities/matters/clocks/timing.ts'
import type { MatterCommand } from '#capabilities/matters/commands.ts'
import { matterDecider } from '#capabilities/matters/decide.ts'
import type { MatterFacts } from '#capabilities/matters/decide/facts.ts'
import { mattersPart } from '#capabilities/matters/programme.ts'
import { compiled } from './deadlines.ts'
import { person } from './given.ts'
import { momentOf, storyOf } from './story.ts'

export const office = '01980000-0000-7000-8000-00000000000f'
export const bureau = '01980000-0000-7000-8000-00000000000b'
export const group = '01980000-0000-7000-8000-00000000000c'
/** Whoever decides what the unit asked for. */
export const chief = person('01980000-0000-7000-8000-0000000000cc')

export const part = mattersPart.of(programme)
export const facts: MatterFacts = {
  programme: { key: 'sample', version: programme.version, part },
  calendar: compiled({ version: '1' }),
  office,
  isAsker: false,
  holdsIt: true,
  targetUnit: 'ok',
  mergeTarget: 'ok',
}
export const asker = { isAsker: true, holdsIt: false }
export const raise = {
  type: 'RaiseMatter',
  programme: 'sample',
  subject: null,
  title: '缺工',
  text: '二期投产缺工',
  class: 'labour',
} as const satisfies MatterCommand

export const sent = { type: 'DispatchMatter', unit: bureau } as const
export const signed = { type: 'AcknowledgeMatter' } as const
export const reply = { type: 'ReplyToMatter', disposition: 'resolved', text: '已招 300 人' } as const
export const moreTime = { type: 'AskExtension', due: '2026-03-18', reason: '技校三月中旬放假' } as const
export const holding = {
  type: 'AskHold',
  reason: '等省里批复',
  plannedFor: '2026-03-20',
  reviewOn: '2026-03-16',
} as const
export const granted = { granted: true } as const

// 2 March 2026 is a Monday; no holiday lies in March.
export const raised = storyOf(matterDecider, facts).then('2026-03-02 10:00', raise)
export const dispatched = raised.then('2026-03-02 15:00', sent)
export const taken = dispatched.then('2026-03-03 09:30', signed)
export const answered = taken.then('2026-03-06 11:00', reply)
export const asked = taken.then('2026-03-09 10:00', moreTime)
export const asksHold = taken.then('2026-03-04 10:00', holding)
export const held = asksHold.then('2026-03-05 10:00', { type: 'DecideHold', ...granted }, {}, chief)

export const due = (clocks: readonly TimedClock[]) =>
  Object.fromEntries(clocks.filter(({ ended }) => !ended).map((each) => [each.kind, each.due]))
export const fate = (clocks: readonly TimedClock[]) =>
  clocks.map(({ kind, ended }) => `${kind}: ${ended?.how ?? 'runs'}`)

export const revision = {
  type: 'ReviseDeadlines',
  reason: { zh: '台风停工', en: 'Closed for a typhoon' },
} as const

/** The calendar with one day closed, as its next version. */
export function closedOn(day: string) {
  const override = {
    from: day,
    to: day,
    kind: 'closed',
    reason: '台风停工',
    source: '县防指',
    version: 1,
  } as const
  return compiled({ version: '2', overrides: [override] })
}

/** What a unit could do before there were disputes: the entry of then, after a story that a unit has in hand. */
export function gaveBack(story: typeof taken, when: string, due: string): typeof taken {
  const holding = { unit: office, person: null, due: momentOf(due) }
  const clock = {
    key: 'dispatch',
    kind: 'dispatch',
    due: holding.due,
    standing: 'firm',
    calendar: '1',
  } as const
  const stamp = { at: momentOf(when), happenedAt: null, actor: null, unit: bureau }
  const data = { reason: '属人社局', holding, deadlines: [clock] }
  const entry = { type: 'MatterReturned', data, version: story.entries.length + 1, ...stamp } as const
  return storyOf(matterDecider, facts, [...story.entries, entry])
}
