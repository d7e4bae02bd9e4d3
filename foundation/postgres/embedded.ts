// The embedded database: a real PostgreSQL of our own in the data folder, started with the server and stopped with it.
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { addressFor, urlAt } from './address.ts'
import { findBinaries, runnerFor, type Binaries } from './binaries.ts'
import { checkCluster, makeCluster, placeOf, type Place } from './cluster.ts'
import { launch, shutDown, stopOrphan } from './postmaster.ts'
import { readSecrets, withSecrets } from './secrets.ts'
import { asTrouble, troubleOf } from './trouble.ts'

interface EmbeddedOptions {
  /** The data folder; PostgreSQL's own files go to `postgres` in it. It must exist. */
  readonly dir: string
  /** For tests: no sync, so a crash of the machine may lose everything; a killed process still loses nothing. */
  readonly fast?: boolean
  /** Told once when the database ended by itself and does not start again; it is tried every few seconds until `stop`. */
  readonly onOutage?: (error: unknown) => void
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

const leastMb = { new: 200, existing: 20 }
const retryMs = 3_000

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

async function start({ dir, fast = false, onOutage }: EmbeddedOptions): Promise<Embedded> {
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
  const kept = await keepRunning(place, binaries, [...address.args, ...syncs], onOutage)
  const urlOf = (role: string, password: string, database: string): string =>
    urlAt(address, role, password, database)
  return {
    adminUrl: urlOf('postgres', admin, 'postgres'),
    urlOf,
    pid: kept.pid,
    stop: () => kept.stop().then(address.forget),
  }
}

/** Starts the process and, whenever it ends without being asked to, starts it again. */
async function keepRunning(
  place: Place,
  binaries: Binaries,
  args: readonly string[],
  onOutage?: (error: unknown) => void,
): Promise<Pick<Embedded, 'pid' | 'stop'>> {
  const stopping = new AbortController()
  let child: ChildProcess = await launch(place, binaries, args)
  let starting: Promise<void> = Promise.resolve()
  // The last resort when nobody called stop: a signal is all that can still be sent.
  const onExit = (): void => void child.kill('SIGINT')
  process.once('exit', onExit)
  const again = async (): Promise<void> => {
    for (let told = false; !stopping.signal.aborted; told = true) {
      try {
        child = await launch(place, binaries, args)
        return watch()
      } catch (error) {
        if (!told) onOutage?.(asTrouble(error, place.dir))
        await wait(retryMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
      }
    }
  }
  const watch = (): void =>
    void child.once('exit', () => {
      if (!stopping.signal.aborted) starting = again()
    })
  watch()
  return {
    pid: () => child.pid,
    stop: async () => {
      stopping.abort()
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
