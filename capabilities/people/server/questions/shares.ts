// A reader's shares as a condition on the rows of a list: the same axes that foundation/core/reach.ts asks of one object.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Own, Share } from '#foundation/core/reach.ts'

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
