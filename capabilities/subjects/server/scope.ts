// Whose register it is: every working role reads it all, the office writes what stands in its units and areas, a contact sees her own.
import { hasRole, type Actor, type Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { areaPaths, contactsSubjects, unitPaths } from '#capabilities/people/server/questions.ts'
import type { GivenFields } from '../fields.ts'

const working: readonly Role[] = ['officer', 'handler', 'coordinator', 'leader', 'supervisor']

/** null: every subject; else only these. */
export async function readable(reader: Reader, actor: Actor): Promise<readonly Id[] | null> {
  if (hasRole(actor, ...working)) return null
  if (actor.person === null) return []
  return [...(await contactsSubjects(reader, [actor.person])).values()]
}

interface Places {
  readonly unitPath: string | undefined
  readonly areaPath: string | undefined
}

/** Where the unit and the area named stand in their trees; undefined when they do not exist or none was named. */
export async function placesOf(
  reader: Reader,
  { unit, area }: Pick<GivenFields, 'unit' | 'area'>,
): Promise<Places> {
  const [units, areas] = await Promise.all([
    unitPaths(reader, unit ? [unit] : []),
    areaPaths(reader, area ? [area] : []),
  ])
  return { unitPath: unit ? units.get(unit) : undefined, areaPath: area ? areas.get(area) : undefined }
}

/**
 * Whether the office may write what stands at `places`: the register itself serves all programmes, so a grant for one
 * of them goes as far as its unit and area do; what belongs to `programme` needs a grant that covers it.
 */
export function mayWrite(
  actor: Actor,
  { unitPath, areaPath }: Places,
  programme: string | null = null,
): boolean {
  if (actor.kind === 'system') return true
  const grants =
    programme === null ? actor.grants.map((grant) => ({ ...grant, programme: null })) : actor.grants
  return reaches({ ...actor, grants }, ['coordinator'], {
    programme,
    unitPaths: unitPath === undefined ? [] : [unitPath],
    areaPaths: areaPath === undefined ? [] : [areaPath],
  })
}
