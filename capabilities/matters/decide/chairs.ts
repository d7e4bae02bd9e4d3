// Where a matter could climb to by itself, as the sweep is told it: units, and who sits there.
import type { Id } from '#foundation/core/ids.ts'

/** A unit that the sweep may hand a matter to, as it stands today. */
export interface Chair {
  readonly unit: Id
  readonly inService: boolean
  /** Who has an account and a role for it. */
  readonly persons: readonly Id[]
}

/** Where a matter could climb to. */
export interface Chairs {
  /** By key of the rung, where the programme names a unit for it; null where there is no such unit. */
  readonly named: ReadonlyMap<string, Chair | null>
  /** Units above the one that holds it, the nearest first. */
  readonly above: readonly Chair[]
}
