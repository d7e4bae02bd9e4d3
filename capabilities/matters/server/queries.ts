// SQL for the screens of matters: the worklist page.
import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'
import { isId, type Id } from '#foundation/core/ids.ts'
import type { Own, Share } from '#foundation/core/reach.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { statusGroups, type StatusAsked } from '../statuses.ts'
import { inReach, isNarrow, isOwn, reachedRows, reachesMany } from './queries/reach.ts'
import type { MattersTables } from './tables.ts'

interface MatterFilter {
  readonly programme?: string | undefined
  readonly status?: StatusAsked | undefined
  readonly unit?: Id | undefined
  readonly subject?: Id | undefined
  readonly rung?: string | undefined
  readonly class?: string | undefined
  readonly visit?: Id | undefined
  readonly overdueAt?: string | undefined
  readonly q?: string | undefined
  readonly mine?: Own | undefined
  readonly sort: 'due' | 'received'
  readonly limit: number
  readonly after?: string | undefined
  /** null: everything in the tenant; else what any one share opens. */
  readonly within: readonly Share[] | null
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
  standing: 'firm' | 'provisional'
  heldUntil: string | null
  receivedAt: string
  closedAt: string | null
  disposition: string | null
  grade: number | null
  reopened: number
  passes: number
  trail: { step: string; at: string }[]
}

type Matters = SelectQueryBuilder<MattersTables, 'matters', object>

const walked = 4_000

/**
 * One page of the worklist, in the order of `sort`, after the row that `after` names; one row more tells of a next page.
 * Who reaches much soon finds a page by walking on in the list's order; who reaches little, by looking up the matters
 * reached. Neither is left to the planner, which cannot know who reaches how much and walks all of them for the few.
 */
export async function listMatters(reader: Reader, filter: MatterFilter): Promise<MatterListRow[]> {
  const all = rowsOf<MattersTables>(reader)
  const few = fewOf(filter)
  if (!few) return pageOf(reader, all.selectFrom('matters'), filter)
  if (isInOrder(filter) && !few.every(({ own }) => own)) {
    const near = await pageOf(reader, nearest(reader, all, filter), filter)
    if (near.length > filter.limit) return near
  }
  const reached = (await reachesMany(reader, few))
    ? gathered(reader, all, filter)
    : all.selectFrom(reachedRows(reader, few).as('matters') as never)
  return pageOf(reader, reached, filter)
}

/** The shares by whose indexes the matters are found; null when walking, or the index of a subject, is the way. */
function fewOf({ within, mine, subject }: MatterFilter): readonly Share[] | null {
  if (subject) return null
  if (mine) return [{ programme: null, units: null, areas: null, own: mine }]
  return within?.every(isNarrow) ? within : null
}

/** Whether an index has the list's order: of what is closed, too, none has the due dates. */
function isInOrder({ sort, status }: MatterFilter): boolean {
  return sort === 'received' || status !== undefined
}

/** The first rows in the list's order, before anything is asked of them that no index knows. */
function nearest(reader: Reader, all: Kysely<MattersTables>, filter: MatterFilter): Matters {
  const { status, sort, after, limit } = filter
  return all.selectFrom((inner) => {
    const rows = inner.selectFrom('matters').where('tenant_id', '=', reader.tenant) as unknown as Matters
    const first = ordered(ofStatus(rows, status), { sort, after, limit, within: null })
    return first.selectAll('matters').limit(walked).as('matters')
  }) as unknown as Matters
}

/** Put together before it is put in order: the planner reads all matters once rather than in the order of the list. */
function gathered(reader: Reader, all: Kysely<MattersTables>, filter: MatterFilter): unknown {
  const asked = (from: Matters) =>
    narrowed(from.where('tenant_id', '=', reader.tenant), filter)
      .where(inReach(reader, filter.within))
      .selectAll('matters')
  return all
    .with(
      (hits) => hits('reached').materialized(),
      (inner) => asked(inner.selectFrom('matters') as unknown as Matters),
    )
    .selectFrom('reached as matters')
}

async function pageOf(reader: Reader, from: unknown, filter: MatterFilter): Promise<MatterListRow[]> {
  const base = (from as Matters).where('tenant_id', '=', reader.tenant)
  const within = narrowed(base, filter).where(inReach(reader, filter.within))
  const rows = await ordered(within, filter)
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
      'standing',
      'held_until as heldUntil',
      'received_at as receivedAt',
    ])
    .select(['closed_at as closedAt', 'disposition', 'grade', 'reopened', 'passes', 'trail'])
    .limit(sql.lit(filter.limit + 1))
    .execute()
  return rows as unknown as MatterListRow[]
}

function narrowed(query: Matters, filter: MatterFilter): Matters {
  const { programme, status, unit, subject, rung, visit, overdueAt, q, mine } = filter
  let found = ofStatus(query, status)
  if (programme) found = found.where('programme', '=', programme)
  if (unit) found = found.where('owner_unit', '=', unit)
  if (subject) found = found.where('subject_id', '=', subject)
  if (rung) found = found.where('rung', '=', rung)
  if (filter.class) found = found.where('class', '=', filter.class)
  if (visit) found = found.where('visit_id', '=', visit)
  if (overdueAt) found = found.where(sql<boolean>`open`).where('due_at', '<', overdueAt)
  if (mine) found = found.where(isOwn(mine))
  if (q)
    found = found.where((or) =>
      or.or([or('title', 'like', `%${escaped(q)}%`), or('number', 'like', `${escaped(q.toUpperCase())}%`)]),
    )
  return found
}

function ofStatus(query: Matters, status: StatusAsked | undefined): Matters {
  if (!status) return query
  // Statuses stand in the text: a plan for any of them could not use the indexes of open matters, nor know that nearly
  // all matters have the one, and so would be made anew for every page.
  if (status === 'open') return query.where(sql<boolean>`open`)
  if (!(status in statusGroups)) return query.where('status', '=', sql.lit(status))
  const group = statusGroups[status as keyof typeof statusGroups]
  // All that are asked for together are open, and only those lie in the order of their due dates.
  return query.where(sql<boolean>`open`).where(
    'status',
    'in',
    group.map((each) => sql.lit(each)),
  )
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
