// Working days as anyone may ask for them: a compiled calendar answers, and so does a made-up one in a test.

/** Days are whole numbers since 1970-01-01 in the calendar's own zone. */
export interface WorkingDays {
  isWorking(day: number): boolean
  /** The n-th working day after `day`, whether or not `day` itself is one; a negative n goes back. */
  add(day: number, n: number): number
  /** Working days in (from, to]; negative when `to` lies before `from`. */
  count(from: number, to: number): number
  /** The last day of the published calendar: what reaches beyond it is provisional. */
  readonly firmUntil: number
}
