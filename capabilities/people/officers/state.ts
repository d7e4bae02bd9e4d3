// What is known of one officer, apart from who it is.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { OfficerEntry } from './events.ts'

export interface Officer {
  readonly status: 'none' | 'serving' | 'left' | 'erased'
  readonly unit: Id
  readonly post: string | null
}

export const noOfficer: Officer = { status: 'none', unit: '', post: null }

export function evolve(state: Officer, entry: OfficerEntry): Officer {
  switch (entry.type) {
    case 'OfficerAdded':
      return { ...entry.data, status: 'serving' }
    case 'OfficerChanged':
      return { ...state, unit: entry.data.unit, post: entry.data.post }
    case 'OfficerLeft':
      return { ...state, status: 'left' }
    case 'OfficerErased':
      return { ...state, status: 'erased' }
    default:
      return never(entry)
  }
}
