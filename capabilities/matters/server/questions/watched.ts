// What supervision asks of matters: those that somebody may be late with, due first, and whether a step on the way is late.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { statuses } from '../../statuses.ts'
import { inReach } from '../queries/reach.ts'

interface Wanted {
  readonly at: string
  /** Due before this instant, or one of these. */
  readonly before: string
  readonly also: readonly Id[]
  readonly programme?: string | undefined
  readonly unit?: Id | undefined
  /** null: everything in the jurisdiction. */
  readonly within: readonly Share[] | null
  readonly after: { readonly due: string; readonly id: Id } | null
  readonly limit: number
}

interface WatchedMatter {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly programme: string
  readonly subject: Id | null
  readonly unit: Id
  readonly person: Id | null
  readonly due: string
  readonly isBehind: boolean
}

/** While the asker thinks it over nobody is late. */
const watched = statuses.filter((status) => status !== 'replied' && status !== 'closed')

/** A clock runs past its own end before the matter's. */
const behind = (at: string) => sql<boolean>`exists (select from json_array_elements(matters.clocks) clock
  where (clock->>'due')::timestamptz < least(${at}::timestamptz, matters.due_at))`

export async function watchedMatters(reader: Reader, wanted: Wanted): Promise<WatchedMatter[]> {
  const { at, before, also, programme, unit, within, after, limit } = wanted
  const narrowed = sql`${programme === undefined ? sql`true` : sql`matters.programme = ${programme}`}
    and ${unit === undefined ? sql`true` : sql`matters.owner_unit = ${unit}`}
    and ${after ? sql`(matters.due_at, matters.id) > (${after.due}::timestamptz, ${after.id}::uuid)` : sql`true`}
    and ${inReach(reader, within)}`
  const each = watched.map(
    (status) => sql`(select matters.* from matters
      where matters.tenant_id = ${reader.tenant} and matters.status = ${sql.lit(status)} and matters.open
        and matters.due_at < ${before}::timestamptz and ${narrowed}
      order by matters.due_at, matters.id limit ${limit})`,
  )
  const named = sql`(select matters.* from matters where matters.tenant_id = ${reader.tenant}
    and matters.id = any(${also}) and matters.due_at >= ${before}::timestamptz
    and matters.status = any(${watched}) and ${narrowed})`
  const all = also.length === 0 ? each : [...each, named]
  const { rows } = await sql<WatchedMatter>`
    select id, number, title, programme, subject_id as subject, owner_unit as unit, owner_person as person, due_at as due,
           ${behind(at)} as "isBehind"
      from (${sql.join(all, sql` union all `)}) matters
     order by due_at, id limit ${limit}`.execute(rowsOf(reader))
  return rows
}
