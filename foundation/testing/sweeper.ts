// A process that sweeps what is overdue until nothing is left: what a test kills. Told what to do by its one argument.
import { manualClock } from '../core/clock.ts'
import type { Id } from '../core/ids.ts'
import { openPool, reading, type Connection, type Pool } from '../postgres/pool.ts'
import { freshlyOverdue } from '#capabilities/escalations/server/queries.ts'
import { sweepDue } from '#capabilities/escalations/server/sweeping.ts'

const given = JSON.parse(process.argv[2]!) as { url: string; tenant: Id; at: string; stallAt: number }
const real = openPool({ url: given.url, max: 6 })
let commits = 0

/** At the commit that was counted to, it says so and never comes back: its entries are written and no one's yet. */
const stalling = (connection: Connection): Connection => ({
  ...connection,
  query: (sql, values) => {
    if (sql !== 'commit' || ++commits !== given.stallAt) return connection.query(sql, values)
    setTimeout(() => process.send!('stalled'), 100)
    return new Promise(() => {})
  },
})
const pool: Pool = { ...real, connect: (use) => real.connect((connection) => use(stalling(connection))) }

const parts = {
  pool,
  clock: manualClock(given.at),
  pageSize: 60,
  onError: (error: unknown) => {
    throw error
  },
}

const isLeft = () =>
  reading(real, given.tenant, async (reader) => {
    const left = await freshlyOverdue(reader, { at: given.at, after: null, limit: 1 })
    return left.length > 0
  })

process.send!('began')
while (await isLeft()) await sweepDue(parts, given.tenant)
await real.end()
process.disconnect!()
