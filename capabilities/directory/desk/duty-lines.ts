// How the lines of a duty are laid out and told: those of today and to come first, those that are over apart.
import type { ReplyOf } from '#foundation/contract/door.ts'
import { say } from '#foundation/ui/words.ts'
import type { dutyDoors } from '../contract.ts'
import { messages } from './messages.ts'

export type Duty = ReplyOf<typeof dutyDoors.getDuty>
export type Line = Duty['lines'][number]
type Names = Duty['names']

/** Those that hold or will hold, everywhere first, and those that are over, the latest first. */
export function laidOut(
  lines: readonly Line[],
  today: string,
  names: Names,
): { readonly current: readonly Line[]; readonly over: readonly Line[] } {
  const isOver = ({ to }: Line) => to !== null && to <= today
  const place = ({ area }: Line) => (area === null ? '' : (names[area] ?? area))
  const current = lines.filter((line) => !isOver(line))
  const over = lines.filter(isOver)
  return {
    current: current.toSorted((a, b) => compare(place(a), place(b)) || compare(a.from, b.from)),
    over: over.toSorted((a, b) => compare(b.to ?? '', a.to ?? '')),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function placeWords(area: string | null, names: Names): string {
  return area === null ? say(messages, 'everywhere') : (names[area] ?? '…')
}

export function spanWords({ from, to }: Pick<Line, 'from' | 'to'>): string {
  return to === null ? say(messages, 'span.open', { from }) : say(messages, 'span.closed', { from, to })
}

type Entry = Duty['history'][number]

const lineEntries = ['LineAdded', 'LineChanged'] as const

/** One entry of the history in words. */
export function historyWords({ type, data }: Entry, names: Names): string {
  const key = `history.${type}` as keyof typeof messages
  if (!lineEntries.some((each) => each === type)) return say(messages, key, data)
  const { area, unit, from, to } = data as unknown as Line
  return say(messages, key, {
    area: placeWords(area, names),
    unit: names[unit] ?? '…',
    span: spanWords({ from, to }),
  })
}

/** What was typed as a list: 停水、水压, 爆管. */
export function wordsIn(text: string): string[] {
  const found = text.split(/[、,，;；\n]+/).map((word) => word.trim())
  return [...new Set(found.filter((word) => word !== ''))]
}
