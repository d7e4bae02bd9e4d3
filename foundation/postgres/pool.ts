// Connections to PostgreSQL: one client per use, statements prepared by themselves, reads bound to one tenant.
import { createHash } from 'node:crypto'
import type { Duplex } from 'node:stream'
import pg from 'pg'
import { isId, type Id } from '../core/ids.ts'
import { isConnectionError } from './errors.ts'
import { customTypes } from './parsers.ts'

/**
 * One client of the pool. Trips that do not wait for each other may be sent together: the wire is pipelined, each
 * answer comes in order. JSON parameters are passed as text (`JSON.stringify`), since `pg` makes arrays of arrays.
 */
export interface Connection {
  /** Parametrised text is prepared under a name of its own; without values the simple protocol is used. */
  query<R>(sql: string, values?: readonly unknown[]): Promise<R[]>
  /** Several statements in one trip; the rows of each. Never put input into the text. */
  script(sql: string): Promise<unknown[][]>
}

export interface Pool {
  /** Hands out one client. When `use` throws, whatever it left open is rolled back, or the client is dropped. */
  connect<T>(use: (connection: Connection) => Promise<T>): Promise<T>
  end(): Promise<void>
  readonly raw: pg.Pool
}

/** Reads of one tenant; what it asks is prepared and cached by its text. */
export interface Reader {
  readonly tenant: Id
  query<R>(sql: string, values?: readonly unknown[]): Promise<R[]>
}

interface PoolOptions {
  /** postgresql://user:password@host/database; the host may be a socket folder with `%2F` for `/`. */
  readonly url: string
  readonly max?: number
}

/** Opens a pool; it connects on first use. `max` defaults to 10 clients. */
export function openPool({ url, max = 10 }: PoolOptions): Pool {
  const raw = new pg.Pool({
    connectionString: url,
    max,
    types: customTypes,
    pipeline: true,
    options: '-c TimeZone=UTC',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  })
  // A client that dies while idle is replaced at the next use; without a listener it would end the process.
  raw.on('error', () => {})
  return { raw, end: () => raw.end(), connect: (use) => connectTo(raw, use) }
}

/** Runs `use` in one read-only transaction of `tenant`. Sent with its first question: no trip of its own. */
export function reading<T>(pool: Pool, tenant: Id, use: (reader: Reader) => Promise<T>): Promise<T> {
  return pool.connect(async (connection) => {
    const begun = connection.script(`begin read only; ${tenantSql(tenant)}`)
    const result = await Promise.all([begun, use({ tenant, query: connection.query })])
    await connection.script('commit')
    return result[1]
  })
}

/** The statement that binds the running transaction to a tenant, for a `script`. Throws on anything but an id. */
export function tenantSql(tenant: Id): string {
  if (!isId(tenant)) throw new TypeError('a tenant is an id')
  return `select set_config('yx.tenant', '${tenant}', true)`
}

const connections = new WeakMap<pg.PoolClient, Connection>()

async function connectTo<T>(raw: pg.Pool, use: (connection: Connection) => Promise<T>): Promise<T> {
  const client = await raw.connect()
  try {
    const result = await use(connectionOf(client))
    client.release(client.getTransactionStatus() !== 'I')
    return result
  } catch (error) {
    client.release(isConnectionError(error) || !(await rolledBack(client)))
    throw error
  }
}

/** Always asked of the server: with answers still on their way the client does not know whether it is in a transaction. */
async function rolledBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('rollback')
    return true
  } catch {
    return false
  }
}

function connectionOf(client: pg.PoolClient): Connection {
  let connection = connections.get(client)
  if (!connection) {
    connection = {
      query: (sql, values) => queryOn(client, sql, values),
      script: (sql) => scriptOn(client, sql),
    }
    connections.set(client, connection)
    // Losing the server while a client is held is told by the query that was waiting, not by an event.
    client.on('error', () => {})
  }
  return connection
}

async function queryOn<R>(client: pg.PoolClient, sql: string, values?: readonly unknown[]): Promise<R[]> {
  gather(client)
  if (!values?.length) return lastRows(await client.query(sql))
  const name = nameOf(sql)
  const config = name
    ? { name, text: sql, values: values as unknown[] }
    : { text: sql, values: values as unknown[] }
  return (await client.query<R & pg.QueryResultRow>(config)).rows
}

const corked = new WeakSet<object>()

/** What is asked in one turn leaves in one write: a system call costs more here than the asking itself. */
function gather(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
  if (corked.has(stream)) return
  corked.add(stream)
  stream.cork()
  process.nextTick(() => {
    corked.delete(stream)
    stream.uncork()
  })
}

async function scriptOn(client: pg.PoolClient, sql: string): Promise<unknown[][]> {
  gather(client)
  const results = (await client.query(sql)) as pg.QueryResult | pg.QueryResult[]
  return Array.isArray(results) ? results.map((result) => result.rows) : [results.rows]
}

function lastRows<R>(result: pg.QueryResult | pg.QueryResult[]): R[] {
  return (Array.isArray(result) ? (result.at(-1)?.rows ?? []) : result.rows) as R[]
}

const names = new Map<string, string>()
const seenOnce = new Set<string>()
const mostNames = 500

/**
 * A text is prepared from its second use on, and at most 500 texts per process are: every one costs memory on
 * every connection, and SQL put together from filters has no end of variants.
 */
function nameOf(sql: string): string | undefined {
  const name = names.get(sql)
  if (name || names.size >= mostNames) return name
  if (!seenOnce.has(sql)) {
    if (seenOnce.size >= 4 * mostNames) seenOnce.clear()
    seenOnce.add(sql)
    return undefined
  }
  seenOnce.delete(sql)
  const made = createHash('sha256').update(sql).digest('base64url').slice(0, 22)
  names.set(sql, made)
  return made
}
