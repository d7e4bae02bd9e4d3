// One fast PostgreSQL for the whole run of the tests, migrated once; each test makes a tenant of its own in it.
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startEmbedded } from '../postgres/embedded.ts'
import { takeLock } from '../postgres/lock.ts'
import { migrate, migrationDirs } from '../postgres/migrate.ts'
import { stopOrphan } from '../postgres/postmaster.ts'
import { embeddedRoles, type DatabaseUrls } from '../postgres/roles.ts'

interface ScratchDatabase extends DatabaseUrls {
  /** Superuser, database `yixian`: for tests of the walls themselves. */
  readonly adminUrl: string
  remove(): Promise<void>
}

declare module 'vitest' {
  interface ProvidedContext {
    database: { ownerUrl: string; appUrl: string; adminUrl: string }
  }
}

const root = resolve(import.meta.dirname, '../..')
const prefix = 'yixian-test-'
// A younger folder may be one that is just being made.
const staleMs = 60_000

/** A new database in a temporary folder with every migration of this checkout; `remove` leaves nothing behind. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  await sweep()
  const undo: (() => Promise<void>)[] = []
  const remove = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const dir = await mkdtemp(join(tmpdir(), prefix))
    undo.push(() => rm(dir, { recursive: true, force: true }))
    undo.push((await takeLock(dir)).release)
    // As root the database runs as another user, who has to pass.
    await chmod(dir, 0o711)
    const embedded = await startEmbedded({ dir, fast: true })
    undo.push(embedded.stop)
    const urls = await embeddedRoles(embedded, dir)
    await migrate(urls.ownerUrl, await migrationDirs(root))
    return { ...urls, adminUrl: embedded.adminUrl.replace(/\/postgres$/, '/yixian'), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Removes what killed runs left behind: their lock is free, but their database may still be running. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const dir = join(tmpdir(), name)
    if (!name.startsWith(prefix) || (await ageOf(dir)) < staleMs) continue
    const lock = await takeLock(dir).catch(() => null)
    if (!lock) continue
    await stopOrphan(join(dir, 'postgres'))
    await lock.release()
    await rm(dir, { recursive: true, force: true })
  }
}

function ageOf(dir: string): Promise<number> {
  return stat(dir).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  )
}

/** Vitest's global set-up: provides `database` to the tests. */
export async function setup(project: {
  provide(name: 'database', value: { ownerUrl: string; appUrl: string; adminUrl: string }): void
}): Promise<() => Promise<void>> {
  const { ownerUrl, appUrl, adminUrl, remove } = await scratchDatabase()
  project.provide('database', { ownerUrl, appUrl, adminUrl })
  return remove
}
