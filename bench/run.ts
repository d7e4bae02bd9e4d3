// npm run bench: Yixian beside the floor in one run, at ten thousand and at a million matters. Prints a table in Markdown.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { newId, type Id } from '#foundation/core/ids.ts'
import { timed, type Timed } from './ask.ts'
import { cpuSeconds } from './processes.ts'
import { seedBoth } from './seed.ts'
import { setStage, type Stage } from './stage.ts'
import { lifecycle, type Target } from './targets.ts'

const width = 16
const warming = 400

const { values } = parseArgs({
  options: {
    matters: { type: 'string', default: '10000,1000000' },
    lifecycles: { type: 'string', default: '1500' },
    operations: { type: 'string', default: '3000' },
  },
})

interface Measured extends Timed {
  readonly cpuServer: number
  readonly cpuPostgres: number
}

const say = (line: string) => process.stdout.write(`${line}\n`)

await main()

async function main(): Promise<void> {
  const stage = await setStage()
  try {
    say(
      `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}, ${width} at a time\n`,
    )
    for (const matters of values.matters.split(',').map(Number)) await measureAt(stage, matters)
  } finally {
    await stage.strike()
  }
}

async function measureAt(stage: Stage, matters: number): Promise<void> {
  await seedBoth(stage.databases.yixian, stage.databases.bare, stage.where, matters)
  say(`### ${matters.toLocaleString('en')} matters\n`)
  say(
    '| operation | bare /s | Yixian /s | ratio | bare CPU s / 1,000 | Yixian CPU s / 1,000 (server + PostgreSQL) | p50 ms bare / Yixian | p99 ms bare / Yixian |',
  )
  say('|---|---:|---:|---:|---:|---:|---:|---:|')
  const lifecycles = Number(values.lifecycles)
  const operations = Number(values.operations)
  const lives = Array.from({ length: lifecycles + 1 }, () => newId())
  await stage.yixian.prepare(lives)
  await warmUp(stage)
  await compare(stage, 'lifecycle', lifecycles, (target) => (n) => lifecycle(target, lives[n]!))
  const ids: Record<string, Id[]> = { bare: [], yixian: [] }
  await compare(stage, 'create', operations, (target) => () => {
    const id = newId()
    ids[target.name]!.push(id)
    return target.create(id)
  })
  await compare(stage, 'transition', operations, (target) => (n) => target.dispatch(ids[target.name]![n]!))
  await compare(
    stage,
    'read with history',
    operations,
    (target) => (n) => target.read(ids[target.name]![n % 500]!),
  )
  await compare(stage, 'worklist of 50', operations, (target) => () => target.worklist())
  await compare(
    stage,
    'counts',
    Math.min(operations, matters > 100_000 ? 60 : 1000),
    (target) => () => target.counts(),
  )
  say('')
}

/** Untimed: both programs compile what they run often, and each connection prepares its statements. */
async function warmUp({ yixian, bare }: Stage): Promise<void> {
  const first = Array.from({ length: warming }, () => newId())
  await yixian.prepare(first)
  for (const target of [bare, yixian]) await timed(warming, width, (n) => lifecycle(target, first[n]!))
}

type Once = (target: Target) => (n: number) => Promise<unknown>

/** Turn about, in halves: bare, Yixian, bare, Yixian; so that a neighbour's load meets both. */
async function compare(stage: Stage, name: string, count: number, once: Once): Promise<void> {
  const half = Math.ceil(count / 2)
  const runs: Record<'bare' | 'yixian', Measured[]> = { bare: [], yixian: [] }
  for (const round of [0, 1]) {
    for (const which of ['bare', 'yixian'] as const) {
      const act = once(stage[which])
      runs[which].push(await measured(stage, which, half, (n) => act(n + round * half)))
    }
  }
  const [bare, yixian] = [joined(runs.bare), joined(runs.yixian)]
  const per = (cpu: number) => ((cpu / count) * 1000).toFixed(2)
  say(
    `| ${name} | ${bare.perSecond.toFixed(0)} | ${yixian.perSecond.toFixed(0)} | ${(yixian.perSecond / bare.perSecond).toFixed(2)} ` +
      `| ${per(bare.cpuServer + bare.cpuPostgres)} | ${per(yixian.cpuServer + yixian.cpuPostgres)} (${per(yixian.cpuServer)} + ${per(yixian.cpuPostgres)}) ` +
      `| ${bare.p50.toFixed(1)} / ${yixian.p50.toFixed(1)} | ${bare.p99.toFixed(0)} / ${yixian.p99.toFixed(0)} |`,
  )
}

async function measured(
  stage: Stage,
  which: 'bare' | 'yixian',
  count: number,
  once: (n: number) => Promise<unknown>,
): Promise<Measured> {
  const before = await Promise.all([cpuSeconds(stage.pids[which]), cpuSeconds(stage.pids.postgres)])
  const run = await timed(count, width, once)
  const after = await Promise.all([cpuSeconds(stage.pids[which]), cpuSeconds(stage.pids.postgres)])
  // The embedded PostgreSQL is a child of Yixian's server: its time must not be counted twice.
  const cpuPostgres = after[1] - before[1]
  const cpuServer = after[0] - before[0] - (which === 'yixian' ? cpuPostgres : 0)
  return { ...run, cpuServer, cpuPostgres }
}

function joined(runs: readonly Measured[]): Measured {
  const sum = (of: (run: Measured) => number) => runs.reduce((total, run) => total + of(run), 0)
  const count = sum((run) => run.count)
  const seconds = sum((run) => run.seconds)
  return {
    count,
    seconds,
    perSecond: count / seconds,
    p50: sum((run) => run.p50) / runs.length,
    p99: Math.max(...runs.map((run) => run.p99)),
    cpuServer: sum((run) => run.cpuServer),
    cpuPostgres: sum((run) => run.cpuPostgres),
  }
}
