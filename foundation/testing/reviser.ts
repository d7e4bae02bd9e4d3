// A process that carries out the revision of a calendar for errands: what a test kills. Told what to do by its one argument.
import { manualClock } from '../core/clock.ts'
import type { Id } from '../core/ids.ts'
import { openPool, reading } from '../postgres/pool.ts'
import { listVersions } from '#capabilities/calendars/server/queries/versions.ts'
import type { Clocked } from '#capabilities/calendars/server/questions.ts'
import { reviseDue } from '#capabilities/calendars/server/revising.ts'
import { errandClocked } from './errands.ts'

const given = JSON.parse(process.argv[2]!) as { url: string; tenant: Id; at: string; stallAt: number }
const pool = openPool({ url: given.url, max: 6 })
let revised = 0

/** At the thing that was named it says so and never comes back. */
const stalling: Clocked = {
  ...errandClocked,
  async revise(...asked) {
    const answer = await errandClocked.revise(...asked)
    if (++revised !== given.stallAt) return answer
    process.send!('stalled')
    return new Promise(() => {})
  },
}

const parts = {
  pool,
  clock: manualClock(given.at),
  clocked: [stalling],
  pageSize: 4,
  onError: (error: unknown) => {
    throw error
  },
}

let isOver = false
while (!isOver) {
  await reviseDue(parts, given.tenant)
  const [newest] = await reading(pool, given.tenant, (reader) => listVersions(reader, null, 1))
  isOver = newest!.revision?.state === 'done'
}
await pool.end()
process.disconnect!()
