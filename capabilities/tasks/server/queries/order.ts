// SQL for the order of tasks: which wait for which.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

const lockSql = `select pg_advisory_xact_lock(hashtextextended('yx.task-order/' || $1::text, 0))`

export async function lockOrder(reader: Reader): Promise<void> {
  await reader.query(lockSql, [reader.tenant])
}

const waitsSql = `
with recursive chain(id) as (
  select unnest($2::uuid[])
  union
  select unnest(t.predecessors) from chain join tasks t on t.tenant_id = $1 and t.id = chain.id
)
select exists (select from chain where id = $3) as waits`

/** Whether one of the tasks, or what it waits for in turn, waits for that one. */
export async function waitsFor(reader: Reader, tasks: readonly Id[], one: Id): Promise<boolean> {
  const [row] = await reader.query<{ waits: boolean }>(waitsSql, [reader.tenant, tasks, one])
  return row!.waits
}
