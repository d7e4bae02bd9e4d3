// A short transaction of a tenant outside of any command: for what is not a decision, such as signing in.
import type { Id } from '#foundation/core/ids.ts'
import { begin, type Pool, type Reader } from '#foundation/postgres/pool.ts'

export function inTenant<T>(pool: Pool, tenant: Id, use: (reader: Reader) => Promise<T>): Promise<T> {
  return pool.connect(async (connection) => {
    const begun = begin(connection, tenant)
    const [, result] = await Promise.all([begun, use({ tenant, query: connection.query })])
    await connection.query('commit')
    return result
  })
}
