// Writing a tenant's ledger as JSON lines that anyone can verify without this system (tools/verify-ledger.mjs).
import type { KeyObject } from 'node:crypto'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Id } from '../core/ids.ts'
import { begin, type Pool, type Reader } from '../postgres/pool.ts'
import { algorithmOf } from './checkpoint.ts'
import { originOf, rawKey } from './note.ts'
import { exportFormat, type EndRecord, type HeaderRecord, type LedgerRecord } from './records.ts'
import { walkLedger } from './walk.ts'

interface ExportOptions {
  /** Public half of the key that signs checkpoints, written into the header; the auditor should have it from elsewhere too. */
  readonly publicKey: KeyObject | null
  readonly out: Writable
}

/**
 * Writes header, entries by position, leaves, checkpoints and an end line with the counts to `out` and ends it. It holds
 * what has been numbered, and so is in a checkpoint; `waiting` says how many younger entries there are. One snapshot,
 * constant memory.
 */
export function exportLedger(pool: Pool, tenant: Id, { publicKey, out }: ExportOptions): Promise<EndRecord> {
  return inSnapshot(pool, tenant, async (reader) => {
    const end = { kind: 'end' as const, entries: 0, leaves: 0, checkpoints: 0, waiting: 0 }
    await pipeline(Readable.from(chunks(records(reader, publicKey, end))), out)
    return end
  })
}

/** Runs `use` in one read-only snapshot of a tenant, so that a ledger that goes on growing holds still. */
export function inSnapshot<T>(pool: Pool, tenant: Id, use: (reader: Reader) => Promise<T>): Promise<T> {
  return pool.connect(async (connection) => {
    await begin(connection, tenant, 'isolation level repeatable read read only')
    const result = await use({ tenant, query: connection.query })
    await connection.query('commit')
    return result
  })
}

export async function headerOf(reader: Reader, publicKey: KeyObject | null): Promise<HeaderRecord> {
  const algorithm = await algorithmOf(reader)
  const [clock] = await reader.query<{ now: string }>('select now()::timestamptz(3) as now')
  return {
    kind: 'ledger',
    format: exportFormat,
    origin: originOf(reader.tenant, algorithm),
    tenant: reader.tenant,
    algorithm,
    publicKey: publicKey && rawKey(publicKey).toString('base64'),
    exportedAt: clock!.now,
  }
}

type Counts = { -readonly [K in keyof EndRecord]: EndRecord[K] }

async function* records(
  reader: Reader,
  publicKey: KeyObject | null,
  end: Counts,
): AsyncGenerator<LedgerRecord> {
  yield await headerOf(reader, publicKey)
  for await (const step of walkLedger(reader)) {
    if ('number' in step && step.number === 'waiting') {
      end.waiting++
      continue
    }
    const { record } = step
    if (record.kind === 'entry') end.entries++
    else if (record.kind === 'leaf') end.leaves++
    else end.checkpoints++
    yield record
  }
  yield end
}

async function* chunks(lines: AsyncIterable<LedgerRecord>): AsyncGenerator<string> {
  let chunk = ''
  for await (const record of lines) {
    chunk += `${JSON.stringify(record)}\n`
    if (chunk.length < 65_536) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}
