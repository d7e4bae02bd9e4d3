// What may have happened to a pairing. Days are calendar days in Shanghai; the span is half open: `to` is the first day without it.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export type PairingEvent =
  | Entry<
      'PairingBegun',
      {
        programme: string
        subject: Id
        officer: Id | null
        team: Id | null
        role: string
        /** The role leads: kept with the pairing, since a programme's roles may be changed later. */
        leads: boolean
        from: string
        to: string | null
      }
    >
  | Entry<
      'PairingEnded',
      { on: string; reason: string; /** The pairing that takes its place. */ successor: Id | null }
    >

export type PairingEntry = Recorded<PairingEvent>
