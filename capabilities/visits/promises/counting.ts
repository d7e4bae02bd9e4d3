// Counts the due day of a promise that was given for so many days: from the day of the visit, by a calendar.
import type { Refusal } from '#foundation/core/refusal.ts'
import type { Clock } from '#foundation/time/clock.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { dayOfText, dayText } from '#foundation/time/day.ts'
import { deadlineOf } from '#foundation/time/deadline.ts'
import type { Proof } from '#foundation/time/proof.ts'
import type { Within } from './commands.ts'
import type { Counted } from './events.ts'

/** The day of the visit is not counted, and nothing that happens later stops it: a promise knows no hold. */
function promiseClock({ limit, unit }: Within): Clock {
  return {
    limit,
    unit,
    starts: 'promised',
    stops: 'kept',
    countsFromNextWorkingDay: unit === 'wd',
    warnAt: null,
    pauseRule: 'runs-on',
  }
}

interface Counting {
  readonly due: number
  readonly proof: Proof
}

/** Refuses with `clock.limit`. `madeOn` is the day of the visit, '2026-11-23'. */
export function deadlineBy(calendar: WorkingCalendar, within: Within, madeOn: string): Counting | Refusal {
  // Without pauses a clock always has a due instant.
  return deadlineOf(calendar, promiseClock(within), startOf(calendar, madeOn)) as Counting | Refusal
}

/** Promises are counted in whole days, so the hour of the visit makes no difference. */
function startOf(calendar: WorkingCalendar, madeOn: string): number {
  return calendar.midnight(dayOfText(madeOn))
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
