// One visit and one promise as they stand, from their entries.
import { fold } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { VisitEntry } from '../events.ts'
import type { PromiseEntry } from '../promises/events.ts'
import type { Promised } from '../promises/state.ts'
import type { Visit } from '../state.ts'
import { promiseKind } from './projection/promises.ts'
import { visitKind } from './projection/visits.ts'

/** One visit as it stands after its corrections; null when there is none. */
export async function findVisit(reader: Reader, id: Id): Promise<{ visit: Visit; version: number } | null> {
  const name = `${visitKind.name}/${id}`
  const read = await readStreams(reader, visitKind, [name], null)
  const entries = (read.streams.get(name)?.entries ?? []) as readonly VisitEntry[]
  const last = entries.at(-1)
  return last ? { visit: fold(visitKind, entries), version: last.version } : null
}

export async function findPromise(
  reader: Reader,
  id: Id,
): Promise<{ promise: Promised; version: number } | null> {
  const name = `${promiseKind.name}/${id}`
  const read = await readStreams(reader, promiseKind, [name], null)
  const entries = (read.streams.get(name)?.entries ?? []) as readonly PromiseEntry[]
  const last = entries.at(-1)
  return last ? { promise: fold(promiseKind, entries), version: last.version } : null
}

const textsSql = `select id, text from promises where tenant_id = $1 and id = any($2)`

/** What was promised, for things of higher floors that belong to a promise. */
export async function promiseTexts(reader: Reader, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.query<{ id: Id; text: string }>(textsSql, [reader.tenant, ids])
  return new Map(rows.map(({ id, text }) => [id, text]))
}
