// A reader's shares of a list: the units of a grant, and the condition on rows, by the axes that foundation/core/reach.ts asks of one object.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Own, Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

const sharedUnitsSql = `
select id, count(*) over () = (select count(*) from people_units where tenant_id = $1) as "all"
  from people_units where tenant_id = $1 and starts_with(path, $2)`

/** Units at or under a path; null when those are all there are, since a role over all of them is limited by none. */
export async function sharedUnits(reader: Reader, path: string): Promise<Id[] | null> {
  const rows = await reader.query<{ id: Id; all: boolean }>(sharedUnitsSql, [reader.tenant, path])
  return rows[0]?.all ? null : rows.map(({ id }) => id)
}

/** How a table says where its rows stand. */
export interface Axes {
  /** Its column; null for what stands in no programme. */
  readonly programme: RawBuilder<unknown> | null
  /** The row answers to one of these units. */
  readonly inUnits: (units: readonly Id[]) => RawBuilder<boolean>
  readonly inAreas: (areas: readonly Id[]) => RawBuilder<boolean>
  readonly isOwn: (own: Own) => RawBuilder<boolean>
}

/** Any one share is enough; null opens every row. Each by itself: a programme of one grant must not open the units of another. */
export function inShares(shares: readonly Share[] | null, axes: Axes): RawBuilder<boolean> {
  if (shares === null) return sql<boolean>`true`
  if (shares.length === 0) return sql<boolean>`false`
  const each = shares.map((share) => inShare(share, axes))
  return sql<boolean>`((${sql.join(each, sql`) or (`)}))`
}

function inShare({ programme, units, areas, own }: Share, axes: Axes): RawBuilder<boolean> {
  const all: RawBuilder<boolean>[] = [sql<boolean>`true`]
  if (programme !== null && axes.programme) all.push(sql<boolean>`${axes.programme} = ${programme}`)
  if (own) return sql<boolean>`${sql.join([...all, axes.isOwn(own)], sql` and `)}`
  if (units) all.push(axes.inUnits(units))
  if (areas) all.push(axes.inAreas(areas))
  return sql<boolean>`${sql.join(all, sql` and `)}`
}
