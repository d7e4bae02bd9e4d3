// Slips whose day is over without a reply are raised by themselves: looked for again and again, by any process, each once.
import { isoNow, type Clock } from '#foundation/core/clock.ts'
import { dayOf } from '#foundation/core/days.ts'
import { derivedId, newId, type Id } from '#foundation/core/ids.ts'
import { runAsSystem } from '#foundation/ledger/as-system.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { reading, type Pool } from '#foundation/postgres/pool.ts'
import { factsToRaise } from './facts.ts'
import { slipKind } from './projection/slips.ts'
import { unmetSlips } from './queries/slips.ts'
import { tellOf } from './tell.ts'

interface RaiseParts {
  readonly pool: Pool
  readonly clock: Clock
}

/** Raises what is unmet. Gives the number that this very process raised; one that fails stands in no other's way. */
export async function raiseSlips(
  parts: RaiseParts,
  tenant: Id,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const today = dayOf(isoNow(parts.clock))
  const unmet = await reading(parts.pool, tenant, (reader) => unmetSlips(reader, today))
  const troubles: unknown[] = []
  let raised = 0
  for (const { id, version } of unmet) {
    if (isStopped()) break
    const isMine = await raiseOne(parts, tenant, id, version).catch((error: unknown) => {
      troubles.push(error)
      return false
    })
    if (isMine) raised++
  }
  if (troubles.length > 0) throw troubles[0]
  return raised
}

/** The command's id follows from the slip as it was seen: of processes that see the same, one answers for all. */
async function raiseOne(parts: RaiseParts, tenant: Id, id: Id, version: number): Promise<boolean> {
  const command = { id: derivedId(id, version), name: 'raiseSlip', input: { id } }
  const by = newId()
  const ran = await runAsSystem(parts, tenant, command, async (acting) => {
    const decided = await decideOn(acting, slipKind, {
      id,
      command: { type: 'RaiseSlip' },
      facts: (slip) => factsToRaise(acting, slip),
    })
    if (decided.outcome === 'accepted') await tellOf(acting, id, decided.state)
    return replying(decided, () => ({ by }))
  })
  return ran.outcome === 'accepted' && ran.reply.by === by
}
