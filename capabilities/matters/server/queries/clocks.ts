// SQL for the clocks of open matters: holds that are over, and what a revised calendar may move.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { TimedClock } from '../../clocks/timing.ts'

const overSql = `
select id, version from matters where tenant_id = $1 and held_until is not null and held_until < $2
 order by held_until, id limit 200`

/** Those longest over first. */
export function holdsOver(reader: Reader, at: string): Promise<{ id: Id; version: number }[]> {
  return reader.query(overSql, [reader.tenant, at])
}

const runs = `tenant_id = $1 and open and json_array_length(clocks) > 0`
const countSql = `select count(*)::int as count from matters where ${runs}`

export async function countRunning(reader: Reader): Promise<number> {
  const [row] = await reader.query<{ count: number }>(countSql, [reader.tenant])
  return row!.count
}

export interface RunningRow {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly programme: string
  readonly programmeVersion: string
  readonly unit: Id
  readonly person: Id | null
  readonly clocks: readonly Pick<TimedClock, 'key' | 'from' | 'due' | 'standing' | 'pauses'>[]
}

const pageSql = `
select id, number, title, programme, programme_version as "programmeVersion", owner_unit as unit, owner_person as person,
       clocks
  from matters where ${runs} and ($2::uuid is null or id > $2) order by id limit $3`

/** Open matters with clocks that a calendar counted, in the order of their ids. */
export function pageRunning(reader: Reader, after: Id | null, limit: number): Promise<RunningRow[]> {
  return reader.query<RunningRow>(pageSql, [reader.tenant, after, limit])
}
