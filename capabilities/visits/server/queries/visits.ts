// SQL for lists of visits: narrowed by what was asked and by what the reader may see, the latest first.
import { sql, type SelectQueryBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { VisitsTables } from '../tables.ts'
import { present, visitsIn } from './shares.ts'

interface VisitFilter {
  readonly programme?: string | undefined
  readonly subject?: Id | undefined
  readonly officer?: Id | undefined
  readonly kind?: string | undefined
  /** Half open, ISO moments. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** null: everything in the jurisdiction. */
  readonly shares: readonly Share[] | null
  readonly limit: number
  readonly after?: string | undefined
}

export interface VisitListRow {
  readonly id: Id
  readonly version: number
  readonly programme: string
  readonly subject: Id
  readonly kind: string
  readonly metAt: string
  readonly recordedAt: string
  readonly recordedBy: Id | null
  readonly unit: Id | null
  readonly officers: Id[]
  readonly contacts: Id[]
  readonly heard: string
  readonly findings: number
  readonly promises: number
  readonly corrections: number
}

type Visits = SelectQueryBuilder<VisitsTables, 'visits', object>

const columns = [
  ...(['id', 'version', 'programme', 'subject_id as subject', 'kind', 'met_at as metAt'] as const),
  ...([
    'recorded_at as recordedAt',
    'recorded_by as recordedBy',
    'unit_id as unit',
    'officers',
    'contacts',
  ] as const),
  ...(['heard', 'findings', 'promises', 'corrections'] as const),
] as const

export async function listVisits(
  reader: Reader,
  filter: VisitFilter,
): Promise<{ items: VisitListRow[]; next: string | null }> {
  const base = rowsOf<VisitsTables>(reader)
    .selectFrom('visits')
    .where('tenant_id', '=', reader.tenant) as Visits
  const rows = await narrowed(base, filter)
    .select(columns)
    .orderBy('met_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows as VisitListRow[], filter.limit, (row) => [row.metAt, row.id])
}

function narrowed(query: Visits, filter: VisitFilter): Visits {
  const { programme, subject, officer, kind, from, to, shares } = filter
  let found = query
  if (programme) found = found.where('programme', '=', programme)
  if (subject) found = found.where('subject_id', '=', subject)
  if (officer) found = found.where(present(officer))
  if (kind) found = found.where('kind', '=', kind)
  if (from) found = found.where('met_at', '>=', from)
  if (to) found = found.where('met_at', '<', to)
  if (shares) found = found.where(visitsIn(shares))
  const after = readKey(filter.after, 2)
  return after
    ? found.where(sql<boolean>`(met_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    : found
}
