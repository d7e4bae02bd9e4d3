// What is known of one duty, folded from its entries: its lines, and what rulings taught it.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Lesson, Wanted } from './commands.ts'
import type { DutyEntry, Naming } from './events.ts'

export interface Line extends Wanted {
  readonly id: Id
}

interface Precedent extends Lesson {
  readonly at: string
}

export interface Duty extends Naming {
  readonly status: 'none' | 'open' | 'retired'
  readonly key: string
  readonly lines: readonly Line[]
  /** What was ruled, the latest last. */
  readonly precedents: readonly Precedent[]
}

export const noDuty: Duty = {
  status: 'none',
  key: '',
  words: { zh: '', en: '' },
  keywords: [],
  classes: [],
  lines: [],
  precedents: [],
}

export function evolve(state: Duty, entry: DutyEntry): Duty {
  switch (entry.type) {
    case 'DutyAdded':
      return { ...noDuty, ...entry.data, status: 'open' }
    case 'DutyChanged':
      return { ...state, ...entry.data }
    case 'DutyRetired':
      return { ...state, status: 'retired' }
    case 'DutyRestored':
      return { ...state, status: 'open' }
    case 'LineAdded': {
      const { line: id, ...wanted } = entry.data
      return { ...state, lines: [...state.lines, { id, ...wanted }] }
    }
    case 'LineChanged': {
      const { line: id, ...wanted } = entry.data
      return withLine(state, id, wanted)
    }
    case 'LineEnded':
      return withLine(state, entry.data.line, { to: entry.data.on })
    case 'DutyTaught':
      return { ...state, precedents: [...state.precedents, { ...entry.data, at: entry.at }] }
    default:
      return never(entry)
  }
}

function withLine(state: Duty, id: Id, change: Partial<Wanted>): Duty {
  return { ...state, lines: state.lines.map((line) => (line.id === id ? { ...line, ...change } : line)) }
}

type Span = Pick<Wanted, 'from' | 'to'>

/** Whether the half-open spans share a day; an open end goes on for ever. */
export function overlaps(a: Span, b: Span): boolean {
  if (isEmpty(a) || isEmpty(b)) return false
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
}

/** A line ended on the day it began never held. */
function isEmpty({ from, to }: Span): boolean {
  return to !== null && to <= from
}

export function holdsOn({ from, to }: Span, day: string): boolean {
  return from <= day && (to === null || day < to)
}
