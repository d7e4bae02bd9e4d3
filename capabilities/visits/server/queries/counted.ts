// SQL for the open promises whose day was counted: those that a revised calendar may move.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Counted } from '#foundation/time/within.ts'

export interface CountedRow {
  readonly id: Id
  readonly text: string
  readonly subject: Id
  readonly unit: Id
  readonly person: Id | null
  readonly madeOn: string
  readonly due: string
  readonly counted: Counted
}

const countSql = `
select count(*)::int as n from promises where tenant_id = $1 and open and counted is not null`

const pageSql = `
select id, text, subject_id as subject, owner_unit as unit, owner_person as person, made_on as "madeOn",
       due, counted
  from promises
 where tenant_id = $1 and open and counted is not null and ($2::uuid is null or id > $2)
 order by id limit $3`

export async function countCounted(reader: Reader): Promise<number> {
  const [row] = await reader.query<{ n: number }>(countSql, [reader.tenant])
  return row!.n
}

/** In the order of their ids, after one of them. */
export function listCounted(reader: Reader, after: Id | null, limit: number): Promise<CountedRow[]> {
  return reader.query<CountedRow>(pageSql, [reader.tenant, after, limit])
}
