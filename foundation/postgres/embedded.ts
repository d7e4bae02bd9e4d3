// The embedded database: a real PostgreSQL of our own in the data folder, started with the server and stopped with it.
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findBinaries, mayReach, runnerFor, type Binaries } from './binaries.ts'
import { checkCluster, makeCluster, own, placeOf, type Place } from './cluster.ts'
import { launch, shutDown, stopOrphan } from './postmaster.ts'
import { readSecrets, withSecrets } from './secrets.ts'
import { asTrouble, troubleOf } from './trouble.ts'

export interface EmbeddedOptions {
  /** The data folder; PostgreSQL's own files go to `postgres` in it. It must exist. */
  readonly dir: string
  /** For tests: no sync, so a crash of the machine may lose everything; a killed process still loses nothing. */
  readonly fast?: boolean
  /** Called when the database ended by itself and could not be started again. */
  readonly onLost?: (error: unknown) => void
}

export interface Embedded {
  /** Connection of the superuser `postgres` to the database `postgres`. */
  readonly adminUrl: string
  /** Connection of another role to another database of this server. */
  urlOf(role: string, password: string, database: string): string
  /** Process id of the database at this moment; another one after a restart. */
  pid(): number | undefined
  /** Ends connections, writes everything to disk, and returns when the process is gone. */
  stop(): Promise<void>
}

interface Address {
  readonly host: string
  readonly port: number
  readonly args: readonly string[]
  forget(): Promise<void>
}

const leastMb = { new: 200, existing: 20 }
const portName = 5432

/**
 * Starts PostgreSQL 18 on the data of `dir`, made when there are none. A process left running by a killed server is
 * stopped first; one that is killed while we run is started again. Throws a `Trouble` with its sentence.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dir = resolve(options.dir)
  try {
    return await start({ ...options, dir })
  } catch (error) {
    throw asTrouble(error, dir)
  }
}

async function start({ dir, fast = false, onLost }: EmbeddedOptions): Promise<Embedded> {
  const place = placeOf(dir, runnerFor(join(dir, 'postgres')))
  const binaries = findBinaries(place.runner)
  const isNew = !existsSync(place.cluster)
  await checkSpace(dir, isNew)
  if (!isNew) {
    checkCluster(place, binaries.major)
    if (!(await readSecrets(dir)).admin) throw troubleOf('data.damaged', { dir, missing: 'secrets.json' })
  }
  const { admin } = await withSecrets(dir, ['admin'])
  if (isNew) await makeCluster(place, binaries, admin, fast)
  await stopOrphan(place.cluster)
  const address = await addressFor(place)
  const syncs = fast ? ['-c', 'fsync=off', '-c', 'full_page_writes=off'] : []
  const kept = await keepRunning(place, binaries, [...address.args, ...syncs], onLost)
  const urlOf = (role: string, password: string, database: string): string =>
    `postgresql://${role}:${encodeURIComponent(password)}@${encodeURIComponent(address.host)}:${address.port}/${database}`
  return {
    adminUrl: urlOf('postgres', admin, 'postgres'),
    urlOf,
    pid: kept.pid,
    stop: () => kept.stop().then(address.forget),
  }
}

/** Starts the process and, whenever it ends without being asked to, starts it again. */
async function keepRunning(place: Place, binaries: Binaries, args: readonly string[], onLost?: (error: unknown) => void) {
  let stopping = false
  let child: ChildProcess = await launch(place, binaries, args)
  let starting: Promise<void> = Promise.resolve()
  // The last resort when nobody called stop: a signal is all that can still be sent.
  const onExit = (): void => void child.kill('SIGINT')
  process.once('exit', onExit)
  const watch = (): void => {
    child.once('exit', () => {
      if (!stopping) starting = again().catch((error) => onLost?.(asTrouble(error, place.dir)))
    })
  }
  const again = async (): Promise<void> => {
    child = await launch(place, binaries, args)
    watch()
  }
  watch()
  return {
    pid: () => child.pid,
    stop: async () => {
      stopping = true
      await starting
      await shutDown(child)
      process.removeListener('exit', onExit)
    },
  }
}

async function checkSpace(dir: string, isNew: boolean): Promise<void> {
  const { bavail, bsize } = await statfs(dir)
  const need = isNew ? leastMb.new : leastMb.existing
  if (bavail * bsize < need * 1_000_000) throw troubleOf('disk.full', { dir, need })
}

/** A Unix socket that only its owner can reach, and no port; Windows has no such sockets in Node, so a free port there. */
async function addressFor(place: Place): Promise<Address> {
  if (process.platform === 'win32') {
    const port = await freePort()
    return { host: '127.0.0.1', port, args: ['-c', 'listen_addresses=127.0.0.1', '-p', String(port)], forget: async () => {} }
  }
  const host = await socketFolder(place)
  const quoted = `"${host.replaceAll('"', '""')}"`
  const args = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${quoted}`, '-c', 'unix_socket_permissions=0700']
  return {
    host,
    port: portName,
    args: [...args, '-p', String(portName)],
    forget: () => rm(host, { recursive: true, force: true }),
  }
}

/** A path of more than about a hundred bytes is none for a socket: then a short one, whose name `socket.path` keeps. */
async function socketFolder(place: Place): Promise<string> {
  const note = join(place.dir, 'socket.path')
  const last = await readFile(note, 'utf8').catch(() => null)
  if (last) await rm(last, { recursive: true, force: true })
  await rm(note, { force: true })
  let folder = join(place.dir, 'socket')
  if (place.closed || Buffer.byteLength(join(folder, `.s.PGSQL.${portName}`)) >= 100) {
    const base = join(tmpdir(), 'yixian-')
    folder = await mkdtemp(mayReach(base, place.runner) && base.length < 60 ? base : '/tmp/yixian-')
    await writeFile(note, folder, { mode: 0o600 })
  } else {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { mode: 0o700 })
  }
  await own(place.runner, folder)
  return folder
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
