// When something is due, and nothing else: the fast way, for lists and for a million open deadlines at once.
import type { Clock, Pause } from './clock.ts'
import type { WorkingCalendar } from './compile.ts'
import { addMonths } from './day.ts'

/** Where a clock begins to count, and when it ends if nothing pauses it. Both in whole seconds. */
export interface Run {
  readonly start: number
  /** The first instant that counts: the start itself, or a later midnight or opening of the office. */
  readonly begins: number
  /** The day counted as the first one; `wd`, `d` and `month` count it, the others begin within it. */
  readonly firstDay: number
  /** For `d` and `month` the last day before `lastDayMoves` is asked; for the others the day of `due`. */
  readonly lastDay: number
  readonly due: number
}

/**
 * The instant at which `clock`, started at `start`, is due: null while a pause stands open. The clock must have passed
 * `checkClock`, the pauses `checkPauses`. Instants are taken at their full second.
 * `wd` is due when the office closes on the last working day, `d` and `month` in the last second of the last day.
 */
export function dueAt(
  calendar: WorkingCalendar,
  clock: Clock,
  start: number,
  pauses: readonly Pause[] = [],
): number | null {
  const run = runOf(calendar, clock, start)
  let due: number | null = run.due
  for (const stop of stopsOf(calendar, clock, run, pauses)) due = stop.due
  return due
}

/**
 * The same for a due instant that a person gave at `since`: counted from nothing, it is later by the time that the
 * pauses stood after it was given, in the clock's own measure.
 */
export function givenDueAt(
  calendar: WorkingCalendar,
  clock: Clock,
  given: { readonly due: number; readonly since: number },
  pauses: readonly Pause[],
): number | null {
  const run = { begins: fullSecond(given.since), due: given.due }
  let due: number | null = given.due
  for (const stop of stopsOf(calendar, clock, run, pauses)) due = stop.due
  return due
}

export function runOf(calendar: WorkingCalendar, clock: Clock, startAt: number): Run {
  const start = fullSecond(startAt)
  const day = calendar.dayAt(start)
  const { limit, unit } = clock
  if (unit === 'wd') {
    const firstDay = countsToday(calendar, clock, start, day) ? day : calendar.add(day, 1)
    const lastDay = calendar.add(firstDay, limit - 1)
    const begins = firstDay === day ? start : calendar.midnight(firstDay)
    return { start, begins, firstDay, lastDay, due: calendar.closingOf(lastDay) }
  }
  if (unit === 'd' || unit === 'month') {
    const firstDay = clock.countsFromNextWorkingDay ? calendar.add(day, 1) : day + 1
    const lastDay = unit === 'd' ? firstDay + limit - 1 : addMonths(firstDay - 1, limit)
    const moves = clock.lastDayMoves === true && !calendar.isWorking(lastDay)
    const due = lastSecond(calendar, moves ? calendar.add(lastDay, 1) : lastDay)
    return { start, begins: calendar.midnight(firstDay), firstDay, lastDay, due }
  }
  const begins = clock.countsFromNextWorkingDay ? openingOf(calendar, calendar.add(day, 1)) : start
  const seconds = limit * (unit === 'm' ? 60 : 3600)
  const due =
    unit === 'wh' ? calendar.instantWhen(calendar.workedUntil(begins) + seconds) : begins + seconds * 1000
  return { start, begins, firstDay: calendar.dayAt(begins), lastDay: calendar.dayAt(due), due }
}

/** One pause as it took effect: the part that fell into the running clock, how long it stopped it, and the due after it. */
export interface Stop {
  readonly pause: Pause
  readonly from: number
  readonly to: number | null
  /** In the clock's own time: office seconds for `wh` and `wd`. */
  readonly seconds: number
  readonly due: number | null
}

/** The pauses that matter, in their order; overlapping ones count once, and one after the due instant comes too late. */
export function stopsOf(
  calendar: WorkingCalendar,
  clock: Clock,
  run: Pick<Run, 'begins' | 'due'>,
  pauses: readonly Pause[],
): readonly Stop[] {
  const stops: Stop[] = []
  if (clock.pauseRule === 'runs-on') return stops
  let [due, until] = [run.due, run.begins]
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(until, fullSecond(pause.from))
    if (from >= due) break
    if (pause.to === null) return [...stops, { pause, from, to: null, seconds: 0, due: null }]
    const to = fullSecond(pause.to)
    if (to <= from) continue
    const seconds = timeBetween(calendar, clock, from, to)
    due = movedBy(calendar, clock, due, seconds)
    until = to
    stops.push({ pause, from, to, seconds, due })
  }
  return stops
}

/** When those concerned are warned: after the share `warnAt` of the clock's own time; null where the clock warns nobody. */
export function warningAt(
  calendar: WorkingCalendar,
  clock: Clock,
  begins: number,
  due: number,
): number | null {
  if (clock.warnAt === null) return null
  const seconds = Math.floor(timeBetween(calendar, clock, begins, due) * clock.warnAt)
  return movedBy(calendar, clock, begins, seconds)
}

/** Seconds of the clock's own time between two instants. */
function timeBetween(calendar: WorkingCalendar, clock: Clock, from: number, to: number): number {
  return inOfficeTime(clock) ? calendar.workedUntil(to) - calendar.workedUntil(from) : (to - from) / 1000
}

function movedBy(calendar: WorkingCalendar, clock: Clock, instant: number, seconds: number): number {
  if (seconds === 0) return instant
  if (!inOfficeTime(clock)) return instant + seconds * 1000
  return calendar.instantWhen(calendar.workedUntil(instant) + seconds)
}

/** `wh` and `wd` stand still outside office hours, so a pause is worth its office hours only. */
export function inOfficeTime({ unit }: Pick<Clock, 'unit'>): boolean {
  return unit === 'wh' || unit === 'wd'
}

function lastSecond(calendar: WorkingCalendar, day: number): number {
  return calendar.midnight(day + 1) - 1000
}

function openingOf(calendar: WorkingCalendar, day: number): number {
  return calendar.midnight(day) + calendar.spansOn(day)[0]! * 1000
}

function countsToday(calendar: WorkingCalendar, clock: Clock, start: number, day: number): boolean {
  return !clock.countsFromNextWorkingDay && calendar.isWorking(day) && start < calendar.closingOf(day)
}

function fullSecond(instant: number): number {
  return Math.floor(instant / 1000) * 1000
}
