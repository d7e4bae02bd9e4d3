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

export async function keepChunk(reader: Reader, id: Id, chunk: number, rows: readonly WaitingRow[]): Promise<void> {
  await reader.query(keepSql, [reader.tenant, id, chunk, JSON.stringify(rows), rows.length])
}

const waitingSql = `select chunk from import_chunks where tenant_id = $1 and import_id = $2 order by chunk`

/** Numbers of the chunks still to be applied. */
export async function waitingChunks(reader: Reader, id: Id): Promise<number[]> {
  return (await reader.query<{ chunk: number }>(waitingSql, [reader.tenant, id])).map(({ chunk }) => chunk)
}

const takeSql = `
select c.rows from import_chunks c join imports i on i.tenant_id = c.tenant_id and i.id = c.import_id
 where c.tenant_id = $1 and c.import_id = $2 and c.chunk = $3 and i.state = 'applying'`

/** The rows of a chunk; null when it was applied by somebody else, or the import is no longer to be applied. */
export async function readChunk(reader: Reader, id: Id, chunk: number): Promise<readonly WaitingRow[] | null> {
  const [found] = await reader.query<{ rows: WaitingRow[] }>(takeSql, [reader.tenant, id, chunk])
  return found?.rows ?? null
}

const dropSql = `delete from import_chunks where tenant_id = $1 and import_id = $2 and chunk = $3`

const countSql = `
update imports set done = done + $3, added = added + $4, changed = changed + $5, same = same + $6, refused = refused + $7, beat_at = $8
 where tenant_id = $1 and id = $2`

export interface Applied {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly refused: number
}

/** Counts a chunk as applied and lets its rows go, in the transaction that applied it. */
export async function finishChunk(reader: Reader, id: Id, chunk: number, applied: Applied, at: string): Promise<void> {
  const { rows, added, changed, same, refused } = applied
  await Promise.all([
    reader.query(dropSql, [reader.tenant, id, chunk]),
    reader.query(countSql, [reader.tenant, id, rows, added, changed, same, refused, at]),
  ])
}

// A process beats with every chunk, each a matter of a second; half a minute of silence means that it is gone.
const claimSql = `
update imports set beat_at = $2 where tenant_id = $1 and id = (
  select id from imports where tenant_id = $1 and state = 'applying' and ($3::uuid is null or id = $3)
     and (beat_at is null or beat_at < $2::timestamptz - interval '30 seconds')
   order by id limit 1 for update skip locked)
returning id`

/** Takes an import that nobody is applying; null when there is none. */
export async function claimImport(reader: Reader, at: string, id: Id | null = null): Promise<Id | null> {
  const [row] = await reader.query<{ id: Id }>(claimSql, [reader.tenant, at, id])
  return row?.id ?? null
}

const doneSql = `
with rest as (select exists (select from import_chunks c where c.tenant_id = $1 and c.import_id = $2) as waits)
update imports set beat_at = null, state = case when waits then state else 'done' end,
       ended_at = case when waits then ended_at else $3 end, preview = case when waits then preview end
  from rest
 where tenant_id = $1 and id = $2 and state = 'applying'`

/** Done when no chunk waits any more; else free for the next process to take. */
export async function letGo(reader: Reader, id: Id, at: string): Promise<void> {
  await reader.query(doneSql, [reader.tenant, id, at])
}
