// A process that raises unmet slips, told what to do by its one argument: two of them run beside each other in a test.
import { manualClock } from '../core/clock.ts'
import type { Id } from '../core/ids.ts'
import { openPool } from '../postgres/pool.ts'
import { raiseSlips } from '#capabilities/supervision/server/raise.ts'

const { url, tenant, at } = JSON.parse(process.argv[2]!) as { url: string; tenant: Id; at: string }
const pool = openPool({ url, max: 4 })
const raised = await raiseSlips({ pool, clock: manualClock(at) }, tenant)
process.send!(raised)
await pool.end()
process.disconnect!()
