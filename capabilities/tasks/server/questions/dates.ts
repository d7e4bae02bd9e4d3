// What calendars of higher floors ask of tasks: those that a person, or his unit, has to do.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { decidedAt } from '#foundation/ledger/moments.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { Counted } from '#foundation/time/within.ts'
import { taskKind } from '../projection.ts'
import { readableIn } from '../queries/tasks.ts'

interface DatesWanted {
  readonly person: Id
  readonly units: readonly Id[]
  /** null: everything in the jurisdiction. */
  readonly within: readonly Share[] | null
  readonly limit: number
}

interface DueTask {
  readonly id: Id
  readonly title: string
  readonly version: number
  readonly due: string
  readonly counted: Counted | null
  /** When its last entry was decided. */
  readonly changedAt: string
}

/** Open tasks that the person or, without a person, one of the units has; those due last come first. */
export async function tasksToDo(
  reader: Reader,
  { person, units, within, limit }: DatesWanted,
): Promise<DueTask[]> {
  const { rows } = await sql<Omit<DueTask, 'changedAt'>>`
    select id, title, version, due, counted from tasks
     where tenant_id = ${reader.tenant} and status = 'open'
       and (person_id = ${person}::uuid or person_id is null and unit_id = any(${units}))
       and ${readableIn(reader, within)}
     order by due desc, id limit ${limit}`.execute(rowsOf(reader))
  const moments = await decidedAt(reader, taskKind, rows)
  return rows.map((row) => ({ ...row, changedAt: moments.get(row.id)! }))
}
