// The lines of an exported ledger: what each holds, and whether a parsed line is one.
import type { Algorithm, HashedFields } from './chain.ts'

export const exportFormat = 'yixian-ledger-1'

export interface HeaderRecord {
  readonly kind: 'ledger'
  readonly format: typeof exportFormat
  readonly origin: string
  readonly tenant: string
  readonly algorithm: Algorithm
  /** Base64 of the 32 bytes of the Ed25519 key that signs checkpoints; null if the exporter did not have it. */
  readonly publicKey: string | null
  readonly exportedAt: string
}

/** Hashes are lower-case hex, here and below. */
export interface EntryRecord extends Omit<HashedFields, 'tenant'> {
  readonly kind: 'entry'
  readonly position: number
  readonly algorithm: string
  readonly prev: string
  readonly hash: string
}

export interface LeafRecord {
  readonly kind: 'leaf'
  readonly leaf: number
  readonly position: number
  readonly hash: string
}

export interface CheckpointRecord {
  readonly kind: 'checkpoint'
  readonly size: number
  readonly root: string
  readonly madeAt: string
  readonly note: string
}

export interface EndRecord {
  readonly kind: 'end'
  readonly entries: number
  readonly leaves: number
  readonly checkpoints: number
  /** Entries written but in no checkpoint yet, left out of the export. */
  readonly waiting: number
}

export type LedgerRecord = HeaderRecord | EntryRecord | LeafRecord | CheckpointRecord | EndRecord

type Field = 'text' | 'count' | 'hash' | 'text?'

const fields: Readonly<Record<LedgerRecord['kind'], Readonly<Record<string, Field>>>> = {
  ledger: {
    format: 'text',
    origin: 'text',
    tenant: 'text',
    algorithm: 'text',
    publicKey: 'text?',
    exportedAt: 'text',
  },
  entry: {
    position: 'count',
    stream: 'text',
    version: 'count',
    type: 'text',
    typeVersion: 'count',
    commandId: 'text',
    ordinal: 'count',
    actor: 'text?',
    unit: 'text?',
    decidedAt: 'text',
    happenedAt: 'text?',
    algorithm: 'text',
    prev: 'hash',
    hash: 'hash',
    data: 'text',
  },
  leaf: { leaf: 'count', position: 'count', hash: 'hash' },
  checkpoint: { size: 'count', root: 'hash', madeAt: 'text', note: 'text' },
  end: { entries: 'count', leaves: 'count', checkpoints: 'count', waiting: 'count' },
}

const tests: Readonly<Record<Field, (value: unknown) => boolean>> = {
  text: isText,
  count: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  hash: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  'text?': (value) => value === null || isText(value),
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.isWellFormed()
}

/** The value as a record, or null if it is none: a field missing, of another type, a hash not of 32 bytes. */
export function recordOf(value: unknown): LedgerRecord | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind } = value as { kind?: unknown }
  if (typeof kind !== 'string' || !Object.hasOwn(fields, kind)) return null
  const wanted = Object.entries(fields[kind as LedgerRecord['kind']])
  const holds = wanted.every(([name, field]) => tests[field]((value as Record<string, unknown>)[name]))
  return holds ? (value as LedgerRecord) : null
}
