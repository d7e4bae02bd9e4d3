// Holds whose review day is over end by themselves: looked for again and again, by any process, each ended once.
import { isoNow, type Clock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn } from '#foundation/ledger/decide-on.ts'
import { eachOnce } from '#foundation/ledger/each-once.ts'
import { reading, type Pool } from '#foundation/postgres/pool.ts'
import { noMatter } from '../state.ts'
import { factsFor } from './facts.ts'
import { matterKind } from './projection.ts'
import { holdsOver } from './queries/clocks.ts'
import { tellAll } from './tell.ts'

interface ExpiryParts {
  readonly pool: Pool
  readonly clock: Clock
}

/** Ends what is over, a page at a time. Gives the number of holds that this very process ended. */
export async function expireHolds(
  parts: ExpiryParts,
  tenant: Id,
  isStopped?: () => boolean,
): Promise<number> {
  const over = await reading(parts.pool, tenant, (reader) => holdsOver(reader, isoNow(parts.clock)))
  return eachOnce({ ...parts, name: 'expireHold', decide: expireOne, isStopped }, tenant, over)
}

async function expireOne(acting: Acting, id: Id) {
  let before = noMatter
  const decided = await decideOn(acting, matterKind, {
    id,
    command: { type: 'ExpireHold' },
    facts: (matter) => factsFor(acting, (before = matter)),
  })
  if (decided.outcome === 'accepted') tellAll(acting, id, before, decided.state)
  return decided
}
