// What higher floors ask of visits: one visit, and the figures of a period with the very rows that they count.
import { fold } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { VisitEntry } from '../events.ts'
import type { Visit } from '../state.ts'
import { visitKind } from './projection/visits.ts'

/** One visit as it stands after its corrections; null when there is none. */
export async function findVisit(reader: Reader, id: Id): Promise<{ visit: Visit; version: number } | null> {
  const name = `${visitKind.name}/${id}`
  const read = await readStreams(reader, visitKind, [name], null)
  const entries = (read.streams.get(name)?.entries ?? []) as readonly VisitEntry[]
  const last = entries.at(-1)
  return last ? { visit: fold(visitKind, entries), version: last.version } : null
}

/** Half-open span of moments, ISO. */
interface Span {
  readonly from: string
  readonly to: string
}

export interface FigurePage {
  readonly programme: string
  readonly span: Span
  /** Key of the last row before, as `key` gave it. */
  readonly after: string | null
  readonly limit: number
}

interface VisitFigures {
  /** Visits made in the period, and the different subjects visited. */
  readonly made: number
  readonly subjects: number
}

const visitSpan = `v.tenant_id = $1 and v.programme = $2 and v.met_at >= $3 and v.met_at < $4`
const countVisitsSql = `
select count(*)::int as made, count(distinct v.subject_id)::int as subjects from visits v where ${visitSpan}`

export async function countVisits(
  reader: Reader,
  programme: string,
  { from, to }: Span,
): Promise<VisitFigures> {
  const [row] = await reader.query<VisitFigures>(countVisitsSql, [reader.tenant, programme, from, to])
  return row!
}

const keyed = (moment: string, id: string) =>
  `to_char(${moment}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || ${id}`

interface VisitMade {
  readonly key: string
  readonly id: Id
  readonly subject: Id
  readonly kind: string
  readonly metAt: string
  readonly officers: Id[]
  readonly recordedBy: Id | null
  readonly unit: Id | null
  readonly heard: string
  readonly findings: number
  readonly promises: number
}

const madeSql = `
select ${keyed('v.met_at', 'v.id')} as key, v.id, v.subject_id as subject, v.kind, v.met_at as "metAt", v.officers,
       v.recorded_by as "recordedBy", v.unit_id as unit, v.heard, v.findings, v.promises
  from visits v
 where ${visitSpan} and ($5::timestamptz is null or (v.met_at, v.id) < ($5, $6::uuid))
 order by v.met_at desc, v.id desc limit $7`

/** The visits that `made` counts, the latest first. */
export function visitsMade(reader: Reader, page: FigurePage): Promise<VisitMade[]> {
  return reader.query<VisitMade>(madeSql, pageValues(reader, page))
}

interface VisitedSubject {
  readonly key: string
  readonly subject: Id
  readonly visits: number
  readonly lastAt: string
  readonly lastVisit: Id
}

const visitedSql = `
select ${keyed('"lastAt"', 'subject')} as key, * from (
  select v.subject_id as subject, count(*)::int as visits, max(v.met_at) as "lastAt",
         (array_agg(v.id order by v.met_at desc, v.id desc))[1] as "lastVisit"
    from visits v where ${visitSpan} group by v.subject_id) s
 where $5::timestamptz is null or ("lastAt", subject) < ($5, $6::uuid)
 order by "lastAt" desc, subject desc limit $7`

/** The subjects that `subjects` counts, the one visited last first. */
export function visitedSubjects(reader: Reader, page: FigurePage): Promise<VisitedSubject[]> {
  return reader.query<VisitedSubject>(visitedSql, pageValues(reader, page))
}

// A promise belongs to the period it was made in, and is counted by what has become of it since.
const counted = {
  made: 'true',
  kept: 'not p.open',
  keptInTime: 'p.kept_on <= p.due',
  open: 'p.open',
  overdue: `p.open and p.due < ($5::timestamptz at time zone 'Asia/Shanghai')::date`,
} as const

export type PromiseFigure = keyof typeof counted
const promiseFigures = Object.keys(counted) as readonly PromiseFigure[]

const promiseSpan = `p.tenant_id = $1 and p.programme = $2
   and p.made_on >= ($3::timestamptz at time zone 'Asia/Shanghai')::date
   and p.made_on < ($4::timestamptz at time zone 'Asia/Shanghai')::date`

const countPromisesSql = `
select ${promiseFigures.map((figure) => `count(*) filter (where ${counted[figure]})::int as "${figure}"`).join(', ')}
  from promises p where ${promiseSpan}`

/** Promises made in the period, as they stand at `at`. */
export async function countPromises(
  reader: Reader,
  programme: string,
  { from, to }: Span,
  at: string,
): Promise<Record<PromiseFigure, number>> {
  const values = [reader.tenant, programme, from, to, at]
  const [row] = await reader.query<Record<PromiseFigure, number>>(countPromisesSql, values)
  return row!
}

interface PromiseRow {
  readonly key: string
  readonly id: Id
  readonly subject: Id
  readonly visit: Id
  readonly text: string
  readonly ownerUnit: Id
  readonly ownerPerson: Id | null
  readonly madeOn: string
  readonly due: string
  readonly firstDue: string
  readonly keptOn: string | null
  readonly keptHow: string | null
}

/** The promises that a figure counts, the latest made first. */
export function promisesCounted(
  reader: Reader,
  page: FigurePage,
  figure: PromiseFigure,
  at: string,
): Promise<PromiseRow[]> {
  const sql = `
select p.made_on || '|' || p.id as key, p.id, p.subject_id as subject, p.visit_id as visit, p.text,
       p.owner_unit as "ownerUnit", p.owner_person as "ownerPerson", p.made_on as "madeOn", p.due,
       p.first_due as "firstDue", p.kept_on as "keptOn", p.kept_how as "keptHow"
  from promises p
 where ${promiseSpan} and ${counted[figure]} and $5::timestamptz is not null
   and ($6::date is null or (p.made_on, p.id) < ($6, $7::uuid))
 order by p.made_on desc, p.id desc limit $8`
  const [day = null, id = null] = page.after?.split('|') ?? []
  const { programme, span, limit } = page
  return reader.query<PromiseRow>(sql, [reader.tenant, programme, span.from, span.to, at, day, id, limit])
}

function pageValues(reader: Reader, { programme, span, after, limit }: FigurePage): unknown[] {
  const [at = null, id = null] = after?.split('|') ?? []
  return [reader.tenant, programme, span.from, span.to, at, id, limit]
}
