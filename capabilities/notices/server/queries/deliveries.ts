// The list of deliveries for whoever looks after the house: what became of each, never its text nor whose number it went to.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

export interface ListedDelivery {
  readonly place: string
  readonly id: Id
  readonly gate: string
  readonly lane: Id
  readonly kind: string
  readonly state: 'waiting' | 'sent' | 'late' | 'unwanted' | 'failed'
  readonly tries: number
  readonly replays: number
  readonly status: number | null
  readonly trouble: string | null
  readonly madeAt: string
  readonly nextAt: string | null
  readonly settledAt: string | null
}

const listSql = `
select place::text as place, id, gate, lane, kind, coalesce(outcome, 'waiting') as state, tries, replays, status, trouble,
       made_at as "madeAt", case when settled_at is null then next_at end as "nextAt", settled_at as "settledAt"
  from notice_deliveries
 where tenant_id = $1 and ($2::uuid is null or lane = $2) and ($3::text is null or gate = $3)
   and ($4::text is null or coalesce(outcome, 'waiting') = $4) and ($5::bigint is null or place < $5)
 order by place desc limit $6`

interface Wanted {
  readonly outlet: Id | null
  readonly channel: string | null
  readonly state: string | null
  readonly below: string | null
  readonly limit: number
}

export function listDeliveries(
  reader: Reader,
  { outlet, channel, state, below, limit }: Wanted,
): Promise<ListedDelivery[]> {
  return reader.query<ListedDelivery>(listSql, [reader.tenant, outlet, channel, state, below, limit])
}

const countSql = `
select g.gate, (select count(*)::int from (select from notice_deliveries d
         where d.tenant_id = $1 and d.gate = g.gate and d.settled_at is null limit 10000) few) as waiting,
       (select count(*)::int from (select from notice_deliveries d
         where d.tenant_id = $1 and d.gate = g.gate and d.outcome in ('failed', 'late') limit 10000) few) as failed
  from unnest($2::text[]) as g(gate)`

/** How much waits for each channel, and how much was given up; counts end at ten thousand. */
export function countOf(
  reader: Reader,
  gates: readonly string[],
): Promise<{ gate: string; waiting: number; failed: number }[]> {
  return reader.query(countSql, [reader.tenant, gates])
}

const existsSql = `select exists (select from notice_deliveries where tenant_id = $1 and id = $2) as known`

export async function isKnown(reader: Reader, id: Id): Promise<boolean> {
  const [row] = await reader.query<{ known: boolean }>(existsSql, [reader.tenant, id])
  return row!.known
}
