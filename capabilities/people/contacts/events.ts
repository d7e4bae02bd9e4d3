// What may have happened to a contact. Who it is stands in people_persons under the same id.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'

export type ContactEvent =
  | (Happened & { type: 'ContactAdded'; data: { subject: Id; duty: string | null; main: boolean } })
  | (Happened & {
      type: 'ContactChanged'
      data: { duty: string | null; main: boolean; corrected: readonly string[] }
    })
  /** Somebody was shown the phone number, and said what for. */
  | (Happened & { type: 'ContactRevealed'; data: { purpose: string } })
  | (Happened & { type: 'ContactErased'; data: object })

export type ContactEntry = Recorded<ContactEvent>
