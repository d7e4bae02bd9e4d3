// Opinions that did not come by their day are noted by themselves, whichever process comes by first.
import { isoNow, type Clock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn } from '#foundation/ledger/decide-on.ts'
import { eachOnce } from '#foundation/ledger/each-once.ts'
import { reading, type Pool } from '#foundation/postgres/pool.ts'
import { factsFor } from './facts.ts'
import { matterKind } from './projection.ts'
import { silencesDue } from './queries/supports.ts'
import { tellBeside } from './tell-beside.ts'

interface NotingParts {
  readonly pool: Pool
  readonly clock: Clock
}

/** Apart from the command ids by which holds of the same matter expire. */
const apart = 1 << 30

/** Gives the number of matters that this very process noted. */
export async function noteSilences(
  parts: NotingParts,
  tenant: Id,
  isStopped?: () => boolean,
): Promise<number> {
  const due = await reading(parts.pool, tenant, (reader) => silencesDue(reader, isoNow(parts.clock)))
  return eachOnce({ ...parts, name: 'noteSilence', apart, decide: noteOne, isStopped }, tenant, due)
}

async function noteOne(acting: Acting, id: Id) {
  const decided = await decideOn(acting, matterKind, {
    id,
    command: { type: 'NoteSilence' },
    facts: (matter) => factsFor(acting, matter),
  })
  if (decided.outcome === 'accepted') await tellBeside(acting, id, decided.state)
  return decided
}
