// Whose visits and promises a reader may see: each grant opens a share, made of programme, units, areas and one's own.
import type { Actor, Grant, Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Reach } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { isPaired, pairedSubjects } from '#capabilities/pairings/server/questions.ts'
import { areaPaths, areasUnder, unitPaths, unitsUnder } from '#capabilities/people/server/questions.ts'
import type { Share } from './queries/shares.ts'

/** null when some grant opens the whole jurisdiction. */
export async function sharesOf(
  reader: Reader,
  actor: Actor,
  roles: readonly Role[],
  at: string,
): Promise<Share[] | null> {
  const grants = actor.grants.filter((grant) => roles.includes(grant.role))
  if (grants.some(opensAll)) return null
  return Promise.all(grants.map((grant) => shareOf(reader, actor, grant, at)))
}

function opensAll({ own, programme, unitPath, area }: Grant): boolean {
  return !own && programme === null && unitPath === null && area === null
}

async function shareOf(reader: Reader, actor: Actor, grant: Grant, at: string): Promise<Share> {
  const { programme, unitPath, area } = grant
  if (grant.own) {
    const subjects = actor.person === null ? [] : await pairedSubjects(reader, actor.person, at)
    return { programme, units: null, areas: null, own: { person: actor.person, subjects } }
  }
  const [units, areas] = await Promise.all([
    unitPath === null ? null : unitsUnder(reader, [unitPath]),
    area === null ? null : areasUnder(reader, [area]),
  ])
  return { programme, units, areas, own: null }
}

/** What places something for permission: its programme, the units that answer, where it stands, whose it is. */
export interface Placed {
  readonly programme: string | null
  readonly subject: Id
  readonly units: readonly (Id | null)[]
  readonly area: Id | null
  readonly persons: readonly (Id | null)[]
}

export async function reachOf(reader: Reader, actor: Actor, placed: Placed, at: string): Promise<Reach> {
  const { programme, subject, area, persons } = placed
  const asks = actor.person !== null && actor.grants.some((grant) => grant.own)
  const [units, areas, paired] = await Promise.all([
    unitPaths(
      reader,
      placed.units.flatMap((unit) => unit ?? []),
    ),
    areaPaths(reader, area === null ? [] : [area]),
    asks ? isPaired(reader, actor.person!, subject, at) : false,
  ])
  return { programme, unitPaths: [...units.values()], areaPaths: [...areas.values()], persons, paired }
}
