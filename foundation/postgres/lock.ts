// One server per data folder: a file names the process that has it, and a dead holder is noticed and replaced.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { troubleOf } from './trouble.ts'

export interface Lock {
  release(): Promise<void>
}

interface Holder {
  readonly pid: number
  /** When the process began, so that a number used again by another process is not taken for the holder. */
  readonly began: string
  readonly host: string
}

const beatMs = 5_000
// Twice a missed beat and a pause: on another host only the beat tells whether the holder lives.
const silentMs = 20_000
const takingMs = 10_000
// A lock without content is being written, unless it has been so for longer than this.
const writingMs = 1_000

/**
 * Takes `dir/server.lock` for this process. Throws the trouble 'data.in-use' while a living process holds it.
 * The folder must exist. A process killed without releasing leaves a lock that the next one replaces.
 */
export async function takeLock(dir: string): Promise<Lock> {
  const path = join(dir, 'server.lock')
  const mine: Holder = { pid: process.pid, began: beganOf(process.pid) ?? '', host: hostname() }
  for (let attempt = 1; !(await created(path, mine)); attempt++) {
    const holder = await holderOf(path)
    if (holder && (await isAlive(holder, path))) throw troubleOf('data.in-use', { dir, ...holder })
    if (attempt > 100) throw troubleOf('data.in-use', { dir, pid: '?', host: hostname() })
    if (holder || (await ageOf(path)) > writingMs) await removeStale(path)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), beatMs)
  beat.unref()
  return {
    release: async () => {
      clearInterval(beat)
      const holder = await holderOf(path)
      if (holder && holder.pid === mine.pid && holder.began === mine.began) await rm(path, { force: true })
    },
  }
}

async function created(path: string, holder: Holder): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(JSON.stringify(holder)).finally(() => file.close())
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    await rm(path, { force: true }).catch(() => {})
    throw error
  }
}

/** Two processes may both find the same dead holder: only the one that makes the second file removes the first. */
async function removeStale(path: string): Promise<void> {
  const taking = `${path}.taking`
  try {
    await (await open(taking, 'wx')).close()
  } catch {
    if ((await ageOf(taking)) > takingMs) await rm(taking, { force: true })
    return
  }
  const holder = await holderOf(path)
  if (!holder || !(await isAlive(holder, path))) {
    const dead = `${path}.dead`
    await rename(path, dead).catch(() => {})
    await rm(dead, { force: true })
  }
  await rm(taking, { force: true })
}

async function holderOf(path: string): Promise<Holder | null> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>
    return typeof holder.pid === 'number' ? { began: '', host: hostname(), ...holder, pid: holder.pid } : null
  } catch {
    return null
  }
}

/** Milliseconds since the file was last written or beaten; without the file, 0. */
function ageOf(path: string): Promise<number> {
  return stat(path).then(
    (found) => Date.now() - found.mtimeMs,
    () => 0,
  )
}

async function isAlive(holder: Holder, path: string): Promise<boolean> {
  if (holder.host !== hostname()) return (await ageOf(path)) < silentMs
  const began = beganOf(holder.pid)
  return began !== null && (holder.began === '' || began === holder.began)
}

/** When process `pid` began, in whatever form the system tells it; null when there is no such process. */
export function beganOf(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null
  }
  try {
    if (process.platform === 'linux') return linuxBegan(pid)
    if (process.platform === 'win32') return ''
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

/** Clock ticks since boot, from field 22 of stat, with the boot's id; a zombie counts as gone. */
function linuxBegan(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return null
  return `${fields[19]}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`
}
