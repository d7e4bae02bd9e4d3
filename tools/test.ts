// `npm test`: every check and every test in order, and at the end how many passed and failed.
// With arguments only vitest runs, on the files they name.
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureChromium } from './chromium.ts'
import { countOf, type Count, type VitestReport } from './test-count.ts'

const root = resolve(import.meta.dirname, '..')
const modules = join(root, 'node_modules')
const program = (name: string, path: string): string => join(modules, name, path)
const tsc = program('typescript-7', 'bin/tsc')

interface Stage {
  readonly name: string
  /** Commands of Node, run at the same time, two at most. */
  readonly commands: readonly (readonly string[])[]
}

const checks: readonly Stage[] = [
  { name: 'web pages', commands: [['tools/bootstrap.mjs', 'web']] },
  { name: 'page weight', commands: [['tools/check-weight.ts']] },
  {
    name: 'types',
    commands: ['server', 'web', 'pure'].map((project) => [tsc, '-p', `tsconfig.${project}.json`]),
  },
  { name: 'format', commands: [[program('oxfmt', 'bin/oxfmt'), '--check', '.']] },
  { name: 'lint', commands: [[program('oxlint', 'bin/oxlint'), '--quiet']] },
  { name: 'walls', commands: [['tools/check-walls.ts']] },
  { name: 'table types', commands: [['tools/generate-tables.ts', '--check']] },
]

const failures: string[] = []
const running = new Set<ChildProcess>()
let interrupted = false
let passed = 0
let failed = 0

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted = true
    for (const child of running) child.kill(signal)
  })
}

await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<void> {
  if (args.length === 0) for (const stage of checks) await check(stage)
  const chromium = ensureChromium()
  const path = 'path' in chromium ? chromium.path : ''
  await vitest('tests', 'vitest.config.ts', args, path)
  if (args.length === 0 && existsSync(join(root, 'journeys'))) {
    if (path) await vitest('journeys', 'vitest.journeys.config.ts', [], path)
    else fail('journeys', 1, 'say' in chromium ? chromium.say : '')
  }
  for (const each of failures) console.log(`failed: ${each}`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

async function check({ name, commands }: Stage): Promise<void> {
  const begun = performance.now()
  console.log(`\n── ${name}`)
  const codes: number[] = []
  for (let i = 0; i < commands.length; i += 2) {
    codes.push(...(await Promise.all(commands.slice(i, i + 2).map((command) => run(command)))))
  }
  if (codes.every((code) => code === 0)) passed++
  else fail(name, 1)
  console.log(`   ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}

/** One run of vitest; what it counted comes from its JSON report, and a run without a report is a failure. */
async function vitest(
  name: string,
  config: string,
  args: readonly string[],
  chromium: string,
): Promise<void> {
  console.log(`\n── ${name}`)
  const dir = await mkdtemp(join(tmpdir(), 'yixian-report-'))
  const report = join(dir, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const command = [program('vitest', 'vitest.mjs'), 'run', '--config', config, ...reporters, ...args]
  const code = await run(command, { CHROMIUM: chromium })
  const text = await readFile(report, 'utf8').catch(() => null)
  await rm(dir, { recursive: true })
  const count: Count = text === null ? { passed: 0, failed: [] } : countOf(JSON.parse(text) as VitestReport)
  passed += count.passed
  failed += count.failed.length
  failures.push(...count.failed)
  if (code !== 0 && count.failed.length === 0) fail(name, 1, `vitest ended with ${code}`)
}

function fail(name: string, count: number, say = ''): void {
  failed += count
  failures.push(say ? `${name}: ${say}` : name)
}

function run(command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  if (interrupted) return Promise.resolve(1)
  return new Promise((done) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    running.add(child)
    child.once('error', () => done(1))
    child.once('exit', (code) => {
      running.delete(child)
      done(code ?? 1)
    })
  })
}
