// SQL for lists of tasks: narrowed by what was asked and by what the reader may see, due first.
import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { Counted } from '#foundation/time/within.ts'
import { isReached } from '#capabilities/matters/server/questions/reached.ts'
import { inShares } from '#capabilities/people/server/questions/shares.ts'
import type { AboutKind } from '../../commands.ts'
import type { TasksTables } from '../tables.ts'

interface TaskFilter {
  readonly state?: 'open' | 'late' | 'done' | 'dropped' | 'waiting' | undefined
  readonly programme?: string | undefined
  readonly subject?: Id | undefined
  readonly about?: Id | undefined
  readonly unit?: Id | undefined
  /** Theirs to do. */
  readonly person?: Id | undefined
  /** Calendar day in Shanghai. */
  readonly today: string
  /** null: everything in the jurisdiction. */
  readonly shares: readonly Share[] | null
  readonly limit: number
  readonly after?: string | undefined
}

export interface TaskListRow {
  readonly id: Id
  readonly version: number
  readonly aboutKind: AboutKind
  readonly aboutId: Id
  readonly programme: string | null
  readonly subject: Id | null
  readonly title: string
  readonly status: 'open' | 'done' | 'dropped'
  readonly unit: Id
  readonly person: Id | null
  readonly openedUnit: Id | null
  readonly openedOn: string
  readonly due: string
  readonly firstDue: string
  readonly counted: Counted | null
  readonly predecessors: Id[]
  readonly milestones: number
  readonly reached: number
  readonly nextMilestone: string | null
  readonly askedDue: string | null
  readonly said: string | null
  readonly overAt: string | null
}

type Tasks = SelectQueryBuilder<TasksTables, 'tasks', object>

const columns = [
  ...(['id', 'version', 'about_kind as aboutKind', 'about_id as aboutId', 'programme'] as const),
  ...(['subject_id as subject', 'title', 'status', 'unit_id as unit', 'person_id as person'] as const),
  ...(['opened_unit as openedUnit', 'opened_on as openedOn', 'due', 'first_due as firstDue'] as const),
  ...(['counted', 'predecessors', 'milestones', 'reached', 'next_milestone as nextMilestone'] as const),
  ...(['asked_due as askedDue', 'said', 'over_at as overAt'] as const),
] as const

export async function listTasks(
  reader: Reader,
  filter: TaskFilter,
): Promise<{ items: TaskListRow[]; next: string | null }> {
  const base = rowsOf<TasksTables>(reader).selectFrom('tasks').where('tenant_id', '=', reader.tenant) as Tasks
  const rows = await narrowed(reader, base, filter)
    .select(columns)
    .orderBy('due')
    .orderBy('id')
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows as TaskListRow[], filter.limit, (row) => [row.due, row.id])
}

function narrowed(reader: Reader, query: Tasks, filter: TaskFilter): Tasks {
  const { state, programme, subject, about, unit, person, today, shares } = filter
  let found = query
  if (state === 'late') found = found.where('status', '=', 'open').where('due', '<', today)
  else if (state === 'waiting') found = found.where('status', '=', 'open').where('asked_due', 'is not', null)
  else if (state) found = found.where('status', '=', state)
  if (programme) found = found.where('programme', '=', programme)
  if (subject) found = found.where('subject_id', '=', subject)
  if (about) found = found.where('about_id', '=', about)
  if (unit) found = found.where('unit_id', '=', unit)
  if (person) found = found.where('person_id', '=', person)
  if (shares) found = found.where(readableIn(reader, shares))
  const after = readKey(filter.after, 2)
  return after ? found.where(sql<boolean>`(due, id) > (${after[0]}::date, ${after[1]}::uuid)`) : found
}

/** In SQL what `mayRead` says of one task. */
export function readableIn(reader: Reader, shares: readonly Share[] | null): RawBuilder<boolean> {
  const own = inShares(shares, {
    programme: sql.ref('tasks.programme'),
    inUnits: (units) => sql`tasks.units && ${units}::uuid[]`,
    inAreas: (areas) => sql`tasks.area_id = any(${areas})`,
    isOwn: ({ person, subjects }) => {
      const paired = sql<boolean>`tasks.subject_id = any(${subjects})`
      return person === null ? paired : sql`(${paired} or tasks.persons @> array[${person}]::uuid[])`
    },
  })
  const reached = isReached(reader, shares, sql.ref('tasks.about_id'))
  return sql<boolean>`(${own} or (tasks.about_kind = 'matter' and ${reached}))`
}
