// SQL for the doors of subjects: the list with its search, one subject, and what the rules must be told.
import { sql, type SelectQueryBuilder } from 'kysely'
import { isId, type Id } from '#foundation/core/ids.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { SubjectKind } from '../kinds.ts'
import type { SubjectsTables } from './tables.ts'

interface SubjectFilter {
  readonly kind?: SubjectKind | undefined
  readonly areas?: readonly Id[] | undefined
  readonly unit?: Id | undefined
  /** Only these: the reader's own. */
  readonly ids?: readonly Id[] | undefined
  /** Also those no longer served. */
  readonly retired: boolean
  readonly q?: string | undefined
  readonly limit: number
  readonly after?: string | undefined
}

interface SubjectListRow {
  readonly id: Id
  readonly version: number
  readonly kind: SubjectKind
  readonly name: string
  readonly code: string | null
  readonly area: Id | null
  readonly unit: Id | null
  readonly category: string | null
  readonly address: string | null
  readonly scale: string | null
  readonly stage: string | null
  readonly investment: number | null
  readonly population: number | null
  readonly households: number | null
  readonly duties: string[]
  readonly addedAt: string
  readonly retiredAt: string | null
  readonly retiredBecause: string | null
}

type Subjects = SelectQueryBuilder<SubjectsTables, 'subjects', object>

const columns = [
  ...([
    'id',
    'version',
    'kind',
    'name',
    'code',
    'area_id as area',
    'unit_id as unit',
    'category',
    'address',
    'scale',
  ] as const),
  ...(['stage', 'investment', 'population', 'households', 'added_at as addedAt'] as const),
  ...(['retired_at as retiredAt', 'retired_because as retiredBecause'] as const),
  sql<string[]>`coalesce(duties, '{}')`.as('duties'),
] as const

type ListedRow = SubjectListRow & { readonly initials: string }

/** One page in the order of kind and initials, after the row that `after` names, and where the next one begins. */
export async function listSubjects(
  reader: Reader,
  filter: SubjectFilter,
): Promise<{ items: SubjectListRow[]; next: string | null }> {
  const { limit, q } = filter
  const narrow = (query: Subjects) => narrowed(query.where('tenant_id', '=', reader.tenant), filter)
  const rows = q
    ? await search(reader, narrow, q, limit + 1)
    : await inOrder(narrow(rowsOf<SubjectsTables>(reader).selectFrom('subjects')), limit + 1)
  const { items, next } = pageOf(rows, limit, (row) => [row.kind, row.initials, row.id])
  return { items: items.map(({ initials: _initials, ...row }) => row), next }
}

async function inOrder(query: Subjects, most: number): Promise<ListedRow[]> {
  const ordered = query.select(columns).select('initials').orderBy('kind').orderBy('initials').orderBy('id')
  return (await ordered.limit(most).execute()) as unknown as ListedRow[]
}

const walked = 2_000

/**
 * What many names hold is soon found by walking on in the list's order; what few hold, by one scan of all. Neither is
 * left to the planner, which cannot know how rare a part of a name is and walks the whole index for a rare one.
 */
async function search(
  reader: Reader,
  narrow: (query: Subjects) => Subjects,
  q: string,
  most: number,
): Promise<ListedRow[]> {
  const database = rowsOf<SubjectsTables>(reader)
  const near = database.selectFrom((inner) =>
    narrow(inner.selectFrom('subjects') as unknown as Subjects)
      .selectAll()
      .orderBy('kind')
      .orderBy('initials')
      .orderBy('id')
      .limit(walked)
      .as('subjects'),
  ) as unknown as Subjects
  const soon = await inOrder(matching(near, q), most)
  if (soon.length === most) return soon
  const all = database
    .with(
      (hits) => hits('subjects').materialized(),
      (inner) => matching(narrow(inner.selectFrom('subjects')), q).selectAll(),
    )
    .selectFrom('subjects') as unknown as Subjects
  return inOrder(all, most)
}

function narrowed(query: Subjects, filter: SubjectFilter): Subjects {
  const { kind, areas, unit, ids, after } = filter
  let rows = query
  if (kind) rows = rows.where('kind', '=', kind)
  if (areas) rows = rows.where(sql<boolean>`area_id = any(${areas})`)
  if (unit) rows = rows.where('unit_id', '=', unit)
  if (ids) rows = rows.where(sql<boolean>`id = any(${ids})`)
  if (!filter.retired) rows = rows.where('retired_at', 'is', null)
  const [afterKind, initials, id] = readKey(after, 3) ?? []
  if (isId(id))
    rows = rows.where(sql<boolean>`(kind, initials, id) > (${afterKind}, ${initials}, ${id}::uuid)`)
  return rows
}

/**
 * Every word of `q` in the name or the initials, or at the beginning of the code. Behind row-level security the app
 * may use no trigram or array index (their operators are not leakproof): this is a scan, some 20 ms for 100,000 rows.
 */
function matching(query: Subjects, q: string): Subjects {
  let rows = query
  for (const word of q.trim().split(/\s+/)) {
    const inName = sql<boolean>`position(${word} in name) > 0`
    const byKeys = sql<boolean>`(${inName} or position(${word.toLowerCase()} in initials) > 0 or starts_with(code, ${word.toUpperCase()}))`
    rows = rows.where(/^[\x21-\x7e]+$/.test(word) ? byKeys : inName)
  }
  return rows
}

export async function findSubject(reader: Reader, id: Id): Promise<SubjectListRow | null> {
  const query = rowsOf<SubjectsTables>(reader)
    .selectFrom('subjects')
    .where('tenant_id', '=', reader.tenant)
    .where('id', '=', id)
  const [row] = await query.select(columns).execute()
  return (row as unknown as SubjectListRow | undefined) ?? null
}

const holderSql = `select id, name from subjects where tenant_id = $1 and kind = $2 and code = $3 and id <> $4`

/** Who else of this kind bears the code. */
export async function codeHolder(
  reader: Reader,
  kind: string,
  code: string,
  id: Id,
): Promise<{ id: Id; name: string } | null> {
  const [row] = await reader.query<{ id: Id; name: string }>(holderSql, [reader.tenant, kind, code, id])
  return row ?? null
}

const alikeSql = `select id, name, code from subjects where tenant_id = $1 and name = $2 and kind = $3 and id <> $4 order by id limit 10`

export function alikeSubjects(
  reader: Reader,
  name: string,
  kind: string,
  id: Id,
): Promise<{ id: Id; name: string; code: string | null }[]> {
  return reader.query(alikeSql, [reader.tenant, name, kind, id])
}
