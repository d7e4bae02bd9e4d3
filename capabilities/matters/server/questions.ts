// What higher floors ask of matters: the open ones of a subject, one as the asker may see it.
import { fold } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { MatterEntry } from '../events.ts'
import type { Matter } from '../state.ts'
import { matterKind } from './projection.ts'

interface OpenMatter {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly status: string
  readonly rung: string
  readonly ownerUnit: Id
  readonly dueAt: string
  readonly receivedAt: string
}

const openSql = `
select id, number, title, status, rung, owner_unit as "ownerUnit", due_at as "dueAt", received_at as "receivedAt"
  from matters where tenant_id = $1 and subject_id = $2 and open order by due_at, id limit 50`

/** Open matters of a subject, due first, at most 50. */
export function openMattersOf(reader: Reader, subject: Id): Promise<OpenMatter[]> {
  return reader.query<OpenMatter>(openSql, [reader.tenant, subject])
}

interface Holding {
  readonly programme: string
  readonly unit: Id
  readonly person: Id | null
  readonly raisedBy: Id | null
}

const holdingsSql = `
select distinct programme, owner_unit as unit, owner_person as person, raised_by as "raisedBy"
  from matters where tenant_id = $1 and subject_id = $2 and open limit 200`

/** Who has the open matters of a subject in hand. */
export function openHoldings(reader: Reader, subject: Id): Promise<Holding[]> {
  return reader.query<Holding>(holdingsSql, [reader.tenant, subject])
}

/** One matter with its entries; null when there is none. */
export async function findMatter(
  reader: Reader,
  id: Id,
): Promise<{ matter: Matter; entries: readonly MatterEntry[] } | null> {
  const read = await readStreams(reader, matterKind, [`matter/${id}`], null)
  const entries = (read.streams.get(`matter/${id}`)?.entries ?? []) as readonly MatterEntry[]
  return entries.length === 0 ? null : { matter: fold(matterKind, entries), entries }
}

/** Half-open span of moments, ISO. */
export interface Span {
  readonly from: string
  readonly to: string
}

export interface RegisterPage {
  readonly programme: string
  readonly span: Span
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

const rowColumns = `
  to_char(m.received_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || m.id as key, m.id, m.number, m.title, m.class,
  m.subject_id as subject, m.status, m.rung, m.channel, m.visit_id as visit, m.raised_by as "raisedBy",
  m.raised_unit as "raisedUnit", m.owner_unit as "ownerUnit", m.owner_person as "ownerPerson",
  m.received_at as "receivedAt", m.due_at as "dueAt", m.replied_at as "repliedAt", m.closed_at as "closedAt",
  m.closed_because as "closedBecause", m.disposition, m.grade, m.reopened`

/** What each figure counts among the matters received in a period: the same words count and list, so they agree. */
const counted = {
  collected: 'true',
  resolved: `m.closed_because = 'verdict' and m.disposition in ('resolved', 'partly-resolved', 'planned', 'explained')`,
  unresolved: `m.closed_because is distinct from 'verdict' and m.closed_because is distinct from 'merged' and m.closed_because is distinct from 'withdrawn'`,
  withdrawn: `m.closed_because in ('merged', 'withdrawn')`,
  open: 'm.open',
  replied: 'm.replied_at is not null',
  closed: 'not m.open',
  rated: 'm.grade is not null and not m.open',
  satisfied: 'm.grade >= 4 and not m.open',
  reopened: 'm.reopened > 0',
  claimed: `m.disposition = 'resolved'`,
} as const

export type MatterFigure = keyof typeof counted
const matterFigures = Object.keys(counted) as readonly MatterFigure[]

export interface FigureFilter {
  readonly class?: string | undefined
  readonly rung?: string | undefined
}

const spanSql = `m.tenant_id = $1 and m.programme = $2 and m.received_at >= $3 and m.received_at < $4`

/** Every figure of a period at once, and the resolved by rung and by class. */
export async function countFigures(
  reader: Reader,
  programme: string,
  span: Span,
): Promise<Record<MatterFigure, number>> {
  const columns = matterFigures.map(
    (figure) => `count(*) filter (where ${counted[figure]})::int as "${figure}"`,
  )
  const sql = `select ${columns.join(', ')} from matters m where ${spanSql}`
  const [row] = await reader.query<Record<MatterFigure, number>>(sql, [
    reader.tenant,
    programme,
    span.from,
    span.to,
  ])
  return row!
}

/** One figure split by a column of the matter. */
export function countFigureBy(
  reader: Reader,
  programme: string,
  span: Span,
  figure: MatterFigure,
  by: 'rung' | 'class',
): Promise<{ by: string | null; count: number }[]> {
  const sql = `select m.${by} as by, count(*)::int as count from matters m where ${spanSql} and ${counted[figure]} group by m.${by} order by 2 desc, 1`
  return reader.query(sql, [reader.tenant, programme, span.from, span.to])
}

/** The very matters that a figure counts, newest first. */
export function listFigure(
  reader: Reader,
  page: RegisterPage,
  figure: MatterFigure,
  filter: FigureFilter = {},
): Promise<RegisterRow[]> {
  const sql = `select ${rowColumns} from matters m where ${spanSql} and ${counted[figure]}
    and ($5::text is null or m.rung = $5) and ($6::text is null or m.class = $6)
    and ($7::timestamptz is null or (m.received_at, m.id) < ($7, $8::uuid))
    order by m.received_at desc, m.id desc limit $9`
  const [at = null, id = null] = page.after?.split('|') ?? []
  return reader.query(sql, [
    reader.tenant,
    page.programme,
    page.span.from,
    page.span.to,
    filter.rung ?? null,
    filter.class ?? null,
    at,
    id,
    page.limit,
  ])
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

const handoverSql = `
select to_char(h.handed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || h.matter_id as key, h.matter_id as id, m.number, m.title,
       m.subject_id as subject, h.from_unit as "fromUnit", h.to_unit as "toUnit", h.person, h.rung, h.handed_at as "handedAt",
       h.due_at as "dueAt", h.acknowledged_at as "acknowledgedAt", h.ended_at as "endedAt", h.ended, m.status
  from matter_handovers h join matters m on m.tenant_id = h.tenant_id and m.id = h.matter_id
 where h.tenant_id = $1 and m.programme = $2 and h.handed_at >= $3 and h.handed_at < $4
   and ($5::timestamptz is null or (h.handed_at, h.matter_id) < ($5, $6::uuid))
   and ($8::boolean is not true or h.ended_at is null)
 order by h.handed_at desc, h.matter_id desc limit $7`

/** Handovers made in the period, newest first; with `open`, only those still in the unit's hands. */
export function listHandovers(reader: Reader, page: RegisterPage, open = false): Promise<HandoverRow[]> {
  const [at = null, id = null] = page.after?.split('|') ?? []
  return reader.query(handoverSql, [
    reader.tenant,
    page.programme,
    page.span.from,
    page.span.to,
    at,
    id,
    page.limit,
    open,
  ])
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

const daysSql = `
select percentile_cont(0.5) within group (order by d) as median, percentile_cont(0.9) within group (order by d) as p90, count(*)::int as count
  from (select extract(epoch from m.closed_at - m.received_at) / 86400 as d from matters m where ${spanSql} and m.closed_at is not null) x`

/** Calendar days from raised to closed of the matters received in the period. */
export async function handlingDays(
  reader: Reader,
  programme: string,
  span: Span,
): Promise<{ median: number | null; p90: number | null; count: number }> {
  const [row] = await reader.query<{ median: number | null; p90: number | null; count: number }>(daysSql, [
    reader.tenant,
    programme,
    span.from,
    span.to,
  ])
  return row!
}
