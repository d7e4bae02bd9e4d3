// Clocks as the rules use them: which start at a moment and when they are due, and what a pause or a new calendar makes of one.
import { termOf } from '#foundation/time/deadline.ts'
import { dayOfText } from '#foundation/time/day.ts'
import { givenDueAt } from '#foundation/time/due.ts'
import { startedBy, type ClockKind, type LifeMoment } from '../clocks/kinds.ts'
import { isRunning, type TimedClock } from '../clocks/timing.ts'
import type { Deadline, DueMoved, Holding } from '../events.ts'
import { clockFor, type MatterClock } from '../rules.ts'
import type { Matter } from '../state.ts'
import { ruleOfKey } from '../supports/rules.ts'
import type { Given } from './facts.ts'

/** What counting needs of what a rule is told. */
export type Counting = Pick<Given, 'programme' | 'calendar' | 'at'>

export interface Place {
  readonly rung: string
  readonly class: string | null
}

/** Every clock that a moment sets going for a matter of this class on this rung. */
export function startedAt(given: Counting, moment: LifeMoment, place: Place): Deadline[] {
  const started: Deadline[] = []
  for (const kind of startedBy(moment)) {
    const rule = clockFor(given.programme.part, kind, place.rung, place.class)
    if (rule) started.push(begun(given, rule))
  }
  return started
}

/** A clock that starts now. */
export function begun({ calendar, at }: Counting, rule: MatterClock): Deadline {
  const { due, standing } = termOf(calendar, rule, Date.parse(at))
  // Nothing stands still yet, so there is a due.
  return { key: rule.key, kind: rule.kind, due: iso(due!), standing, calendar: calendar.version }
}

/** The due among clocks just started; a programme without one is refused before it comes into force. */
export function dueOf(deadlines: readonly Deadline[], kind: ClockKind): string {
  const found = deadlines.find((deadline) => deadline.kind === kind)
  if (!found) throw new Error(`the programme times no ${kind}`)
  return found.due
}

/** The running clock whose due is the matter's own: the office's, the unit's, the asker's. */
export function holdingClock({ status, clocks }: Pick<Matter, 'status' | 'clocks'>): TimedClock | null {
  const kind = holdingKind(status)
  return clocks.findLast((clock) => isRunning(clock) && clock.kind === kind) ?? null
}

function holdingKind(status: Matter['status']): ClockKind {
  if (status === 'received' || status === 'triaged') return 'dispatch'
  if (status === 'disputed') return 'ruling'
  return status === 'replied' ? 'call-back' : 'close'
}

export function ruleOf({ programme }: Given, { key }: Pick<TimedClock, 'key'>): MatterClock {
  const rule = ruleOfKey(programme.part, key)
  if (!rule) throw new Error(`${programme.key} ${programme.version} has no clock ${key}`)
  return rule
}

type Term = Pick<TimedClock, 'due' | 'standing' | 'calendar'>

/** When a clock is due by the calendar in force, with these pauses. A day that a person gave is counted by none. */
export function termNow(given: Given, clock: TimedClock, pauses: TimedClock['pauses']): Term {
  const { calendar } = given
  const rule = ruleOf(given, clock)
  const stood = pauses.map(({ from, to, reason }) => ({
    from: Date.parse(from),
    to: to === null ? null : Date.parse(to),
    reason,
  }))
  if (clock.given) {
    const asked = { due: Date.parse(clock.given.due), since: Date.parse(clock.given.at) }
    return { due: isoOrNull(givenDueAt(calendar, rule, asked, stood)), standing: 'firm', calendar: null }
  }
  const { due, standing } = termOf(calendar, rule, Date.parse(clock.from), stood)
  return { due: isoOrNull(due), standing, calendar: calendar.version }
}

/** A move of those clocks whose due or standing is another now; others are left as they are. */
export function movesOf(clocks: readonly TimedClock[], now: (clock: TimedClock) => Term): DueMoved[] {
  return clocks.flatMap((clock): DueMoved[] => {
    const { due, standing, calendar } = now(clock)
    if (due === null || (due === clock.due && standing === clock.standing)) return []
    return [{ key: clock.key, due, standing, calendar }]
  })
}

/** The matter's holding after these moves: its own due, if it is among them. */
export function holdingAfter(state: Matter, moves: readonly DueMoved[]): Holding {
  const own = holdingClock(state)
  const move = own && moves.find(({ key }) => key === own.key)
  return move ? { ...state.holding, due: move.due } : state.holding
}

/** The end of a day that a person gave: when the office closes, for a clock that counts its time and a day that it works. */
export function endOfDay({ calendar }: Given, rule: MatterClock, day: string): string {
  const number = dayOfText(day)
  const office = rule.unit === 'wd' || rule.unit === 'wh'
  return iso(office && calendar.isWorking(number) ? calendar.closingOf(number) : lastSecond(calendar, number))
}

/** The last second of a day. */
export function nightOf({ calendar }: Given, day: string): string {
  return iso(lastSecond(calendar, dayOfText(day)))
}

function lastSecond(calendar: Given['calendar'], day: number): number {
  return calendar.midnight(day + 1) - 1000
}

function iso(instant: number): string {
  return new Date(instant).toISOString()
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : iso(instant)
}
