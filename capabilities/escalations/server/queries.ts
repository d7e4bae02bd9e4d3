// SQL of escalations: who sweeps, what could not climb, when it is tried again, and the list of it.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import {
  isStillOverdue,
  overdueWithUnits,
  type Overdue,
} from '#capabilities/matters/server/questions/climbing.ts'
import { isReached } from '#capabilities/matters/server/questions/reached.ts'
import type { Passed } from '../passed.ts'

const aloneSql = `select pg_try_advisory_xact_lock(hashtextextended('escalations ' || $1, 0)) as mine`

/** Whether nobody else sweeps this tenant, until the transaction ends or its process does. */
export async function isAlone(reader: Reader): Promise<boolean> {
  const [row] = await reader.query<{ mine: boolean }>(aloneSql, [reader.tenant])
  return row!.mine
}

/** Overdue matters that were not tried since they are overdue: those that are stuck never stand before them. */
export function freshlyOverdue(
  reader: Reader,
  wanted: { at: string; after: Overdue | null; limit: number },
): Promise<Overdue[]> {
  const except = ({ id, dueAt }: { id: unknown; dueAt: unknown }) =>
    sql<boolean>`exists (select from escalation_stuck s
      where s.tenant_id = ${reader.tenant} and s.matter_id = ${id} and s.due_at = ${dueAt})`
  return overdueWithUnits(reader, { ...wanted, except })
}

const retrySql = `
select matter_id as id, due_at as "dueAt" from escalation_stuck
 where tenant_id = $1 and (retry_at <= $2 or ground <> $3) order by retry_at, matter_id limit $4`

/** Those whose turn it is again; all of them once units or rights have changed. */
export function toRetry(reader: Reader, at: string, ground: number, limit: number): Promise<Overdue[]> {
  return reader.query<Overdue>(retrySql, [reader.tenant, at, ground, limit])
}

interface Stuck extends Overdue {
  readonly passed: readonly Passed[]
}

// After 1, 2, 4 … minutes, at last every four hours.
const keepSql = `
insert into escalation_stuck as s (tenant_id, matter_id, due_at, passed, since, tried_at, tries, retry_at, ground)
select $1, r.id, r."dueAt", r.passed, $3, $3, 1, $3::timestamptz + interval '1 minute', $4
  from json_to_recordset($2) as r(id uuid, "dueAt" timestamptz, passed json)
on conflict (tenant_id, matter_id) do update
   set due_at = excluded.due_at, passed = excluded.passed, tried_at = excluded.tried_at, ground = excluded.ground,
       since = case when s.due_at = excluded.due_at then s.since else excluded.since end,
       tries = case when s.due_at = excluded.due_at then s.tries + 1 else 1 end,
       retry_at = excluded.tried_at + least(interval '4 hours',
         interval '1 minute' * 2 ^ (case when s.due_at = excluded.due_at then least(s.tries, 10) else 0 end))`

export async function keepStuck(
  writer: Reader,
  stuck: readonly Stuck[],
  at: string,
  ground: number,
): Promise<void> {
  await writer.query(keepSql, [writer.tenant, JSON.stringify(stuck), at, ground])
}

const forgetSql = `delete from escalation_stuck where tenant_id = $1 and matter_id = any($2)`

export async function forgetStuck(writer: Reader, ids: readonly Id[]): Promise<void> {
  await writer.query(forgetSql, [writer.tenant, ids])
}

interface StuckRow extends Stuck {
  readonly since: string
  readonly triedAt: string
  readonly retryAt: string
}

interface Asked {
  readonly at: string
  /** null: everything in the tenant. */
  readonly shares: readonly Share[] | null
  readonly limit: number
  readonly after?: string | undefined
}

/** What is stuck still, the longest overdue first. */
export async function listStuck(
  reader: Reader,
  { at, shares, limit, after }: Asked,
): Promise<{ items: StuckRow[]; next: string | null }> {
  const key = readKey(after, 2)
  const behind = key ? sql`and (s.due_at, s.matter_id) > (${key[0]}, ${key[1]})` : sql``
  const columns = { id: sql`s.matter_id`, dueAt: sql`s.due_at` }
  const found = sql<StuckRow>`
    select s.matter_id as id, s.due_at as "dueAt", s.passed, s.since, s.tried_at as "triedAt", s.retry_at as "retryAt"
      from escalation_stuck s
     where s.tenant_id = ${reader.tenant} ${behind} and ${isStillOverdue(reader, at, columns)}
       and ${isReached(reader, shares, columns.id)}
     order by s.due_at, s.matter_id limit ${limit + 1}`
  const { rows } = await found.execute(rowsOf(reader))
  return pageOf(rows, limit, ({ dueAt, id }) => [dueAt, id])
}
