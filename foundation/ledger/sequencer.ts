// The sequencer: gives every committed entry its place in the tree, in an order that can never change later.
import type { Id } from '../core/ids.ts'
import type { Connection } from '../postgres/pool.ts'

// Positions come from an identity column, so they are taken before the commit: an entry can become visible after
// one with a higher position has been numbered, and a gap may be a rollback or a commit still to come. Therefore the
// order of leaves is not the order of positions but the order of numbering: each pass numbers whatever is visible and
// has no leaf, and leaves are never touched again. Within a pass entries go by position; since version n+1 of a stream
// is only written by someone who saw version n, a stream's versions always have rising leaves.
//
// To find "visible and without a leaf" among millions that have one, a mark remembers a transaction number below which
// everything was over when the last pass looked (xmin of its snapshot): whatever those wrote was visible then, and was
// numbered. Only entries from that number on are looked at, however long some other transaction stays open.
//
// Transaction numbers belong to one PostgreSQL cluster. After a dump and restore into another one they start again
// low, while old entries keep their high ones. The mark therefore carries the identifier of its cluster: under another
// one (or without a mark) a single pass compares all entries with all leaves, and sets a mark that holds here. Old
// entries whose numbers look like the future are kept out of later passes by the upper bound (xmax of the snapshot),
// which every visible transaction of this cluster lies below. Physical copies and promoted standbys keep both
// identifier and numbers, so for them nothing changes.

const markSql = `
select m.settled::text as settled
  from ledger_marks m
 where m.tenant_id = $1 and m.life = (select system_identifier::text from pg_control_system())`

const numberSql = (bounds: string) => `
with fresh as (
  select e.position, e.hash, row_number() over (order by e.position) - 1 as n
    from ledger_entries e
   where e.tenant_id = $1 ${bounds}
     and not exists (select from ledger_leaves l where l.tenant_id = e.tenant_id and l.position = e.position)
), added as (
  insert into ledger_leaves (tenant_id, leaf, position, entry_hash)
  select $1, n + coalesce((select max(leaf) + 1 from ledger_leaves where tenant_id = $1), 0), position, hash from fresh
  returning leaf
)
select (select count(*) from added)::int as added, pg_snapshot_xmin(pg_current_snapshot())::text as settled`

const numberAllSql = numberSql('')
const numberRecentSql = numberSql(
  'and e.xact >= $2::xid8 and e.xact < pg_snapshot_xmax(pg_current_snapshot())',
)

const keepMarkSql = `
insert into ledger_marks (tenant_id, life, settled, edge)
select $1, system_identifier::text, $2::xid8, '' from pg_control_system()
on conflict (tenant_id) do update set life = excluded.life, settled = excluded.settled`

/** An idle ledger moves its mark only after so many transactions of others: a write a minute for nothing is not free. */
const idleSpan = 100_000n

/**
 * Waits until no other process numbers this tenant's entries; holds until the transaction ends. One trip.
 * The connection must be in a transaction (read committed) of that tenant.
 */
export async function holdSequencer(connection: Connection, tenant: Id): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock(hashtextextended('yx.sequencer/' || $1::text, 0))`, [
    tenant,
  ])
}

/**
 * Numbers everything visible that has no leaf yet and returns how many that were. Needs holdSequencer before it in the
 * same transaction, and a checkpoint after it: a leaf that no checkpoint covers is a finding.
 */
export async function sequence(connection: Connection, tenant: Id): Promise<number> {
  const [mark] = await connection.query<{ settled: string }>(markSql, [tenant])
  const [done] = mark
    ? await connection.query<Numbered>(numberRecentSql, [tenant, mark.settled])
    : await connection.query<Numbered>(numberAllSql, [tenant])
  const { added, settled } = done!
  if (!mark || added > 0 || BigInt(settled) - BigInt(mark.settled) > idleSpan) {
    await connection.query(keepMarkSql, [tenant, settled])
  }
  return added
}

interface Numbered {
  added: number
  settled: string
}
