// Whether whoever lets an import be applied may still do so: asked before every chunk, since an import outlives its request.
import { hasRole, type Actor, type Grant, type Role } from '../core/actor.ts'
import type { Id } from '../core/ids.ts'
import { refuse, type Refusal } from '../core/refusal.ts'
import type { Reader } from '../postgres/pool.ts'

/** Who an account is at this moment, with its roles; null when it is disabled. Filled in by people: foundation knows no accounts. */
export type ActorNow = (reader: Reader, account: Id) => Promise<Actor | null>

/**
 * The actor with those of the roles it began with that it still has. Refuses `import.account-disabled` and
 * `import.grant-withdrawn`; the system itself, at the machine's console, has no account and always goes on.
 */
export async function standingOf(
  reader: Reader,
  actor: Actor,
  allow: readonly Role[],
  actorNow: ActorNow | undefined,
): Promise<Actor | Refusal> {
  if (actor.account === null || !actorNow) return actor
  const now = await actorNow(reader, actor.account)
  if (!now) return refuse('import.account-disabled')
  const grants = now.grants.filter((grant) => actor.grants.some((begun) => isSame(begun, grant)))
  const still = { ...actor, unit: now.unit, grants }
  return hasRole(still, ...allow) ? still : refuse('import.grant-withdrawn')
}

/** One role within one scope; a unit may have moved in the tree since. */
function isSame(a: Grant, b: Grant): boolean {
  return (
    a.role === b.role &&
    a.programme === b.programme &&
    a.unit === b.unit &&
    a.area === b.area &&
    a.own === b.own
  )
}
