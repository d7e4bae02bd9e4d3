// SQL for proposals: matters that went before and may tell whose the next one is, the latest of them.
import { sql, type SelectQueryBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { MattersTables } from '../tables.ts'
import { inReach } from './reach.ts'

interface PastRow {
  readonly id: Id
  readonly number: string
  readonly unit: Id
  readonly title: string
  readonly class: string | null
  readonly subject: Id | null
}

interface PastWanted {
  readonly programme: string
  /** The lowest rung: what was solved on the spot was handed to nobody. */
  readonly spot: string
  /** null: everything in the tenant; else what any one share opens. */
  readonly within: readonly Share[] | null
}

type Matters = SelectQueryBuilder<MattersTables, 'matters', object>

/** So many are walked in the order in which they came, so that the question costs the same with a million of them. */
const walked = 4_000
const read = 1_000

/** The latest answered or closed matters of a programme that the reader reaches, at most 1,000 of the last 4,000. */
export async function pastMatters(
  reader: Reader,
  { programme, spot, within }: PastWanted,
): Promise<PastRow[]> {
  const latest = rowsOf<MattersTables>(reader).selectFrom((inner) =>
    (inner.selectFrom('matters').where('tenant_id', '=', reader.tenant) as unknown as Matters)
      .orderBy('received_at', 'desc')
      .orderBy('id')
      .selectAll('matters')
      .limit(sql.lit(walked))
      .as('matters'),
  ) as unknown as Matters
  const rows = await latest
    .where('programme', '=', programme)
    .where('rung', '<>', spot)
    .where(
      sql<boolean>`(status = 'replied' or status = 'closed' and closed_because in ('verdict', 'unreached'))`,
    )
    .where(inReach(reader, within))
    .select(['id', 'number', 'owner_unit as unit', 'title', 'class', 'subject_id as subject'])
    .orderBy('received_at', 'desc')
    .limit(sql.lit(read))
    .execute()
  return rows as PastRow[]
}
