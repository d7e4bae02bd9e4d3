// Reading entries: one stream or many in one trip, together with the first answer to a command seen before.
import type { Happened, Recorded } from '../core/decider.ts'
import type { Id } from '../core/ids.ts'
import type { Reader } from '../postgres/pool.ts'
import type { AnyKind } from './kind.ts'

interface StreamRead {
  readonly entries: readonly Recorded<Happened>[]
  /** Hash of the last entry in hex; null for a stream not begun. */
  readonly head: string | null
}

interface SeenCommand {
  readonly account: Id | null
  readonly requestHash: string
  readonly answer: unknown
}

export interface StreamsRead {
  readonly seen: SeenCommand | null
  readonly streams: ReadonlyMap<string, StreamRead>
}

interface RawEntry {
  stream: string
  version: number
  type: string
  typeVersion: number
  data: object
  actor: Id | null
  unit: Id | null
  at: string
  happenedAt: string | null
  hash: string | null
}

const readSql = `
select e.stream, e.version, e.type, e.type_version as "typeVersion", e.data, e.actor, e.unit, e.decided_at as at,
       e.happened_at as "happenedAt", encode(e.hash, 'hex') as hash
  from ledger_entries e where e.tenant_id = $1 and e.stream = any($2) order by e.stream, e.version`

// Of one stream, the usual case: its plan does not depend on how many are asked for, so it is planned once.
const readOneSql = readSql.replace(
  'e.stream = any($2) order by e.stream, e.version',
  'e.stream = $2 order by e.version',
)

const answerSql = `
select account, encode(request_hash, 'hex') as "requestHash", answer from ledger_commands where tenant_id = $1 and command_id = $2`

/** The first answer to a command id; null when it was never answered. */
export async function findAnswer(reader: Reader, commandId: Id): Promise<SeenCommand | null> {
  const [row] = await reader.query<SeenCommand>(answerSql, [reader.tenant, commandId])
  return row ?? null
}

/** Streams by name, and the first answer to `commandId` if it was given one. One trip. */
export async function readStreams(
  reader: Reader,
  kind: AnyKind,
  streams: readonly string[],
  commandId: Id | null,
): Promise<StreamsRead> {
  const [seen, entries] = await Promise.all([
    commandId === null ? null : findAnswer(reader, commandId),
    rawEntries(reader, streams),
  ])
  return { seen, streams: grouped(kind, entries) }
}

async function rawEntries(reader: Reader, streams: readonly string[]): Promise<RawEntry[]> {
  if (streams.length === 0) return []
  if (streams.length === 1) return reader.query(readOneSql, [reader.tenant, streams[0]])
  return reader.query(readSql, [reader.tenant, streams])
}

function grouped(kind: AnyKind, raw: readonly RawEntry[]): Map<string, StreamRead> {
  const found = new Map<string, { entries: Recorded<Happened>[]; head: string | null }>()
  for (const entry of raw) {
    const stream = found.get(entry.stream) ?? { entries: [], head: null }
    stream.entries.push(recorded(kind, entry))
    stream.head = entry.hash
    found.set(entry.stream, stream)
  }
  return found
}

function recorded(kind: AnyKind, raw: RawEntry): Recorded<Happened> {
  const current = kind.versions?.[raw.type] ?? 1
  const data =
    raw.typeVersion < current && kind.upcast ? kind.upcast(raw.type, raw.typeVersion, raw.data) : raw.data
  return {
    type: raw.type,
    data,
    version: raw.version,
    at: iso(raw.at),
    happenedAt: raw.happenedAt === null ? null : iso(raw.happenedAt),
    actor: raw.actor,
    unit: raw.unit,
  }
}

function iso(moment: string): string {
  return new Date(moment).toISOString()
}

const pageSql = `
select e.stream, e.version, e.type, e.type_version as "typeVersion", e.data, e.actor, e.unit,
       e.decided_at as at, e.happened_at as "happenedAt", null as hash
  from ledger_entries e
 where e.tenant_id = $1 and e.stream > $2 and e.stream < $3
   and e.stream <= coalesce((select max(s.stream) from (
         select distinct on (stream) stream from ledger_entries
          where tenant_id = $1 and stream > $2 and stream < $3 order by stream limit $4) s), '')
 order by e.stream, e.version`

/** The next `limit` whole streams of a kind after `after`, in order of name: what a rebuild walks through. */
export async function nextStreams(
  reader: Reader,
  kind: AnyKind,
  after: string,
  limit: number,
): Promise<Map<string, StreamRead>> {
  const raw = await reader.query<RawEntry>(pageSql, [reader.tenant, after, `${kind.name}0`, limit])
  return grouped(kind, raw)
}
