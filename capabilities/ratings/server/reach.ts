// Whether somebody on staff reaches a subject, and so may make its visit card.
import type { Actor, Role } from '#foundation/core/actor.ts'
import { reaches, unbound } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { reachOf } from '#capabilities/pairings/server/questions/reach.ts'
import type { SubjectBrief } from '#capabilities/subjects/server/questions.ts'

interface Asked {
  readonly reader: Reader
  readonly actor: Actor
  readonly roles: readonly Role[]
  readonly at: string
}

export async function reachesSubject(
  { reader, actor, roles, at }: Asked,
  subject: SubjectBrief,
): Promise<boolean> {
  const { id, unit, area } = subject
  const placed = { programme: null, subject: id, units: [unit], area, persons: [] }
  return reaches(unbound(actor), roles, await reachOf(reader, actor, placed, at))
}
