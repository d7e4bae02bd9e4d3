// The alarm of the sequencer: how long the oldest entry has been waiting for a checkpoint.
import type { Id } from '../core/ids.ts'
import { reading, type Pool } from '../postgres/pool.ts'
import { tenantIds } from './checkpoint.ts'

// Entries written in a simulated past look old at once, so waiting is counted from the last checkpoint if that is later.
const lagSql = `
select extract(epoch from now() - greatest(e.decided_at, c.made_at, t.created_at))::float8 as seconds
  from tenants t
  left join lateral (select size, made_at from ledger_checkpoints where tenant_id = t.id order by size desc limit 1) c on true
  cross join lateral (
    select decided_at from ledger_entries
     where tenant_id = t.id and position > coalesce((
       select position from ledger_leaves where tenant_id = t.id and leaf < c.size order by position desc limit 1), 0)
     order by position limit 1) e
 where t.id = $1`

/**
 * Seconds that the longest-waiting tenant has had entries in no checkpoint; 0 if every entry is in one. Above 120 the
 * server is not ready: it must be impossible to stop the sequencer quietly.
 */
export async function sequencerLag(pool: Pool): Promise<{ seconds: number; tenant: Id | null }> {
  let worst: { seconds: number; tenant: Id | null } = { seconds: 0, tenant: null }
  for (const tenant of await tenantIds(pool)) {
    const [row] = await reading(pool, tenant, (reader) => reader.query<{ seconds: number }>(lagSql, [tenant]))
    if (row && row.seconds > worst.seconds) worst = { seconds: row.seconds, tenant }
  }
  return worst
}
