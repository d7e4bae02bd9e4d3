// What a source of dates is given, and what it gives.
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Lang } from '#foundation/core/words.ts'
import type { EventToWrite } from '#foundation/ics/write.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

/** Whose dates are wanted, and how they are told. */
export interface Wanted {
  readonly reader: Reader
  readonly person: Id
  /** Whose work he does beside his own: his unit, for those who handle for it. */
  readonly units: readonly Id[]
  /** What he reaches today; null: everything in the jurisdiction. */
  readonly within: readonly Share[] | null
  readonly at: string
  readonly lang: Lang
  /** Beginning of the addresses that events point to. */
  readonly origin: string
  /** Most events of one source. */
  readonly limit: number
}

export type Source = (wanted: Wanted) => Promise<readonly EventToWrite[]>
