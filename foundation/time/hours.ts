// Office hours as spans within a day: read from '09:00-12:00', added up, and walked along.
import { refuse, type Refusal } from '../core/refusal.ts'

/** Ends of spans in turn, from and to, in seconds since the day began: [32400, 43200, 48600, 63000]. Ascending. */
export type Spans = readonly number[]

/**
 * Reads written spans, in any order. A shift over midnight is two spans of two days.
 * Refuses with `hours.malformed`, `hours.backwards`, `hours.overlap` or `hours.none`.
 */
export function readHours(written: readonly string[]): Spans | Refusal {
  const spans: [number, number][] = []
  for (const text of written) {
    const found = /^(\d{2}):([0-5]\d)-(\d{2}):([0-5]\d)$/.exec(text)
    if (!found) return refuse('hours.malformed', { text })
    const from = Number(found[1]) * 3600 + Number(found[2]) * 60
    const to = Number(found[3]) * 3600 + Number(found[4]) * 60
    if (to > 86_400) return refuse('hours.malformed', { text })
    if (to <= from) return refuse('hours.backwards', { text })
    spans.push([from, to])
  }
  if (spans.length === 0) return refuse('hours.none')
  spans.sort(([a], [b]) => a - b)
  if (spans.some(([from], at) => at > 0 && from < spans[at - 1]![1]))
    return refuse('hours.overlap', { text: written.join(', ') })
  return spans.flat()
}

/** Seconds within the spans before `second`; all of them when it is left out. */
export function secondsIn(spans: Spans, second = Infinity): number {
  let sum = 0
  for (let at = 0; at < spans.length; at += 2) {
    const [from, to] = [spans[at]!, spans[at + 1]!]
    sum += Math.max(0, Math.min(second, to) - from)
  }
  return sum
}

/** The first second of the day by which `seconds` of the spans have passed; more than 0, at most all of them. */
export function secondReaching(spans: Spans, seconds: number): number {
  let rest = seconds
  for (let at = 0; at < spans.length; at += 2) {
    const [from, to] = [spans[at]!, spans[at + 1]!]
    if (rest <= to - from) return from + rest
    rest -= to - from
  }
  throw new RangeError(`${seconds} seconds do not fit into a day of ${secondsIn(spans)}`)
}

/** What of the spans lies in [from, to). */
export function clip(spans: Spans, from: number, to: number): Spans {
  const kept: number[] = []
  for (let at = 0; at < spans.length; at += 2) {
    const [begin, end] = [Math.max(from, spans[at]!), Math.min(to, spans[at + 1]!)]
    if (begin < end) kept.push(begin, end)
  }
  return kept
}

/** When the office closes for the day. */
export function closing(spans: Spans): number {
  return spans.at(-1) ?? 0
}
