// One fast PostgreSQL for the whole run of the tests, migrated once; each test makes a tenant of its own in it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startEmbedded } from '../postgres/embedded.ts'
import { migrate, migrationDirs } from '../postgres/migrate.ts'
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

/** A new database in a temporary folder with every migration of this checkout; `remove` leaves nothing behind. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const dir = await mkdtemp(join(tmpdir(), 'yixian-test-'))
  const removeDir = (): Promise<void> => rm(dir, { recursive: true, force: true })
  try {
    const embedded = await startEmbedded({ dir, fast: true })
    const remove = (): Promise<void> => embedded.stop().then(removeDir)
    try {
      const urls = await embeddedRoles(embedded, dir)
      await migrate(urls.ownerUrl, await migrationDirs(root))
      return { ...urls, adminUrl: embedded.adminUrl.replace(/\/postgres$/, '/yixian'), remove }
    } catch (error) {
      await embedded.stop()
      throw error
    }
  } catch (error) {
    await removeDir()
    throw error
  }
}

/** Vitest's global set-up: provides `database` to the tests. */
export async function setup(project: {
  provide(name: 'database', value: { ownerUrl: string; appUrl: string; adminUrl: string }): void
}): Promise<() => Promise<void>> {
  const { ownerUrl, appUrl, adminUrl, remove } = await scratchDatabase()
  project.provide('database', { ownerUrl, appUrl, adminUrl })
  return remove
}
