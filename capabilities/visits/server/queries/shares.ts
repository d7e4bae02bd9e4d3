// A reader's share of the rows as a condition: any one share is enough.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'

/** What one grant opens; a null part does not narrow it. */
export interface Share {
  readonly programme: string | null
  readonly units: readonly Id[] | null
  readonly areas: readonly Id[] | null
  readonly own: { readonly person: Id | null; readonly subjects: readonly Id[] } | null
}

interface Axes {
  /** The row answers to one of these units. */
  readonly inUnits: (units: readonly Id[]) => RawBuilder<boolean>
  readonly ofPerson: (person: Id) => RawBuilder<boolean>
}

/** Over a table with the columns programme, area_id and subject_id. */
export function inShares(shares: readonly Share[], axes: Axes): RawBuilder<boolean> {
  if (shares.length === 0) return sql<boolean>`false`
  return sql<boolean>`(${sql.join(
    shares.map((share) => inShare(share, axes)),
    sql` or `,
  )})`
}

function inShare({ programme, units, areas, own }: Share, { inUnits, ofPerson }: Axes): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [sql<boolean>`true`]
  if (programme !== null) conditions.push(sql<boolean>`programme = ${programme}`)
  if (units) conditions.push(inUnits(units))
  if (areas) conditions.push(sql<boolean>`area_id = any(${areas})`)
  if (own) {
    const paired = sql<boolean>`subject_id = any(${own.subjects})`
    conditions.push(own.person === null ? paired : sql<boolean>`(${paired} or ${ofPerson(own.person)})`)
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}
