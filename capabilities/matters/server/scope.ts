// Whose matters a reader may see: grants turned into units, programmes and the person's own.
import type { Actor, Role } from '#foundation/core/actor.ts'
import type { Reach } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { isPaired, pairedSubjects } from '#capabilities/pairings/server/questions.ts'
import { unitPaths, unitsUnder } from '#capabilities/people/server/questions.ts'
import type { Matter } from '../state.ts'
import type { Mine, Share } from './queries.ts'

/** null when some grant opens the whole jurisdiction. A matter stands in no area, so a grant for one opens none. */
export async function sharesOf(
  reader: Reader,
  actor: Actor,
  roles: readonly Role[],
  at: string,
): Promise<Share[] | null> {
  const grants = actor.grants.filter(({ role, own, area }) => roles.includes(role) && (own || area === null))
  if (grants.some(({ own, unitPath, programme }) => !own && unitPath === null && programme === null))
    return null
  return Promise.all(
    grants.map(async ({ programme, unitPath, own }) => ({
      programme,
      units: own || unitPath === null ? null : await unitsUnder(reader, [unitPath]),
      own: own ? await mineOf(reader, actor, at) : null,
    })),
  )
}

export async function mineOf(reader: Reader, actor: Actor, at: string): Promise<Mine> {
  return {
    person: actor.person,
    subjects: actor.person ? await pairedSubjects(reader, actor.person, at) : [],
  }
}

/** Where a matter stands for permission: the units that hold it, raised it or held it, and whose it is. */
export async function reachOf(reader: Reader, actor: Actor, matter: Matter, at: string): Promise<Reach> {
  const units = new Set([
    matter.holding.unit,
    matter.raisedUnit,
    ...matter.handovers.map((handover) => handover.to),
  ])
  const wanted = [...units].filter((unit) => unit !== null && unit !== '')
  const needsPairing =
    actor.person !== null && matter.subject !== null && actor.grants.some((grant) => grant.own)
  const [paths, paired] = await Promise.all([
    unitPaths(reader, wanted as string[]),
    needsPairing ? isPaired(reader, actor.person!, matter.subject!, at) : false,
  ])
  return {
    programme: matter.programme,
    unitPaths: [...paths.values()],
    persons: [matter.raisedBy, matter.holding.person],
    paired,
  }
}

/** Where a matter stands for acting on it: only the unit that holds it now. */
export async function holdingReach(reader: Reader, matter: Matter): Promise<Reach> {
  const paths = await unitPaths(reader, [matter.holding.unit])
  return { programme: matter.programme, unitPaths: [...paths.values()], persons: [matter.holding.person] }
}
