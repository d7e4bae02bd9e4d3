// A made-up ledger as export records: what the tamper tests damage, and what the three verifiers must agree on.
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { entryHash, genesis, type Algorithm } from '../ledger/chain.ts'
import { canonical } from '../ledger/canonical.ts'
import { grow, leafHash, noLeaves, rootOf } from '../ledger/merkle.ts'
import { originOf, rawKey, signCheckpoint } from '../ledger/note.ts'
import { exportFormat } from '../ledger/records.ts'
import type {
  CheckpointRecord,
  EntryRecord,
  HeaderRecord,
  LeafRecord,
  LedgerRecord,
} from '../ledger/records.ts'

export interface KeyPair {
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
}

export function keyPair(): KeyPair {
  return generateKeyPairSync('ed25519')
}

/** A ledger taken apart, so that it can be damaged and put together again by `recordsOf`. */
export interface Sample {
  header: HeaderRecord
  entries: EntryRecord[]
  leaves: LeafRecord[]
  checkpoints: CheckpointRecord[]
}

const tenant = '0198a000-0000-7000-8000-000000000001'
const types = ['received', 'dispatched', 'acknowledged', 'replied']

interface SampleOptions {
  readonly key: KeyPair
  readonly algorithm?: Algorithm
  readonly entries?: number
  readonly streams?: number
  readonly checkpoints?: number
}

/** The same for the same options. Every fourth pair of neighbours is numbered the other way round, as late commits are. */
export function sampleLedger({
  key,
  algorithm = 'sha256',
  entries = 300,
  streams = 40,
  checkpoints = 5,
}: SampleOptions): Sample {
  const sample: Sample = {
    header: {
      kind: 'ledger',
      format: exportFormat,
      origin: originOf(tenant, algorithm),
      tenant,
      algorithm,
      publicKey: rawKey(key.publicKey).toString('base64'),
      exportedAt: '2026-11-21T00:00:00.000Z',
    },
    entries: [],
    leaves: [],
    checkpoints: [],
  }
  const heads = new Map<string, EntryRecord>()
  for (let i = 0; i < entries; i++) {
    const stream = `matter/0198a000-0000-7000-8000-${String((i * 7 + (i % 3)) % streams).padStart(12, '0')}`
    const entry = entryAfter(sample.header, heads.get(stream), stream, i)
    heads.set(stream, entry)
    sample.entries.push(entry)
  }
  const turned = sample.entries.map((_, i, { length }) =>
    i % 4 === 2 && i + 1 < length ? i + 1 : i % 4 === 3 ? i - 1 : i,
  )
  sample.leaves = turned.map((from, leaf) => leafOf(sample.entries[from]!, leaf))
  const sizes = Array.from({ length: checkpoints }, (_, n) => Math.floor((entries * (n + 1)) / checkpoints))
  sample.checkpoints = sizes.map((size) => checkpointOf(sample, size, key))
  return sample
}

function entryAfter(
  header: HeaderRecord,
  before: EntryRecord | undefined,
  stream: string,
  i: number,
): EntryRecord {
  return sealed(header, {
    kind: 'entry',
    position: i * 2 + 1,
    stream,
    version: (before?.version ?? 0) + 1,
    type: types[i % types.length]!,
    typeVersion: 1 + (i % 2),
    commandId: `0198a000-0000-7000-8001-${String(i).padStart(12, '0')}`,
    ordinal: i % 3,
    actor: i % 5 === 0 ? null : `0198a000-0000-7000-8002-${String(i % 9).padStart(12, '0')}`,
    unit: i % 4 === 0 ? null : '0198a000-0000-7000-8003-000000000001',
    decidedAt: new Date(Date.UTC(2026, 0, 1, 8, i)).toISOString(),
    happenedAt: i % 3 === 0 ? new Date(Date.UTC(2026, 0, 1, 7, i, 3, 25)).toISOString() : null,
    algorithm: header.algorithm,
    prev: before?.hash ?? genesis.toString('hex'),
    hash: '',
    data: canonical({ text: `第 ${i} 件：门前路灯不亮\u2028"\\`, amount: i / 8, open: i % 2 === 0 }),
  })
}

/** The entry with the hash that its content asks for. */
export function sealed(header: HeaderRecord, entry: EntryRecord): EntryRecord {
  const fields = { ...entry, tenant: header.tenant }
  const algorithm = entry.algorithm as Algorithm
  return { ...entry, hash: entryHash(fields, Buffer.from(entry.prev, 'hex'), algorithm).toString('hex') }
}

export function leafOf(entry: EntryRecord, leaf: number): LeafRecord {
  return { kind: 'leaf', leaf, position: entry.position, hash: entry.hash }
}

/** A true checkpoint over the first `size` leaves of the sample as it now is, signed with `key`. */
export function checkpointOf({ header, leaves }: Sample, size: number, key: KeyPair): CheckpointRecord {
  const { algorithm, origin } = header
  const hashes = leaves.slice(0, size).map(({ hash }) => leafHash(Buffer.from(hash, 'hex'), algorithm))
  const root = rootOf(
    hashes.reduce((edge, leaf) => grow(edge, leaf, algorithm), noLeaves),
    algorithm,
  )
  const note = signCheckpoint({ origin, size, root }, key.privateKey)
  return { kind: 'checkpoint', size, root: root.toString('hex'), madeAt: '2026-01-02T00:00:00.000Z', note }
}

/** All records in the order of an export, with a fitting end: whoever damages a ledger mends the counts too. */
export function recordsOf({ header, entries, leaves, checkpoints }: Sample): LedgerRecord[] {
  const records: LedgerRecord[] = [header]
  const written = { entries: 0, checkpoints: 0 }
  leaves.forEach((leaf, i) => {
    while ((entries[written.entries]?.position ?? Infinity) <= leaf.position)
      records.push(entries[written.entries++]!)
    while ((checkpoints[written.checkpoints]?.size ?? Infinity) <= i)
      records.push(checkpoints[written.checkpoints++]!)
    records.push(leaf)
  })
  records.push(...checkpoints.slice(written.checkpoints), ...entries.slice(written.entries))
  const counts = {
    entries: entries.length,
    leaves: leaves.length,
    checkpoints: checkpoints.length,
    waiting: 0,
  }
  return [...records, { kind: 'end', ...counts }]
}

export function linesOf(records: readonly LedgerRecord[]): Buffer[] {
  return records.map((record) => Buffer.from(JSON.stringify(record)))
}
