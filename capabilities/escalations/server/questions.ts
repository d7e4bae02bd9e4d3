// What higher floors ask of escalations: what could not climb by itself.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { listStuck } from './queries.ts'

const most = 500

/** The longest overdue first, at most 500. */
export async function cannotClimb(reader: Reader, at: string): Promise<Id[]> {
  const { items } = await listStuck(reader, { at, shares: null, limit: most })
  return items.map(({ id }) => id)
}
