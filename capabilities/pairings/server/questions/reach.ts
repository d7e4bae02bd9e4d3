// How far an actor reaches, for lists and for one object alike: units and areas from people, one's own from pairings.
import type { Actor, Grant, Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Own, Reach, Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { areaPaths, areasUnder, unitPaths } from '#capabilities/people/server/questions.ts'
import { sharedUnits } from '#capabilities/people/server/questions/shares.ts'
import { isPaired, pairedSubjects } from '../questions.ts'

/** What the grants of these roles open, one share a grant; null when one of them opens the whole jurisdiction. */
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
  if (grant.own) return { programme, units: null, areas: null, own: await ownOf(reader, actor, at) }
  const [units, areas] = await Promise.all([
    unitPath === null ? null : sharedUnits(reader, unitPath),
    area === null ? null : areasUnder(reader, [area]),
  ])
  return { programme, units, areas, own: null }
}

export async function ownOf(reader: Reader, actor: Actor, at: string): Promise<Own> {
  const { person } = actor
  return { person, subjects: person === null ? [] : await pairedSubjects(reader, person, at) }
}

/** What places something for permission: its programme, the units that answer, where it stands, whose it is. */
export interface Placed {
  readonly programme: string | null
  readonly subject: Id | null
  readonly units: readonly (Id | null)[]
  readonly area: Id | null
  readonly persons: readonly (Id | null)[]
}

/** Asks only for what some grant of the actor is limited by. */
export async function reachOf(reader: Reader, actor: Actor, placed: Placed, at: string): Promise<Reach> {
  const { programme, subject, area, persons } = placed
  const limited = (by: (grant: Grant) => boolean) => actor.grants.some(by)
  const [units, areas, paired] = await Promise.all([
    limited(({ unitPath }) => unitPath !== null) ? unitPaths(reader, named(placed.units)) : none,
    limited((grant) => grant.area !== null) ? areaPaths(reader, named([area])) : none,
    subject !== null && actor.person !== null && limited(({ own }) => own)
      ? isPaired(reader, actor.person, subject, at)
      : false,
  ])
  return { programme, unitPaths: [...units.values()], areaPaths: [...areas.values()], persons, paired }
}

const none: ReadonlyMap<Id, string> = new Map()

function named(ids: readonly (Id | null)[]): Id[] {
  return [...new Set(ids.filter((id) => id !== null && id !== ''))] as Id[]
}
