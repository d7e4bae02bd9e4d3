// Jurisdictions of a database. One is made under a name of its own and takes its slug only when it is whole.
import { newId, type Id } from '../core/ids.ts'
import { openPool, type Connection, type Pool } from './pool.ts'

const draft = 'making-'

/** The jurisdiction of a slug; null when there is none yet. As the owner. */
export function findTenant(ownerUrl: string, slug: string): Promise<Id | null> {
  return asOwner(ownerUrl, async (connection) => {
    const [row] = await connection.query<{ id: Id }>('select id from tenants where slug = $1', [slug])
    return row?.id ?? null
  })
}

/** Every jurisdiction of the database. */
export async function tenantIds(pool: Pool): Promise<Id[]> {
  const rows = await pool.connect((connection) =>
    connection.query<{ id: Id }>('select id from tenants order by id'),
  )
  return rows.map(({ id }) => id)
}

/** The hash that the ledger of a jurisdiction is kept with. As the owner. */
export function tenantDigest(ownerUrl: string, id: Id): Promise<string> {
  return asOwner(ownerUrl, async (connection) => {
    const sql = 'select digest from tenants where id = $1'
    const [row] = await connection.query<{ digest: string }>(sql, [id])
    return row!.digest
  })
}

/** Begins a jurisdiction that no start will find before `finishTenant`: what is killed on the way is begun anew. */
export function beginTenant(ownerUrl: string, name: string, digest: 'sha256' | 'sm3'): Promise<Id> {
  const id = newId()
  return asOwner(ownerUrl, async (connection) => {
    await connection.query('delete from tenants where slug like $1', [`${draft}%`])
    await connection.query('insert into tenants (id, slug, name, digest) values ($1, $2, $3, $4)', [
      id,
      `${draft}${id}`,
      name,
      digest,
    ])
    return id
  })
}

export function finishTenant(ownerUrl: string, id: Id, slug: string): Promise<void> {
  return asOwner(ownerUrl, async (connection) => {
    await connection.query('update tenants set slug = $2 where id = $1', [id, slug])
  })
}

async function asOwner<T>(ownerUrl: string, use: (connection: Connection) => Promise<T>): Promise<T> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    return await pool.connect(use)
  } finally {
    await pool.end()
  }
}
