// What supervision asks of plans: those under way that lag, with what should be finished by today and what is, in percent.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { readableIn } from '../queries.ts'

interface Wanted {
  readonly today: string
  /** These, whether they lag or not. */
  readonly also: readonly Id[]
  readonly programme?: string | undefined
  readonly unit?: Id | undefined
  /** null: everything in the jurisdiction. */
  readonly within: readonly Share[] | null
  readonly after: { readonly due: string; readonly id: Id } | null
  readonly limit: number
}

interface WatchedPlan {
  readonly id: Id
  readonly title: string
  readonly programme: string
  readonly subject: Id | null
  /** The first unit of those that answer for it. */
  readonly unit: Id | null
  /** Its next day that is not finished. */
  readonly due: string
  readonly planned: number
  readonly done: number
}

/** A milestone counts as much as another; it should be finished when its day is over. */
const progress = (today: string) => sql`
  (select 100.0 * count(*) filter (where m.due_on < ${today}::date) / greatest(count(*), 1) as planned,
          100.0 * count(*) filter (where m.ended_on is not null) / greatest(count(*), 1) as done
     from plan_milestones m where m.tenant_id = plans.tenant_id and m.plan_id = plans.id)`

const columns = sql`plans.id, plans.title, plans.programme, plans.subject_id as subject, plans.units[1] as unit,
  plans.next_due as due, p.planned::float8 as planned, p.done::float8 as done`

export async function watchedPlans(reader: Reader, wanted: Wanted): Promise<WatchedPlan[]> {
  const { today, also, programme, unit, within, after, limit } = wanted
  const { rows } = await sql<WatchedPlan>`
    select ${columns} from plans cross join lateral ${progress(today)} p
     where plans.tenant_id = ${reader.tenant} and plans.status = 'open'
       and (plans.next_due < ${today}::date and p.planned > p.done or plans.id = any(${also}))
       and ${programme === undefined ? sql`true` : sql`plans.programme = ${programme}`}
       and ${unit === undefined ? sql`true` : sql`${unit} = any(plans.units)`}
       and ${after ? sql`(plans.next_due, plans.id) > (${after.due}::date, ${after.id}::uuid)` : sql`true`}
       and ${readableIn(reader, within)}
     order by plans.next_due, plans.id limit ${limit}`.execute(rowsOf(reader))
  return rows
}

/** One plan's progress, for its own page. */
export async function progressOf(
  reader: Reader,
  id: Id,
  today: string,
): Promise<{ planned: number; done: number } | null> {
  const { rows } = await sql<{ planned: number; done: number }>`
    select p.planned::float8 as planned, p.done::float8 as done from plans cross join lateral ${progress(today)} p
     where plans.tenant_id = ${reader.tenant} and plans.id = ${id}`.execute(rowsOf(reader))
  return rows[0] ?? null
}
