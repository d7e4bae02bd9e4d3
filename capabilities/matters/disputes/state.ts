// Whose a matter is, disputed once and ruled upon once: what is known of it, folded from the two entries.
import type { Id } from '#foundation/core/ids.ts'
import type { Holding, MatterEntry } from '../events.ts'
import type { Status } from '../statuses.ts'

interface Ruling {
  readonly at: string
  readonly by: Id | null
  readonly upheld: boolean
  readonly reason: string
}

export interface Dispute {
  readonly at: string
  readonly by: Id | null
  /** Who had it, and gets it back if the office rules so. */
  readonly holder: Pick<Holding, 'unit' | 'person'>
  readonly back: Extract<Status, 'dispatched' | 'acknowledged'>
  readonly reason: string
  readonly note: string
  readonly duty: Id | null
  readonly proposed: Id | null
  readonly ruling: Ruling | null
}

interface Disputable {
  readonly status: Status | 'none'
  readonly holding: Holding
}

export function disputed(
  { status, holding }: Disputable,
  { at, actor, data }: Extract<MatterEntry, { type: 'MatterDisputed' }>,
): Dispute {
  const { reason, note, duty, proposed } = data
  const holder = { unit: holding.unit, person: holding.person }
  const back = status === 'acknowledged' ? 'acknowledged' : 'dispatched'
  return { at, by: actor, holder, back, reason, note, duty, proposed, ruling: null }
}

export function ruledOn(
  dispute: Dispute,
  { at, actor, data }: Extract<MatterEntry, { type: 'MatterRuled' }>,
): Dispute {
  return { ...dispute, ruling: { at, by: actor, upheld: data.upheld, reason: data.reason } }
}
