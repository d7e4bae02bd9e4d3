// How far a reader's registers and briefs go: the whole programme, or what her role is limited to, said by name.
import type { Actor, Grant } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Lang } from '#foundation/core/words.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import { areaNames, unitNames } from '#capabilities/people/server/questions.ts'
import { briefDoors } from '../contract.ts'
import { messages } from '../messages.ts'

/** One limit of a role; several widen each other. */
interface Limit {
  readonly unit: string | null
  readonly area: string | null
  /** Only what the reader is paired with, raised or holds. */
  readonly own: boolean
}

export interface Narrowed {
  readonly within: readonly Share[] | null
  /** null: the whole programme. */
  readonly scope: Limit[] | null
}

export const whole: Narrowed = { within: null, scope: null }

/** null: no role of the reader has to do with the programme. */
export async function narrowedTo(
  reader: Reader,
  actor: Actor,
  programme: string,
  at: string,
): Promise<Narrowed | null> {
  const roles = briefDoors.readBrief.allow
  const grants = actor.grants.filter(
    (grant) => roles.includes(grant.role as never) && (grant.programme ?? programme) === programme,
  )
  if (grants.length === 0) return null
  if (grants.some(({ own, unitPath, area }) => !own && unitPath === null && area === null)) return whole
  const [within, scope] = await Promise.all([
    sharesOf(reader, { ...actor, grants }, roles, at),
    limitsOf(reader, grants),
  ])
  return { within, scope }
}

async function limitsOf(reader: Reader, grants: readonly Grant[]): Promise<Limit[]> {
  const areas = grants.map(({ area }) => lastOf(area))
  const [unitsByName, areasByName] = await Promise.all([
    unitNames(
      reader,
      grants.flatMap(({ unit }) => unit ?? []),
    ),
    areaNames(
      reader,
      areas.flatMap((area) => area ?? []),
    ),
  ])
  const named = (names: ReadonlyMap<Id, string>, id: Id | null) =>
    id === null ? null : (names.get(id) ?? null)
  return grants.map(({ unit, own }, n) =>
    own
      ? { unit: null, area: null, own }
      : { unit: named(unitsByName, unit), area: named(areasByName, areas[n] ?? null), own },
  )
}

/** The area that a path '/root/…/area/' leads to. */
function lastOf(path: string | null): Id | null {
  return path?.split('/').at(-2) ?? null
}

/** For the name of a file, which is read where nobody sees the screen. */
export function scopeWords({ scope }: Narrowed, lang: Lang): string[] {
  return (scope ?? []).map(({ unit, area, own }) =>
    own ? messages['scope.own'][lang] : [unit, area].filter(Boolean).join('·'),
  )
}
