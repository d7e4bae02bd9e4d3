// Whose matters a reader may see: grants turned into units, programmes and the person's own.
import type { Actor, Role } from '#foundation/core/actor.ts'
import type { Reach } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { isPaired, pairedSubjects } from '#capabilities/pairings/server/questions.ts'
import { unitPaths, unitsUnder } from '#capabilities/people/server/questions.ts'
import type { Matter } from '../state.ts'
import type { Mine, Within } from './queries.ts'

/** null when some grant opens the whole jurisdiction. */
export async function scopeOf(reader: Reader, actor: Actor, roles: readonly Role[], at: string): Promise<Within | null> {
  const grants = actor.grants.filter((grant) => roles.includes(grant.role))
  if (grants.some((grant) => !grant.own && grant.unitPath === null && grant.programme === null && grant.area === null)) return null
  const paths = grants.flatMap((grant) => (grant.own || grant.unitPath === null ? [] : [grant.unitPath]))
  const programmes = grants.flatMap((grant) => (grant.programme === null ? [] : [grant.programme]))
  const [units, own] = await Promise.all([
    paths.length > 0 ? unitsUnder(reader, paths) : [],
    grants.some((grant) => grant.own) ? mineOf(reader, actor, at) : null,
  ])
  return { units, programmes: programmes.length > 0 ? programmes : null, own }
}

export async function mineOf(reader: Reader, actor: Actor, at: string): Promise<Mine> {
  return { person: actor.person, subjects: actor.person ? await pairedSubjects(reader, actor.person, at) : [] }
}

/** Where a matter stands for permission: the units that hold it, raised it or held it, and whose it is. */
export async function reachOf(reader: Reader, actor: Actor, matter: Matter, at: string): Promise<Reach> {
  const units = new Set([matter.holding.unit, matter.raisedUnit, ...matter.handovers.map((handover) => handover.to)])
  const wanted = [...units].filter((unit) => unit !== null && unit !== '')
  const needsPairing = actor.person !== null && matter.subject !== null && actor.grants.some((grant) => grant.own)
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
