// What a process keeps of tables that change seldom: read once, believed only while the table's mark stands.
import type { Id } from '../core/ids.ts'
import type { Reader } from './pool.ts'

/**
 * Keeps what `read` gave of the table that moves the mark `topic`, per tenant, and reads anew when the mark has moved. A
 * reader that began without marks reads each time.
 */
export function keptBy<T>(
  topic: string,
  read: (reader: Reader) => Promise<T>,
): (reader: Reader) => Promise<T> {
  const kept = new Map<Id, { version: number; value: T }>()
  return async (reader) => {
    const marks = await reader.marks?.()
    if (!marks) return read(reader)
    const version = marks.get(topic) ?? 0
    const known = kept.get(reader.tenant)
    if (known?.version === version) return known.value
    const value = await read(reader)
    // Read after the mark: it may be newer than the mark says, never older.
    if (kept.size >= mostTenants) kept.clear()
    kept.set(reader.tenant, { version, value })
    return value
  }
}

/**
 * Keeps single values of such a table as they are asked for, at most `mostValues` per tenant; all are forgotten when the
 * mark has moved. `find` gives those of the ids that exist.
 */
export function keptOneByOne<T>(
  topic: string,
  find: (reader: Reader, ids: readonly Id[]) => Promise<ReadonlyMap<Id, T>>,
): (reader: Reader, ids: readonly Id[]) => Promise<Map<Id, T>> {
  const known = keptBy(topic, async () => new Map<Id, T | null>())
  return async (reader, ids) => {
    if (ids.length === 0) return new Map()
    const values = await known(reader)
    if (values.size > mostValues) values.clear()
    const answer = new Map<Id, T>()
    const unknown: Id[] = []
    for (const id of ids) {
      const value = values.get(id)
      if (value === undefined) unknown.push(id)
      else if (value !== null) answer.set(id, value)
    }
    if (unknown.length === 0) return answer
    const found = await find(reader, unknown)
    for (const id of unknown) values.set(id, found.get(id) ?? null)
    return new Map([...answer, ...found])
  }
}

const mostTenants = 200
const mostValues = 20_000
