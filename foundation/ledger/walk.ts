// Walks a tenant's whole ledger in the order of an export, a page at a time: each leaf after its entry, each checkpoint after its leaves.
import type { Reader } from '../postgres/pool.ts'
import type { CheckpointRecord, EntryRecord, LeafRecord } from './records.ts'

/** `number` tells an entry that has a leaf from one still to get it, and from one that the sequencer will never see. */
type Step =
  | { readonly record: EntryRecord; readonly number: 'given' | 'waiting' | 'never' }
  | { readonly record: LeafRecord | CheckpointRecord }

const entriesSql = `
select e.position, e.stream, e.version, e.type, e.type_version as "typeVersion", e.command_id as "commandId", e.ordinal,
       e.actor, e.unit, e.decided_at as "decidedAt", e.happened_at as "happenedAt", e.algorithm,
       encode(e.prev, 'hex') as prev, encode(e.hash, 'hex') as hash, e.data::text as data,
       case when l.leaf is not null then 'given' when e.xact < m.settled then 'never' else 'waiting' end as number
  from ledger_entries e
  left join ledger_leaves l on l.tenant_id = e.tenant_id and l.position = e.position
  left join ledger_marks m on m.tenant_id = e.tenant_id
       and m.life = (select system_identifier::text from pg_control_system())
 where e.tenant_id = $1 and e.position > $2
 order by e.position limit $3`

const leavesSql = `
select leaf, position, encode(entry_hash, 'hex') as hash
  from ledger_leaves where tenant_id = $1 and leaf > $2 order by leaf limit $3`

const checkpointsSql = `
select size, encode(root, 'hex') as root, made_at as "madeAt", note
  from ledger_checkpoints where tenant_id = $1 and size > $2 order by size limit $3`

const page = 2_000

type EntryRow = Omit<EntryRecord, 'kind'> & { number: 'given' | 'waiting' | 'never' }

/** Every record of the reader's tenant. The reader must stand in one repeatable-read transaction. Memory: three pages. */
export async function* walkLedger(reader: Reader): AsyncGenerator<Step> {
  const entries = pages<EntryRow>(reader, entriesSql, (row) => row.position)
  const leaves = pages<Omit<LeafRecord, 'kind'>>(reader, leavesSql, (row) => row.leaf)
  const checkpoints = pages<Omit<CheckpointRecord, 'kind'>>(reader, checkpointsSql, (row) => row.size)
  let entry = await entries.next()
  let checkpoint = await checkpoints.next()
  for await (const leaf of leaves) {
    for (; !entry.done && entry.value.position <= leaf.position; entry = await entries.next())
      yield stepOf(entry.value)
    for (; !checkpoint.done && checkpoint.value.size <= leaf.leaf; checkpoint = await checkpoints.next()) {
      yield { record: { kind: 'checkpoint', ...checkpoint.value } }
    }
    yield { record: { kind: 'leaf', ...leaf } }
  }
  for (; !checkpoint.done; checkpoint = await checkpoints.next())
    yield { record: { kind: 'checkpoint', ...checkpoint.value } }
  for (; !entry.done; entry = await entries.next()) yield stepOf(entry.value)
}

function stepOf({ number, ...row }: EntryRow): Step {
  return { record: { kind: 'entry', ...row }, number }
}

async function* pages<R>(
  reader: Reader,
  sql: string,
  keyOf: (row: R) => number,
): AsyncGenerator<R, undefined> {
  for (let after = -1; ;) {
    const rows = await reader.query<R>(sql, [reader.tenant, after, page])
    yield* rows
    if (rows.length < page) return undefined
    after = keyOf(rows.at(-1)!)
  }
}
