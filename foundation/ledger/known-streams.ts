// Streams that this process wrote last: what it made of them, to be believed only while the ledger ends where it ended then.
import type { Id } from '../core/ids.ts'
import type { Condition } from '../postgres/condition.ts'
import type { OpenStream } from './acting.ts'
import { streamOf, type AnyKind } from './kind.ts'

export type KnownStream = Pick<OpenStream, 'kind' | 'id' | 'state' | 'version' | 'head'>

const known = new Map<string, KnownStream>()
const mostKnown = 2_000

/** What a committed command left of a stream. */
export function keepStream(tenant: Id, { kind, id, state, version, head }: OpenStream): void {
  const name = nameOf(tenant, kind, id)
  known.delete(name)
  known.set(name, { kind, id, state, version, head })
  // The one kept longest goes first.
  if (known.size > mostKnown) known.delete(known.keys().next().value!)
}

export function forgetStream(tenant: Id, kind: AnyKind, id: Id): void {
  known.delete(nameOf(tenant, kind, id))
}

/** As it was when this process wrote it last; null when it did not, or long ago. */
export function knownStream(tenant: Id, kind: AnyKind, id: Id): KnownStream | null {
  const stream = known.get(nameOf(tenant, kind, id))
  return stream?.kind === kind ? stream : null
}

export function notBegun(kind: AnyKind, id: Id): KnownStream {
  return { kind, id, state: kind.initial, version: 0, head: null }
}

/** That the stream ends where it is known to end, by version and hash. */
export function endsSo(tenant: Id, { kind, id, version, head }: KnownStream): Condition {
  return {
    sql: `(select e.version || encode(e.hash, 'hex') from ledger_entries e where e.tenant_id = $1 and e.stream = $2
       order by e.version desc limit 1) is not distinct from $3`,
    values: [tenant, streamOf(kind, id), head === null ? null : `${version}${head}`],
  }
}

function nameOf(tenant: Id, kind: AnyKind, id: Id): string {
  return `${tenant}/${streamOf(kind, id)}`
}
