// The working days that a plan is drawn on, and what lies folded between two of them.
import type { Words } from '#foundation/core/words.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { dayOfText, dayText } from '#foundation/time/day.ts'
import type { Line } from './events.ts'

interface Gap {
  readonly from: string
  readonly to: string
  /** The holiday or closure; null for a plain weekend. */
  readonly words: Words | null
}

/** Working days before the first and after the last day that stands on it: room to drag to. */
const margin = { before: 1, after: 20 } as const
/** Six years of working days: a plan that is longer is read as a table. */
const mostDays = 1_500

/** From the first to the last of the days, today among them, with room to move. */
export function axisOf(
  lines: readonly Line[],
  days: readonly string[],
  calendar: WorkingCalendar,
): { days: string[]; gaps: Gap[] } {
  const all = [...lines.flatMap(({ start, due, earliest }) => [start, due, earliest.start]), ...days]
    .map(dayOfText)
    .sort((a, b) => a - b)
  const first = calendar.add(all[0]!, -margin.before)
  const last = calendar.add(all.at(-1)!, margin.after)
  const working: string[] = []
  const gaps: Gap[] = []
  let off: number | null = null
  for (let day = first; day <= last && working.length < mostDays; day++) {
    if (!calendar.isWorking(day)) {
      off ??= day
      continue
    }
    if (off !== null && working.length > 0) gaps.push(gapOf(off, day - 1, calendar))
    off = null
    working.push(dayText(day))
  }
  return { days: working, gaps }
}

function gapOf(from: number, to: number, calendar: WorkingCalendar): Gap {
  let words: Words | null = null
  for (let day = from; day <= to && !words; day++) words = calendar.kindOf(day).name ?? null
  return { from: dayText(from), to: dayText(to), words }
}
