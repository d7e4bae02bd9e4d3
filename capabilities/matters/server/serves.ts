// Who serves a subject: told to the people capability, which keeps the numbers of its contacts for them alone.
import type { Actor, Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { isPaired } from '#capabilities/pairings/server/questions.ts'
import { areaPaths, unitPaths } from '#capabilities/people/server/questions.ts'
import { subjectsByIds, type SubjectBrief } from '#capabilities/subjects/server/questions.ts'
import { openHoldings } from './questions.ts'

/** Whether somebody in one of these roles is paired with a subject, keeps it, or has an open matter of it in hand. */
export async function servesSubject(
  reader: Reader,
  actor: Actor,
  roles: readonly Role[],
  id: Id,
  at: string,
): Promise<boolean> {
  if (actor.kind === 'system') return true
  const [subject] = await subjectsByIds(reader, [id])
  if (!subject) return false
  return (await keeps(reader, actor, roles, subject, at)) || holdsMatterOf(reader, actor, roles, id)
}

/** A subject stands in no programme: a grant for one of them reaches it as far as its unit and area go. */
async function keeps(
  reader: Reader,
  actor: Actor,
  roles: readonly Role[],
  { id, unit, area }: SubjectBrief,
  at: string,
): Promise<boolean> {
  const [units, areas, paired] = await Promise.all([
    unitPaths(reader, unit === null ? [] : [unit]),
    areaPaths(reader, area === null ? [] : [area]),
    actor.person === null ? false : isPaired(reader, actor.person, id, at),
  ])
  const grants = actor.grants.map((grant) => ({ ...grant, programme: null }))
  const where = { unitPaths: [...units.values()], areaPaths: [...areas.values()], paired }
  return reaches({ ...actor, grants }, roles, where)
}

async function holdsMatterOf(
  reader: Reader,
  actor: Actor,
  roles: readonly Role[],
  subject: Id,
): Promise<boolean> {
  const held = await openHoldings(reader, subject)
  const paths = await unitPaths(reader, [...new Set(held.map(({ unit }) => unit))])
  return held.some(({ programme, unit, person, raisedBy }) =>
    reaches(actor, roles, {
      programme,
      unitPaths: paths.has(unit) ? [paths.get(unit)!] : [],
      persons: [person, raisedBy],
    }),
  )
}
