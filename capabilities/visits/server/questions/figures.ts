// What briefs ask of visits: the figures of a period, and the very rows that each of them counts.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { promisesIn, visitsIn } from '../queries/shares.ts'

/** Half-open span of moments, ISO. */
interface Span {
  readonly from: string
  readonly to: string
}

/** What figures are about: a programme in a span, as far as the reader reaches. */
interface Scope {
  readonly programme: string
  readonly span: Span
  /** null: all of the programme's. */
  readonly within: readonly Share[] | null
}

export interface FigurePage extends Scope {
  /** Key of the last row before, as `key` gave it. */
  readonly after: string | null
  readonly limit: number
}

interface VisitFigures {
  /** Visits made in the period, and the different subjects visited. */
  readonly made: number
  readonly subjects: number
}

function visitsOf(reader: Reader, { programme, span, within }: Scope): RawBuilder<unknown> {
  return sql`visits where tenant_id = ${reader.tenant} and programme = ${programme} and met_at >= ${span.from}::timestamptz
    and met_at < ${span.to}::timestamptz and ${visitsIn(within)}`
}

async function asked<R>(reader: Reader, question: RawBuilder<R>): Promise<R[]> {
  return (await question.execute(rowsOf(reader))).rows
}

export async function countVisits(reader: Reader, scope: Scope): Promise<VisitFigures> {
  const [row] = await asked(
    reader,
    sql<VisitFigures>`select count(*)::int as made, count(distinct subject_id)::int as subjects from ${visitsOf(reader, scope)}`,
  )
  return row!
}

const keyed = (moment: string, id: string) =>
  sql`to_char(${sql.ref(moment)}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || ${sql.ref(id)}`

function following({ after }: FigurePage, at: string, id: string, type = 'timestamptz'): RawBuilder<boolean> {
  if (after === null) return sql`true`
  const [moment = null, last = null] = after.split('|')
  return sql`(${sql.ref(at)}, ${sql.ref(id)}) < (${moment}::${sql.raw(type)}, ${last}::uuid)`
}

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

/** The visits that `made` counts, the latest first. */
export function visitsMade(reader: Reader, page: FigurePage): Promise<VisitMade[]> {
  return asked(
    reader,
    sql`select ${keyed('met_at', 'id')} as key, id, subject_id as subject, kind, met_at as "metAt", officers,
       recorded_by as "recordedBy", unit_id as unit, heard, findings, promises
  from ${visitsOf(reader, page)} and ${following(page, 'met_at', 'id')}
 order by met_at desc, id desc limit ${page.limit}`,
  )
}

interface VisitedSubject {
  readonly key: string
  readonly subject: Id
  readonly visits: number
  readonly lastAt: string
  readonly lastVisit: Id
}

/** The subjects that `subjects` counts, the one visited last first. */
export function visitedSubjects(reader: Reader, page: FigurePage): Promise<VisitedSubject[]> {
  return asked(
    reader,
    sql`select ${keyed('lastAt', 'subject')} as key, * from (
  select subject_id as subject, count(*)::int as visits, max(met_at) as "lastAt",
         (array_agg(id order by met_at desc, id desc))[1] as "lastVisit"
    from ${visitsOf(reader, page)} group by subject_id) s
 where ${following(page, 'lastAt', 'subject')}
 order by "lastAt" desc, subject desc limit ${page.limit}`,
  )
}

// A promise belongs to the period it was made in, and is counted by what has become of it since.
const counted = {
  made: () => sql`true`,
  kept: () => sql`kept_on is not null`,
  keptInTime: () => sql`kept_on <= due`,
  /** Came due, or was kept or given up before. */
  due: (at: string) => sql`(not open or due < ${dayIn(at)})`,
  broken: () => sql`not open and kept_on is null`,
  open: () => sql`open`,
  overdue: (at: string) => sql`open and due < ${dayIn(at)}`,
} as const

export type PromiseFigure = keyof typeof counted
const promiseFigures = Object.keys(counted) as readonly PromiseFigure[]

const dayIn = (moment: string) => sql`(${moment}::timestamptz at time zone 'Asia/Shanghai')::date`

function promisesOf(reader: Reader, { programme, span, within }: Scope): RawBuilder<unknown> {
  return sql`promises where tenant_id = ${reader.tenant} and programme = ${programme} and made_on >= ${dayIn(span.from)}
    and made_on < ${dayIn(span.to)} and ${promisesIn(within)}`
}

/** Promises made in the period, as they stand at `at`. */
export async function countPromises(
  reader: Reader,
  scope: Scope,
  at: string,
): Promise<Record<PromiseFigure, number>> {
  const columns = promiseFigures.map(
    (figure) => sql`count(*) filter (where ${counted[figure](at)})::int as ${sql.id(figure)}`,
  )
  const [row] = await asked(
    reader,
    sql<Record<PromiseFigure, number>>`select ${sql.join(columns)} from ${promisesOf(reader, scope)}`,
  )
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
  return asked(
    reader,
    sql`select made_on || '|' || id as key, id, subject_id as subject, visit_id as visit, text, owner_unit as "ownerUnit",
       owner_person as "ownerPerson", made_on as "madeOn", due, first_due as "firstDue", kept_on as "keptOn",
       kept_how as "keptHow"
  from ${promisesOf(reader, page)} and ${counted[figure](at)} and ${following(page, 'made_on', 'id', 'date')}
 order by made_on desc, id desc limit ${page.limit}`,
  )
}
