// What is known of one pairing, folded from its entries.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { PairingEntry } from './events.ts'

export interface Pairing {
  readonly begun: boolean
  readonly programme: string
  readonly subject: Id
  readonly officer: Id | null
  readonly team: Id | null
  readonly role: string
  readonly leads: boolean
  readonly from: string
  readonly to: string | null
  readonly ended: { readonly reason: string; readonly successor: Id | null } | null
}

export const noPairing: Pairing = {
  begun: false,
  programme: '',
  subject: '',
  officer: null,
  team: null,
  role: '',
  leads: false,
  from: '',
  to: null,
  ended: null,
}

export function evolve(state: Pairing, entry: PairingEntry): Pairing {
  switch (entry.type) {
    case 'PairingBegun':
      return { ...entry.data, begun: true, ended: null }
    case 'PairingEnded': {
      const { on, reason, successor } = entry.data
      return { ...state, to: on, ended: { reason, successor } }
    }
    default:
      return never(entry)
  }
}

/** Whether the half-open spans share a day; an open end goes on for ever. */
export function overlaps(
  a: { from: string; to: string | null },
  b: { from: string; to: string | null },
): boolean {
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
}
