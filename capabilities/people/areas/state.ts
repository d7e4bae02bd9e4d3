// What is known of one area.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { AreaLevel } from './commands.ts'
import type { AreaEntry } from './events.ts'

export interface Area {
  readonly status: 'none' | 'open' | 'closed'
  readonly name: string
  readonly level: AreaLevel
  readonly code: string | null
  readonly parent: Id | null
  readonly path: string
}

export const noArea: Area = { status: 'none', name: '', level: 'village', code: null, parent: null, path: '' }

export function evolve(state: Area, entry: AreaEntry): Area {
  switch (entry.type) {
    case 'AreaAdded':
      return { ...entry.data, status: 'open' }
    case 'AreaChanged':
      return { ...state, ...entry.data }
    case 'AreaClosed':
      return { ...state, status: 'closed' }
    default:
      return never(entry)
  }
}
