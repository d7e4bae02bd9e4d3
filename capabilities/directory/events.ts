// What may have happened to a duty of the directory. Days are calendar days in Shanghai; a span is half open.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Lesson, Wanted } from './commands.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export interface ClassOf {
  readonly programme: string
  readonly class: string
}

/** What it is called and recognised by. */
export interface Naming {
  readonly words: Words
  readonly keywords: readonly string[]
  readonly classes: readonly ClassOf[]
}

export type DutyEvent =
  | Entry<'DutyAdded', Naming & { key: string }>
  | Entry<'DutyChanged', Naming>
  | Entry<'DutyRetired', { reason: string }>
  | Entry<'DutyRestored', { reason: string }>
  | Entry<'LineAdded', Wanted & { line: Id }>
  | Entry<'LineChanged', Wanted & { line: Id }>
  | Entry<'LineEnded', { line: Id; on: string }>
  | Entry<'DutyTaught', Lesson>

export type DutyEntry = Recorded<DutyEvent>
