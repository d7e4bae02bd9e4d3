// node bench/escalations.ts: a hundred thousand matters overdue at once climb; then all are stuck, and some are newly overdue behind them.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { manualClock } from '#foundation/core/clock.ts'
import { newId } from '#foundation/core/ids.ts'
import { openPool, type Pool } from '#foundation/postgres/pool.ts'
import { sweepDue } from '#capabilities/escalations/server/sweeping.ts'
import { cpuSeconds } from './processes.ts'
import { seedRunning } from './seed-revision.ts'
import { setStage, type Stage } from './stage.ts'

const { values } = parseArgs({ options: { matters: { type: 'string', default: '100000' } } })
const matters = Number(values.matters)
/** Newly overdue while all others are stuck. */
const young = 200

const say = (line: string) => process.stdout.write(`${line}\n`)
/** Long after every date of the rung, as the sweep is told. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

await main()

async function main(): Promise<void> {
  const stage = await setStage()
  const pool = openPool({ url: stage.appUrl, max: 6 })
  try {
    await seedRunning(stage.databases.yixian, stage.yixian, stage.where.tenant, matters)
    const load = loadavg().map((each) => each.toFixed(1))
    say(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, load ${load.join(' ')}\n`)
    say('| what | matters | s | a second | CPU s / 1,000 (sweep + PostgreSQL) |')
    say('|---|---:|---:|---:|---:|')
    await measure(stage, pool)
  } finally {
    await pool.end()
    await stage.strike()
  }
}

async function measure(stage: Stage, pool: Pool): Promise<void> {
  const sweepAt = (at: string) => () => sweep(stage, pool, at)
  await line(stage, 'climb, one process', matters, sweepAt(inDays(40)))
  await line(stage, 'climb, three processes', matters, () => three(stage, inDays(100)))
  const end = inDays(200)
  await line(stage, 'cannot climb from the highest rung', matters, sweepAt(end))
  await line(stage, 'swept again: all stuck, none due for another try', matters, sweepAt(end))
  for (let n = 0; n < young; n++) {
    const id = newId()
    await stage.yixian.create(id)
    await stage.yixian.dispatch(id)
  }
  await line(stage, 'newly overdue behind all that is stuck', young, sweepAt(end))
}

async function sweep({ where }: Stage, pool: Pool, at: string): Promise<number> {
  const onError = (error: unknown) => {
    throw error
  }
  const { climbed, stuck } = await sweepDue({ pool, clock: manualClock(at), onError }, where.tenant)
  return climbed + stuck
}

/** Processes of their own, as three servers on one database. */
async function three({ appUrl, where }: Stage, at: string): Promise<number> {
  const script = join(import.meta.dirname, '../foundation/testing/sweeper.ts')
  const given = JSON.stringify({ url: appUrl, tenant: where.tenant, at, stallAt: 0 })
  const ends = [1, 2, 3].map(async () => {
    const [code] = (await once(fork(script, [given], { execArgv: [] }), 'exit')) as [number]
    if (code !== 0) throw new Error(`a sweeper ended with ${code}`)
  })
  await Promise.all(ends)
  return matters
}

async function line(stage: Stage, what: string, wanted: number, act: () => Promise<number>): Promise<void> {
  const cpu = () =>
    Promise.all([cpuSeconds(process.pid), cpuSeconds(stage.pids.yixian), cpuSeconds(stage.pids.postgres)])
  const [before, began] = [await cpu(), performance.now()]
  const swept = await act()
  const seconds = (performance.now() - began) / 1000
  const after = await cpu()
  const [all, server, postgres] = after.map((used, n) => used - before[n]!) as [number, number, number]
  // The server is a child of this process, and PostgreSQL one of the server.
  const own = all - server
  // The played year has some of its own.
  if (swept < wanted && swept !== 0) throw new Error(`${what}: ${swept} instead of ${wanted}`)
  const each = (used: number) => ((used / wanted) * 1000).toFixed(2)
  say(
    `| ${what} | ${swept} | ${seconds.toFixed(1)} | ${Math.round(swept / seconds)} | ${each(own + postgres)} (${each(own)} + ${each(postgres)}) |`,
  )
}
