// Units that said nothing by their day are noted by themselves, whichever process comes by first.
import { isoNow, type Clock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn } from '#foundation/ledger/decide-on.ts'
import { eachOnce } from '#foundation/ledger/each-once.ts'
import { reading, type Pool } from '#foundation/postgres/pool.ts'
import { factsFor } from './facts.ts'
import { consultationKind } from './projection.ts'
import { silencesDue } from './queries/list.ts'
import { tellAll } from './tell.ts'

/** Gives the number that this very process noted. */
export async function noteSilences(
  parts: { readonly pool: Pool; readonly clock: Clock },
  tenant: Id,
  isStopped?: () => boolean,
): Promise<number> {
  const due = await reading(parts.pool, tenant, (reader) => silencesDue(reader, isoNow(parts.clock)))
  return eachOnce({ ...parts, name: 'noteSilentUnits', decide: noteOne, isStopped }, tenant, due)
}

async function noteOne(acting: Acting, id: Id) {
  const command = { type: 'NoteSilence' as const }
  const facts = (found: Parameters<typeof factsFor>[1]) => factsFor(acting, found, command)
  const decided = await decideOn(acting, consultationKind, { id, command, facts })
  if (decided.outcome === 'accepted') await tellAll(acting, id, decided.state)
  return decided
}
