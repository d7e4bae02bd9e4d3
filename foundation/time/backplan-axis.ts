// The working days numbered through, 0 being the first on or after an anchor: planning adds and subtracts on this line only.
import type { WorkingDays } from './working-days.ts'

export interface Axis {
  /** The day of a number. */
  day(index: number): number
  /** The number of the first working day on or after `day`; of the last before it, one less. */
  index(day: number): number
  /** True once a stretch of days was met that has no working day in it; what was counted then means nothing. */
  isBarren(): boolean
}

/** Days; longer than this no calendar is without a working one. */
const longestRest = 366

/** Grows as far as it is asked, each day being looked at once. */
export function axisFrom(calendar: WorkingDays, anchor: number): Axis {
  const ahead = stretch((step) => calendar.isWorking(anchor + step))
  const behind = stretch((step) => calendar.isWorking(anchor - 1 - step))
  return {
    day: (index) => (index >= 0 ? anchor + ahead.step(index) : anchor - 1 - behind.step(-1 - index)),
    index: (day) => (day >= anchor ? ahead.before(day - anchor) : -behind.before(anchor - day)),
    isBarren: () => ahead.isBarren() || behind.isBarren(),
  }
}

/** Steps away from the anchor in one direction. */
interface Stretched {
  /** Which step is the n-th working one. */
  step(nth: number): number
  /** How many working ones lie before a step. */
  before(step: number): number
  isBarren(): boolean
}

function stretch(isWorking: (step: number) => boolean): Stretched {
  const steps: number[] = []
  const counts: number[] = [0]
  let barren = false
  // A calendar that never works again would be walked for ever: from there on each day counts, and the caller asks isBarren.
  const grow = () => {
    const step = counts.length - 1
    const rest = step - 1 - (steps.at(-1) ?? -1)
    if (rest > longestRest) barren = true
    if (barren || isWorking(step)) steps.push(step)
    counts.push(steps.length)
  }
  return {
    step: (nth) => {
      while (steps.length <= nth) grow()
      return steps[nth]!
    },
    before: (step) => {
      while (counts.length <= step) grow()
      return counts[step]!
    },
    isBarren: () => barren,
  }
}
