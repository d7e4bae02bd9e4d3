// What higher floors ask of plans: one as it stands, and what they are called.
import { fold } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { PlanEntry } from '../events.ts'
import type { Plan } from '../state.ts'
import { planKind } from './projection.ts'

/** One plan as it stands; null when there is none. */
export async function findPlan(reader: Reader, id: Id): Promise<{ plan: Plan; version: number } | null> {
  const name = `${planKind.name}/${id}`
  const read = await readStreams(reader, planKind, [name], null)
  const entries = (read.streams.get(name)?.entries ?? []) as readonly PlanEntry[]
  const last = entries.at(-1)
  return last ? { plan: fold(planKind, entries), version: last.version } : null
}

const titlesSql = `select id, title from plans where tenant_id = $1 and id = any($2)`

export async function planTitles(reader: Reader, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.query<{ id: Id; title: string }>(titlesSql, [reader.tenant, ids])
  return new Map(rows.map(({ id, title }) => [id, title]))
}
