// What may have happened in a month's re-checks.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Finding, Stratum } from './strata.ts'

export interface Drawn {
  readonly stratum: Stratum
  /** How many ended so in the month, and which share of them was to be drawn. */
  readonly of: number
  readonly share: number
  readonly items: readonly { readonly matter: Id; readonly unit: Id }[]
}

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export type RecheckEvent =
  | Entry<
      'SampleDrawn',
      { programme: string; month: string; seed: string; least: number; strata: readonly Drawn[] }
    >
  | Entry<
      'RecheckCalled',
      { matter: Id; how: string; finding: Finding | null; reopen: boolean; note: string }
    >

export type RecheckEntry = Recorded<RecheckEvent>
