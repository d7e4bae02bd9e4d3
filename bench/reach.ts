// What limited roles wait for at 300,000 matters, beside one who reaches them all: counts, worklists, registers, brief.
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { cpuSeconds } from './processes.ts'
import { enrolWith, seedReach, type Limit } from './seed-reach.ts'
import { setStage, type Stage } from './stage.ts'

const { values } = parseArgs({
  options: {
    matters: { type: 'string', default: '300000' },
    times: { type: 'string', default: '10' },
  },
})

const of = (unit: string | null, area: string | null = null, role = 'coordinator'): Limit => ({
  role,
  unit,
  area,
})

/** Of two branches, twelve departments, 96 sections; two districts of ten towns each. */
const readers: Readonly<Record<string, readonly Limit[]>> = {
  everything: [of(null)],
  'a branch: half of the units': [of('B1')],
  'the office’s hands: every matter': [of('office')],
  'a department and its eight sections': [of('B1-D1')],
  'a section': [of('B1-D1-S1')],
  'a town of twenty': [of(null, 'A1-T1', 'leader')],
  'a district: half of the places': [of(null, 'A1', 'leader')],
  'a branch within a district': [of('B1', 'A1', 'leader')],
  'two departments, and a town': [of('B1-D1', null, 'leader'), of('B1-D2'), of(null, 'A1-T1', 'leader')],
}

const span = 'from=2000-01-01&to=2099-12-31'
const doors: Readonly<Record<string, string>> = {
  counts: '/api/matters/counts',
  'worklist, open': '/api/matters?status=open&limit=50',
  'worklist, one class, overdue': '/api/matters?status=open&class=finance&overdue=true&limit=50',
  'search by number': '/api/matters?q=R2999&limit=50',
  'intake register': `/api/registers/intake?programme=sample&${span}&limit=50`,
  'problem list': `/api/registers/problems?programme=sample&${span}&limit=50`,
  'handover register': `/api/registers/handover?programme=sample&${span}&limit=50`,
  brief: `/api/briefs/sample?${span}`,
}

const say = (line: string) => process.stdout.write(`${line}\n`)

await main()

async function main(): Promise<void> {
  const stage = await setStage()
  try {
    await seedReach(stage.databases.yixian, stage.where.tenant, Number(values.matters))
    const day = new Date().toISOString().slice(0, 10)
    const load = loadavg()[0]!.toFixed(1)
    say(
      `${day}, ${cpus().length} cores, load ${load}, Node ${process.version}, ${values.matters} matters, one at a time`,
    )
    say('p50 ms, and in brackets CPU ms of server and PostgreSQL\n')
    say(`| reaches | matters | ${Object.keys(doors).join(' | ')} |`)
    say(`|---|---:|${'---:|'.repeat(Object.keys(doors).length)}`)
    for (const [name, limits] of Object.entries(readers)) await measure(stage, name, limits)
  } finally {
    await stage.strike()
  }
}

async function measure(stage: Stage, name: string, limits: readonly Limit[]): Promise<void> {
  const cookie = await enrolWith(stage.databases.yixian, stage.where.tenant, limits)
  const reached = await agreed(stage, cookie)
  const cells: string[] = []
  for (const path of Object.values(doors)) cells.push(await timedCell(stage, path, cookie))
  say(`| ${name} | ${reached.toLocaleString('en')} | ${cells.join(' | ')} |`)
}

/** The counts are kept and the brief reads the rows: they must be of the same matters. */
async function agreed(stage: Stage, cookie: string): Promise<number> {
  const counts = await stage.get<{ items: { count: number }[] }>(doors['counts']!, cookie)
  const brief = await stage.get<{ figures: { key: string; numerator: number }[] }>(doors['brief']!, cookie)
  const counted = counts.items.reduce((sum, { count }) => sum + count, 0)
  const collected = brief.figures.find(({ key }) => key === 'collected')!.numerator
  if (counted !== collected) throw new Error(`${counted} are counted, ${collected} are in the brief`)
  return counted
}

async function timedCell({ get, pids }: Stage, path: string, cookie: string): Promise<string> {
  const used = async () => (await cpuSeconds(pids.yixian)) + (await cpuSeconds(pids.postgres))
  await get(path, cookie)
  const times = Number(values.times)
  const took: number[] = []
  const before = await used()
  for (let n = 0; n < times; n++) {
    const from = performance.now()
    await get(path, cookie)
    took.push(performance.now() - from)
  }
  const cpu = (((await used()) - before) * 1000) / times
  took.sort((a, b) => a - b)
  return `${took[Math.floor(times / 2)]!.toFixed(0)} (${cpu.toFixed(0)})`
}
