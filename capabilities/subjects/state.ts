// What is known of one subject, folded from its entries.
import { never } from '#foundation/core/decider.ts'
import type { SubjectEntry } from './events.ts'
import { noFields, type SubjectFields, type SubjectKind } from './kinds.ts'

export interface Subject extends SubjectFields {
  readonly kind: SubjectKind | 'none'
  readonly addedAt: string
  /** No longer served, for the reason given; its history stays. */
  readonly retired: { readonly at: string; readonly reason: string } | null
}

export const noSubject: Subject = { ...noFields, kind: 'none', addedAt: '', retired: null }

export function evolve(state: Subject, entry: SubjectEntry): Subject {
  switch (entry.type) {
    case 'SubjectAdded':
      return { ...noSubject, ...entry.data, addedAt: entry.at }
    case 'SubjectChanged':
      return { ...state, ...entry.data.changed }
    case 'SubjectRetired':
      return { ...state, retired: { at: entry.at, reason: entry.data.reason } }
    case 'SubjectRestored':
      return { ...state, retired: null }
    default:
      return never(entry)
  }
}
