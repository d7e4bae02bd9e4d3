// What is known of one unit.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { UnitKind } from './commands.ts'
import type { UnitEntry } from './events.ts'

export interface Unit {
  readonly status: 'none' | 'open' | 'closed'
  readonly name: string
  readonly kind: UnitKind
  readonly code: string | null
  readonly area: Id | null
  readonly parent: Id | null
  readonly path: string
}

export const noUnit: Unit = {
  status: 'none',
  name: '',
  kind: 'department',
  code: null,
  area: null,
  parent: null,
  path: '',
}

export function evolve(state: Unit, entry: UnitEntry): Unit {
  switch (entry.type) {
    case 'UnitAdded':
      return { ...entry.data, status: 'open' }
    case 'UnitChanged':
    case 'UnitMoved':
      return { ...state, ...entry.data }
    case 'UnitClosed':
      return { ...state, status: 'closed' }
    default:
      return never(entry)
  }
}
