// Where visits and promises stand for permission, as conditions on their rows; for one of them `placeOf` in its routes says the same.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { inShares, type Axes } from '#capabilities/people/server/questions/shares.ts'

/** Recorded in one of the units, or of a subject that one of them answered for then. */
export function visitsIn(shares: readonly Share[] | null): RawBuilder<boolean> {
  const inUnits: Axes['inUnits'] = (units) => sql`(unit_id = any(${units}) or answering = any(${units}))`
  return inShares(
    shares,
    axesOf(inUnits, (person) => sql`(recorded_by = ${person} or ${present(person)})`),
  )
}

export function promisesIn(shares: readonly Share[] | null): RawBuilder<boolean> {
  return inShares(
    shares,
    axesOf((units) => sql`owner_unit = any(${units})`, ofPerson),
  )
}

export function present(officer: Id): RawBuilder<boolean> {
  return sql`officers @> array[${officer}]::uuid[]`
}

export function ofPerson(person: Id): RawBuilder<boolean> {
  return sql`(owner_person = ${person} or made_by = ${person})`
}

/** Over a table with the columns programme, area_id and subject_id: the area is where the subject stood then. */
function axesOf(inUnits: Axes['inUnits'], isTheirs: (person: Id) => RawBuilder<boolean>): Axes {
  return {
    inUnits,
    programme: sql.ref('programme'),
    inAreas: (areas) => sql`area_id = any(${areas})`,
    isOwn: ({ person, subjects }) => {
      const paired = sql<boolean>`subject_id = any(${subjects})`
      return person === null ? paired : sql`(${paired} or ${isTheirs(person)})`
    },
  }
}
