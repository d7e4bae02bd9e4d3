// The rows of an import on their way through the database, 2,000 at a time.
import type { Id } from '../core/ids.ts'
import type { Reader } from '../postgres/pool.ts'

/** A row read from the sheet; `at` is its number there. */
export interface WaitingRow {
  readonly at: number
  readonly key: string
  readonly row: object
}

const keepSql = `insert into import_chunks (tenant_id, import_id, chunk, rows, amount) values ($1, $2, $3, $4, $5)`

export async function keepChunk(
  reader: Reader,
  id: Id,
  chunk: number,
  rows: readonly WaitingRow[],
): Promise<void> {
  await reader.query(keepSql, [reader.tenant, id, chunk, JSON.stringify(rows), rows.length])
}

const waitingSql = `
select chunk from import_chunks where tenant_id = $1 and import_id = $2 and rows is not null order by chunk`

/** Numbers of the chunks still to be applied. */
export async function waitingChunks(reader: Reader, id: Id): Promise<number[]> {
  return (await reader.query<{ chunk: number }>(waitingSql, [reader.tenant, id])).map(({ chunk }) => chunk)
}

const takeSql = `
select c.rows from import_chunks c join imports i on i.tenant_id = c.tenant_id and i.id = c.import_id
 where c.tenant_id = $1 and c.import_id = $2 and c.chunk = $3 and c.rows is not null and i.state = 'applying'`

/** The rows of a chunk; null when it was applied by somebody else, or the import is no longer to be applied. */
export async function readChunk(
  reader: Reader,
  id: Id,
  chunk: number,
): Promise<readonly WaitingRow[] | null> {
  const [found] = await reader.query<{ rows: WaitingRow[] }>(takeSql, [reader.tenant, id, chunk])
  return found?.rows ?? null
}

export interface Applied {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly refused: number
}

const finishSql = `
update import_chunks set rows = null, added = $4, changed = $5, same = $6, refused = $7
 where tenant_id = $1 and import_id = $2 and chunk = $3`

/** Counts a chunk as applied and lets its rows go, in the transaction that applied it. */
export async function finishChunk(reader: Reader, id: Id, chunk: number, applied: Applied): Promise<void> {
  const { added, changed, same, refused } = applied
  await reader.query(finishSql, [reader.tenant, id, chunk, added, changed, same, refused])
}

/** A process that applies says so this often; after half a minute of silence it is taken to be gone. */
export const beatMs = 5_000

const claimSql = `
update imports set beat_at = $2 where tenant_id = $1 and id = (
  select id from imports where tenant_id = $1 and state = 'applying'
     and (beat_at is null or beat_at < $2::timestamptz - interval '30 seconds')
   order by id limit 1 for update skip locked)
returning id`

/** Takes an import that nobody is applying; null when there is none. */
export async function claimImport(reader: Reader, at: string): Promise<Id | null> {
  const [row] = await reader.query<{ id: Id }>(claimSql, [reader.tenant, at])
  return row?.id ?? null
}

const beatSql = `update imports set beat_at = $3 where tenant_id = $1 and id = $2`

export async function beat(reader: Reader, id: Id, at: string): Promise<void> {
  await reader.query(beatSql, [reader.tenant, id, at])
}

// The import first, then its chunks, as cancelling takes them: two that meet must not wait in a ring.
const letGoSql = `
with held as materialized (select id from imports where tenant_id = $1 and id = $2 for update),
 gone as (
  delete from import_chunks where tenant_id = $1 and import_id = (select id from held) and rows is null
  returning amount, added, changed, same, refused),
 sums as (
  select coalesce(sum(amount), 0)::int as done, coalesce(sum(added), 0)::int as added, coalesce(sum(changed), 0)::int as changed,
         coalesce(sum(same), 0)::int as same, coalesce(sum(refused), 0)::int as refused from gone),
 rest as (select exists (select from import_chunks where tenant_id = $1 and import_id = $2 and rows is not null) as waits)
update imports i
   set done = i.done + s.done, added = i.added + s.added, changed = i.changed + s.changed, same = i.same + s.same,
       refused = i.refused + s.refused, beat_at = null,
       state = case when i.state = 'applying' and not waits then 'done' else i.state end,
       ended_at = case when i.state = 'applying' and not waits then $3 else i.ended_at end,
       preview = case when i.state = 'applying' and not waits then null else i.preview end
  from sums s, rest
 where i.tenant_id = $1 and i.id = $2`

/** Adds the chunks up. Done when none waits any more; else free for the next process to take. */
export async function letGo(reader: Reader, id: Id, at: string): Promise<void> {
  await reader.query(letGoSql, [reader.tenant, id, at])
}
