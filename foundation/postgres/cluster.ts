// Makes the folder of an embedded PostgreSQL: under another name first, so that a crash half-way leaves nothing that looks whole.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chown, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mayReach, type Binaries, type Runner } from './binaries.ts'
import { troubleOf } from './trouble.ts'

export interface Place {
  /** The data folder; the cluster is `postgres` in it. */
  readonly dir: string
  readonly cluster: string
  readonly runner: Runner
  /** The runner cannot enter the folders above: it is then started inside, and knows the place as its own cwd. */
  readonly closed: boolean
}

/** Where the database of `dir` lives and who runs it. Throws when the runner could not get there at all. */
export function placeOf(dir: string, runner: Runner): Place {
  const cluster = join(dir, 'postgres')
  const closed = !mayReach(cluster, runner)
  if (closed && process.platform !== 'linux') throw troubleOf('data.unreachable-for-database', { dir })
  return { dir, cluster, runner, closed }
}

/** How the runner names `folder` when it is started with it as its working directory. */
export function nameFor(place: Place, folder: string): string {
  return place.closed ? '/proc/self/cwd' : folder
}

// Tuned for one small server; postgresql.conf in the folder may be edited.
const settings = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  maintenance_work_mem: '128MB',
  work_mem: '8MB',
  max_connections: '100',
  random_page_cost: '1.1',
  wal_compression: 'on',
  synchronous_commit: 'on',
  fsync: 'on',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
}

/**
 * Creates the cluster with superuser `postgres` and `password`, UTF8, collation C.UTF-8 of PostgreSQL itself (the
 * same order on every system). `fast` skips the syncs, for tests.
 */
export async function makeCluster(
  place: Place,
  binaries: Binaries,
  password: string,
  fast: boolean,
): Promise<void> {
  const making = join(place.dir, 'postgres.making')
  await rm(making, { recursive: true, force: true })
  try {
    const data = join(making, 'data')
    await mkdir(data, { mode: 0o700, recursive: true })
    await writeFile(join(making, 'password'), password, { mode: 0o600 })
    await own(place.runner, making, data, join(making, 'password'))
    await initialise(place, binaries, data, fast)
    await rename(data, place.cluster)
    if (!fast) await syncFolder(place.dir)
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}

/** Stops unless the cluster is whole and of the major version we run. */
export function checkCluster({ dir, cluster }: Place, major: string): void {
  const path = join(cluster, 'PG_VERSION')
  if (!existsSync(path)) throw troubleOf('data.damaged', { dir, missing: 'postgres/PG_VERSION' })
  const found = readFileSync(path, 'utf8').trim()
  if (found !== major) throw troubleOf('data.other-major', { dir, found, wanted: major })
}

export async function own({ uid, gid }: Runner, ...paths: string[]): Promise<void> {
  if (uid !== undefined) for (const path of paths) await chown(path, uid, gid ?? uid)
}

/** Only what the programs need: PGHOST, PGPORT and the like in our own environment are meant for other servers. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, TEMP, TMP, SystemRoot, LD_LIBRARY_PATH } = process.env
  return { PATH, TMPDIR, TEMP, TMP, SystemRoot, LD_LIBRARY_PATH, LC_ALL: 'C' }
}

async function initialise(place: Place, binaries: Binaries, data: string, fast: boolean): Promise<void> {
  // LC_CTYPE of the system still decides what pg_trgm takes for a letter: with 'C' no Chinese character is one.
  const ctypes =
    process.platform === 'linux' ? ['C.UTF-8', 'C'] : process.platform === 'darwin' ? ['UTF-8', 'C'] : ['C']
  for (const ctype of ctypes) {
    const { code, output } = await runInitdb(place, binaries, data, ctype, fast)
    if (code === 0) return
    if (/No space left/.test(output)) throw troubleOf('disk.full', { dir: place.dir, need: 200 })
    if (/invalid locale/.test(output) && ctype !== 'C') continue
    const reason =
      /(?:error|FATAL): +(.*)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? `initdb ${code}`
    throw troubleOf('database.failed', { reason, log: 'initdb' })
  }
}

function runInitdb(place: Place, binaries: Binaries, data: string, ctype: string, fast: boolean) {
  const fixed =
    '-U postgres -E UTF8 --auth=scram-sha-256 --no-instructions --locale=C --locale-provider=builtin'
  const args = [
    `--pgdata=${nameFor(place, data)}`,
    `--pwfile=${join('..', 'password')}`,
    ...fixed.split(' '),
    '--builtin-locale=C.UTF-8',
    `--lc-ctype=${ctype}`,
    ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
    ...(fast ? ['--no-sync'] : []),
  ]
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(binaries.initdb, args, { cwd: data, env: cleanEnvironment(), ...place.runner })
    let output = ''
    child.stdin.end()
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(dir, 'r')
  await folder.sync().finally(() => folder.close())
}
