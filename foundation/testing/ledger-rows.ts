// Real entries in the run's database, chained as commands would, for tests of numbering, checkpoints and verification.
import { canonical } from '../ledger/canonical.ts'
import { entryHash, genesis, type Algorithm } from '../ledger/chain.ts'
import { newId, type Id } from '../core/ids.ts'
import { openPool, begin, type Connection } from '../postgres/pool.ts'
import { testPool, testUrls, writing } from './tenant.ts'

interface Appended {
  readonly stream: string
  readonly count?: number
  readonly algorithm?: Algorithm
  readonly decidedAt?: string
}

/** Appends to a stream in a transaction of its own. */
export function append(tenant: Id, appended: Appended): Promise<void> {
  return writing(tenant, (connection) => appendOn(connection, tenant, appended))
}

/** Appends to a stream in the transaction that is running, which must be bound to the tenant. */
export async function appendOn(connection: Connection, tenant: Id, appended: Appended): Promise<void> {
  const { stream, count = 1, algorithm = 'sha256', decidedAt = new Date().toISOString() } = appended
  const headSql =
    'select version, hash from ledger_entries where tenant_id = $1 and stream = $2 order by version desc limit 1'
  const [head] = await connection.query<{ version: number; hash: Buffer }>(headSql, [tenant, stream])
  let [version, prev] = [head?.version ?? 0, head?.hash ?? genesis]
  for (let i = 0; i < count; i++) {
    version++
    const data = canonical({ text: `第 ${version} 条`, amount: version / 8 })
    const fields = {
      tenant,
      stream,
      version,
      type: 'noted',
      typeVersion: 1,
      commandId: newId(),
      ordinal: 0,
      data,
    }
    const times = { decidedAt, happenedAt: version % 2 ? decidedAt : null }
    const hash = entryHash({ ...fields, ...times, actor: null, unit: tenant }, prev, algorithm)
    await connection.query(
      `insert into ledger_entries (tenant_id, stream, version, type, type_version, data, command_id, ordinal, unit,
                                   decided_at, happened_at, algorithm, prev, hash)
       values ($1, $2, $3, 'noted', 1, $4, $5, 0, $1, $6, $7, $8, $9, $10)`,
      [tenant, stream, version, data, fields.commandId, decidedAt, times.happenedAt, algorithm, prev, hash],
    )
    prev = hash
  }
}

/** A connection of its own with an open transaction of the tenant, for what happens while it stays open. */
export async function openTransaction(
  tenant: Id,
): Promise<{ connection: Connection; end(how: 'commit' | 'rollback'): Promise<void> }> {
  const opened = Promise.withResolvers<Connection>()
  const ended = Promise.withResolvers<'commit' | 'rollback'>()
  const done = testPool().connect(async (connection) => {
    await begin(connection, tenant)
    opened.resolve(connection)
    await connection.script(await ended.promise)
  })
  done.catch(opened.reject)
  return {
    connection: await opened.promise,
    end: (how) => {
      ended.resolve(how)
      return done
    },
  }
}

/** Runs statements as the superuser, whom no policy and no grant holds back. */
export async function asSuperuser<R>(sql: string, values: readonly unknown[]): Promise<R[]> {
  const pool = openPool({ url: testUrls().adminUrl, max: 1 })
  try {
    return await pool.connect((connection) => connection.query<R>(sql, values))
  } finally {
    await pool.end()
  }
}
