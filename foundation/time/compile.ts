// Turns a calendar into tables that answer at once: a deadline costs a look-up or two, and no step per day.
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import type { Calendar, DayKind } from './calendar.ts'
import { dayBookOf, firstDayOfNotice, isWorkingKind, type DayBook } from './day-book.ts'
import { civilOf, dayNumber, modulo, weekdayOf } from './day.ts'
import { closing, readHours, secondReaching, secondsIn, type Spans } from './hours.ts'
import { rulerOf } from './ruler.ts'
import type { WorkingDays } from './working-days.ts'
import { dayOf, zoneNamed, type Zone } from './zone.ts'

export interface WorkingCalendar extends WorkingDays {
  readonly id: string
  readonly version: string
  readonly zone: Zone
  /** The first day of the published calendar. With no notice at all nothing is firm: `firmUntil` lies before it. */
  readonly firmFrom: number
  kindOf(day: number): DayKind
  /** Office hours in seconds since the day's first instant; empty when nobody works. */
  spansOn(day: number): Spans
  /** The day an instant belongs to, and the first instant of a day. Later instants never belong to earlier days. */
  dayAt(instant: number): number
  midnight(day: number): number
  /** When the office closes on a working day. */
  closingOf(day: number): number
  /** Working seconds from some zero up to an instant; only differences mean anything. Never falls. */
  workedUntil(instant: number): number
  /** The first instant at which so many working seconds have passed since the same zero. */
  instantWhen(worked: number): number
}

interface Week {
  /** From Monday, as rulers want it. */
  readonly working: readonly boolean[]
  readonly spans: readonly Spans[]
}

const closed: Spans = []
const daySeconds = 86_400

/**
 * Refuses with `calendar.…`, `zone.unknown`, `hours.…`, `notice.…` or `override.…`. What lies outside the published
 * years is counted by the week alone, and is provisional.
 */
export function compile(calendar: Calendar): WorkingCalendar | Refusal {
  const zone = zoneNamed(calendar.zone)
  if (isRefusal(zone)) return zone
  const week = weekOf(calendar)
  if (isRefusal(week)) return week
  const book = dayBookOf(calendar)
  if (isRefusal(book)) return book
  return withTables(calendar, zone, week, book)
}

function weekOf(calendar: Calendar): Week | Refusal {
  const { weekend } = calendar
  if (weekend.some((weekday) => !Number.isInteger(weekday) || weekday < 1 || weekday > 7))
    return refuse('calendar.weekend', { weekend: weekend.join(', ') })
  const spans: Spans[] = []
  for (let weekday = 1; weekday <= 7; weekday++) {
    const read = readHours(calendar.weekdayHours?.[weekday] ?? calendar.hours)
    if (isRefusal(read)) return read
    spans.push(read)
  }
  const working = spans.map((_, at) => !weekend.includes(at + 1))
  return working.includes(true) ? { working, spans } : refuse('calendar.no-working-day')
}

function withTables(calendar: Calendar, zone: Zone, week: Week, book: DayBook): WorkingCalendar {
  const kindOf = (day: number): DayKind =>
    book.kinds.get(day) ?? { kind: week.working[weekdayOf(day) - 1] ? 'ordinary' : 'weekend' }
  const spansOf = (day: number): Spans =>
    isWorkingKind(kindOf(day).kind) ? (book.hours.get(day) ?? week.spans[weekdayOf(day) - 1]!) : closed
  const [first, length] = extent(book)
  const spans = Array.from({ length }, (_, at) => asElapsed(zone, first + at, spansOf(first + at)))
  const days = rulerOf(first, spans.map(dayWorth), week.working.map(Number))
  const seconds = rulerOf(
    first,
    spans.map((each) => secondsIn(each)),
    week.spans.map((each, at) => (week.working[at] ? secondsIn(each) : 0)),
  )
  const spansOn = (day: number) => spans[day - first] ?? spansOf(day)
  const midnight = (day: number) => zone.instantOf(day, 0)
  const dayAt = (instant: number) => dayOf(zone, instant)
  return {
    id: calendar.id,
    version: calendar.version,
    zone,
    ...published(book.years),
    kindOf,
    spansOn,
    dayAt,
    midnight,
    isWorking: (day) => spansOn(day).length > 0,
    add: (day, n) =>
      n === 0 ? day : days.reaching(n > 0 ? days.before(day + 1) + n : days.before(day) + n + 1),
    count: (from, to) => days.before(to + 1) - days.before(from + 1),
    closingOf: (day) => midnight(day) + closing(spansOn(day)) * 1000,
    workedUntil(instant) {
      const day = dayAt(instant)
      const second = Math.floor((instant - midnight(day)) / 1000)
      return seconds.before(day) + secondsIn(spansOn(day), second)
    },
    instantWhen(worked) {
      const day = seconds.reaching(worked)
      return midnight(day) + secondReaching(spansOn(day), worked - seconds.before(day)) * 1000
    },
  }
}

const dayWorth = (spans: Spans) => (spans.length > 0 ? 1 : 0)

/** Whole weeks from a Monday that hold every day named, with room for the deadlines that run on beyond them. */
function extent({ kinds, hours, years }: DayBook): [first: number, length: number] {
  let [from, to] = [Infinity, -Infinity]
  for (const day of [...kinds.keys(), ...hours.keys(), ...years.map((year) => dayNumber(year, 1, 1))]) {
    from = Math.min(from, day)
    to = Math.max(to, day)
  }
  if (from > to) return [4, 7] // 1970-01-05, a Monday
  const first = dayNumber(civilOf(from).year - 1, 1, 1)
  const monday = first - (weekdayOf(first) - 1)
  const days = dayNumber(civilOf(to).year + 3, 1, 1) - monday
  return [monday, days + modulo(-days, 7)]
}

/** The same hours in seconds that really pass: on a day when the clocks change, the wall shows another number. */
function asElapsed(zone: Zone, day: number, spans: Spans): Spans {
  const start = zone.instantOf(day, 0)
  const length = (zone.instantOf(day + 1, 0) - start) / 1000
  if (length === daySeconds) return spans
  const passed = spans.map((second) => Math.min(length, (zone.instantOf(day, second) - start) / 1000))
  const kept: number[] = []
  for (let at = 0; at < passed.length; at += 2)
    if (passed[at]! < passed[at + 1]!) kept.push(passed[at]!, passed[at + 1]!)
  return kept
}

/** The run of years without a gap that begins with the first notice; nobody has published what lies beyond. */
function published(years: readonly number[]): { firmFrom: number; firmUntil: number } {
  const first = years[0]
  if (first === undefined) return { firmFrom: 0, firmUntil: -1 }
  let last = first
  while (years.includes(last + 1)) last++
  return { firmFrom: dayNumber(first, 1, 1), firmUntil: firstDayOfNotice(last + 1) - 1 }
}
