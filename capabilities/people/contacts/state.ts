// What is known of one contact, apart from who it is.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { ContactEntry } from './events.ts'

export interface Contact {
  readonly status: 'none' | 'known' | 'erased'
  readonly subject: Id
  readonly duty: string | null
  /** The one to call first. */
  readonly main: boolean
  readonly reveals: readonly { version: number; purpose: string; by: Id | null; at: string }[]
}

export const noContact: Contact = { status: 'none', subject: '', duty: null, main: false, reveals: [] }

export function evolve(state: Contact, entry: ContactEntry): Contact {
  switch (entry.type) {
    case 'ContactAdded':
      return { ...noContact, ...entry.data, status: 'known' }
    case 'ContactChanged':
      return { ...state, duty: entry.data.duty, main: entry.data.main }
    case 'ContactRevealed': {
      const { version, actor: by, at } = entry
      return { ...state, reveals: [...state.reveals, { version, purpose: entry.data.purpose, by, at }] }
    }
    case 'ContactErased':
      return { ...state, status: 'erased', duty: null, main: false }
    default:
      return never(entry)
  }
}
