// Whether somebody on staff reaches a matter or a subject, and so may give its asker a link.
import type { Actor, Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { findMatter } from '#capabilities/matters/server/questions.ts'
import { isPaired } from '#capabilities/pairings/server/questions.ts'
import { areaPaths, unitPaths } from '#capabilities/people/server/questions.ts'
import type { SubjectBrief } from '#capabilities/subjects/server/questions.ts'

type Matter = NonNullable<Awaited<ReturnType<typeof findMatter>>>['matter']

interface Placed {
  readonly programme: string | null
  readonly units: readonly (Id | null)[]
  readonly area: Id | null
  readonly persons: readonly (Id | null)[]
  readonly subject: Id | null
}

interface Asked {
  readonly reader: Reader
  readonly actor: Actor
  readonly roles: readonly Role[]
  readonly at: string
}

export function reachesMatter(asked: Asked, matter: Matter): Promise<boolean> {
  const { programme, holding, raisedUnit, raisedBy, subject } = matter
  const units = [holding.unit, raisedUnit, ...matter.handovers.map((handover) => handover.to)]
  return reachesPlaced(asked, { programme, units, area: null, persons: [raisedBy, holding.person], subject })
}

/** A subject stands in no programme: a grant for one of them reaches it as far as its unit and area go. */
export function reachesSubject(asked: Asked, subject: SubjectBrief): Promise<boolean> {
  const grants = asked.actor.grants.map((grant) => ({ ...grant, programme: null }))
  const actor = { ...asked.actor, grants }
  const placed = {
    programme: null,
    units: [subject.unit],
    area: subject.area,
    persons: [],
    subject: subject.id,
  }
  return reachesPlaced({ ...asked, actor }, placed)
}

async function reachesPlaced({ reader, actor, roles, at }: Asked, placed: Placed): Promise<boolean> {
  const { programme, persons, subject, area } = placed
  const asks = actor.person !== null && subject !== null && actor.grants.some((grant) => grant.own)
  const [units, areas, paired] = await Promise.all([
    unitPaths(
      reader,
      placed.units.flatMap((unit) => unit ?? []),
    ),
    areaPaths(reader, area === null ? [] : [area]),
    asks ? isPaired(reader, actor.person!, subject, at) : false,
  ])
  return reaches(actor, roles, {
    programme,
    unitPaths: [...units.values()],
    areaPaths: [...areas.values()],
    persons,
    paired,
  })
}
