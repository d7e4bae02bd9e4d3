// The period of a register or brief: given days, or the twelve months up to today, as half-open moments in Shanghai.
import { dayOf, daySpan } from '#foundation/core/days.ts'

export interface Period {
  readonly from: string
  readonly to: string
  readonly span: { readonly from: string; readonly to: string }
}

/** Days as 'YYYY-MM-DD'; the twelve months up to the day of `at` where none are given. Null when backwards. */
export function periodOf(
  query: { from?: string | undefined; to?: string | undefined },
  at: string,
): Period | null {
  const to = query.to ?? dayOf(at)
  const from = query.from ?? twelveMonthsBefore(to)
  return from > to ? null : { from, to, span: daySpan(from, to) }
}

/** The same day a year before the day after: a leap day's year begins on 1 March. */
function twelveMonthsBefore(day: string): string {
  const begin = new Date(`${day}T00:00:00.000Z`)
  begin.setUTCDate(begin.getUTCDate() + 1)
  begin.setUTCFullYear(begin.getUTCFullYear() - 1)
  return begin.toISOString().slice(0, 10)
}
