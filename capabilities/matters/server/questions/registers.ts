// What briefs ask of matters: the figures of a period, and the very rows that each of them counts.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { isReached } from '../queries/reach.ts'

/** Half-open span of moments, ISO. */
interface Span {
  readonly from: string
  readonly to: string
}

/** What registers and figures are about: the matters of a programme received in a span, as far as the reader reaches. */
export interface Scope {
  readonly programme: string
  readonly span: Span
  /** null: all of the programme's. */
  readonly within: readonly Share[] | null
}

export interface RegisterPage extends Scope {
  /** Key of the row before, as `next` gave it. */
  readonly after: string | null
  readonly limit: number
}

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
  unresolved: `matters.closed_because is distinct from 'verdict' and matters.closed_because is distinct from 'merged' and matters.closed_because is distinct from 'withdrawn'`,
  withdrawn: `matters.closed_because in ('merged', 'withdrawn')`,
  open: 'matters.open',
  replied: 'matters.replied_at is not null',
  closed: 'not matters.open',
  rated: 'matters.grade is not null and not matters.open',
  satisfied: 'matters.grade >= 4 and not matters.open',
  reopened: 'matters.reopened > 0',
  claimed: `matters.disposition = 'resolved'`,
} as const

export type MatterFigure = keyof typeof counted
const matterFigures = Object.keys(counted) as readonly MatterFigure[]

export interface FigureFilter {
  readonly class?: string | undefined
  readonly rung?: string | undefined
}

function inScope(reader: Reader, { programme, span, within }: Scope): RawBuilder<boolean> {
  return sql`matters.tenant_id = ${reader.tenant} and matters.programme = ${programme} and matters.received_at >= ${span.from}::timestamptz
    and matters.received_at < ${span.to}::timestamptz and ${isReached(reader, within)}`
}

async function asked<R>(reader: Reader, question: RawBuilder<R>): Promise<R[]> {
  return (await question.execute(rowsOf(reader))).rows
}

/** Every figure of a period at once. */
export async function countFigures(reader: Reader, scope: Scope): Promise<Record<MatterFigure, number>> {
  const columns = matterFigures.map(
    (figure) => sql`count(*) filter (where ${sql.raw(counted[figure])})::int as ${sql.id(figure)}`,
  )
  const [row] = await asked(
    reader,
    sql<
      Record<MatterFigure, number>
    >`select ${sql.join(columns)} from matters where ${inScope(reader, scope)}`,
  )
  return row!
}

/** What was collected and what of it is resolved, split by a column of the matter. */
export function countBy(
  reader: Reader,
  scope: Scope,
  by: 'rung' | 'class',
): Promise<{ by: string | null; collected: number; resolved: number }[]> {
  const column = sql.ref(`matters.${by}`)
  const resolved = sql.raw(counted.resolved)
  return asked(
    reader,
    sql`select ${column} as by, count(*)::int as collected, count(*) filter (where ${resolved})::int as resolved
          from matters where ${inScope(reader, scope)} group by ${column}`,
  )
}

/** The very matters that a figure counts, newest first. */
export function listFigure(
  reader: Reader,
  page: RegisterPage,
  figure: MatterFigure,
  filter: FigureFilter = {},
): Promise<RegisterRow[]> {
  const { rung = null, class: klass = null } = filter
  return asked(
    reader,
    sql`select ${rowColumns} from matters where ${inScope(reader, page)} and ${sql.raw(counted[figure])}
       and (${rung}::text is null or matters.rung = ${rung}) and (${klass}::text is null or matters.class = ${klass})
       and ${following(page, 'matters.received_at', 'matters.id')}
     order by matters.received_at desc, matters.id desc limit ${page.limit}`,
  )
}

function following({ after }: RegisterPage, at: string, id: string): RawBuilder<boolean> {
  if (after === null) return sql`true`
  const [moment = null, last = null] = after.split('|')
  return sql`(${sql.ref(at)}, ${sql.ref(id)}) < (${moment}::timestamptz, ${last}::uuid)`
}

export interface HandoverRow {
  readonly key: string
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly subject: Id | null
  readonly fromUnit: Id | null
  readonly toUnit: Id
  readonly person: Id | null
  readonly rung: string
  readonly handedAt: string
  readonly dueAt: string
  readonly acknowledgedAt: string | null
  readonly endedAt: string | null
  readonly ended: string | null
  readonly status: string
}

/** Handovers made in the period, newest first; with `open`, only those still in the unit's hands. */
export function listHandovers(reader: Reader, page: RegisterPage, open = false): Promise<HandoverRow[]> {
  const { programme, span, within, limit } = page
  return asked(
    reader,
    sql`select to_char(h.handed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || h.matter_id as key, h.matter_id as id,
       matters.number, matters.title, matters.subject_id as subject, h.from_unit as "fromUnit", h.to_unit as "toUnit", h.person, h.rung,
       h.handed_at as "handedAt", h.due_at as "dueAt", h.acknowledged_at as "acknowledgedAt", h.ended_at as "endedAt",
       h.ended, matters.status
  from matter_handovers h join matters on matters.tenant_id = h.tenant_id and matters.id = h.matter_id
 where h.tenant_id = ${reader.tenant} and matters.programme = ${programme} and h.handed_at >= ${span.from}::timestamptz
   and h.handed_at < ${span.to}::timestamptz and ${isReached(reader, within)}
   and ${following(page, 'h.handed_at', 'h.matter_id')} and (not ${open} or h.ended_at is null)
 order by h.handed_at desc, h.matter_id desc limit ${limit}`,
  )
}

export interface StayRow {
  readonly id: Id
  readonly rung: string
  readonly days: number
  readonly failed: string | null
}

const staysSql = `
select s.matter_id as id, s.rung, s.failed,
       round(extract(epoch from coalesce(s.left_at, $3::timestamptz) - s.entered_at) / 86400, 1)::float8 as days
  from matter_stays s where s.tenant_id = $1 and s.matter_id = any($2) order by s.matter_id, s.ordinal`

/** Days each matter stood on each rung until it left or `at`, and why the rung failed. */
export function staysOf(reader: Reader, matters: readonly Id[], at: string): Promise<StayRow[]> {
  return reader.query(staysSql, [reader.tenant, matters, at])
}

/** Calendar days from raised to closed of the matters received in the period. */
export async function handlingDays(
  reader: Reader,
  scope: Scope,
): Promise<{ median: number | null; p90: number | null; count: number }> {
  const [row] = await asked(
    reader,
    sql<{ median: number | null; p90: number | null; count: number }>`
select percentile_cont(0.5) within group (order by d) as median, percentile_cont(0.9) within group (order by d) as p90,
       count(*)::int as count
  from (select extract(epoch from matters.closed_at - matters.received_at) / 86400 as d from matters
         where ${inScope(reader, scope)} and matters.closed_at is not null) x`,
  )
  return row!
}
