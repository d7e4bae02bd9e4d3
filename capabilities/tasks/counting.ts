// Counts the due day of a task that was given for so many days: from the day on which it was opened, by a calendar.
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { dueWithin, type Within } from '#foundation/time/within.ts'

const ends = { starts: 'opened', stops: 'done' }

/** Refuses with `clock.limit`. */
export function deadlineBy(calendar: WorkingCalendar, within: Within, openedOn: string) {
  return dueWithin(calendar, within, openedOn, ends)
}
