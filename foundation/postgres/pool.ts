// Connections to PostgreSQL: one client per use, statements prepared by themselves, reads bound to one tenant.
import { createHash, randomInt } from 'node:crypto'
import pg from 'pg'
import { isId, type Id } from '../core/ids.ts'
import { batchOf, type Prepared, type Statement } from './batch.ts'
import type { Condition } from './condition.ts'
import { isConnectionError } from './errors.ts'
import { customTypes } from './parsers.ts'
import { wireValue } from './wire-value.ts'

/**
 * One client of the pool. What is asked in one turn leaves together, in order, as one batch; when one statement fails,
 * those behind it are not run. JSON parameters are passed as text (`JSON.stringify`).
 */
export interface Connection {
  /** One statement; prepared under a name of its own when it is asked again. */
  query<R>(sql: string, values?: readonly unknown[]): Promise<R[]>
  /** Several statements by the simple protocol, a trip of its own; the rows of each. Never put input into the text. */
  script(sql: string): Promise<unknown[][]>
  /** Ends a transaction that has only read: with the next batch on this client, or a moment later. */
  leave(): void
  /** Marks of the tables that change seldom, as `begin` found them; null in a transaction begun another way. */
  marks(): Promise<Marks | null>
  /** For `begin`. */
  keepMarks(marks: Promise<Marks> | null): void
}

/** Version of each table that has ever been written, by topic, as it stood when the transaction began. */
export type Marks = ReadonlyMap<string, number>

export interface Pool {
  /** Hands out one client. When `use` throws, whatever it left open is rolled back, or the client is dropped. */
  connect<T>(use: (connection: Connection) => Promise<T>): Promise<T>
  end(): Promise<void>
  readonly raw: pg.Pool
}

/** Reads of one tenant; what it asks is prepared and cached by its text. */
export interface Reader {
  readonly tenant: Id
  /** Given where the transaction was begun for a request; what is kept by marks is asked anew without it. */
  readonly marks?: () => Promise<Marks | null>
  query<R>(sql: string, values?: readonly unknown[]): Promise<R[]>
}

interface PoolOptions {
  /** postgresql://user:password@host/database; the host may be a socket folder with `%2F` for `/`. */
  readonly url: string
  readonly max?: number
}

const slots = 32
let lastSlot = randomInt(slots)

/**
 * For SQL: a number below `slots` of the connection's own. Two clients of one process have the same only when one of them
 * is `slots` clients older than the other; numbers of PostgreSQL's processes, taken so, soon meet.
 */
export const connectionSlot = "coalesce(current_setting('yx.slot', true)::int, pg_backend_pid() % 32)"

class SlottedClient extends pg.Client {
  constructor(config: pg.ClientConfig) {
    lastSlot = (lastSlot + 1) % slots
    super({ ...config, options: `${config.options} -c yx.slot=${lastSlot}` })
  }
}

/** Opens a pool; it connects on first use. `max` defaults to 10 clients. */
export function openPool({ url, max = 10 }: PoolOptions): Pool {
  const raw = new pg.Pool({
    connectionString: url,
    Client: SlottedClient as never,
    max,
    types: customTypes,
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
    const begun = begin(connection, tenant, 'read only')
    const [, result] = await Promise.all([
      begun,
      use({ tenant, query: connection.query, marks: connection.marks }),
    ])
    connection.leave()
    return result
  })
}

type Mode = 'read write' | 'read only' | 'isolation level repeatable read read only'

/** Begins a transaction bound to `tenant`; leaves with what is asked next in the same turn. Throws on anything but an id. */
export function begin(connection: Connection, tenant: Id, mode: Mode = 'read write'): Promise<unknown> {
  const begun = bound(connection, tenant, mode)
  const marks = connection
    .query<{ topic: string; version: number }>(marksSql, [tenant])
    .then((rows): Marks => new Map(rows.map(({ topic, version }) => [topic, version])))
  connection.keepMarks(marks)
  return Promise.all([begun, marks])
}

/** The same for whoever believes that `marks` still stand, and insists on it: see `standing`. */
export function beginBelieving(connection: Connection, tenant: Id, marks: Marks): Promise<unknown> {
  connection.keepMarks(Promise.resolve(marks))
  return bound(connection, tenant, 'read write')
}

function bound(connection: Connection, tenant: Id, mode: Mode): Promise<unknown> {
  if (!isId(tenant)) throw new TypeError('a tenant is an id')
  return Promise.all([connection.query(`begin ${mode}`), connection.query(tenantSql, [tenant])])
}

/** That none of the marks has moved. They only ever grow, so their sum tells. */
export function standing(tenant: Id, marks: Marks): Condition {
  const sum = [...marks.values()].reduce((total, version) => total + version, 0)
  return {
    sql: `coalesce((select sum(version) from slow_marks where tenant_id = $1), 0) = $2`,
    values: [tenant, sum],
  }
}

const tenantSql = `select set_config('yx.tenant', $1, true)`
const marksSql = `select topic, version from slow_marks where tenant_id = $1`

interface Client extends Connection {
  /** Nothing of this user's work is open on it. */
  isClean(): boolean
  /** What was asked and not yet sent must not run in the next user's transaction. */
  dropWaiting(): void
}

const clients = new WeakMap<pg.PoolClient, Client>()

async function connectTo<T>(raw: pg.Pool, use: (connection: Connection) => Promise<T>): Promise<T> {
  const client = await raw.connect()
  const connection = connectionOf(client)
  try {
    const result = await use(connection)
    client.release(!connection.isClean())
    connection.keepMarks(null)
    return result
  } catch (error) {
    connection.dropWaiting()
    connection.keepMarks(null)
    client.release(isConnectionError(error) || !(await rolledBack(client)))
    throw error
  }
}

/** Always asked of the server: after a failure the client may not know whether it is in a transaction. */
async function rolledBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('rollback')
    return true
  } catch {
    return false
  }
}

function connectionOf(client: pg.PoolClient): Client {
  let connection = clients.get(client)
  if (!connection) {
    connection = makeConnection(client)
    clients.set(client, connection)
    // Losing the server while a client is held is told by the query that was waiting, not by an event.
    client.on('error', () => {})
  }
  return connection
}

/** How long a transaction that has only read may stay open on an idle client. */
const leaveMs = 40

function makeConnection(client: pg.PoolClient): Client {
  const prepared: Prepared = new Map()
  let waiting: Statement[] = []
  let isDue = false
  let isUnderWay = false
  let isLeft = false
  let marks: Promise<Marks> | null = null

  const send = () => {
    isDue = false
    if (isUnderWay || (waiting.length === 0 && !isLeft)) return
    const batch = isLeft ? [rollback, ...waiting] : waiting
    waiting = []
    isLeft = false
    isUnderWay = true
    client.query(
      batchOf(batch, prepared, () => {
        isUnderWay = false
        if (waiting.length > 0) send()
      }),
    )
  }
  const ask = (sql: string, values: readonly unknown[]): Promise<unknown[]> =>
    new Promise((resolve, reject) => {
      waiting.push({ sql, name: nameOf(sql), values: values.map(wireValue), resolve, reject })
      if (isDue) return
      isDue = true
      process.nextTick(send)
    })
  return {
    query: <R>(sql: string, values: readonly unknown[] = []) => ask(sql, values) as Promise<R[]>,
    async script(sql) {
      if (waiting.length > 0 || isLeft) send()
      const results = (await client.query(sql)) as pg.QueryResult | pg.QueryResult[]
      return Array.isArray(results) ? results.map((result) => result.rows) : [results.rows]
    },
    marks: async () => marks,
    keepMarks(found) {
      marks = found
    },
    leave() {
      isLeft = true
      marks = null
      setTimeout(send, leaveMs).unref()
    },
    isClean: () => !isUnderWay && waiting.length === 0 && (isLeft || client.getTransactionStatus() === 'I'),
    dropWaiting() {
      for (const { reject } of waiting.splice(0))
        reject(new Error('the transaction ended before this was sent'))
    },
  }
}

const rollback: Statement = {
  sql: 'rollback',
  name: 'rollback',
  values: [],
  resolve: () => {},
  reject: () => {},
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
