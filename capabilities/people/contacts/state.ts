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
  /** Each time that her number was told, the latest last; the numbers themselves are nowhere here. */
  readonly numbers: readonly {
    readonly version: number
    readonly how: 'added' | 'changed'
    readonly by: Id | null
    readonly at: string
  }[]
  readonly reveals: readonly { version: number; purpose: string; by: Id | null; at: string }[]
}

export const noContact: Contact = {
  status: 'none',
  subject: '',
  duty: null,
  main: false,
  numbers: [],
  reveals: [],
}

export function evolve(state: Contact, entry: ContactEntry): Contact {
  switch (entry.type) {
    case 'ContactAdded':
      return { ...noContact, ...entry.data, status: 'known', numbers: [told('added', entry)] }
    case 'ContactChanged': {
      const { duty, main, corrected } = entry.data
      const numbers = corrected.includes('phone') ? [...state.numbers, told('changed', entry)] : state.numbers
      return { ...state, duty, main, numbers }
    }
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

function told(how: 'added' | 'changed', { version, actor, at }: ContactEntry): Contact['numbers'][number] {
  return { version, how, by: actor, at }
}
