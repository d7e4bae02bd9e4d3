// The queue of notices: taking the next one that is due, and writing down what became of it.
import type { Id } from '../core/ids.ts'
import type { Reader } from '../postgres/pool.ts'
import type { Notice } from './notice.ts'

type Outcome = 'sent' | 'late' | 'unwanted' | 'failed'

export interface Taken extends Notice {
  /** How often it was tried, this time included. */
  readonly tries: number
  readonly endsAt: string
}

// A try that never comes back gives the notice free again by its time alone. Looked up by itself: inside the join it may
// be asked once for each row, and then takes them all, of which only one is sent.
const takeSql = `
with due as materialized (
  select id from notices where tenant_id = $1 and settled_at is null and next_at <= $2
   order by next_at, id limit 1 for update skip locked)
update notices n set tries = n.tries + 1, next_at = $2::timestamptz + make_interval(secs => least(600, 5 * 2 ^ n.tries))
  from due
 where n.tenant_id = $1 and n.id = due.id
returning n.id, n.kind, n.data, n.tries, n.ends_at as "endsAt"`

/** The next notice due, taken by this process: nobody else takes it within 5 s of the first try, 10 of the second … */
export async function takeNext(reader: Reader, at: string): Promise<Taken | null> {
  const [row] = await reader.query<Taken>(takeSql, [reader.tenant, at])
  return row ?? null
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

const troubleSql = `update notices set trouble = $3 where tenant_id = $1 and id = $2`

export async function noteTrouble(reader: Reader, id: Id, trouble: string): Promise<void> {
  await reader.query(troubleSql, [reader.tenant, id, trouble])
}
