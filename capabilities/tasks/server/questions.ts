// What higher floors ask of tasks: one as it stands, and those that belong to some things.
import { fold } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { About, AboutKind } from '../commands.ts'
import type { TaskEntry } from '../events.ts'
import type { Task } from '../state.ts'
import { taskKind } from './projection.ts'

/** One task as it stands; null when there is none. */
export async function findTask(reader: Reader, id: Id): Promise<{ task: Task; version: number } | null> {
  const name = `${taskKind.name}/${id}`
  const read = await readStreams(reader, taskKind, [name], null)
  const entries = (read.streams.get(name)?.entries ?? []) as readonly TaskEntry[]
  const last = entries.at(-1)
  return last ? { task: fold(taskKind, entries), version: last.version } : null
}

export interface TaskBrief {
  readonly id: Id
  readonly aboutKind: AboutKind
  readonly aboutId: Id
  readonly title: string
  readonly status: 'open' | 'done' | 'dropped'
  readonly unit: Id
  readonly person: Id | null
  readonly openedOn: string
  /** Calendar days in Shanghai. */
  readonly due: string
  readonly firstDue: string
  /** What was reported last; of one that is over, what came of it. */
  readonly said: string | null
  readonly overAt: string | null
}

const aboutSql = `
select id, about_kind as "aboutKind", about_id as "aboutId", title, status, unit_id as unit, person_id as person,
       opened_on as "openedOn", due, first_due as "firstDue", said, over_at as "overAt"
  from tasks
 where tenant_id = $1 and (about_kind, about_id) in (select * from unnest($2::text[], $3::uuid[]))
 order by due, id limit 500`

/** Tasks of these things, due first, at most 500. Whether the reader may see them is for whoever asks to know. */
export async function tasksAbout(reader: Reader, refs: readonly About[]): Promise<TaskBrief[]> {
  if (refs.length === 0) return []
  const [kinds, ids] = [refs.map(({ kind }) => kind), refs.map(({ id }) => id)]
  return reader.query<TaskBrief>(aboutSql, [reader.tenant, kinds, ids])
}

const titlesSql = `select id, title from tasks where tenant_id = $1 and id = any($2)`

/** What tasks are called, for things of higher floors that are about one. */
export async function taskTitles(reader: Reader, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.query<{ id: Id; title: string }>(titlesSql, [reader.tenant, ids])
  return new Map(rows.map(({ id, title }) => [id, title]))
}
