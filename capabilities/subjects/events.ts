// What may have happened to a subject. Fields that are empty are left out of the first entry, so 100,000 of them stay small.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { SubjectFields, SubjectKind } from './kinds.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export type SubjectEvent =
  | Entry<'SubjectAdded', { kind: SubjectKind } & Partial<SubjectFields>>
  /** Only what changed; null empties a field. */
  | Entry<'SubjectChanged', { changed: Partial<SubjectFields> }>
  | Entry<'SubjectRetired', { reason: string }>
  | Entry<'SubjectRestored', { reason: string }>

export type SubjectEntry = Recorded<SubjectEvent>
