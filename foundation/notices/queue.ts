// The queue of notices: taking those that are due, one of each lane, and writing down what became of them.
import type { Id } from '../core/ids.ts'
import type { Reader } from '../postgres/pool.ts'
import { passGate, rateOf, type Rates } from './gates.ts'
import type { Notice } from './notice.ts'

export type Outcome = 'sent' | 'late' | 'unwanted' | 'failed'

export interface Taken extends Notice {
  /** How often it was tried, this time included. */
  readonly tries: number
  readonly endsAt: string
  /** The gate that it has passed; null where none was asked for. */
  readonly gate: string | null
}

/** The gate of what goes to a number at once, without a delivery of its own. */
const directGate = 'sms'

// A try that never comes back gives the notice free again by its time alone. Looked up by itself: inside the join it may
// be asked once for each row, and then takes them all, of which only some are sent. Of a lane only the first is free.
const takeSql = (gate: string) => `
with due as materialized (
  select n.id from notices n
   where n.tenant_id = $1 and n.settled_at is null and n.next_at <= $2 and ${gate}
     and (n.lane is null or not exists (
       select from notices e where e.tenant_id = $1 and e.lane = n.lane and e.settled_at is null and e.place < n.place))
   order by n.next_at, n.place limit $3 for update skip locked)
update notices n set tries = n.tries + 1, next_at = $2::timestamptz + interval '60 seconds'
  from due
 where n.tenant_id = $1 and n.id = due.id
returning n.id, n.kind, n.data, n.tries, n.ends_at as "endsAt", n.gate, n.place::text as place`

const takeFreeSql = takeSql('n.gate is null')
const takeGatedSql = takeSql('n.gate is not null')

const waitingSql = `
select exists (select from notices where tenant_id = $1 and settled_at is null and gate is not null and next_at <= $2) as "isWaiting"`

type Row = Taken & { readonly place: string }

/**
 * The next notices due, taken by this process: nobody else takes them within a minute. Those that wait at a gate are
 * taken as fast as it opens; without rates there is none.
 */
export async function takeNext(
  reader: Reader,
  at: string,
  limit: number,
  rates: Rates | null,
): Promise<Taken[]> {
  const free = await reader.query<Row>(takeFreeSql, [reader.tenant, at, limit])
  const gated = rates ? await takeGated(reader, at, limit, rates) : []
  return [...free, ...gated].sort((a, b) => Number(BigInt(a.place) - BigInt(b.place)))
}

async function takeGated(reader: Reader, at: string, limit: number, rates: Rates): Promise<readonly Row[]> {
  const [found] = await reader.query<{ isWaiting: boolean }>(waitingSql, [reader.tenant, at])
  if (!found!.isWaiting) return []
  const through = { gate: directGate, rate: rateOf(rates, directGate), at, wanted: limit }
  return passGate(reader, through, (places) => reader.query<Row>(takeGatedSql, [reader.tenant, at, places]))
}

const settleSql = `
update notices set settled_at = $3, outcome = $4, trouble = $5 where tenant_id = $1 and id = $2`

export async function settle(
  reader: Reader,
  id: Id,
  at: string,
  outcome: Outcome,
  trouble: string | null,
): Promise<void> {
  await reader.query(settleSql, [reader.tenant, id, at, outcome, trouble])
}

const troubleSql = `update notices set trouble = $3, next_at = $4 where tenant_id = $1 and id = $2`

/** Puts off a try that failed. */
export async function noteTrouble(reader: Reader, id: Id, trouble: string, nextAt: string): Promise<void> {
  await reader.query(troubleSql, [reader.tenant, id, trouble, nextAt])
}

const waitSql = `update notices set gate = $3, next_at = $4, tries = tries - 1 where tenant_id = $1 and id = $2`

/** Sends it to wait at the gate: no try of its own. */
export async function waitAtGate(reader: Reader, id: Id, at: string): Promise<void> {
  await reader.query(waitSql, [reader.tenant, id, directGate, at])
}
