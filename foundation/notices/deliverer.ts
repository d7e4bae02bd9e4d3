// Hands deliveries over: each channel at its own pace, each person's and outlet's in order, tried again for as long as they are of use.
import { isoNow, type Clock } from '../core/clock.ts'
import type { Id } from '../core/ids.ts'
import type { Pool, Reader } from '../postgres/pool.ts'
import { tenantIds } from '../postgres/tenants.ts'
import { writing } from '../postgres/writing.ts'
import type { Delivery } from './delivery.ts'
import { passGate, rateOf, type Rates } from './gates.ts'
import type { Outcome } from './queue.ts'
import { inTurns, laterBy, pauseAfter, reasonOf } from './sender.ts'

/** The other side says that this will never be taken: no further try makes it better. */
export class WillNeverBeTaken extends Error {}

/** The other side answered, and not that it has it. */
export class NotTaken extends Error {
  readonly status: number

  constructor(status: number, saying = '') {
    super(`answered ${status}${saying === '' ? '' : `: ${saying}`}`)
    this.status = status
  }
}

interface Handed {
  readonly status?: number
  /** Nobody is there to take it any more. */
  readonly unwanted?: true
}

export interface DelivererParts {
  readonly pool: Pool
  readonly clock: Clock
  /** By channel: hands one over, or throws. `deliverer` never holds a transaction meanwhile. */
  readonly ways: Readonly<Record<string, (tenant: Id, delivery: Delivery, at: string) => Promise<Handed>>>
  readonly rates: Rates
  /** One line a delivery, without its text. */
  readonly log: (line: string) => void
}

const atOnce = 50
/** A refusal by its number (4xx) may be a fault that somebody mends; so many tries give him an hour. */
const mostRefused = 10
const mostPause = 3600

interface TakenDelivery extends Delivery {
  readonly tries: number
  readonly endsAt: string
}

const gatesSql = `
select distinct gate from notice_deliveries where tenant_id = $1 and settled_at is null and next_at <= $2 order by gate`

// Of each lane the first one that is not settled; whoever is being tried, or waits for his next try, holds back the others.
// Whoever takes holds the gate, so nobody else takes meanwhile. Asked for by an array: joined, the planner, who knows
// nothing of a queue's size, may compare each row with each.
const takeSql = `
with heads as materialized (
  select distinct on (lane) id, next_at, place from notice_deliveries
   where tenant_id = $1 and gate = $2 and settled_at is null order by lane, place),
due as materialized (select id from heads where next_at <= $3 order by next_at, place limit $4)
update notice_deliveries set tries = tries + 1, next_at = $3::timestamptz + interval '60 seconds'
 where tenant_id = $1 and id = any(array(select id from due)) and settled_at is null and next_at <= $3
returning id, gate, lane, kind, title, body, tries, ends_at as "endsAt"`

/** Hands over all that is due now in these jurisdictions, as far as the gates allow. Gives the number handed over. */
export async function deliverDue(parts: DelivererParts, tenants: readonly Id[]): Promise<number> {
  const sent = await Promise.all(
    tenants.map(async (tenant) => {
      const gates = await waitingGates(parts, tenant)
      const counts = await Promise.all(gates.map((gate) => deliverGate(parts, tenant, gate)))
      return counts.reduce((sum, count) => sum + count, 0)
    }),
  )
  return sent.reduce((sum, count) => sum + count, 0)
}

/** The same every `everyMs` until stopped. A gate behind which somebody hangs holds up no other. */
export function startDeliverer(parts: DelivererParts, everyMs = 1_000): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const busy = new Map<string, Promise<unknown>>()
  const begin = (tenant: Id, gate: string): void => {
    const key = `${tenant}/${gate}`
    if (busy.has(key) || stopped) return
    const work = deliverGate(parts, tenant, gate, () => stopped)
      .catch((error: unknown) => parts.log(`deliveries: ${reasonOf(error)}`))
      .finally(() => busy.delete(key))
    busy.set(key, work)
  }
  const turn = async (): Promise<void> => {
    try {
      for (const tenant of await tenantIds(parts.pool))
        for (const gate of await waitingGates(parts, tenant)) begin(tenant, gate)
    } catch (error) {
      parts.log(`deliveries: ${reasonOf(error)}`)
    }
    if (!stopped) timer = setTimeout(() => (round = turn()), everyMs)
  }
  let round = turn()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await round
      await Promise.all(busy.values())
    },
  }
}

async function waitingGates(parts: DelivererParts, tenant: Id): Promise<string[]> {
  const at = isoNow(parts.clock)
  const rows = await writing(parts.pool, tenant, (reader) =>
    reader.query<{ gate: string }>(gatesSql, [tenant, at]),
  )
  return rows.map(({ gate }) => gate)
}

async function deliverGate(
  parts: DelivererParts,
  tenant: Id,
  gate: string,
  isStopped = () => false,
): Promise<number> {
  let sent = 0
  while (!isStopped()) {
    const at = isoNow(parts.clock)
    const taken = await writing(parts.pool, tenant, (writer) => take(parts, writer, gate, at))
    if (taken.length === 0) break
    const handed = await inTurns(taken, 4, (delivery) => handOver(parts, tenant, delivery))
    sent += handed.filter(Boolean).length
  }
  return sent
}

function take(
  parts: DelivererParts,
  writer: Reader,
  gate: string,
  at: string,
): Promise<readonly TakenDelivery[]> {
  const through = { gate, rate: rateOf(parts.rates, gate), at, wanted: atOnce }
  return passGate(writer, through, (places) =>
    writer.query<TakenDelivery>(takeSql, [writer.tenant, gate, at, places]),
  )
}

const settleSql = `
update notice_deliveries set settled_at = $3, outcome = $4, status = coalesce($5, status), trouble = $6
 where tenant_id = $1 and id = $2`

const putOffSql = `
update notice_deliveries set next_at = $3, status = $4, trouble = $5 where tenant_id = $1 and id = $2`

async function handOver(parts: DelivererParts, tenant: Id, delivery: TakenDelivery): Promise<boolean> {
  const at = isoNow(parts.clock)
  const end = (outcome: Outcome, status: number | null, trouble: string | null) =>
    writing(parts.pool, tenant, ({ query }) =>
      query(settleSql, [tenant, delivery.id, isoNow(parts.clock), outcome, status, trouble]),
    ).then(() => parts.log(`delivery ${delivery.id} ${delivery.gate}: ${outcome}`))
  if (delivery.endsAt <= at) {
    await end('late', null, null)
    return false
  }
  try {
    const way = parts.ways[delivery.gate.split(':')[0]!]
    if (!way) throw new WillNeverBeTaken('this channel is not set up')
    const handed = await way(tenant, delivery, at)
    await end(handed.unwanted ? 'unwanted' : 'sent', handed.status ?? null, null)
    return !handed.unwanted
  } catch (error) {
    const status = error instanceof NotTaken ? error.status : null
    if (isGivenUp(error, delivery.tries)) await end('failed', status, reasonOf(error))
    else await putOff(parts, tenant, delivery, status, reasonOf(error))
    return false
  }
}

function isGivenUp(error: unknown, tries: number): boolean {
  if (error instanceof WillNeverBeTaken) return true
  if (!(error instanceof NotTaken)) return false
  const { status } = error
  return tries >= mostRefused && status >= 400 && status < 500 && ![408, 425, 429].includes(status)
}

async function putOff(
  parts: DelivererParts,
  tenant: Id,
  { id, gate, tries }: TakenDelivery,
  status: number | null,
  trouble: string,
): Promise<void> {
  const next = laterBy(isoNow(parts.clock), pauseAfter(tries, mostPause))
  await writing(parts.pool, tenant, ({ query }) => query(putOffSql, [tenant, id, next, status, trouble]))
  parts.log(`delivery ${id} ${gate}: will be tried again, ${trouble}`)
}
