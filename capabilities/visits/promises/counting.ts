// Counts the due day of a promise that was given for so many days: from the day of the visit, by a calendar.
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { dueWithin, type Within } from '#foundation/time/within.ts'

const ends = { starts: 'promised', stops: 'kept' }

/** Refuses with `clock.limit`. `madeOn` is the day of the visit, '2026-11-23'. */
export function deadlineBy(calendar: WorkingCalendar, within: Within, madeOn: string) {
  return dueWithin(calendar, within, madeOn, ends)
}
