// Where a consultation stands for permission: with the units asked and the one that convened it, and with its matters.
import type { Actor, Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { findMatter } from '#capabilities/matters/server/questions.ts'
import { reachesMatter } from '#capabilities/matters/server/questions/reach.ts'
import { reachOf } from '#capabilities/pairings/server/questions/reach.ts'
import { leads, readers, speakers } from '../roles.ts'
import type { Consultation } from '../state.ts'
import { personsOf, unitsOf } from './projection.ts'

export interface Asker extends Reader {
  readonly actor: Actor
  readonly at: string
}

interface Place {
  readonly programme: string
  readonly subject: Id | null
  readonly area: Id | null
  readonly units: readonly (Id | null)[]
  readonly persons: readonly (Id | null)[]
}

/** In lists `readableIn` in queries says the same. */
export async function mayRead(asker: Asker, found: Consultation): Promise<boolean> {
  const place = { ...placeOf(found), units: unitsOf(found), persons: personsOf(found) }
  if (await stands(asker, place, readers)) return true
  for (const id of found.matters) {
    const known = await findMatter(asker, id)
    const asked = { reader: asker, actor: asker.actor, roles: readers, at: asker.at }
    if (known && (await reachesMatter(asked, known.matter))) return true
  }
  return false
}

/** The unit that convened it, and who did; for a new one, wherever the acting person leads. */
export function mayLead(asker: Asker, found: Consultation): Promise<boolean> {
  const { convenedUnit, convenedBy } = found
  return stands(asker, { ...placeOf(found), units: [convenedUnit], persons: [convenedBy] }, leads)
}

export function mayConvene(asker: Asker, place: Omit<Place, 'units' | 'persons'>): Promise<boolean> {
  const { unit, person } = asker.actor
  return stands(asker, { ...place, units: [unit], persons: [person] }, leads)
}

/** Somebody of that unit, or of one above it. */
export function speaksFor(asker: Asker, programme: string, unit: Id): Promise<boolean> {
  return stands(asker, { programme, subject: null, area: null, units: [unit], persons: [] }, speakers)
}

function placeOf({ programme, subject, area }: Consultation) {
  return { programme, subject, area }
}

async function stands(asker: Asker, place: Place, roles: readonly Role[]): Promise<boolean> {
  return reaches(asker.actor, roles, await reachOf(asker, asker.actor, place, asker.at))
}
