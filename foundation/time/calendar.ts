// A calendar as data: weekend, office hours, published notices, and what the jurisdiction itself closes or opens.
import type { Words } from '../core/words.ts'

export interface Calendar {
  readonly id: string
  /** Given by whoever keeps the calendar, and another one after every change: every proof names it. */
  readonly version: string
  /** An IANA name. */
  readonly zone: string
  /** Days off each week: 1 for Monday to 7 for Sunday. */
  readonly weekend: readonly number[]
  /** Office hours of a working day, make-up weekends among them: ['09:00-12:00', '13:30-17:30']. */
  readonly hours: readonly string[]
  /** Weekdays that differ from that, by number: a short Friday. */
  readonly weekdayHours?: Readonly<Record<number, readonly string[]>>
  readonly notices: readonly Notice[]
  readonly overrides: readonly Override[]
}

/** What was published for one year: the State Council's notice (国务院办公厅通知), named and dated. */
export interface Notice {
  /** The year in the notice's title. It may reach back into the last week of December before. */
  readonly year: number
  /** Of two notices for one year the higher holds, wholly: a revision repeats what it leaves alone. */
  readonly version: number
  readonly source: string
  readonly off: readonly HolidayRun[]
  /** Weekends that are worked (调休上班). */
  readonly on: readonly HolidayRun[]
}

/** Days in a row, both ends included, as 'YYYY-MM-DD'. */
export interface HolidayRun {
  readonly name: Words
  readonly from: string
  readonly to: string
}

/** What a jurisdiction changes by itself: minority festivals, typhoon stoppages, half days, summer hours. */
export interface Override {
  readonly from: string
  readonly to: string
  /** `hours` changes when working days are worked, and neither opens nor closes any. */
  readonly kind: 'closed' | 'open' | 'hours'
  /** For `hours`, and for `open` where the usual hours do not hold. */
  readonly hours?: readonly string[]
  readonly reason: string
  readonly source: string
  readonly by?: string
  /** Where two speak of one day, the higher holds; at the same version they must not contradict each other. */
  readonly version: number
}

/** Why a day counts or not. */
export interface DayKind {
  readonly kind: 'ordinary' | 'weekend' | 'holiday' | 'closed' | 'make-up' | 'open'
  /** The holiday, or the reason of the override. */
  readonly name?: Words
  readonly source?: string
}
