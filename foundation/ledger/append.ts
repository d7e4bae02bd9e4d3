// Writing what a command decided: all entries and the command's first answer in one statement, then the read rows.
import { createHash } from 'node:crypto'
import { arrayText } from '../postgres/array-text.ts'
import { asOne, type Write } from '../postgres/one-statement.ts'
import type { Reader } from '../postgres/pool.ts'
import { canonical } from './canonical.ts'
import { entryHash, genesis, type Algorithm } from './chain.ts'
import { sealedRequest } from './house-key.ts'
import type { Acting, OpenStream } from './acting.ts'
import { streamOf, type Change } from './kind.ts'

const commandSql = `
with command as (
  insert into ledger_commands (tenant_id, command_id, account, name, request_hash, answer, decided_at)
  values ($1, $2, $3, $4, $5, $6, $7))
insert into ledger_entries (tenant_id, command_id, actor, unit, decided_at, happened_at, algorithm,
                            stream, version, type, type_version, data, ordinal, prev, hash)`

const manySql = `${commandSql}
select $1, $2, $8, $9, $7, $10, $11, r.stream, r.version, r.type, r.type_version, r.data::json, r.ordinal,
       decode(r.prev, 'hex'), decode(r.hash, 'hex')
  from unnest($12::text[], $13::int[], $14::text[], $15::int[], $16::text[], $17::int[], $18::text[], $19::text[])
    as r(stream, version, type, type_version, data, ordinal, prev, hash)`

const rowTypes = ['text', 'int', 'text', 'smallint', 'json', 'smallint', 'bytea', 'bytea']

// Of one or two entries, as nearly all commands have: eight arrays, each taken apart by itself, would cost more than the rest.
const fewSql = [1, 2].map((count) => {
  let taken = 11
  const rows = Array.from({ length: count }, () => rowTypes.map((type) => `$${++taken}::${type}`).join(', '))
  const shared = '$1::uuid, $2::uuid, $8::uuid, $9::uuid, $7::timestamptz, $10::timestamptz, $11::text'
  return `${commandSql}
values ${rows.map((row) => `(${shared}, ${row})`).join(', ')}`
})

interface Row {
  stream: string
  version: number
  type: string
  typeVersion: number
  data: string
  ordinal: number
  prev: string
  hash: string
}

/**
 * Appends everything that was staged, with `answer` as the command's first answer and `beside` in the same statement. One trip. Whatever can go wrong in
 * making the rows throws before anything is sent: a commit may follow in the same turn.
 */
export function appendAll(
  acting: Acting,
  answer: unknown,
  algorithm: Algorithm,
  beside: readonly Write[] = [],
): Promise<unknown> {
  const rows = linkedRows(acting, algorithm)
  const { actor, command } = acting
  const shared = [
    acting.tenant,
    command.id,
    actor.account,
    command.name,
    sealedRequest(command.requestHash),
    JSON.stringify(answer),
    acting.at,
    actor.person ?? actor.account,
    actor.unit,
    acting.happenedAt,
    algorithm,
  ]
  const write = asOne(beside, entriesOf(rows, shared))
  return acting.query(write.sql, write.values)
}

function entriesOf(rows: readonly Row[], shared: readonly unknown[]): Write {
  const few = fewSql[rows.length - 1]
  if (few) return { sql: few, values: [...shared, ...rows.flatMap(parametersOf)] }
  const listed = [
    arrayText(rows.map((row) => row.stream)),
    arrayText(rows.map((row) => row.version)),
    arrayText(rows.map((row) => row.type)),
    arrayText(rows.map((row) => row.typeVersion)),
    arrayText(rows.map((row) => row.data)),
    arrayText(rows.map((row) => row.ordinal)),
    arrayText(rows.map((row) => row.prev)),
    arrayText(rows.map((row) => row.hash)),
  ]
  return { sql: manySql, values: [...shared, ...listed] }
}

function parametersOf(row: Row): unknown[] {
  const { stream, version, type, typeVersion, data, ordinal, prev, hash } = row
  return [stream, version, type, typeVersion, data, ordinal, `\\x${prev}`, `\\x${hash}`]
}

interface Projected {
  readonly sent: Promise<unknown>
  /** What may go with the entries in one statement. */
  readonly beside: readonly Write[]
}

/** Lets each kind write the rows of the streams that changed. No kind reads another's rows, so none waits for another. */
export function projectAll(acting: Acting): Projected {
  const byKind = new Map<OpenStream['kind'], Change<unknown>[]>()
  for (const stream of acting.open.values()) {
    if (stream.added.length === 0) continue
    const { id, before, state: after, version, added: entries } = stream
    const changes = byKind.get(stream.kind) ?? []
    changes.push({ id, before, after, version, entries })
    byKind.set(stream.kind, changes)
  }
  const beside: Write[] = []
  const collecting: Reader = {
    tenant: acting.tenant,
    query: (sql, values = []) => {
      beside.push({ sql, values })
      return Promise.resolve([])
    },
  }
  const sent = [...byKind].map(([kind, changes]) =>
    kind.project(kind.oneStatement ? collecting : acting, changes),
  )
  return { sent: Promise.all(sent), beside }
}

/** The staged entries as rows, numbered within the command and linked to the entry before them in their stream. */
function linkedRows(acting: Acting, algorithm: Algorithm): Row[] {
  const rows: Row[] = []
  for (const stream of acting.open.values()) {
    let prev = stream.head ?? genesis.toString('hex')
    for (const entry of stream.added) {
      const row: Row = {
        stream: streamOf(stream.kind, stream.id),
        version: entry.version,
        type: entry.type,
        typeVersion: stream.kind.versions?.[entry.type] ?? 1,
        data: canonical(entry.data),
        ordinal: rows.length,
        prev,
        hash: '',
      }
      row.hash = prev = hashOf(acting, row, algorithm)
      rows.push(row)
      stream.head = prev
    }
  }
  return rows
}

function hashOf(acting: Acting, row: Row, algorithm: Algorithm): string {
  const { actor } = acting
  return entryHash(
    {
      tenant: acting.tenant,
      stream: row.stream,
      version: row.version,
      type: row.type,
      typeVersion: row.typeVersion,
      commandId: acting.command.id,
      ordinal: row.ordinal,
      actor: actor.person ?? actor.account,
      unit: actor.unit,
      decidedAt: acting.at,
      happenedAt: acting.happenedAt,
      data: row.data,
    },
    Buffer.from(row.prev, 'hex'),
    algorithm,
  ).toString('hex')
}

/** SHA-256 of the canonical request in hex: what tells a repeat from a different request under one id. Kept only sealed. */
export function requestHash(name: string, input: unknown): string {
  return createHash('sha256')
    .update(`${name}\n${canonical(input ?? null)}`)
    .digest('hex')
}
