// A deadline with its proof: every day counted, skipped, added back or paused, under which rule and which calendar.
import { refuse, type Refusal } from '../core/refusal.ts'
import { checkClock, checkPauses, type Clock, type Pause } from './clock.ts'
import type { WorkingCalendar } from './compile.ts'
import { dayText } from './day.ts'
import { inOfficeTime, runOf, stopsOf, type Run, type Stop } from './due.ts'
import type { PausedStretch, Proof, Stretch } from './proof.ts'
import { officeHours, run as runOfDays, skippedDays, wholeDays } from './stretches.ts'

interface Deadline {
  /** Milliseconds since 1970; null while a pause stands open. */
  readonly due: number | null
  readonly proof: Proof
}

interface Term {
  /** Milliseconds since 1970; null while a pause stands open. */
  readonly due: number | null
  readonly standing: Proof['standing']
}

/** Due and standing without the proof, for what is kept of very many clocks; as `dueAt`, nothing is checked here. */
export function termOf(
  calendar: WorkingCalendar,
  clock: Clock,
  start: number,
  pauses: readonly Pause[] = [],
): Term {
  const run = runOf(calendar, clock, start)
  const stops = stopsOf(calendar, clock, run, pauses)
  const last = stops.at(-1)
  const firm = isFirm(calendar, clock, run, stops)
  return { due: last ? last.due : run.due, standing: firm ? 'firm' : 'provisional' }
}

/**
 * When `clock`, started at the instant `start` and paused so often, is due by this calendar: as `dueAt`, and why.
 * Refuses with `clock.…`, `pause.backwards` or `start.not-an-instant`.
 */
export function deadlineOf(
  calendar: WorkingCalendar,
  clock: Clock,
  start: number,
  pauses: readonly Pause[] = [],
): Deadline | Refusal {
  const refused = checkClock(clock) ?? checkPauses(pauses)
  if (refused) return refused
  if (!Number.isFinite(start)) return refuse('start.not-an-instant', { start })
  const run = runOf(calendar, clock, start)
  const stops = stopsOf(calendar, clock, run, pauses)
  const last = stops.at(-1)
  const due = last ? last.due : run.due
  const proof: Proof = {
    shape: 'deadline/1',
    rule: ruleOf(clock),
    calendar: named(calendar),
    start: run.start,
    begins: run.begins,
    stretches: stretchesOf(calendar, clock, run),
    pauses: pausesOf(calendar, clock, run, stops),
    due,
    standing: isFirm(calendar, clock, run, stops) ? 'firm' : 'provisional',
  }
  return { due, proof }
}

function ruleOf({ limit, unit, starts, stops, countsFromNextWorkingDay, pauseRule, lastDayMoves }: Clock) {
  const moves = lastDayMoves === true ? { lastDayMoves } : {}
  return { limit, unit, starts, stops, countsFromNextWorkingDay, pauseRule, ...moves }
}

function named(calendar: WorkingCalendar): Proof['calendar'] {
  const { id, version, zone, firmFrom, firmUntil } = calendar
  const published = firmFrom <= firmUntil ? { from: dayText(firmFrom), to: dayText(firmUntil) } : null
  return { id, version, zone: zone.name, published }
}

function stretchesOf(calendar: WorkingCalendar, clock: Clock, run: Run): Stretch[] {
  const startDay = calendar.dayAt(run.start)
  const before = run.firstDay === startDay ? [] : waiting(calendar, clock, startDay, run.firstDay - 1)
  if (clock.unit === 'wh') return [...before, ...officeHours(calendar, run.begins, run.due)]
  if (clock.unit === 'wd') return [...before, ...wholeDays(calendar, run.firstDay, run.lastDay)]
  const counted = runOfDays('counted', run.firstDay, run.lastDay)
  const landing = calendar.dayAt(run.due)
  if (landing === run.lastDay) return [...before, ...counted]
  const passed = skippedDays(calendar, run.lastDay + 1, landing - 1)
  return [...before, ...counted, ...passed, ...runOfDays('carried', landing, landing)]
}

/** From the day of receipt to the day before the first that counts. */
function waiting(calendar: WorkingCalendar, clock: Clock, startDay: number, last: number): Stretch[] {
  const late = clock.unit === 'wd' && !clock.countsFromNextWorkingDay
  if (late) return skippedDays(calendar, startDay, last)
  return [...runOfDays('skipped', startDay, startDay, 'start'), ...skippedDays(calendar, startDay + 1, last)]
}

function pausesOf(
  calendar: WorkingCalendar,
  clock: Clock,
  run: Run,
  stops: readonly Stop[],
): PausedStretch[] {
  const office = inOfficeTime(clock)
  return stops.map(({ pause, from, to, seconds, due }, at) => {
    const before = at === 0 ? run.due : stops[at - 1]!.due!
    return {
      reason: pause.reason,
      from,
      to,
      seconds,
      stood: office && to !== null ? officeHours(calendar, from, to) : [],
      moved: office && due !== null && seconds > 0 ? officeHours(calendar, before, due) : [],
      due,
    }
  })
}

/** Minutes, hours and days need no calendar, so they are firm in any year. */
function isFirm(calendar: WorkingCalendar, clock: Clock, run: Run, stops: readonly Stop[]): boolean {
  const needed = inOfficeTime(clock) || clock.countsFromNextWorkingDay || clock.lastDayMoves === true
  if (!needed) return true
  const latest = stops.findLast(({ due }) => due !== null)?.due ?? run.due
  return calendar.dayAt(run.start) >= calendar.firmFrom && calendar.dayAt(latest) <= calendar.firmUntil
}
