// A delivery: something to be handed over by one channel, to one person or outlet, after all that was queued for them before.
import type { Id } from '../core/ids.ts'
import type { Reader } from '../postgres/pool.ts'

export interface Delivery {
  /** The same at every try and replay: a receiver shows or counts it once. */
  readonly id: Id
  /** The channel, and for robots and webhooks whose: 'mail', 'sms', 'webhook:0198…'. */
  readonly gate: string
  /** Person or outlet. */
  readonly lane: Id
  readonly kind: string
  readonly title: string | null
  readonly body: string
}

/** When it may leave, and until when it is of use. */
interface Span {
  readonly at: string
  readonly notBefore?: string
  readonly seconds: number
}

const addSql = `
insert into notice_deliveries (tenant_id, id, gate, lane, kind, title, body, made_at, next_at, ends_at)
select $1, r.id, r.gate, r.lane, r.kind, r.title, r.body, $3, $4, $5
  from json_to_recordset($2::json) as r(id uuid, gate text, lane uuid, kind text, title text, body text, n integer)
 order by r.n`

/** Queues deliveries in the transaction of `writer`, in their order. */
export async function addDeliveries(
  writer: Reader,
  deliveries: readonly Delivery[],
  { at, notBefore = at, seconds }: Span,
): Promise<void> {
  if (deliveries.length === 0) return
  const endsAt = new Date(Date.parse(notBefore) + seconds * 1000).toISOString()
  const rows = JSON.stringify(deliveries.map((each, n) => ({ ...each, n })))
  await writer.query(addSql, [writer.tenant, rows, at, notBefore, endsAt])
}

const againSql = `
update notice_deliveries
   set settled_at = null, outcome = null, tries = 0, replays = replays + 1, next_at = $3, ends_at = $4
 where tenant_id = $1 and settled_at is not null`

/** Hands one over once more, under its own id; false when there is none that is settled. */
export async function replayDelivery(
  writer: Reader,
  id: Id,
  { at, seconds }: Pick<Span, 'at' | 'seconds'>,
): Promise<boolean> {
  const sql = `${againSql} and id = $2 returning id`
  return (await writer.query(sql, [writer.tenant, id, at, laterBySeconds(at, seconds)])).length > 0
}

/** The same for all of a lane that were given up, at most 10,000 of them. Gives their number. */
export async function replayLane(
  writer: Reader,
  lane: Id,
  { at, seconds }: Pick<Span, 'at' | 'seconds'>,
): Promise<number> {
  const given = `id in (select id from notice_deliveries where tenant_id = $1 and lane = $2 and outcome in ('failed', 'late')
    order by place limit 10000)`
  const sql = `${againSql} and ${given} returning id`
  return (await writer.query(sql, [writer.tenant, lane, at, laterBySeconds(at, seconds)])).length
}

const dropSql = `
update notice_deliveries set settled_at = $3, outcome = 'unwanted'
 where tenant_id = $1 and lane = $2 and settled_at is null`

/** What still waits for an outlet that is over goes nowhere. */
export async function dropLane(writer: Reader, lane: Id, at: string): Promise<void> {
  await writer.query(dropSql, [writer.tenant, lane, at])
}

const forgetSql = `
delete from notice_deliveries where tenant_id = $1 and id in (
  select id from notice_deliveries where tenant_id = $1 and settled_at < $2 order by place limit 5000)`

/** Forgets what was settled before `before`. */
export async function forgetDeliveries(writer: Reader, before: string): Promise<void> {
  await writer.query(forgetSql, [writer.tenant, before])
}

function laterBySeconds(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}
