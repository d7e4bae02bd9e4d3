// What supervision asks of promises: the open ones, due first.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { promisesIn } from '../queries/shares.ts'

interface Wanted {
  /** Due no later than this day, or one of these. */
  readonly until: string
  readonly also: readonly Id[]
  readonly programme?: string | undefined
  readonly unit?: Id | undefined
  /** null: everything in the jurisdiction. */
  readonly within: readonly Share[] | null
  readonly after: { readonly due: string; readonly id: Id } | null
  readonly limit: number
}

interface WatchedPromise {
  readonly id: Id
  readonly title: string
  readonly programme: string
  readonly subject: Id
  readonly unit: Id
  readonly person: Id | null
  /** A calendar day: it is due until that is over. */
  readonly due: string
}

export async function watchedPromises(reader: Reader, wanted: Wanted): Promise<WatchedPromise[]> {
  const { until, also, programme, unit, within, after, limit } = wanted
  const { rows } = await sql<WatchedPromise>`
    select id, text as title, programme, subject_id as subject, owner_unit as unit, owner_person as person, due
      from promises
     where tenant_id = ${reader.tenant} and open and (due <= ${until}::date or id = any(${also}))
       and ${programme === undefined ? sql`true` : sql`programme = ${programme}`}
       and ${unit === undefined ? sql`true` : sql`owner_unit = ${unit}`}
       and ${after ? sql`(due, id) > (${after.due}::date, ${after.id}::uuid)` : sql`true`}
       and ${promisesIn(within)}
     order by due, id limit ${limit}`.execute(rowsOf(reader))
  return rows
}
