// Reading the ledger as it grows: each entry once, in the transaction that queues what is to be told of it. A command pays nothing.
import type { Id } from '../core/ids.ts'
import type { Pool, Reader } from '../postgres/pool.ts'
import { writing } from '../postgres/writing.ts'

/** An entry that was committed, as it stands in the ledger. */
export interface Followed {
  /** 'matter' of 'matter/0198…'. */
  readonly kind: string
  readonly id: Id
  readonly version: number
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
  readonly actor: Id | null
  readonly at: string
}

interface Cursor {
  readonly xact: string
  readonly position: string
  readonly above: string
  readonly isHere: boolean
}

const here = '(select system_identifier::text from pg_control_system())'

const cursorSql = `
select xact::text as xact, position::text as position, above::text as above, life = ${here} as "isHere"
  from notice_followers where tenant_id = $1 and name = $2 for update skip locked`

const highestSql = 'coalesce((select max(position) from ledger_entries where tenant_id = $1), 0)'

const beginSql = `
insert into notice_followers (tenant_id, name, life, xact, position, above)
values ($1, $2, ${here}, pg_snapshot_xmin(pg_current_snapshot()), 0, 0)
on conflict (tenant_id, name) do nothing`

// Numbers of transactions belong to one cluster: restored into another, old entries carry numbers that are still to come.
const beginAnewSql = `
update notice_followers set life = ${here}, xact = pg_snapshot_xmin(pg_current_snapshot()), position = 0, above = ${highestSql}
 where tenant_id = $1 and name = $2`

// Below the oldest transaction that is still open everything is over: nothing can appear there any more.
const entriesSql = `
select stream, version, type, data, actor, decided_at as at, xact::text as xact, position::text as position
  from ledger_entries
 where tenant_id = $1 and (xact, position) > ($2::xid8, $3::bigint) and position > $4::bigint
   and xact < pg_snapshot_xmin(pg_current_snapshot())
 order by xact, position limit $5`

const moveSql = `
update notice_followers set xact = $3::xid8, position = $4::bigint where tenant_id = $1 and name = $2`

type Row = Omit<Followed, 'kind' | 'id'> & { readonly stream: string; xact: string; position: string }

/**
 * Hands the next entries to `take`, in the transaction that moves on behind them, and gives their number: 0 when there
 * are none, or another process has them in hand. Whoever follows for the first time begins with what comes from then on.
 */
export function followLedger(
  pool: Pool,
  tenant: Id,
  name: string,
  take: (writer: Reader, entries: readonly Followed[]) => Promise<void>,
  limit = 500,
): Promise<number> {
  return writing(pool, tenant, async (writer) => {
    const [cursor] = await writer.query<Cursor>(cursorSql, [tenant, name])
    if (!cursor?.isHere) {
      await writer.query(cursor ? beginAnewSql : beginSql, [tenant, name])
      return 0
    }
    const { xact, position, above } = cursor
    const rows = await writer.query<Row>(entriesSql, [tenant, xact, position, above, limit])
    const last = rows.at(-1)
    if (!last) return 0
    await take(writer, rows.map(followed))
    await writer.query(moveSql, [tenant, name, last.xact, last.position])
    return rows.length
  })
}

function followed({ stream, version, type, data, actor, at }: Row): Followed {
  const [kind, id] = stream.split('/') as [string, Id]
  return { kind, id, version, type, data, actor, at: new Date(at).toISOString() }
}
