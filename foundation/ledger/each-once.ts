// What time alone brings about, on each stream that waits for it: any process may come by, and each is done once.
import type { Clock } from '../core/clock.ts'
import { derivedId, newId, type Id } from '../core/ids.ts'
import type { Pool } from '../postgres/pool.ts'
import type { Acting } from './acting.ts'
import { runAsSystem } from './as-system.ts'
import { replying, type Decided } from './decide-on.ts'

interface Waiting {
  readonly id: Id
  /** As it was seen: the command's id follows from it, so of processes that see the same one answers for all. */
  readonly version: number
}

interface Once {
  readonly pool: Pool
  readonly clock: Clock
  /** The command's name in the ledger. */
  readonly name: string
  /** Keeps apart what several rounds do to streams of one kind. */
  readonly apart?: number
  readonly decide: (acting: Acting, id: Id) => Promise<Decided<unknown>>
  readonly isStopped?: (() => boolean) | undefined
}

/** Gives the number that this very process did. One that cannot be done is thrown at the end, and stands in no other's way. */
export async function eachOnce(once: Once, tenant: Id, waiting: readonly Waiting[]): Promise<number> {
  const troubles: unknown[] = []
  let done = 0
  for (const each of waiting) {
    if (once.isStopped?.()) break
    const isMine = await oneOnce(once, tenant, each).catch((error: unknown) => {
      troubles.push(error)
      return false
    })
    if (isMine) done++
  }
  if (troubles.length > 0) throw troubles[0]
  return done
}

async function oneOnce(once: Once, tenant: Id, { id, version }: Waiting): Promise<boolean> {
  const command = { id: derivedId(id, (once.apart ?? 0) + version), name: once.name, input: { id } }
  const by = newId()
  const ran = await runAsSystem(once, tenant, command, async (acting) =>
    replying(await once.decide(acting, id), () => ({ by })),
  )
  return ran.outcome === 'accepted' && ran.reply.by === by
}
