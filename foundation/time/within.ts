// A due day given as so many days or working days after another: how promises and tasks are counted, in whole days.
import type { Refusal } from '../core/refusal.ts'
import type { Clock } from './clock.ts'
import type { WorkingCalendar } from './compile.ts'
import { dayOfText, dayText } from './day.ts'
import { deadlineOf } from './deadline.ts'
import type { Proof } from './proof.ts'

/** How many there may be is the clock's rule. */
export interface Within {
  readonly limit: number
  readonly unit: 'd' | 'wd'
}

/** How a due day was counted. A day that was named has none of this: it is its own proof, and no calendar moves it. */
export interface Counted {
  readonly within: Within
  readonly standing: 'firm' | 'provisional'
  /** Version of the calendar that it was counted by. */
  readonly calendar: string
}

/** What happens on the day counted from, and what ends the counting: 'promised' and 'kept'. */
type Ends = Pick<Clock, 'starts' | 'stops'>

/** The first day is not counted, and nothing that happens later stops it: whole days know no hold. */
function wholeDays({ limit, unit }: Within, ends: Ends): Clock {
  const countsFromNextWorkingDay = unit === 'wd'
  return { limit, unit, ...ends, countsFromNextWorkingDay, warnAt: null, pauseRule: 'runs-on' }
}

interface Counting {
  readonly due: number
  readonly proof: Proof
}

/** Refuses with `clock.limit`. `from` is the day counted from, '2026-11-23': its hour makes no difference. */
export function dueWithin(
  calendar: WorkingCalendar,
  within: Within,
  from: string,
  ends: Ends,
): Counting | Refusal {
  // Without pauses a clock always has a due instant.
  const start = calendar.midnight(dayOfText(from))
  return deadlineOf(calendar, wholeDays(within, ends), start) as Counting | Refusal
}

/** As a column of JSON keeps it: in one order of fields, so that a replayed row is the very text of the live one. */
export function countedCell(counted: Counted | null): Counted | null {
  if (!counted) return null
  const { within, standing, calendar } = counted
  return { within: { limit: within.limit, unit: within.unit }, standing, calendar }
}

export function countedBy(
  calendar: WorkingCalendar,
  within: Within,
  { due, proof }: Counting,
): { due: string; counted: Counted } {
  return {
    due: dayText(calendar.dayAt(due)),
    counted: { within, standing: proof.standing, calendar: calendar.version },
  }
}
