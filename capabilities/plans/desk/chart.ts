// Where the parts of a plan lie on an axis of working days: pure, so that a test can look at it.
import { dayOfText } from '#foundation/time/day.ts'
import type { Plan } from './plan.ts'

type Axis = Plan['axis']

/** Pixels a working day; narrower where many days must fit. */
export const dayWidths = { wide: 22, middle: 14, narrow: 8 } as const
type Zoom = keyof typeof dayWidths
export const rowHeight = 44
/** Room above the first row: months, days, folded holidays. */
export const headHeight = 52

export interface Scale {
  readonly days: readonly string[]
  readonly width: number
  /** The number of the working day, or of the last before a day that is none. −1 before the first. */
  index(day: string): number
  /** Left edge of a day's place; of a day off, the fold where it lies. */
  left(day: string): number
  /** Right edge of a day's place; of a day off, the fold where it lies. */
  right(day: string): number
}

export function scaleOf({ days }: Axis, dayWidth: number): Scale {
  const index = (day: string): number => {
    let [from, to] = [0, days.length]
    while (from < to) {
      const at = (from + to) >> 1
      if (days[at]! <= day) from = at + 1
      else to = at
    }
    return from - 1
  }
  const works = (at: number, day: string) => days[at] === day
  return {
    days,
    width: days.length * dayWidth,
    index,
    left: (day) => {
      const at = index(day)
      return (works(at, day) ? at : at + 1) * dayWidth
    },
    right: (day) => (index(day) + 1) * dayWidth,
  }
}

interface Tick {
  readonly x: number
  readonly day: string
}

/** The first working day of each month, and the first of each week. */
export function ticksOf({ days }: Axis, dayWidth: number): { months: Tick[]; weeks: Tick[] } {
  const months: Tick[] = []
  const weeks: Tick[] = []
  for (const [at, day] of days.entries()) {
    const before = days[at - 1]
    const tick = { x: at * dayWidth, day }
    if (before === undefined || before.slice(0, 7) !== day.slice(0, 7)) months.push(tick)
    if (before === undefined || daysBetween(before, day) > 1) weeks.push(tick)
  }
  return { months, weeks }
}

/** The named days off that are folded away, with the place of their fold and how many days lie in it. */
export function foldsOf({ days, gaps }: Axis, dayWidth: number) {
  const scale = scaleOf({ days, gaps }, dayWidth)
  return gaps.flatMap(({ from, to, words }) =>
    words === null ? [] : [{ x: scale.left(from), words, n: daysBetween(from, to) + 1 }],
  )
}

/** How wide a day is drawn so that the whole plan is in sight where it can be. */
export function zoomFor(days: number, room: number): Zoom {
  if (days * dayWidths.wide <= room) return 'wide'
  return days * dayWidths.middle <= room * 1.6 ? 'middle' : 'narrow'
}

function daysBetween(from: string, to: string): number {
  return dayOfText(to) - dayOfText(from)
}
