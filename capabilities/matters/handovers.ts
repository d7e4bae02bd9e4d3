// Where a matter has been: each time it was handed to a unit, and each stay on a rung.
import type { Id } from '#foundation/core/ids.ts'

export interface Handover {
  readonly from: Id | null
  readonly to: Id
  readonly person: Id | null
  readonly rung: string
  readonly at: string
  readonly due: string
  readonly acknowledgedAt: string | null
  readonly endedAt: string | null
  readonly ended: 'replied' | 'returned' | 'disputed' | 'handed-up' | 'closed' | null
}

export interface Stay {
  readonly rung: string
  readonly from: string
  readonly to: string | null
  /** Why this rung could not solve it, in the words of who gave it up. */
  readonly failed: string | null
}

/** The handover under way, changed; a finished one stays as it was. */
export function lastHandover(handovers: readonly Handover[], change: Partial<Handover>): readonly Handover[] {
  const last = handovers.at(-1)
  return last && last.endedAt === null ? [...handovers.slice(0, -1), { ...last, ...change }] : handovers
}

export function lastStay(stays: readonly Stay[], change: Partial<Stay>): readonly Stay[] {
  const last = stays.at(-1)
  return last ? [...stays.slice(0, -1), { ...last, ...change }] : stays
}
