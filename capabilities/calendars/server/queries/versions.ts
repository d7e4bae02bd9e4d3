// SQL of the calendar's own screens: versions with their jobs, what a job moved, the calendar as data.
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Calendar } from '#foundation/time/calendar.ts'

type RevisionState = 'waiting' | 'running' | 'done' | 'superseded'

interface VersionRow {
  readonly version: number
  readonly change: string
  readonly words: Words
  readonly by: Id | null
  readonly at: string
  readonly revision: {
    readonly state: RevisionState
    readonly total: number
    readonly lookedAt: number
    readonly moved: number
    readonly leftOut: number
    readonly told: number
    readonly endedAt: string | null
  } | null
}

const versionsSql = `
select c.version, c.change, c.words, c.made_by as by, c.made_at as at,
       case when r.version is null then null else json_build_object(
         'state', r.state, 'total', r.total, 'lookedAt', r.looked_at, 'leftOut', r.left_out, 'told', r.told,
         'endedAt', to_char(r.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'moved', (select count(*) from (select distinct m.kind, m.id from calendar_moves m
                    where m.tenant_id = r.tenant_id and m.version = r.version) things)) end as revision
  from calendars c left join calendar_revisions r on r.tenant_id = c.tenant_id and r.version = c.version
 where c.tenant_id = $1 and ($2::int is null or c.version < $2)
 order by c.version desc limit $3`

/** Newest first. */
export async function listVersions(
  reader: Reader,
  before: number | null,
  limit: number,
): Promise<VersionRow[]> {
  return reader.query<VersionRow>(versionsSql, [reader.tenant, before, limit])
}

interface MoveRow {
  readonly kind: string
  readonly id: Id
  readonly key: string
  readonly words: Words
  readonly number: string
  readonly unit: Id
  readonly was: string | null
  readonly due: string | null
}

const movesSql = `
select kind, id, key, words, number, unit, was, due from calendar_moves
 where tenant_id = $1 and version = $2 and (kind, id, key) > ($3, $4::uuid, $5)
 order by kind, id, key limit $6`

export interface MoveKey {
  readonly kind: string
  readonly id: Id
  readonly key: string
}

const beforeAll: MoveKey = { kind: '', id: '00000000-0000-0000-0000-000000000000', key: '' }

/** What a version moved, in a fixed order. */
export function listMoves(
  reader: Reader,
  version: number,
  after: MoveKey | null,
  limit: number,
): Promise<MoveRow[]> {
  const { kind, id, key } = after ?? beforeAll
  return reader.query<MoveRow>(movesSql, [reader.tenant, version, kind, id, key, limit])
}

const newestSql = `
select calendar from calendars where tenant_id = $1 order by version desc limit 1`

/** The calendar in force as data; null before it is founded. */
export async function findCalendar(reader: Reader): Promise<Calendar | null> {
  const [row] = await reader.query<{ calendar: Calendar }>(newestSql, [reader.tenant])
  return row?.calendar ?? null
}
