// SQL for the screens of matters: the worklist page, the counts, the thread.
import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import { isId, type Id } from '#foundation/core/ids.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { MattersTables } from './tables.ts'

interface MatterFilter {
  readonly programme?: string | undefined
  readonly status?: string | undefined
  readonly unit?: Id | undefined
  readonly subject?: Id | undefined
  readonly rung?: string | undefined
  readonly class?: string | undefined
  readonly visit?: Id | undefined
  readonly overdueAt?: string | undefined
  readonly q?: string | undefined
  readonly mine?: Mine | undefined
  readonly sort: 'due' | 'received'
  readonly limit: number
  readonly after?: string | undefined
  /** null: everything in the tenant; else what any one share opens. */
  readonly within: readonly Share[] | null
}

export interface Mine {
  readonly person: Id | null
  readonly subjects: readonly Id[]
}

/** What one grant opens: what is the person's own, or what these units hold or raised; a null part does not narrow it. */
export interface Share {
  readonly programme: string | null
  readonly units: readonly Id[] | null
  readonly own: Mine | null
}

interface MatterListRow {
  id: Id
  number: string
  version: number
  programme: string
  subject: Id | null
  title: string
  class: string | null
  status: string
  rung: string
  ownerUnit: Id
  ownerPerson: Id | null
  dueAt: string
  receivedAt: string
  closedAt: string | null
  disposition: string | null
  grade: number | null
  reopened: number
  trail: { step: string; at: string }[]
}

type Matters = SelectQueryBuilder<MattersTables, 'matters', object>

/** One page of the worklist, in the order of `sort`, after the row that `after` names; one row more tells of a next page. */
export async function listMatters(reader: Reader, filter: MatterFilter): Promise<MatterListRow[]> {
  const base = rowsOf<MattersTables>(reader)
    .selectFrom('matters')
    .where('tenant_id', '=', reader.tenant) as Matters
  const rows = await ordered(within(narrowed(base, filter), filter.within), filter)
    .select([
      'id',
      'number',
      'version',
      'programme',
      'subject_id as subject',
      'title',
      'class',
      'status',
      'rung',
    ])
    .select([
      'owner_unit as ownerUnit',
      'owner_person as ownerPerson',
      'due_at as dueAt',
      'received_at as receivedAt',
    ])
    .select(['closed_at as closedAt', 'disposition', 'grade', 'reopened', 'trail'])
    .limit(filter.limit + 1)
    .execute()
  return rows as unknown as MatterListRow[]
}

function narrowed(query: Matters, filter: MatterFilter): Matters {
  const { programme, status, unit, subject, rung, visit, overdueAt, q, mine } = filter
  let found = query
  if (status === 'open') found = found.where('open', '=', true)
  else if (status) found = found.where('status', '=', status)
  if (programme) found = found.where('programme', '=', programme)
  if (unit) found = found.where('owner_unit', '=', unit)
  if (subject) found = found.where('subject_id', '=', subject)
  if (rung) found = found.where('rung', '=', rung)
  if (filter.class) found = found.where('class', '=', filter.class)
  if (visit) found = found.where('visit_id', '=', visit)
  if (overdueAt) found = found.where('open', '=', true).where('due_at', '<', overdueAt)
  if (mine) found = found.where(ownOf(mine))
  if (q)
    found = found.where((or) =>
      or.or([or('title', 'like', `%${escaped(q)}%`), or('number', 'like', `${escaped(q.toUpperCase())}%`)]),
    )
  return found
}

function within(query: Matters, shares: readonly Share[] | null): Matters {
  if (!shares) return query
  const held = (units: readonly Id[]) =>
    sql<boolean>`(owner_unit = any(${units}) or raised_unit = any(${units}))`
  return query.where(anyOf(shares, held))
}

/** Each share by itself: a programme of one grant must not open the units of another. */
function anyOf(
  shares: readonly Share[],
  inUnits: (units: readonly Id[]) => RawBuilder<boolean>,
): RawBuilder<boolean> {
  if (shares.length === 0) return sql<boolean>`false`
  const conditions = shares.map(({ programme, units, own }) =>
    sql.join(
      [
        programme === null ? sql`true` : sql`programme = ${programme}`,
        units === null ? sql`true` : inUnits(units),
        own === null ? sql`true` : ownOf(own),
      ],
      sql` and `,
    ),
  )
  return sql<boolean>`((${sql.join(conditions, sql`) or (`)}))`
}

function ownOf(mine: Mine) {
  return sql<boolean>`(owner_person = ${mine.person} or raised_by = ${mine.person} or subject_id = any(${mine.subjects}))`
}

function ordered(query: Matters, filter: MatterFilter): Matters {
  const after = filter.after ? cursorOf(filter.after) : null
  if (filter.sort === 'received') {
    const rest = after
      ? query.where(sql<boolean>`(received_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
      : query
    return rest.orderBy('received_at', 'desc').orderBy('id', 'desc')
  }
  const rest = after
    ? query.where(sql<boolean>`(due_at, id) > (${after.at}::timestamptz, ${after.id}::uuid)`)
    : query
  return rest.orderBy('due_at').orderBy('id')
}

export function nextOf(row: MatterListRow, sort: MatterFilter['sort']): string {
  return `${sort === 'due' ? row.dueAt : row.receivedAt}|${row.id}`
}

function cursorOf(after: string): { at: string; id: Id } | null {
  const [at, id] = after.split('|')
  return at && isId(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : null
}

function escaped(text: string): string {
  return text.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)
}

interface Count {
  readonly unit: Id
  readonly status: string
  readonly count: number
}

/** Kept, not counted: the sum of a few rows a unit, however many matters there are. What is one's own is few, and counted. */
export async function countMatters(
  reader: Reader,
  programme: string | null,
  shares: readonly Share[] | null,
): Promise<Count[]> {
  const db = rowsOf<MattersTables>(reader)
  if (shares?.some(({ own }) => own !== null)) {
    const mine = within(db.selectFrom('matters').where('tenant_id', '=', reader.tenant) as Matters, shares)
    const counted = (programme === null ? mine : mine.where('programme', '=', programme))
      .select(['owner_unit as unit', 'status', sql<number>`count(*)::int`.as('count')])
      .groupBy(['owner_unit', 'status'])
    return counted.execute()
  }
  const kept = db
    .selectFrom('matter_counts')
    .where('tenant_id', '=', reader.tenant)
    .$if(programme !== null, (query) => query.where('programme', '=', programme!))
    .$if(shares !== null, (query) =>
      query.where(anyOf(shares!, (units) => sql<boolean>`unit_id = any(${units})`)),
    )
  return kept
    .select(['unit_id as unit', 'status', sql<number>`sum(amount)::int`.as('count')])
    .groupBy(['unit_id', 'status'])
    .having(sql<boolean>`sum(amount) <> 0`)
    .execute()
}

const referencesSql = `select distinct reference from matters where tenant_id = $1 and programme = $2 and reference = any($3)`

/** Which of these numbers of another system were brought in before. */
export async function knownReferences(
  reader: Reader,
  programme: string,
  references: readonly string[],
): Promise<Map<string, { reference: string }>> {
  const rows = await reader.query<{ reference: string }>(referencesSql, [
    reader.tenant,
    programme,
    references,
  ])
  return new Map(rows.map((row) => [row.reference, row]))
}
