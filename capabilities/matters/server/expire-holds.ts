// Holds whose review day is over end by themselves: looked for again and again, by any process, each ended once.
import { isoNow, type Clock } from '#foundation/core/clock.ts'
import { derivedId, newId, type Id } from '#foundation/core/ids.ts'
import { runAsSystem } from '#foundation/ledger/as-system.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
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

/**
 * Ends what is over, a page at a time. Gives the number of holds that this very process ended. One that cannot be ended
 * is told at the end, and stands in no other's way.
 */
export async function expireHolds(
  parts: ExpiryParts,
  tenant: Id,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const over = await reading(parts.pool, tenant, (reader) => holdsOver(reader, isoNow(parts.clock)))
  const troubles: unknown[] = []
  let ended = 0
  for (const { id, version } of over) {
    if (isStopped()) break
    const isMine = await expireOne(parts, tenant, id, version).catch((error: unknown) => {
      troubles.push(error)
      return false
    })
    if (isMine) ended++
  }
  if (troubles.length > 0) throw troubles[0]
  return ended
}

/** The command's id follows from the matter as it was seen: of processes that see the same, one answers for all. */
async function expireOne(parts: ExpiryParts, tenant: Id, id: Id, version: number): Promise<boolean> {
  const command = { id: derivedId(id, version), name: 'expireHold', input: { id } }
  const by = newId()
  const ran = await runAsSystem(parts, tenant, command, async (acting) => {
    let before = noMatter
    const decided = await decideOn(acting, matterKind, {
      id,
      command: { type: 'ExpireHold' },
      facts: (matter) => factsFor(acting, (before = matter)),
    })
    if (decided.outcome === 'accepted') tellAll(acting, id, before, decided.state)
    return replying(decided, () => ({ by }))
  })
  return ran.outcome === 'accepted' && ran.reply.by === by
}
