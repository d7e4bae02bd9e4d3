// node bench/backplan.ts: how long backward planning takes at 10,000 milestones and 30,000 dependencies. Prints a table in Markdown.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { isRefusal, type Refusal } from '#foundation/core/refusal.ts'
import { day, weekdays } from '#foundation/testing/backplans.ts'
import { backplan } from '#foundation/time/backplan.ts'
import type { Dependency, Milestone, Plan } from '#foundation/time/backplan-plan.ts'
import { replan } from '#foundation/time/backplan-replan.ts'

const { values } = parseArgs({
  options: {
    milestones: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '51' },
  },
})
const size = Number(values.milestones)
const runs = Number(values.runs)

const say = (line: string) => process.stdout.write(`${line}\n`)

/** The same numbers in each run: mulberry32. */
function chances(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const units = Array.from({ length: 40 }, (_, n) => ({ unit: `unit ${n}`, lead: n % 4 }))
const calendar = weekdays()

/** `before(n)` names the predecessors of milestone n; one lag in eight is a notice in days of the calendar. */
function planOf(before: (n: number) => number[], longest: number): Plan {
  const chance = chances(42)
  const milestones = Array.from({ length: size }, (_, n): Milestone => {
    const after = before(n).map((on): Dependency => ({
      on: `milestone ${on}`,
      lag: chance(3),
      lagIn: chance(8) === 0 ? 'calendar' : 'working',
    }))
    const milestone = { id: `milestone ${n}`, length: 1 + chance(longest), after }
    return longest === 1 ? milestone : { ...milestone, unit: units[chance(units.length)]!.unit }
  })
  return { today: day('2026-11-23'), target: day('2036-11-21'), units, calendar, milestones }
}

function shapes(): Record<string, Plan> {
  const chance = chances(7)
  const three = (pick: () => number) => [pick(), pick(), pick()]
  const width = Math.ceil(size / 100)
  return {
    'three of any before it': planOf((n) => (n === 0 ? [] : three(() => chance(n))), 10),
    'a hundred layers': planOf((n) => {
      const layer = Math.floor(n / width) * width
      return layer === 0 ? [] : three(() => layer - width + chance(width))
    }, 10),
    'three chains side by side': planOf((n) => (n < 3 ? [] : [n - 1, n - 2, n - 3]), 1),
  }
}

interface Timed {
  readonly wall: number
  /** Of all threads, so with the compiler's and the collector's; what a neighbour's load does not touch. */
  readonly cpu: number
}

function timed(run: () => unknown): Timed {
  const [begun, before] = [performance.now(), process.cpuUsage()]
  run()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - begun, cpu: (user + system) / 1000 }
}

function taken<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`${result.refused} ${JSON.stringify(result.details)}`)
  return result
}

function row(name: string, plan: Plan, run: () => unknown, what: string): void {
  const first = timed(run)
  for (let n = 0; n < 5; n++) run()
  const all = Array.from({ length: runs }, () => timed(run))
  const part = (of: number, figure: (run: Timed) => number) =>
    all
      .map(figure)
      .sort((a, b) => a - b)
      [Math.floor((runs - 1) * of)]!.toFixed(1)
  const dependencies = plan.milestones.reduce((sum, { after }) => sum + after.length, 0)
  say(
    `| ${name}: ${what} | ${plan.milestones.length} | ${dependencies} | ${first.wall.toFixed(1)} / ${first.cpu.toFixed(1)} ` +
      `| ${part(0.5, ({ wall }) => wall)} / ${part(0.5, ({ cpu }) => cpu)} | ${part(0.99, ({ wall }) => wall)} / ${part(0.99, ({ cpu }) => cpu)} |`,
  )
}

say(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}, ${runs} runs each\n`,
)
say('| plan | milestones | dependencies | first ms wall / CPU | p50 ms wall / CPU | p99 ms wall / CPU |')
say('|---|---:|---:|---:|---:|---:|')
for (const [name, plan] of Object.entries(shapes())) {
  row(name, plan, () => taken(backplan(plan)), 'backplan')
  row(
    name,
    plan,
    () => taken(replan(plan, { kind: 'slip', id: 'milestone 0', days: 5 })),
    'replan after a slip',
  )
}
