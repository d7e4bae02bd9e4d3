// The calendar as its door shows it, for the screens that share it.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { calendarDoors } from '../contract.ts'

export type Calendar = ReplyOf<typeof calendarDoors.getCalendar>

/** What every form that changes it is given. */
export interface FormProps {
  readonly calendar: Calendar
  readonly close: () => void
}
