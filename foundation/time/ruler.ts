// A ruler laid along the days: how much lies before a day, and on which day an amount is reached. No step per day.
import { modulo } from './day.ts'

interface Ruler {
  /** The sum of all days before `day`; below zero for days before the ruler's first. Never falls. */
  before(day: number): number
  /** The first day at whose end at least `amount` has come together. */
  reaching(amount: number): number
}

/**
 * `amounts` are the days' own, from `first` on; on both sides of them `week` repeats for ever. So `first` is a Monday,
 * the number of amounts a multiple of seven, and the week's sum more than zero.
 */
export function rulerOf(first: number, amounts: readonly number[], week: readonly number[]): Ruler {
  const sums = sumsOf(amounts)
  const total = sums[amounts.length]!
  const weekSums = sumsOf(week)
  const perWeek = weekSums[7]!
  const ofWeeks = (days: number) => Math.floor(days / 7) * perWeek + weekSums[modulo(days, 7)]!
  const weeksReaching = (amount: number) => {
    const whole = Math.ceil(amount / perWeek) - 1
    return whole * 7 + firstReaching(weekSums, amount - whole * perWeek)
  }
  return {
    before(day) {
      const at = day - first
      if (at < 0) return ofWeeks(at)
      return at <= amounts.length ? sums[at]! : total + ofWeeks(at - amounts.length)
    },
    reaching(amount) {
      if (amount <= 0) return first + weeksReaching(amount)
      if (amount > total) return first + amounts.length + weeksReaching(amount - total)
      return first + firstReaching(sums, amount)
    },
  }
}

/** One more than there are amounts: what lies before each, and all of them. */
function sumsOf(amounts: readonly number[]): Float64Array {
  const sums = new Float64Array(amounts.length + 1)
  for (let at = 0; at < amounts.length; at++) sums[at + 1] = sums[at]! + amounts[at]!
  return sums
}

/** The smallest position whose own amount brings the sum to `amount`, for 0 < amount <= the sum of all. */
function firstReaching(sums: Float64Array, amount: number): number {
  let [low, high] = [0, sums.length - 2]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sums[middle + 1]! >= amount) high = middle
    else low = middle + 1
  }
  return low
}
