// A short committed transaction of a tenant outside of any command: for bookkeeping that is no decision.
import type { Id } from '../core/ids.ts'
import { begin, type Pool, type Reader } from './pool.ts'

/** Runs `use` and commits. Sent with its first statement; whatever throws undoes all of it. */
export function writing<T>(pool: Pool, tenant: Id, use: (reader: Reader) => Promise<T>): Promise<T> {
  return pool.connect(async (connection) => {
    const begun = begin(connection, tenant)
    const [, result] = await Promise.all([begun, use({ tenant, query: connection.query })])
    await connection.query('commit')
    return result
  })
}
