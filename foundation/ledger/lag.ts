// The alarm of the sequencer: how long the oldest entry has been waiting for a checkpoint.
import type { Id } from '../core/ids.ts'
import { reading, type Pool } from '../postgres/pool.ts'
import { tenantIds } from '../postgres/tenants.ts'

// An entry has its leaf and its checkpoint from one transaction, so what waits is what lies above the last leaf.
// Entries written in a simulated past look old at once, so waiting is counted from the last checkpoint if that is later.
const lagSql = `
select extract(epoch from now() - greatest(
         e.decided_at,
         (select made_at from ledger_checkpoints where tenant_id = $1 order by size desc limit 1),
         (select created_at from tenants where id = $1)))::float8 as seconds
  from ledger_entries e
 where e.tenant_id = $1
   and e.position > (select coalesce(max(position), 0) from ledger_leaves where tenant_id = $1)
 order by e.position limit 1`

/** Seconds that a tenant's entries have been waiting for a checkpoint; 0 if every entry is in one. */
export async function tenantLag(pool: Pool, tenant: Id): Promise<number> {
  const [row] = await reading(pool, tenant, (reader) => reader.query<{ seconds: number }>(lagSql, [tenant]))
  return row?.seconds ?? 0
}

/**
 * The tenant that has been waiting longest, null if none is. Above 120 seconds the server is not ready: it must be
 * impossible to stop the sequencer quietly.
 */
export async function sequencerLag(pool: Pool): Promise<{ seconds: number; tenant: Id | null }> {
  let worst: { seconds: number; tenant: Id | null } = { seconds: 0, tenant: null }
  for (const tenant of await tenantIds(pool)) {
    const seconds = await tenantLag(pool, tenant)
    if (seconds > worst.seconds) worst = { seconds, tenant }
  }
  return worst
}
