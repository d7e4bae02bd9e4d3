// node bench/deadlines.ts: how long a deadline takes over a ten-year calendar, beside stepping through it day by day.
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { isRefusal } from '#foundation/core/refusal.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import type { Clock, Pause } from '#foundation/time/clock.ts'
import { compile, type WorkingCalendar } from '#foundation/time/compile.ts'
import { deadlineOf } from '#foundation/time/deadline.ts'
import { dueAt } from '#foundation/time/due.ts'
import { presets } from '#foundation/time/presets.ts'
import { replay } from '#foundation/time/replay.ts'

const { values } = parseArgs({ options: { deadlines: { type: 'string', default: '1000000' } } })
const many = Number(values.deadlines)
const from = Date.parse('2018-01-01T00:00:00+08:00')
const tenYears = Date.parse('2028-01-01T00:00:00+08:00') - from
const hour = 3_600_000
const close = presets['quanzhou-3-7'].clocks.find(({ kind }) => kind === 'close')!
const thirty: Clock = { ...close, limit: 30 }
const mixed = Object.values(presets).flatMap(({ clocks }) => clocks)

/** Keeps the engine from leaving out what nobody looks at. */
let sum = 0
const say = (line: string) => process.stdout.write(`${line}\n`)

main()

function main(): void {
  const load = loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')
  say(
    `${new Date().toISOString().slice(0, 10)}, one core of ${cpus().length} (load ${load}), Node ${process.version}\n`,
  )
  say('| what | times | µs each | CPU µs each | s in all |')
  say('|---|---:|---:|---:|---:|')
  measure('calendar of ten years compiled', 200, () => checksum(compiled().firmUntil))
  const calendar = compiled()
  measure('30 working days, stepping day by day (floor)', many / 10, (n) =>
    stepping(calendar, 30, startOf(n)),
  )
  measure('30 working days', many, (n) => dueAt(calendar, thirty, startOf(n))!)
  measure('30 working days, paused twice', many, (n) => dueAt(calendar, thirty, startOf(n), pausesOf(n))!)
  measure('40 working hours', many, (n) => dueAt(calendar, { ...thirty, unit: 'wh', limit: 40 }, startOf(n))!)
  measure('all presets in turn, every third paused', many, (n) =>
    dueAt(calendar, mixed[n % mixed.length]!, startOf(n), n % 3 === 0 ? pausesOf(n) : [])!,
  )
  measure('30 working days with proof', many / 10, (n) => proofOf(calendar, n).due!)
  const json = JSON.parse(JSON.stringify(proofOf(calendar, 1))) as unknown
  measure('that proof replayed', many / 10, () => replay(json).due!)
}

function compiled(): WorkingCalendar {
  const calendar = compile(chinaCalendar)
  if (isRefusal(calendar)) throw new Error(calendar.refused)
  return calendar
}

/** Spread over ten years and all hours of the day, the same in every run. */
function startOf(n: number): number {
  return from + ((n * 7_919_357) % (tenYears / 1000)) * 1000
}

function pausesOf(n: number): Pause[] {
  const start = startOf(n)
  return [
    { from: start + 30 * hour, to: start + 60 * hour, reason: '' },
    { from: start + 100 * hour, to: start + 150 * hour, reason: '' },
  ]
}

function stepping(calendar: WorkingCalendar, days: number, start: number): number {
  let day = calendar.dayAt(start)
  for (let left = days; left > 0;) if (calendar.isWorking(++day)) left--
  return calendar.closingOf(day)
}

function proofOf(calendar: WorkingCalendar, n: number) {
  const deadline = deadlineOf(calendar, thirty, startOf(n), pausesOf(n))
  if (isRefusal(deadline)) throw new Error(deadline.refused)
  return deadline.proof
}

function checksum(value: number): number {
  return (sum += value)
}

function measure(what: string, times: number, once: (n: number) => number): void {
  for (let n = 0; n < Math.min(times / 10, 20_000); n++) checksum(once(n))
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  for (let n = 0; n < times; n++) checksum(once(n))
  const ms = performance.now() - began
  const { user, system } = process.cpuUsage(cpu)
  const each = (us: number) => (us / times).toFixed(us / times < 10 ? 2 : 0)
  say(
    `| ${what} | ${times.toLocaleString('en')} | ${each(ms * 1000)} | ${each(user + system)} | ${(ms / 1000).toFixed(2)} |`,
  )
}
