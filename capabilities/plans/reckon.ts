// From what a plan is made of to its schedule, and from one schedule to the next: foundation/time counts, this names what it counted.
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import { backplan } from '#foundation/time/backplan.ts'
import { chainTo } from '#foundation/time/backplan-chain.ts'
import type { Backplan, Cause, Plan as TimePlan, Scheduled } from '#foundation/time/backplan-plan.ts'
import { replan, type Change, type Move } from '#foundation/time/backplan-replan.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { dayOfText, dayText } from '#foundation/time/day.ts'
import type { Line, Moved, Schedule, Short, Why } from './events.ts'
import type { Plan } from './state.ts'

/** What a plan is made of, whatever happened to it. */
export type Made = Pick<Plan, 'target' | 'milestones' | 'leads'>

/** The day and the calendar that a schedule is reckoned by. */
export interface Reckoning {
  readonly calendar: WorkingCalendar
  /** Whole days since 1970-01-01. */
  readonly today: number
}

/** The schedule, or why there can be none, told with the names that people gave. */
export function scheduleOf(made: Made, { calendar, today }: Reckoning): Schedule | Refusal {
  const plan = timePlan(made, { calendar, today })
  const counted = backplan(plan)
  return isRefusal(counted) ? told(counted, made) : scheduleFrom(plan, counted, calendar.version)
}

export interface Replanning {
  readonly schedule: Schedule
  readonly moved: readonly Moved[]
}

/**
 * From the schedule that stands to that of `next`. Time went by since: what moves for that alone is told apart from what
 * `change` moves. `change` is null where more than one thing was changed, or nothing.
 */
export function replanned(
  state: Plan,
  next: Made,
  change: Change | null,
  { calendar, today }: Reckoning,
): Replanning | Refusal {
  const schedule = scheduleOf(next, { calendar, today })
  if (isRefusal(schedule)) return schedule
  const reasons = whysOf(state, change, { calendar, today })
  const moved = movedBetween(state.schedule, schedule, calendar, reasons, { kind: 'plan', key: null })
  return { schedule, moved }
}

/** By another calendar, the day from which it was reckoned being the same. */
export function revised(state: Plan, calendar: WorkingCalendar): Replanning | Refusal {
  const schedule = scheduleOf(state, { calendar, today: dayOfText(state.schedule.today) })
  if (isRefusal(schedule)) return schedule
  const why: Why = { kind: 'calendar', key: null }
  return { schedule, moved: movedBetween(state.schedule, schedule, calendar, new Map(), why) }
}

/** What holds a milestone's dates where they are; null where they are those from before something happened. */
export function heldBy(state: Plan, key: string, calendar: WorkingCalendar): Cause | null {
  const counted = backplan(timePlan(state, { calendar, today: dayOfText(state.schedule.today) }))
  if (isRefusal(counted)) return null
  const found = counted.milestones.find(({ id }) => id === key)!
  const line = state.schedule.lines.find((each) => each.key === key)!
  const stands = dayText(found.start) === line.start && dayText(found.due) === line.due
  return stands ? found.because : null
}

/** A milestone as backward planning wants it. */
export function timeMilestone({
  key,
  length,
  after,
  unit,
  notBefore,
  endBy,
  began,
  ended,
}: Plan['milestones'][number]) {
  return {
    id: key,
    length,
    after: after.map((on) => ({ on, lag: 0, lagIn: 'working' as const })),
    ...(unit === null ? {} : { unit }),
    ...(notBefore === null ? {} : { notBefore: dayOfText(notBefore) }),
    ...(endBy === null ? {} : { endBy: dayOfText(endBy) }),
    ...(began === null
      ? {}
      : { actual: { start: dayOfText(began), ...(ended === null ? {} : { due: dayOfText(ended) }) } }),
  }
}

function timePlan({ target, milestones, leads }: Made, { calendar, today }: Reckoning): TimePlan {
  const named = new Set(leads.map(({ unit }) => unit))
  const others = new Set(milestones.flatMap(({ unit }) => (unit === null || named.has(unit) ? [] : [unit])))
  return {
    today,
    target: dayOfText(target),
    milestones: milestones.map(timeMilestone),
    // A unit of which nobody said how long it needs begins at once.
    units: [...leads, ...[...others].map((unit) => ({ unit, lead: 0 }))],
    calendar,
  }
}

function scheduleFrom(plan: TimePlan, counted: Backplan, calendar: string): Schedule {
  return {
    today: dayText(plan.today),
    calendar,
    firmUntil: dayText(Math.max(0, plan.calendar.firmUntil)),
    lines: counted.milestones.map(lineOf),
    shortages: counted.shortages.map(({ id, against, limit, earliest, missing }): Short => ({
      key: id,
      against,
      limit: dayText(limit),
      earliest: dayText(earliest),
      missing,
      chain: chainTo(counted, id),
    })),
    criticalPath: counted.criticalPath,
    slack: counted.slack,
    earliestEnd: dayText(counted.earliestEnd),
  }
}

function lineOf({ id, start, due, handOver, earliest, slack, critical, provisional }: Scheduled): Line {
  return {
    key: id,
    start: dayText(start),
    due: dayText(due),
    handOver: dayText(handOver),
    earliest: { start: dayText(earliest.start), due: dayText(earliest.due) },
    slack,
    critical,
    standing: provisional ? 'provisional' : 'firm',
  }
}

/** Why a milestone went to some days; holds only for one that ends there. */
interface Reason {
  readonly why: Why
  readonly start: string
  readonly due: string
}

/** Step by step as foundation/time replans: first the days that went by, then the change. The later step's reason holds. */
function whysOf(
  state: Plan,
  change: Change | null,
  { calendar, today }: Reckoning,
): ReadonlyMap<string, Reason> {
  const whys = new Map<string, Reason>()
  const note = (moves: readonly Move[]) => {
    for (const { id, start, due, why } of moves) {
      const told: Why = { kind: why.kind, key: 'id' in why ? why.id : null }
      whys.set(id, { why: told, start: dayText(start.to), due: dayText(due.to) })
    }
  }
  let plan = timePlan(state, { calendar, today: dayOfText(state.schedule.today) })
  const passed: Change = { kind: 'today', day: today }
  // A target is moved before the days are counted that went by: they may lie behind the old one.
  const steps = change?.kind === 'target' ? [change, passed] : [passed, ...(change ? [change] : [])]
  for (const step of steps) {
    const found = replan(plan, step)
    if (isRefusal(found)) continue
    note(found.moved)
    plan = found.plan
  }
  return whys
}

function movedBetween(
  from: Schedule,
  to: Schedule,
  calendar: WorkingCalendar,
  reasons: ReadonlyMap<string, Reason>,
  fallback: Why,
): Moved[] {
  const shift = (was: string, is: string) => ({
    from: was,
    to: is,
    by: calendar.count(dayOfText(was), dayOfText(is)),
  })
  return to.lines.flatMap(({ key, start, due }) => {
    const was = from.lines.find((line) => line.key === key)
    if (!was || (was.start === start && was.due === due)) return []
    const reason = reasons.get(key)
    const why = reason?.start === start && reason.due === due ? reason.why : fallback
    return [{ key, start: shift(was.start, start), due: shift(was.due, due), why }]
  })
}

const dayDetails = ['date', 'target', 'today', 'start', 'due']

/** A refusal of foundation/time speaks of ids and day numbers; people know names and dates. */
function told({ refused, details = {} }: Refusal, { milestones }: Made): Refusal {
  const named = new Map(milestones.map(({ key, text }) => [key, text]))
  const name = (id: unknown) => named.get(String(id)) ?? String(id)
  const words: Record<string, unknown> = { ...details }
  for (const each of dayDetails) if (typeof details[each] === 'number') words[each] = dayText(details[each])
  for (const each of ['milestone', 'predecessor']) if (each in details) words[each] = name(details[each])
  if (Array.isArray(details['ring'])) words['path'] = shortened(details['ring'].map(name)).join(' → ')
  const field = refused.startsWith('plan.target') ? 'target' : 'milestones'
  return refuse(refused, { ...words, field })
}

function shortened(path: readonly string[]): readonly string[] {
  return path.length > 12 ? [...path.slice(0, 6), '…', ...path.slice(-5)] : path
}
