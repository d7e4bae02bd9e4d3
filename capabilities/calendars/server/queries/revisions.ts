// The job of a revision in the database: made, taken by one process, moved on page by page, taken over, done.
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

const addSql = `insert into calendar_revisions (tenant_id, version, id, made_at) values ($1, $2, $3, $4)`

export async function addRevision(reader: Reader, version: number, id: Id, at: string): Promise<void> {
  await reader.query(addSql, [reader.tenant, version, id, at])
}

const seeSql = `
update calendar_revisions set seen_at = clock_timestamp()
 where tenant_id = $1 and state = 'waiting' and seen_at is null`

/** To be committed before a job is taken. */
export async function seeRevisions(reader: Reader): Promise<void> {
  await reader.query(seeSql, [reader.tenant])
}

export interface Job {
  readonly version: number
  /** From it follow the ids of the commands. */
  readonly id: Id
  readonly kind: string | null
  readonly after: Id | null
}

// The newest job alone: what an older one would compute is computed by the newer. It waits for transactions that began
// before its version was seen, since such a command may still write a deadline by the calendar before; none runs a minute.
const takeSql = `
update calendar_revisions r
   set holder = $2, beat_at = $3, state = 'running', started_at = coalesce(r.started_at, $3)
 where r.tenant_id = $1 and r.state in ('waiting', 'running') and r.seen_at is not null
   and r.version = (select max(version) from calendar_revisions where tenant_id = $1)
   and (r.beat_at is null or r.beat_at < $3::timestamptz - interval '30 seconds')
   and not exists (
     select from pg_stat_activity a
      where a.datname = current_database() and a.usename = current_user and a.pid <> pg_backend_pid()
        and a.xact_start < r.seen_at and a.xact_start > clock_timestamp() - interval '1 minute')
returning r.version, r.id, r.kind, r.after_id as after`

const supersedeSql = `
update calendar_revisions set state = 'superseded', ended_at = $3, holder = null
 where tenant_id = $1 and version < $2 and state in ('waiting', 'running')`

/** Takes the newest job, if nobody works on it; those before it are done with. */
export async function takeRevision(reader: Reader, holder: Id, at: string): Promise<Job | null> {
  const [job] = await reader.query<Job>(takeSql, [reader.tenant, holder, at])
  if (!job) return null
  await reader.query(supersedeSql, [reader.tenant, job.version, at])
  return job
}

const reasonsSql = `
select words from calendars
 where tenant_id = $1 and version <= $2 and version > coalesce(
   (select max(version) from calendar_revisions where tenant_id = $1 and version < $2 and state = 'done'), 1)
 order by version`

/** What was changed since the last revision that was carried through, this version's own change last. */
export async function reasonsFor(reader: Reader, version: number): Promise<Words[]> {
  const rows = await reader.query<{ words: Words }>(reasonsSql, [reader.tenant, version])
  return rows.map(({ words }) => words)
}

const sizeSql = `update calendar_revisions set total = $4 where tenant_id = $1 and version = $2 and holder = $3`

export async function setTotal(reader: Reader, version: number, holder: Id, total: number): Promise<void> {
  await reader.query(sizeSql, [reader.tenant, version, holder, total])
}

interface Step {
  readonly kind: string
  readonly after: Id | null
  readonly lookedAt: number
  readonly leftOut: number
  readonly at: string
}

const stepSql = `
update calendar_revisions
   set kind = $4, after_id = $5, looked_at = looked_at + $6, left_out = left_out + $7, beat_at = $8,
       total = greatest(total, looked_at + $6)
 where tenant_id = $1 and version = $2 and holder = $3 and state = 'running'
returning true as mine`

/** Moves the job on; false when another process, or a newer version, has taken over. */
export async function stepOn(reader: Reader, version: number, holder: Id, step: Step): Promise<boolean> {
  const { kind, after, lookedAt, leftOut, at } = step
  const values = [reader.tenant, version, holder, kind, after, lookedAt, leftOut, at]
  return (await reader.query(stepSql, values)).length > 0
}

const letGoSql = `
update calendar_revisions set beat_at = null, holder = null
 where tenant_id = $1 and version = $2 and holder = $3 and state = 'running'`

/** Gives the job back, so that another process need not wait for the silence. */
export async function letGo(reader: Reader, version: number, holder: Id): Promise<void> {
  await reader.query(letGoSql, [reader.tenant, version, holder])
}

const finishSql = `
with before as materialized (select ended_at from calendar_revisions where tenant_id = $1 and version = $2 for update)
update calendar_revisions r set state = 'done', ended_at = coalesce(r.ended_at, $4), holder = null
  from before
 where r.tenant_id = $1 and r.version = $2 and r.holder = $3 and r.state = 'running'
returning before.ended_at is null as first`

/** True for the process, and the time, that brought it to its end first. */
export async function finish(reader: Reader, version: number, holder: Id, at: string): Promise<boolean> {
  const [row] = await reader.query<{ first: boolean }>(finishSql, [reader.tenant, version, holder, at])
  return row?.first ?? false
}

const toldSql = `update calendar_revisions set told = $3 where tenant_id = $1 and version = $2`

export async function setTold(reader: Reader, version: number, told: number): Promise<void> {
  await reader.query(toldSql, [reader.tenant, version, told])
}

interface Moved {
  readonly kind: string
  readonly id: Id
  readonly key: string
  readonly words: Words
  readonly number: string
  readonly unit: Id
  readonly person: Id | null
  readonly was: string | null
  readonly due: string | null
}

const keepSql = `
insert into calendar_moves (tenant_id, version, kind, id, key, words, number, unit, person, was, due)
select $1, $2, r.kind, r.id, r.key, r.words, r.number, r.unit, r.person, r.was, r.due
  from json_to_recordset($3) as r(kind text, id uuid, key text, words json, number text, unit uuid, person uuid,
       was timestamptz, due timestamptz)`

export async function keepMoves(reader: Reader, version: number, moved: readonly Moved[]): Promise<void> {
  await reader.query(keepSql, [reader.tenant, version, JSON.stringify(moved)])
}

export interface Share {
  readonly unit: Id
  readonly person: Id | null
  /** Things, not clocks of them. */
  readonly moved: number
}

const sharesSql = `
select unit, person, count(distinct (kind, id))::int as moved from calendar_moves
 where tenant_id = $1 and version <= $2 and version > coalesce(
   (select max(version) from calendar_revisions where tenant_id = $1 and version < $2 and state = 'done'), 1)
 group by unit, person order by unit, person`

/** How many things of each holder moved since the last revision that was carried through: one that was overtaken told nobody. */
export function sharesOf(reader: Reader, version: number): Promise<Share[]> {
  return reader.query<Share>(sharesSql, [reader.tenant, version])
}

const alarmSql = `
insert into calendar_alarms (tenant_id, year, raised_at) values ($1, $2, $3)
on conflict do nothing returning true as first`

/** True for the one that raises it. */
export async function raiseOnce(reader: Reader, year: number, at: string): Promise<boolean> {
  return (await reader.query(alarmSql, [reader.tenant, year, at])).length > 0
}
