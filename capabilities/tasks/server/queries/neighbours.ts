// SQL for the tasks around one: those that it waits for, and those that wait for it.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

interface Neighbour {
  readonly id: Id
  readonly title: string
  readonly status: 'open' | 'done' | 'dropped'
  readonly due: string
}

const aroundSql = `
select id, title, status, due, id = any($2) as before
  from tasks where tenant_id = $1 and id = any($2)
union all
select t.id, t.title, t.status, t.due, false
  from tasks one join tasks t on t.tenant_id = $1 and t.about_id = one.about_id and t.predecessors @> array[one.id]
 where one.tenant_id = $1 and one.id = $3
 order by due, id limit 200`

/** Those that wait for it are looked for among the tasks of the same thing. */
export async function neighboursOf(
  reader: Reader,
  id: Id,
  after: readonly Id[],
): Promise<{ predecessors: Neighbour[]; successors: Neighbour[] }> {
  const rows = await reader.query<Neighbour & { before: boolean }>(aroundSql, [reader.tenant, after, id])
  const those = (before: boolean) => rows.flatMap(({ before: is, ...each }) => (is === before ? [each] : []))
  return { predecessors: those(true), successors: those(false) }
}
