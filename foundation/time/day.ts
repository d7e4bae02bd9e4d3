// Days as whole numbers since 1970-01-01, and the year, month and day that people call them by.
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'

interface CivilDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** The number of a day of the Gregorian calendar; a thirteenth month is the next January. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years are taken to begin in March, so that the leap day is the last day of a year, and 400 years repeat.
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function civilOf(number: number): CivilDay {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 numbers them. */
export function weekdayOf(number: number): number {
  // 1970-01-01 was a Thursday.
  return modulo(number + 3, 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** The same day so many months later; where that month has none, its last day (民法典 第二百零二条). */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilOf(number)
  const monthsSince = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(monthsSince / 12), modulo(monthsSince, 12) + 1]
  return dayNumber(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)))
}

/** '2026-11-23', for years 0 to 9999. */
export function dayText(number: number): string {
  const { year, month, day } = civilOf(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * The number of a day written 'YYYY-MM-DD', and nothing else.
 * Refuses with `day.malformed`, or `day.no-such-day` for a 30 February.
 */
export function parseDay(text: string): number | Refusal {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found) return refuse('day.malformed', { text })
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? dayNumber(year, month, day) : refuse('day.no-such-day', { text })
}

/** As `parseDay`, for a day that was checked before; a wrong one is a mistake in the program. */
export function dayOfText(text: string): number {
  const number = parseDay(text)
  if (isRefusal(number)) throw new Error(`not a day: ${text}`)
  return number
}

/** The remainder that is never negative. */
export function modulo(value: number, by: number): number {
  return value - Math.floor(value / by) * by
}
