// What supervision asks of tasks: the open ones, due first, and whether a milestone on the way is late.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { readableIn } from '../queries/tasks.ts'

interface Wanted {
  readonly today: string
  /** Due no later than this day, with a milestone that is late, or one of these. */
  readonly until: string
  readonly also: readonly Id[]
  readonly programme?: string | undefined
  readonly unit?: Id | undefined
  /** null: everything in the jurisdiction. */
  readonly within: readonly Share[] | null
  readonly after: { readonly due: string; readonly id: Id } | null
  readonly limit: number
}

interface WatchedTask {
  readonly id: Id
  readonly title: string
  readonly programme: string | null
  readonly subject: Id | null
  readonly unit: Id
  readonly person: Id | null
  /** A calendar day: it is due until that is over. */
  readonly due: string
  readonly isBehind: boolean
}

export async function watchedTasks(reader: Reader, wanted: Wanted): Promise<WatchedTask[]> {
  const { today, until, also, programme, unit, within, after, limit } = wanted
  const behind = sql<boolean>`coalesce(tasks.next_milestone < ${today}::date, false)`
  const { rows } = await sql<WatchedTask>`
    select id, title, programme, subject_id as subject, unit_id as unit, person_id as person, due, ${behind} as "isBehind"
      from tasks
     where tenant_id = ${reader.tenant} and status = 'open'
       and (due <= ${until}::date or ${behind} or id = any(${also}))
       and ${programme === undefined ? sql`true` : sql`programme = ${programme}`}
       and ${unit === undefined ? sql`true` : sql`unit_id = ${unit}`}
       and ${after ? sql`(due, id) > (${after.due}::date, ${after.id}::uuid)` : sql`true`}
       and ${readableIn(reader, within)}
     order by due, id limit ${limit}`.execute(rowsOf(reader))
  return rows
}
