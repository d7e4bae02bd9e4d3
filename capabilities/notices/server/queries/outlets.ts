// Outlets: webhooks and robots. Address and secret are sealed; only whoever calls them unseals them.
import type { Id } from '#foundation/core/ids.ts'
import { seal, unseal } from '#foundation/ledger/house-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

type OutletKind = 'webhook' | 'wecom' | 'dingtalk'

interface NewOutlet {
  readonly id: Id
  readonly kind: OutletKind
  readonly name: string
  readonly host: string
  readonly events: readonly string[]
  readonly unit: Id | null
  readonly address: string
  readonly secret: string | null
  readonly by: Id
  readonly at: string
}

const purpose = 'outlet'

const addSql = `
insert into outlets (tenant_id, id, kind, name, host, events, unit, address, secret, made_at, made_by)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
 where (select count(*) from outlets where tenant_id = $1 and ended_at is null) < $12
returning id`

/** False when `most` are in use. */
export async function addOutlet(writer: Reader, outlet: NewOutlet, most: number): Promise<boolean> {
  const { id, kind, name, host, events, unit, address, secret, at, by } = outlet
  const sealed = [seal(purpose, address), secret === null ? null : seal(purpose, secret)]
  const values = [writer.tenant, id, kind, name, host, events, unit, ...sealed, at, by, most]
  return (await writer.query(addSql, values)).length > 0
}

export interface LiveOutlet {
  readonly id: Id
  readonly kind: OutletKind
  readonly events: readonly string[]
  readonly unit: Id | null
}

const liveSql = `select id, kind, events, unit from outlets where tenant_id = $1 and ended_at is null order by id`

export function liveOutlets(reader: Reader): Promise<LiveOutlet[]> {
  return reader.query<LiveOutlet>(liveSql, [reader.tenant])
}

const findSql = `select id, kind, events, unit from outlets where tenant_id = $1 and id = $2 and ended_at is null`

export async function findLive(reader: Reader, id: Id): Promise<LiveOutlet | null> {
  const [found] = await reader.query<LiveOutlet>(findSql, [reader.tenant, id])
  return found ?? null
}

const endSql = `
update outlets set ended_at = $3, ended_by = $4, secret = null, former = null
 where tenant_id = $1 and id = $2 and ended_at is null returning id`

export async function endOutlet(writer: Reader, id: Id, at: string, by: Id): Promise<boolean> {
  return (await writer.query(endSql, [writer.tenant, id, at, by])).length > 0
}

const renewSql = `
update outlets set former = secret, former_until = $4, secret = $3
 where tenant_id = $1 and id = $2 and ended_at is null and kind = 'webhook' returning id`

/** False for one that is over, or is no webhook. */
export async function renewSecret(writer: Reader, id: Id, secret: string, until: string): Promise<boolean> {
  return (await writer.query(renewSql, [writer.tenant, id, seal(purpose, secret), until])).length > 0
}

export interface Opened {
  readonly address: string
  /** All that sign at this moment, the newest first. */
  readonly secrets: readonly string[]
}

const openSql = `
select address, secret, case when former_until > $3 then former end as former
  from outlets where tenant_id = $1 and id = $2 and ended_at is null`

/** Address and secrets of one that is in use; null when it is over. */
export async function openOutlet(reader: Reader, id: Id, at: string): Promise<Opened | null> {
  const [row] = await reader.query<{ address: Buffer; secret: Buffer | null; former: Buffer | null }>(
    openSql,
    [reader.tenant, id, at],
  )
  if (!row) return null
  const secrets = [row.secret, row.former].flatMap((each) => (each ? [unseal(purpose, each)] : []))
  return { address: unseal(purpose, row.address), secrets }
}

interface ListedOutlet extends LiveOutlet {
  readonly name: string
  readonly host: string
  readonly madeAt: string
  readonly endedAt: string | null
  readonly waiting: number
  readonly failed: number
  readonly trouble: string | null
}

const listSql = `
select o.id, o.kind, o.name, o.host, o.events, o.unit, o.made_at as "madeAt", o.ended_at as "endedAt",
       w.waiting, f.failed, t.trouble
  from outlets o
  cross join lateral (select count(*)::int as waiting from (select from notice_deliveries d
    where d.tenant_id = o.tenant_id and d.gate = o.kind || ':' || o.id and d.settled_at is null limit 10000) few) w
  cross join lateral (select count(*)::int as failed from (select from notice_deliveries d
    where d.tenant_id = o.tenant_id and d.lane = o.id and d.outcome in ('failed', 'late') limit 10000) few) f
  left join lateral (select trouble from notice_deliveries d
    where d.tenant_id = o.tenant_id and d.gate = o.kind || ':' || o.id and d.settled_at is null
    order by d.lane, d.place limit 1) t on true
 where o.tenant_id = $1 order by o.ended_at is not null, o.made_at desc, o.id limit 200`

/** Those in use first. Counts end at ten thousand. */
export function listOutlets(reader: Reader): Promise<ListedOutlet[]> {
  return reader.query<ListedOutlet>(listSql, [reader.tenant])
}
