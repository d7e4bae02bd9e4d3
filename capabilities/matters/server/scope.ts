// Where one matter stands for permission; whose lists it is in is said in the same words in queries/reach.ts.
import type { Actor } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Reach } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { reachOf as reachOfPlaced, type Placed } from '#capabilities/pairings/server/questions/reach.ts'
import { subjectsByIds } from '#capabilities/subjects/server/questions.ts'
import type { Matter } from '../state.ts'

/** For acting on it as the office does: the units that hold, held or raised it, the area where its subject stands today, whose it is. */
export async function reachOf(reader: Reader, actor: Actor, matter: Matter, at: string): Promise<Reach> {
  const { holding, raisedUnit, raisedBy } = matter
  const handed = matter.handovers.flatMap(({ from, to }) => [from, to])
  const units = [holding.unit, raisedUnit, ...handed]
  return reachOfPlaced(
    reader,
    actor,
    await placed(reader, actor, matter, { units, persons: [raisedBy, holding.person] }),
    at,
  )
}

/** For reading it: also the units that were asked for their part, which act on nothing but that. */
export async function readingReach(reader: Reader, actor: Actor, matter: Matter, at: string): Promise<Reach> {
  const { holding, raisedUnit, raisedBy, supports } = matter
  const handed = matter.handovers.flatMap(({ from, to }) => [from, to])
  const units = [holding.unit, raisedUnit, ...handed, ...supports.map(({ unit }) => unit)]
  const place = await placed(reader, actor, matter, { units, persons: [raisedBy, holding.person] })
  return reachOfPlaced(reader, actor, place, at)
}

/** For giving the opinion that was asked for. */
export async function askedReach(reader: Reader, actor: Actor, matter: Matter, at: string): Promise<Reach> {
  const units = matter.supports.map(({ unit }) => unit)
  const place = await placed(reader, actor, matter, { units, persons: [] })
  return reachOfPlaced(reader, actor, { ...place, subject: null }, at)
}

/** For acting on it: only the unit that holds it now, or the person; who disputed it hears so until it is ruled upon. */
export async function holdingReach(reader: Reader, actor: Actor, matter: Matter, at: string): Promise<Reach> {
  const { holding, dispute, status } = matter
  const holders = status === 'disputed' ? [holding, dispute!.holder] : [holding]
  const where = { units: holders.map(({ unit }) => unit), persons: holders.map(({ person }) => person) }
  const place = await placed(reader, actor, matter, where)
  // A pairing with the subject lets one read, not act.
  return reachOfPlaced(reader, actor, { ...place, subject: null }, at)
}

async function placed(
  reader: Reader,
  actor: Actor,
  { programme, subject }: Matter,
  where: Pick<Placed, 'units' | 'persons'>,
): Promise<Placed> {
  return { programme, subject, area: await areaOf(reader, actor, subject), ...where }
}

/** A trip of its own, so only for those whose role is limited to an area. */
async function areaOf(reader: Reader, actor: Actor, subject: Id | null): Promise<Id | null> {
  if (subject === null || actor.grants.every(({ area }) => area === null)) return null
  const [found] = await subjectsByIds(reader, [subject])
  return found?.area ?? null
}
