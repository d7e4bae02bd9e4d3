// What every npm script goes through: packages as locked, the pinned Node, the web pages built; then the program itself.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePackages } from './packages.mjs'
import { pinnedNode } from './pinned-node.mjs'
import { ensureWeb } from './web.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [what, ...args] = process.argv.slice(2)

const signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGTERM: 15 }

const programs = {
  start: ['apps/cli/main.ts', 'start'],
  yixian: ['apps/cli/main.ts'],
  test: ['tools/test.ts'],
  bench: ['bench/run.ts'],
  mutate: ['tools/mutation/mutate.ts'],
  web: [],
}

/**
 * What is made and thrown away while a server starts lets Node 26 grow its young generation to 64 MB, and a server at rest
 * keeps them though it fills a seventh. A quarter of that costs nothing that could be measured (docs/performance.md).
 */
const frugal = '--max-semi-space-size=8'

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function main() {
  const program = programs[what]
  if (!program) throw new Error(`node tools/bootstrap.mjs ${Object.keys(programs).join('|')} [arguments]`)
  await ensurePackages(root)
  // Heavy, and for this program alone: whoever starts or tests the house never waits for them.
  if (what === 'mutate') await ensurePackages(join(root, 'tools', 'mutation'))
  const node = pinnedNode(root)
  if (what === 'start' || what === 'web') await ensureWeb(root, node)
  if (program.length === 0) return 0
  const [file, ...first] = program
  const flags = file === 'apps/cli/main.ts' ? [frugal] : []
  return run(node, [...flags, join(root, file), ...first, ...args])
}

/**
 * Runs the program in our place: its input and output are ours, signals go on to it, and so does its exit code. Over
 * the channel it notices when we are killed, and stops by itself.
 */
function run(node, command) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compile') }
    const child = spawn(node, command, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    whenOrphaned(() => child.kill('SIGTERM'))
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signals[signal ?? ''] ?? 1)))
  })
}

/** npm hands SIGTERM to a shell that dies of it and tells nobody: a new parent is how we learn of it. */
function whenOrphaned(act) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    act()
  }, 500)
  watch.unref()
}
