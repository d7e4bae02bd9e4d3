// What a PostgreSQL test starts from: the run's database, and a tenant that no other test sees.
import { inject } from 'vitest'
import { newId, type Id } from '../core/ids.ts'
import { openPool, begin, type Connection, type Pool } from '../postgres/pool.ts'

/** Connections of the run's database: the app's, the owner's, and the superuser's. */
export function testUrls(): { ownerUrl: string; appUrl: string; adminUrl: string } {
  return inject('database')
}

let shared: Pool | undefined

/** The app's pool, one per test file. */
export function testPool(): Pool {
  return (shared ??= openPool({ url: testUrls().appUrl, max: 8 }))
}

/** A new tenant: its rows are walled off from every other test's. */
export async function newTenant(name = '测试'): Promise<Id> {
  const id = newId()
  const owner = openPool({ url: testUrls().ownerUrl, max: 1 })
  await owner.connect((connection) =>
    connection.query('insert into tenants (id, slug, name) values ($1, $2, $3)', [id, `t-${id}`, name]),
  )
  await owner.end()
  return id
}

/** Runs `use` in one committed transaction of `tenant`, as the app. */
export function writing<T>(tenant: Id, use: (connection: Connection) => Promise<T>): Promise<T> {
  return testPool().connect(async (connection) => {
    await begin(connection, tenant)
    const result = await use(connection)
    await connection.query('commit')
    return result
  })
}
