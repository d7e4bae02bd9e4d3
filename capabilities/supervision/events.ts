// What may have happened to a slip. All days are written 'YYYY-MM-DD' and stand on its paper: no calendar moves them.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Colour } from './colours/rules.ts'
import type { About } from './commands.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export interface Numbered {
  readonly mark: string
  readonly year: number
  readonly number: number
}

export type SlipEvent =
  | Entry<
      'SlipIssued',
      Numbered & {
        about: About
        programme: string | null
        subject: Id | null
        /** Where its subject stood. */
        area: Id | null
        unit: Id
        person: Id | null
        colour: Colour
        /** What the rules gave then. */
        present: Colour | null
        /** Why it was started above that. */
        reason: string | null
        requirement: string
        due: string
        releaser: Id
        issuer: Id | null
        issuerUnit: Id | null
        /** The last day on which it may be objected to. */
        objectUntil: string
      }
    >
  | Entry<'SlipReceived', Record<string, never>>
  | Entry<'SlipReplied', { text: string }>
  | Entry<'ReplySentBack', { reason: string; due: string }>
  /** Its day had passed without a reply. */
  | Entry<'SlipRaised', { from: Colour; to: Colour; missed: string; due: string }>
  | Entry<'SlipObjected', { reason: string }>
  | Entry<'ObjectionAnswered', { upheld: boolean; text: string }>
  | Entry<'SlipReleased', { note: string }>
  | Entry<'ReleaserNamed', { from: Id; to: Id; reason: string }>

export type SlipEntry = Recorded<SlipEvent>
