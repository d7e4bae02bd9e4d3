// A year of the calendar as it is drawn: months of weeks from Monday, and what marks each day.
import { dayOfText, weekdayOf } from '#foundation/time/day.ts'

interface Day {
  readonly day: string
  readonly kind: string
  readonly working: boolean
  readonly firm: boolean
  readonly hours?: readonly string[]
  readonly name?: { readonly zh: string; readonly en: string }
}

interface HoursFrom {
  readonly from: string | null
  readonly hours: readonly string[]
}

type Mark = 'plain' | 'weekend' | 'off' | 'make-up' | 'closed' | 'open' | 'hours'

/** Marks that are explained above the year, in this order. */
export const explained = ['off', 'make-up', 'closed', 'open', 'hours'] as const satisfies readonly Mark[]

interface MarkedDay extends Day {
  readonly mark: Mark
}

interface Month {
  /** From 1. */
  readonly number: number
  readonly workingDays: number
  /** Some of its days lie beyond what was published. */
  readonly provisional: boolean
  /** Seven places each, from Monday; empty ones before the first day and after the last. */
  readonly weeks: readonly (readonly (MarkedDay | null)[])[]
}

/** `hours` are the office's usual ones from day to day: what differs from them is marked. */
export function monthsOf(days: readonly Day[], hours: readonly HoursFrom[]): Month[] {
  return Array.from({ length: 12 }, (_, at) => {
    const prefix = `-${String(at + 1).padStart(2, '0')}-`
    const own = days.filter(({ day }) => day.slice(4, 8) === prefix)
    return {
      number: at + 1,
      workingDays: own.filter(({ working }) => working).length,
      provisional: own.some(({ firm }) => !firm),
      weeks: weeksOf(own.map((day) => ({ ...day, mark: markOf(day, hours) }))),
    }
  })
}

function weeksOf(days: readonly MarkedDay[]): (MarkedDay | null)[][] {
  const before = days[0] ? weekdayOf(dayOfText(days[0].day)) - 1 : 0
  const places = [...Array<null>(before).fill(null), ...days]
  while (places.length % 7 !== 0) places.push(null)
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7))
}

function markOf({ day, kind, hours }: Day, usual: readonly HoursFrom[]): Mark {
  if (kind === 'holiday') return 'off'
  if (kind === 'closed' || kind === 'make-up' || kind === 'open') return kind
  if (kind === 'weekend') return 'weekend'
  const held = usual.findLast(({ from }) => from === null || from <= day)
  return hours && held && hours.join() !== held.hours.join() ? 'hours' : 'plain'
}
