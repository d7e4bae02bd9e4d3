// What briefs ask of matters: the figures of a period, and the very rows that each of them counts.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { inReach, isReached } from '../queries/reach.ts'
import { asked, inSpan, nearest, type RegisterPage, type Scope } from './register-page.ts'

/** One row of any matter register; each register shows its own columns of it. */
export interface RegisterRow {
  readonly key: string
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly class: string | null
  readonly subject: Id | null
  readonly status: string
  readonly rung: string
  readonly channel: string
  readonly visit: Id | null
  readonly raisedBy: Id | null
  readonly raisedUnit: Id | null
  readonly ownerUnit: Id
  readonly ownerPerson: Id | null
  readonly receivedAt: string
  readonly dueAt: string
  readonly repliedAt: string | null
  readonly closedAt: string | null
  readonly closedBecause: string | null
  readonly disposition: string | null
  readonly grade: number | null
  readonly reopened: number
}

const rowColumns = sql`
  to_char(matters.received_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || matters.id as key, matters.id, matters.number, matters.title, matters.class,
  matters.subject_id as subject, matters.status, matters.rung, matters.channel, matters.visit_id as visit, matters.raised_by as "raisedBy",
  matters.raised_unit as "raisedUnit", matters.owner_unit as "ownerUnit", matters.owner_person as "ownerPerson",
  matters.received_at as "receivedAt", matters.due_at as "dueAt", matters.replied_at as "repliedAt", matters.closed_at as "closedAt",
  matters.closed_because as "closedBecause", matters.disposition, matters.grade, matters.reopened`

/** What each figure counts among the matters received in a period: the same words count and list, so they agree. */
const counted = {
  collected: 'true',
  resolved: `matters.closed_because = 'verdict' and matters.disposition in ('resolved', 'partly-resolved', 'planned', 'explained')`,
  unresolved: `matters.closed_because is distinct from 'verdict' and matters.closed_because is distinct from 'merged' and matters.closed_because is distinct from 'withdrawn' and matters.closed_because is distinct from 'referred-out'`,
  withdrawn: `matters.closed_because in ('merged', 'withdrawn')`,
  open: 'matters.open',
  replied: 'matters.replied_at is not null',
  closed: 'not matters.open',
  rated: 'matters.grade is not null and not matters.open',
  satisfied: 'matters.grade >= 4 and not matters.open',
  reopened: 'matters.reopened > 0',
  claimed: `matters.disposition = 'resolved'`,
  dispatched: 'matters.passes > 0',
  disputed: 'matters.dispute is not null',
  upheld: `matters.dispute = 'upheld'`,
} as const

export type MatterFigure = keyof typeof counted
const matterFigures = Object.keys(counted) as readonly MatterFigure[]

export interface FigureFilter {
  readonly class?: string | undefined
  readonly rung?: string | undefined
}

async function inScope(reader: Reader, { programme, span, within }: Scope): Promise<RawBuilder<boolean>> {
  return sql`matters.tenant_id = ${reader.tenant} and matters.programme = ${programme} and matters.received_at >= ${span.from}::timestamptz
    and matters.received_at < ${span.to}::timestamptz and ${await isReached(reader, within)}`
}

export interface Split {
  readonly by: string | null
  readonly collected: number
  readonly resolved: number
}

interface Summary {
  readonly figures: Record<MatterFigure, number>
  readonly byRung: readonly Split[]
  readonly byClass: readonly Split[]
  /** Calendar days from raised to closed. */
  readonly days: { readonly median: number | null; readonly p90: number | null; readonly count: number }
}

type Part = Record<MatterFigure, number> & {
  readonly rung: string
  readonly class: string | null
  readonly days: Summary['days']
}

/** Every figure of a period, split and whole, in one reading of its matters, which may be all there are. */
export async function sumUp(reader: Reader, scope: Scope): Promise<Summary> {
  const columns = matterFigures.map(
    (figure) => sql`count(*) filter (where ${sql.raw(counted[figure])})::int as ${sql.id(figure)}`,
  )
  const parts = await asked(
    reader,
    sql<Part>`
with parts as materialized (
  select rung, class, ${sql.join(columns)},
         array_agg(date_part('epoch', closed_at - received_at) / 86400) filter (where closed_at is not null) as took
    from matters where ${await inScope(reader, scope)} group by rung, class)
select rung, class, ${sql.join(matterFigures.map((figure) => sql.id(figure)))},
       (select json_build_object('median', percentile_cont(0.5) within group (order by one),
               'p90', percentile_cont(0.9) within group (order by one), 'count', count(one))
          from parts cross join unnest(took) one) as days
  from parts`,
  )
  const total = (of: readonly Part[], figure: MatterFigure) => of.reduce((sum, part) => sum + part[figure], 0)
  const splitBy = (by: 'rung' | 'class'): Split[] =>
    [...Map.groupBy(parts, (part) => part[by])].map(([key, of]) => ({
      by: key,
      collected: total(of, 'collected'),
      resolved: total(of, 'resolved'),
    }))
  const figures = Object.fromEntries(matterFigures.map((figure) => [figure, total(parts, figure)]))
  return {
    figures: figures as Record<MatterFigure, number>,
    byRung: splitBy('rung'),
    byClass: splitBy('class'),
    days: parts[0]?.days ?? { median: null, p90: null, count: 0 },
  }
}

/** The very matters that a figure counts, newest first. */
export async function listFigure(
  reader: Reader,
  page: RegisterPage,
  figure: MatterFigure,
  { rung, class: klass }: FigureFilter = {},
): Promise<RegisterRow[]> {
  const { programme, within } = page
  const counts = sql`matters.programme = ${programme} and ${sql.raw(counted[figure])}
    and ${rung === undefined ? sql`true` : sql`matters.rung = ${rung}`}
    and ${klass === undefined ? sql`true` : sql`matters.class = ${klass}`}`
  const span = sql`matters.tenant_id = ${reader.tenant} and ${inSpan(page, 'matters.received_at', 'matters.id')}`
  const order = sql`matters.received_at desc, matters.id desc`
  const near = await asked(
    reader,
    sql<RegisterRow>`select ${rowColumns} from ${nearest(page, { from: sql`matters`, as: sql`matters`, span, order })}
     where ${span} and ${counts} and ${inReach(reader, within)} order by ${order} limit ${page.limit}`,
  )
  if (within === null || near.length === page.limit) return near
  return asked(
    reader,
    sql`with reached as materialized (
      select id, received_at from matters where ${span} and ${counts} and ${await isReached(reader, within)})
    select ${rowColumns} from (select id from reached matters order by ${order} limit ${page.limit}) page
      join matters on matters.tenant_id = ${reader.tenant} and matters.id = page.id
     order by ${order}`,
  )
}
