// The sweep: what is overdue climbs, the longest overdue first; one process at a time for a tenant, each matter exactly once.
import { isoNow, type Clock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { runAsSystem } from '#foundation/ledger/as-system.ts'
import { isConnectionError } from '#foundation/postgres/errors.ts'
import { begin, reading, type Pool } from '#foundation/postgres/pool.ts'
import { writing } from '#foundation/postgres/writing.ts'
import type { Overdue } from '#capabilities/matters/server/questions/climbing.ts'
import { groundOf } from './ground.ts'
import { freshlyOverdue, isAlone, keepStuck, toRetry } from './queries.ts'
import { climb, type Tally } from './reactions.ts'

export interface SweepParts {
  readonly pool: Pool
  readonly clock: Clock
  /** Told of a matter on which the sweep broke; it is listed as stuck, and the others go on. */
  readonly onError: (error: unknown) => void
  /** Matters a turn, after which another process may take over. */
  readonly pageSize?: number
}

/** Matters in one transaction: enough to share its cost, few enough to be decided again when one of them was touched. */
const together = 50
/** Transactions at a time, since one computes while another waits for the database. */
const abreast = 2

/** Sweeps one tenant, unless another process does. Cheap when nothing is overdue. */
export async function sweepDue(
  parts: SweepParts,
  tenant: Id,
  isStopped: () => boolean = () => false,
): Promise<Tally> {
  const all = { climbed: 0, stuck: 0 }
  for (let next: Seen | null = { after: null, isFreshLeft: true }; next && !isStopped();) {
    const seen: Seen = next
    const turn: Turn | null = await alone(parts.pool, tenant, () => takeTurn(parts, tenant, seen))
    all.climbed += turn?.climbed ?? 0
    all.stuck += turn?.stuck ?? 0
    next = turn?.next ?? null
  }
  return all
}

/** Null where another process has it. PostgreSQL lets go of the lock with the connection, so nobody waits for one that was killed. */
function alone<T>(pool: Pool, tenant: Id, use: () => Promise<T>): Promise<T | null> {
  return pool.connect(async (connection) => {
    const begun = begin(connection, tenant)
    const [, mine] = await Promise.all([begun, isAlone({ tenant, query: connection.query })])
    const result = mine ? await use() : null
    await connection.query('rollback')
    return result
  })
}

/** How far a sweep has come. */
interface Seen {
  readonly after: Overdue | null
  readonly isFreshLeft: boolean
}

interface Turn extends Tally {
  /** Null when all was seen. */
  readonly next: Seen | null
}

/** A page of what is newly overdue, then some of what was stuck: neither keeps the other waiting. */
async function takeTurn(parts: SweepParts, tenant: Id, { after, isFreshLeft }: Seen): Promise<Turn> {
  const { pool, clock, pageSize = 500 } = parts
  const at = isoNow(clock)
  const most = isFreshLeft ? pageSize / 5 : pageSize
  const [fresh, again] = await reading(pool, tenant, async (reader) =>
    Promise.all([
      isFreshLeft ? freshlyOverdue(reader, { at, after, limit: pageSize }) : [],
      toRetry(reader, at, await groundOf(reader), most),
    ]),
  )
  const swept = await sweepAll(parts, tenant, [...fresh, ...again])
  const next = { after: fresh.at(-1) ?? after, isFreshLeft: fresh.length === pageSize }
  return { ...swept, next: next.isFreshLeft || again.length === most ? next : null }
}

async function sweepAll(parts: SweepParts, tenant: Id, all: readonly Overdue[]): Promise<Tally> {
  const waiting = Array.from({ length: Math.ceil(all.length / together) }, (_, n) =>
    all.slice(n * together, (n + 1) * together),
  )
  const tally = { climbed: 0, stuck: 0 }
  const workers = Array.from({ length: abreast }, async () => {
    for (let some = waiting.shift(); some; some = waiting.shift()) {
      const { climbed, stuck } = await sweepSome(parts, tenant, some)
      tally.climbed += climbed
      tally.stuck += stuck
    }
  })
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected')
  if (failed) throw (failed as PromiseRejectedResult).reason
  return tally
}

/** When they break together, each is tried by itself, so that the others climb. */
async function sweepSome(parts: SweepParts, tenant: Id, some: readonly Overdue[]): Promise<Tally> {
  try {
    return await sweepTogether(parts, tenant, some)
  } catch (error) {
    if (isConnectionError(error)) throw error
    if (some.length === 1) return leaveOut(parts, tenant, some[0]!, error)
  }
  const tally = { climbed: 0, stuck: 0 }
  for (const one of some) {
    const { climbed, stuck } = await sweepSome(parts, tenant, [one])
    tally.climbed += climbed
    tally.stuck += stuck
  }
  return tally
}

/**
 * A new command each time: whether a matter climbs is decided on its stream as it is, and two that decide on the same version
 * cannot both be written.
 */
async function sweepTogether(parts: SweepParts, tenant: Id, some: readonly Overdue[]): Promise<Tally> {
  const ids = some.map(({ id }) => id)
  const command = { id: newId(), name: 'sweep', input: { ids } }
  const ran = await runAsSystem(parts, tenant, command, (acting) => climb(acting, ids))
  if (ran.outcome !== 'accepted') throw new Error(`the sweep of ${ids.length} ended as ${ran.outcome}`)
  return ran.reply
}

async function leaveOut(parts: SweepParts, tenant: Id, one: Overdue, error: unknown): Promise<Tally> {
  parts.onError(error)
  const at = isoNow(parts.clock)
  const stuck = [{ ...one, passed: [{ rung: '', unit: null, because: 'failed' as const }] }]
  const ground = await reading(parts.pool, tenant, groundOf)
  await writing(parts.pool, tenant, (writer) => keepStuck(writer, stuck, at, ground))
  return { climbed: 0, stuck: 1 }
}
