// The chain of one stream: the hash of an entry covers everything decided and the hash of the entry before it.
import { hash } from 'node:crypto'
import type { Id } from '../core/ids.ts'

/** SHA-256 by default; SM3 (GM/T 0004) where national algorithms are required. Fixed for a tenant's whole ledger. */
export type Algorithm = 'sha256' | 'sm3'

export interface HashedFields {
  readonly tenant: Id
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly typeVersion: number
  readonly commandId: Id
  readonly ordinal: number
  readonly actor: Id | null
  readonly unit: Id | null
  /** Exactly as Date.toISOString() writes it: milliseconds, Z. */
  readonly decidedAt: string
  readonly happenedAt: string | null
  /** The canonical text as it is stored, never a value parsed and written again. */
  readonly data: string
}

/** What the first entry of a stream has for `prev`. */
export const genesis: Buffer = Buffer.alloc(32)

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Whether the fields can be hashed without two different entries having one text (a line end inside a line). */
export function isHashable(fields: HashedFields): boolean {
  return (
    !`${fields.tenant}${fields.stream}${fields.type}${fields.commandId}${fields.actor}${fields.unit}`.includes(
      '\n',
    ) &&
    moment.test(fields.decidedAt) &&
    (fields.happenedAt === null || moment.test(fields.happenedAt))
  )
}

/** The 32 bytes that bind an entry to `prev`. Throws TypeError if a field holds a line end or a time is not ISO with Z. */
export function entryHash(fields: HashedFields, prev: Buffer, algorithm: Algorithm): Buffer {
  if (!isHashable(fields)) {
    throw new TypeError(
      `entry ${fields.stream} ${fields.version}: line end in a name, or a time not in milliseconds and Z`,
    )
  }
  const lines = [
    'yx-entry-v1',
    fields.tenant,
    fields.stream,
    fields.version,
    fields.type,
    fields.typeVersion,
    fields.commandId,
    fields.ordinal,
    fields.actor ?? '',
    fields.unit ?? '',
    fields.decidedAt,
    fields.happenedAt ?? '',
    prev.toString('hex'),
    fields.data,
  ]
  return hash(algorithm, lines.join('\n'), 'buffer')
}
