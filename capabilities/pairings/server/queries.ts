// SQL for the doors of pairings: the list, and what stands in the way of a new one.
import { sql, type SelectQueryBuilder } from 'kysely'
import { isId, type Id } from '#foundation/core/ids.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { Standing } from '../decide.ts'
import type { PairingBrief } from './questions.ts'
import type { PairingsTables } from './tables.ts'

interface PairingFilter {
  readonly subject?: Id | undefined
  /** These subjects only: the reader's own. */
  readonly subjects?: readonly Id[] | undefined
  /** This officer, or one of these teams. */
  readonly officer?: Id | undefined
  readonly teams?: readonly Id[] | undefined
  readonly programme?: string | undefined
  readonly leads?: boolean | undefined
  /** Only what holds on this day. */
  readonly on?: string | undefined
  readonly limit: number
  readonly after?: string | undefined
}

type PairingListRow = PairingBrief & {
  readonly version: number
  readonly endedBecause: string | null
  readonly successor: Id | null
}

type Pairings = SelectQueryBuilder<PairingsTables, 'pairings', object>

/** One page, the latest begun first by id, and where the next one begins. */
export async function listPairings(
  reader: Reader,
  filter: PairingFilter,
): Promise<{ items: PairingListRow[]; next: string | null }> {
  const { limit } = filter
  const base = rowsOf<PairingsTables>(reader).selectFrom('pairings').where('tenant_id', '=', reader.tenant)
  const rows = await narrowed(base, filter)
    .select([
      'id',
      'version',
      'programme',
      'subject_id as subject',
      'officer_id as officer',
      'team_id as team',
      'role',
      'leads',
    ])
    .select(['begins_on as from', 'ends_on as to', 'ended_because as endedBecause', 'successor'])
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return pageOf(rows as PairingListRow[], limit, (row) => [row.id])
}

function narrowed(query: Pairings, filter: PairingFilter): Pairings {
  const { subject, subjects, officer, teams, programme, leads, on, after } = filter
  let rows = query
  if (subject) rows = rows.where('subject_id', '=', subject)
  if (subjects) rows = rows.where(sql<boolean>`subject_id = any(${subjects})`)
  if (officer && teams) rows = rows.where(sql<boolean>`(officer_id = ${officer} or team_id = any(${teams}))`)
  else if (officer) rows = rows.where('officer_id', '=', officer)
  else if (teams) rows = rows.where(sql<boolean>`team_id = any(${teams})`)
  if (programme) rows = rows.where('programme', '=', programme)
  if (leads !== undefined) rows = rows.where('leads', '=', leads)
  if (on)
    rows = rows.where(sql<boolean>`begins_on <= ${on}::date and (ends_on is null or ends_on > ${on}::date)`)
  const [id] = readKey(after, 1) ?? []
  if (isId(id)) rows = rows.where('id', '<', id)
  return rows
}

// A bucket rather than the subject itself: a sheet of 2,000 rows takes at most as many locks as there are buckets.
const lockSql = `
select pg_advisory_xact_lock(771903, bucket) from (
  select distinct hashtext($1::text || subject) & 511 as bucket from unnest($2::text[]) as subject order by 1) b`

const standingSql = `
select id, programme, subject_id as subject, officer_id as officer, team_id as team, role, leads, begins_on as from, ends_on as to
  from pairings
 where tenant_id = $1 and subject_id = any($2) and (ends_on is null or ends_on > greatest(begins_on, $3::date))
 order by begins_on, id`

export type StandingRow = Omit<Standing, 'partyName'> & { readonly subject: Id }

/**
 * Pairings of the subjects that are not over on `from`. Whoever asks holds the subjects until the command ends:
 * two commands for one lead then wait for each other here, where an exclusion constraint alone would deadlock.
 */
export async function standingPairings(
  reader: Reader,
  subjects: readonly Id[],
  from: string,
): Promise<StandingRow[]> {
  // Two statements in one trip: the second must see what was written by whoever held the lock before.
  const [, rows] = await Promise.all([
    reader.query(lockSql, [reader.tenant, subjects]),
    reader.query<StandingRow>(standingSql, [reader.tenant, subjects, from]),
  ])
  return rows
}
