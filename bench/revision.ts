// node bench/revision.ts: a calendar revised while a hundred thousand matters run: what it would move asked first, then moved by the job.
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { newId } from '#foundation/core/ids.ts'
import { cpuSeconds } from './processes.ts'
import { seedRunning } from './seed-revision.ts'
import { setStage, type Stage } from './stage.ts'

const { values } = parseArgs({ options: { matters: { type: 'string', default: '100000' } } })
const matters = Number(values.matters)

const say = (line: string) => process.stdout.write(`${line}\n`)

interface Effect {
  readonly looked: number
  readonly moved: number
}

interface Job {
  readonly state: string
  readonly total: number
  readonly lookedAt: number
  readonly leftOut: number
  readonly moved: number
}

await main()

async function main(): Promise<void> {
  const stage = await setStage()
  try {
    await seedRunning(stage.databases.yixian, stage.yixian, stage.where.tenant, matters)
    const load = loadavg().map((each) => each.toFixed(1))
    say(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, load ${load.join(' ')}\n`)
    say('| what | matters | dues moved | s | ms a matter | CPU s (server + PostgreSQL) |')
    say('|---|---:|---:|---:|---:|---:|')
    await measure(stage)
  } finally {
    await stage.strike()
  }
}

/** Nobody works on the five days from next Monday on: every clock that runs over them moves. */
async function measure(stage: Stage): Promise<void> {
  const keeper = await stage.signIn('sysadmin')
  const [from, to] = [dayIn(daysToMonday()), dayIn(daysToMonday() + 4)]
  const closed = { from, to, kind: 'closed', reason: '台风停工', source: '县防指' }
  const post = (path: string) => stage.post<Effect & { version: string }>(path, keeper, closed, newId())
  for (const nth of ['first', 'second']) {
    const preview = await timed(stage, () => post('/api/calendar/overrides/preview'))
    line(`preview, ${nth} time`, preview, preview.answer.looked, preview.answer.moved)
  }
  const job = await timed(stage, async () => {
    await post('/api/calendar/overrides')
    return untilDone(stage, keeper)
  })
  line('job, from the change to its end', job, job.answer.lookedAt, job.answer.moved)
  if (job.answer.leftOut > 0) throw new Error(`${job.answer.leftOut} were left out`)
}

async function untilDone(stage: Stage, keeper: string): Promise<Job> {
  for (;;) {
    const { items } = await stage.get<{ items: { revision: Job }[] }>(
      '/api/calendar/versions?limit=1',
      keeper,
    )
    const { revision } = items[0]!
    if (!['waiting', 'running'].includes(revision.state)) return revision
    await new Promise((done) => setTimeout(done, 250))
  }
}

interface Timed<T> {
  readonly answer: T
  readonly seconds: number
  readonly server: number
  readonly postgres: number
}

async function timed<T>({ pids }: Stage, act: () => Promise<T>): Promise<Timed<T>> {
  const cpu = () => Promise.all([cpuSeconds(pids.yixian), cpuSeconds(pids.postgres)])
  const [before, began] = [await cpu(), performance.now()]
  const answer = await act()
  const seconds = (performance.now() - began) / 1000
  const after = await cpu()
  const postgres = after[1] - before[1]
  // The embedded PostgreSQL is a child of Yixian's server: its time must not be counted twice.
  return { answer, seconds, server: after[0] - before[0] - postgres, postgres }
}

function line(
  what: string,
  { seconds, server, postgres }: Timed<unknown>,
  looked: number,
  moved: number,
): void {
  const each = ((seconds / looked) * 1000).toFixed(2)
  const cpu = `${(server + postgres).toFixed(1)} (${server.toFixed(1)} + ${postgres.toFixed(1)})`
  say(`| ${what} | ${looked} | ${moved} | ${seconds.toFixed(1)} | ${each} | ${cpu} |`)
}

function daysToMonday(): number {
  return (8 - new Date(Date.now() + 8 * 3_600_000).getUTCDay()) % 7 || 7
}

function dayIn(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
}
