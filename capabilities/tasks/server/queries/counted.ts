// SQL for the open tasks whose day was counted: those that a revised calendar may move.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Counted } from '#foundation/time/within.ts'

export interface CountedRow {
  readonly id: Id
  readonly title: string
  readonly unit: Id
  readonly person: Id | null
  readonly openedOn: string
  readonly due: string
  readonly counted: Counted
}

const countSql = `
select count(*)::int as n from tasks where tenant_id = $1 and status = 'open' and counted is not null`

const pageSql = `
select id, title, unit_id as unit, person_id as person, opened_on as "openedOn", due, counted
  from tasks
 where tenant_id = $1 and status = 'open' and counted is not null and ($2::uuid is null or id > $2)
 order by id limit $3`

export async function countCounted(reader: Reader): Promise<number> {
  const [row] = await reader.query<{ n: number }>(countSql, [reader.tenant])
  return row!.n
}

/** In the order of their ids, after one of them. */
export function listCounted(reader: Reader, after: Id | null, limit: number): Promise<CountedRow[]> {
  return reader.query<CountedRow>(pageSql, [reader.tenant, after, limit])
}
