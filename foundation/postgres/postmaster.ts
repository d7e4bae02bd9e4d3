// One run of the database's main process: started, waited for until it answers, stopped; and the one left behind by a crash.
import { spawn, execFileSync, type ChildProcess } from 'node:child_process'
import {
  closeSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { cleanEnvironment, nameFor, type Place } from './cluster.ts'
import { troubleOf } from './trouble.ts'

const pollMs = 15
const recoveryMs = 10 * 60_000
const lingeringMs = 15_000
const logLimit = 10_000_000

/** Starts PostgreSQL with `args` and returns when it takes connections; crash recovery included. */
export async function launch(
  place: Place,
  binaries: Binaries,
  args: readonly string[],
): Promise<ChildProcess> {
  const until = Date.now() + lingeringMs
  for (;;) {
    disownRecycledPid(place.cluster)
    const { child, failure } = await attempt(place, binaries, args)
    if (failure === null) return child
    // Backends of a killed predecessor end by themselves, but not at once.
    if (!/shared memory block|lock file ".*" already exists/.test(failure) || Date.now() > until)
      throw failed(place, failure)
    await wait(200)
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function shutDown(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const insist = setTimeout(() => child.kill('SIGQUIT'), 30_000)
  await gone
  clearTimeout(insist)
}

/** Stops a database still running in `cluster` although the server that had started it is dead. */
export async function stopOrphan(cluster: string): Promise<void> {
  const pid = pidOf(cluster)
  if (pid === null || !isPostmaster(pid, cluster)) return
  for (const [signal, ms] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    process.kill(pid, signal)
    for (const until = Date.now() + ms; Date.now() < until; await wait(pollMs)) {
      if (!isPostmaster(pid, cluster)) return
    }
  }
  throw troubleOf('data.in-use', { dir: cluster, pid, host: 'localhost' })
}

async function attempt(place: Place, binaries: Binaries, args: readonly string[]) {
  const logPath = join(place.dir, 'postgres.log')
  const from = rotated(logPath)
  const log = openSync(logPath, 'a', 0o600)
  const child = spawn(binaries.postgres, ['-D', nameFor(place, place.cluster), ...args], {
    cwd: place.cluster,
    env: cleanEnvironment(),
    ...place.runner,
    // A session of its own: Ctrl-C reaches us, and we stop it after the last request.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let ended: string | null = null
  child.once('error', (error) => (ended = error.message))
  child.once('exit', (code, signal) => (ended = fatalOf(logPath, from) ?? `exit ${code ?? signal}`))
  for (const until = Date.now() + recoveryMs; Date.now() < until; await wait(pollMs)) {
    if (ended !== null) return { child, failure: ended as string }
    if (isReady(place.cluster, child.pid)) return { child, failure: null }
  }
  await shutDown(child)
  return { child, failure: 'not ready in ten minutes' }
}

function failed(place: Place, failure: string): Error {
  if (/No space left/.test(failure)) return troubleOf('disk.full', { dir: place.dir, need: 20 })
  return troubleOf('database.failed', { reason: failure, log: join(place.dir, 'postgres.log') })
}

/** Line 1 of postmaster.pid is the process, line 8 its state. */
function linesOf(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

function isReady(cluster: string, pid: number | undefined): boolean {
  const lines = linesOf(cluster)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function pidOf(cluster: string): number | null {
  const pid = Number(linesOf(cluster)[0])
  return Number.isSafeInteger(pid) && pid > 1 ? pid : null
}

function isPostmaster(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]!
      return command.endsWith('postgres') && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
    }
    if (process.platform === 'win32') return false
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes('postgres') && command.includes(cluster)
  } catch {
    return false
  }
}

/**
 * After a crash another process may have the number in postmaster.pid (usual in containers), and PostgreSQL would
 * refuse to start. Ours in its place is one it accepts, its parent's, and its check of the shared memory still runs.
 */
function disownRecycledPid(cluster: string): void {
  const pid = pidOf(cluster)
  if (pid === null || pid === process.pid || isPostmaster(pid, cluster) || !isRunning(pid)) return
  writeFileSync(join(cluster, 'postmaster.pid'), [process.pid, ...linesOf(cluster).slice(1)].join('\n'))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function rotated(logPath: string): number {
  try {
    const { size } = statSync(logPath)
    if (size < logLimit) return size
    renameSync(logPath, `${logPath}.1`)
  } catch {
    // There is none yet.
  }
  return 0
}

/** The reason PostgreSQL gave in what it logged since `from`. */
function fatalOf(logPath: string, from: number): string | null {
  const text = readFileSync(logPath).subarray(from).toString('utf8')
  return /(?:FATAL|PANIC): {2}(.*)/.exec(text)?.[1] ?? text.trim().split('\n').at(-1) ?? null
}
