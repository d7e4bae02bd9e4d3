// Checkpoints: numbers what is new, grows the tree by it and signs the new root, every minute if anything changed.
import { createPublicKey, type KeyObject } from 'node:crypto'
import type { Id } from '../core/ids.ts'
import { begin, type Connection, type Pool, type Reader } from '../postgres/pool.ts'
import { tenantIds } from '../postgres/tenants.ts'
import type { Algorithm } from './chain.ts'
import { grow, leafHash, noLeaves, peaksOf, rootOf, type Edge } from './merkle.ts'
import { openCheckpoint, originOf, signCheckpoint } from './note.ts'
import { holdSequencer, sequence } from './sequencer.ts'

const lastSql = `
select c.size, c.root, c.note, m.edge
  from ledger_marks m
  left join lateral (
    select size, root, note from ledger_checkpoints where tenant_id = $1 order by size desc limit 1) c on true
 where m.tenant_id = $1`

const algorithmSql = `
select coalesce(
  (select split_part(split_part(note, chr(10), 1), '/', 3) from ledger_checkpoints
    where tenant_id = $1 order by size desc limit 1),
  (select algorithm from ledger_entries where tenant_id = $1 order by position limit 1),
  (select digest from tenants where id = $1)) as algorithm`

const leavesSql = `
select entry_hash as hash from ledger_leaves where tenant_id = $1 and leaf >= $2 order by leaf limit $3`

const keepSql = `
with mark as (update ledger_marks set edge = $5 where tenant_id = $1)
insert into ledger_checkpoints (tenant_id, size, root, note, made_at) values ($1, $2, $3, $4, now())`

interface Last {
  size: number | null
  root: Buffer | null
  note: string | null
  edge: Buffer | null
}

const page = 2_000

/** Numbers a tenant's new entries and signs a checkpoint over all; null if nothing was new. One transaction. */
export function makeCheckpoint(
  pool: Pool,
  tenant: Id,
  key: KeyObject,
): Promise<{ size: number; note: string } | null> {
  return pool.connect(async (connection) => {
    await begin(connection, tenant)
    await holdSequencer(connection, tenant)
    const added = await sequence(connection, tenant)
    const made = added > 0 ? await extend(connection, tenant, key) : null
    await connection.query('commit')
    return made
  })
}

async function extend(
  connection: Connection,
  tenant: Id,
  key: KeyObject,
): Promise<{ size: number; note: string }> {
  const [last] = await connection.query<Last>(lastSql, [tenant])
  if (last!.note !== null) checkSameKey(last!.note, key)
  const algorithm = await algorithmOf({ tenant, query: connection.query })
  let edge = edgeOf(last!, algorithm)
  for (;;) {
    const leaves = await connection.query<{ hash: Buffer }>(leavesSql, [tenant, edge.size, page])
    for (const { hash } of leaves) edge = grow(edge, leafHash(hash, algorithm), algorithm)
    if (leaves.length < page) break
  }
  const root = rootOf(edge, algorithm)
  const note = signCheckpoint({ origin: originOf(tenant, algorithm), size: edge.size, root }, key)
  await connection.query(keepSql, [tenant, edge.size, root, note, Buffer.concat(edge.peaks)])
  return { size: edge.size, note }
}

/**
 * A server that was given another key (its data folder was left behind in a move) would make a ledger that no single
 * key verifies. It makes no checkpoint instead, and the alarm of `sequencerLag` goes off.
 */
function checkSameKey(note: string, key: KeyObject): void {
  if (openCheckpoint(note, createPublicKey(key))?.signature === 'good') return
  throw new Error(
    'the last checkpoint was signed with another key: bring keys/checkpoint.key of the old data folder',
  )
}

/** The edge as kept, if it really is that of the last checkpoint; else the tree is grown again from its first leaf. */
function edgeOf({ size, root, edge: bytes }: Last, algorithm: Algorithm): Edge {
  if (size === null || !root || bytes?.length !== peaksOf(size) * 32) return noLeaves
  const peaks = Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(i * 32, i * 32 + 32))
  return rootOf({ size, peaks }, algorithm).equals(root) ? { size, peaks } : noLeaves
}

/** The algorithm of the whole ledger: what the newest checkpoint names, before the first one that of the first entry, before that the one chosen. */
export async function algorithmOf(reader: Reader): Promise<Algorithm> {
  const [row] = await reader.query<{ algorithm: string | null }>(algorithmSql, [reader.tenant])
  return row?.algorithm === 'sm3' ? 'sm3' : 'sha256'
}

interface CheckpointKeeper {
  /** One more pass over every tenant, so that a stopped server leaves nothing uncovered. */
  stop(): Promise<void>
}

interface KeeperOptions {
  readonly pool: Pool
  readonly key: KeyObject
  /** Milliseconds between passes; a minute by default. What is younger than that is not yet proof against a superuser. */
  readonly every?: number
  /** Whose checkpoints to make; every tenant's by default. */
  readonly tenants?: () => Promise<readonly Id[]>
  /** Told of a failed pass; the next one tries again. `sequencerLag` grows meanwhile. */
  readonly onError: (error: unknown, tenant: Id | null) => void
}

/** Makes checkpoints for every tenant until stopped. Several processes may do so: they wait for each other. */
export function keepCheckpoints(options: KeeperOptions): CheckpointKeeper {
  const { every = 60_000 } = options
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const pass = () => checkpointAll(options)
  const passAndWait = async () => {
    await pass()
    if (!stopped) timer = setTimeout(() => (running = passAndWait()), every).unref()
  }
  let running = passAndWait()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
      await pass()
    },
  }
}

async function checkpointAll({
  pool,
  key,
  onError,
  tenants = () => tenantIds(pool),
}: KeeperOptions): Promise<void> {
  try {
    for (const tenant of await tenants()) {
      await makeCheckpoint(pool, tenant, key).catch((error: unknown) => onError(error, tenant))
    }
  } catch (error) {
    onError(error, null)
  }
}
