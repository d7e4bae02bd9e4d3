// The calendar as screens show it: what holds now, and a year day by day.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { dayNumber, dayOfText, dayText } from '#foundation/time/day.ts'
import type { Notice } from '#foundation/time/calendar.ts'
import type { Spans } from '#foundation/time/hours.ts'
import type { calendarDoors } from '../contract.ts'
import { latestNotices, type CalendarHistory } from '../state.ts'

type Reply = ReplyOf<typeof calendarDoors.getCalendar>
type YearReply = ReplyOf<typeof calendarDoors.getCalendarYear>

/** `missing` is the year whose notice should be there by now. */
export function calendarView(
  history: CalendarHistory,
  calendar: WorkingCalendar,
  at: string,
  missing: number | null,
): Reply {
  const { notices, zone, weekend } = history.versions.at(-1)!.calendar
  return {
    version: calendar.version,
    zone,
    weekend: [...weekend],
    today: dayText(calendar.dayAt(Date.parse(at))),
    hours: history.hours.map(({ from, hours }) => ({ from, hours: [...hours] })),
    firmUntil: calendar.firmFrom <= calendar.firmUntil ? dayText(calendar.firmUntil) : null,
    missing,
    notices: latestNotices(notices).map(({ year, version, source, off, on }) => ({
      year,
      version,
      source,
      off: daysIn(off),
      on: daysIn(on),
    })),
    overrides: history.overrides.map(({ id, from, to, kind, hours, reason, source, version }) => ({
      id,
      from,
      to,
      kind,
      hours: hours ? [...hours] : null,
      reason,
      source,
      prevails: version > 1,
    })),
  }
}

function daysIn(runs: Notice['off']): number {
  return runs.reduce((sum, { from, to }) => sum + dayOfText(to) - dayOfText(from) + 1, 0)
}

/** Every day of a year, with the hours of those that are worked. */
export function yearView(calendar: WorkingCalendar, year: number): YearReply {
  const [first, last] = [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1) - 1]
  const days: YearReply['days'] = []
  for (let day = first; day <= last; day++) {
    const { kind, name } = calendar.kindOf(day)
    const spans = calendar.spansOn(day)
    days.push({
      day: dayText(day),
      kind,
      working: spans.length > 0,
      firm: day >= calendar.firmFrom && day <= calendar.firmUntil,
      ...(name ? { name } : {}),
      ...(spans.length > 0 ? { hours: hoursText(spans) } : {}),
    })
  }
  return { year, days }
}

/** ['09:00-12:00', '13:30-17:30'] of spans in seconds. */
export function hoursText(spans: Spans): string[] {
  const written: string[] = []
  for (let at = 0; at < spans.length; at += 2) written.push(`${clock(spans[at]!)}-${clock(spans[at + 1]!)}`)
  return written
}

function clock(second: number): string {
  const [hour, minute] = [Math.floor(second / 3600), Math.floor((second % 3600) / 60)]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
