// Who serves a subject: told to the people capability, which keeps the numbers of its contacts for them alone.
import type { Actor, Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches, unbound } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { reachOf } from '#capabilities/pairings/server/questions/reach.ts'
import { unitPaths } from '#capabilities/people/server/questions.ts'
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

async function keeps(
  reader: Reader,
  actor: Actor,
  roles: readonly Role[],
  { id, unit, area }: SubjectBrief,
  at: string,
): Promise<boolean> {
  const placed = { programme: null, subject: id, units: [unit], area, persons: [] }
  return reaches(unbound(actor), roles, await reachOf(reader, actor, placed, at))
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
