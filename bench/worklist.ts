// The worklist of 50 of a million: the door, signed in, beside the same SQL asked of PostgreSQL by `pg` alone, filter by filter.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { timed, type Timed } from './ask.ts'
import { seedBoth } from './seed.ts'
import { setStage, type Stage } from './stage.ts'

const width = 16

const { values } = parseArgs({
  options: {
    matters: { type: 'string', default: '1000000' },
    times: { type: 'string', default: '3000' },
  },
})

interface Filter {
  readonly name: string
  readonly query: string
  /** Beside the tenant; the unit of the stage is $2. */
  readonly where: string
  readonly order: string
}

const filters: readonly Filter[] = [
  { name: 'open, due first', query: 'status=open', where: 'open', order: 'due_at, id' },
  {
    name: 'open in one unit, due first',
    query: 'status=open&unit=UNIT',
    where: 'open and owner_unit = $2',
    order: 'due_at, id',
  },
  {
    name: 'received, newest first',
    query: 'status=received&sort=received',
    where: `status = 'received'`,
    order: 'received_at desc, id desc',
  },
  {
    name: 'one programme and class, due first',
    query: 'status=open&programme=sample&class=labour',
    where: `open and programme = 'sample' and class = 'labour'`,
    order: 'due_at, id',
  },
]

const columns = `id, number, version, programme, subject_id, title, class, status, rung, owner_unit, owner_person, due_at,
  received_at, closed_at, disposition, grade, reopened, trail`

const say = (line: string) => process.stdout.write(`${line}\n`)

await main()

async function main(): Promise<void> {
  const stage = await setStage()
  try {
    await seedBoth(stage.databases.yixian, stage.databases.bare, stage.where, Number(values.matters))
    const day = new Date().toISOString().slice(0, 10)
    say(
      `${day}, ${cpus().length} cores, Node ${process.version}, ${values.matters} matters, ${width} at a time\n`,
    )
    say('| worklist of 50 | `pg` alone p50 / p99 ms | door p50 / p99 ms | p99, times |')
    say('|---|---:|---:|---:|')
    for (const filter of filters) await compare(stage, filter)
  } finally {
    await stage.strike()
  }
}

/** Turn about, in quarters, so that a neighbour's load meets both. */
async function compare(stage: Stage, filter: Filter): Promise<void> {
  const bySql = sqlOf(stage, filter)
  const byDoor = stage.worklistBy(filter.query.replace('UNIT', stage.where.unit))
  const [alone, door]: [Timed[], Timed[]] = [[], []]
  const quarter = Math.ceil(Number(values.times) / 4)
  for (let round = 0; round < 4; round++) {
    alone.push(await timed(quarter, width, bySql))
    door.push(await timed(quarter, width, byDoor))
  }
  // The median of the quarters: one of them may have met a neighbour.
  const middle = (runs: Timed[], of: (run: Timed) => number) => runs.map(of).toSorted((a, b) => a - b)[1]!
  const p99 = { alone: middle(alone, (run) => run.p99), door: middle(door, (run) => run.p99) }
  const p50 = { alone: middle(alone, (run) => run.p50), door: middle(door, (run) => run.p50) }
  say(
    `| ${filter.name} | ${p50.alone.toFixed(1)} / ${p99.alone.toFixed(1)} | ${p50.door.toFixed(1)} / ${p99.door.toFixed(1)} | ${(p99.door / p99.alone).toFixed(2)} |`,
  )
}

function sqlOf(
  { databases, where }: Stage,
  { name, where: condition, order }: Filter,
): () => Promise<unknown> {
  const parameters = condition.includes('$2') ? [where.tenant, where.unit] : [where.tenant]
  const text = `select ${columns} from matters where tenant_id = $1 and ${condition} order by ${order} limit 51`
  const pool: pg.Pool = databases.yixian
  return () => pool.query({ name, text, values: parameters })
}
