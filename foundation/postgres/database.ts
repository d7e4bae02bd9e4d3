// From a data folder, or DATABASE_URL, to a migrated database and its two connections; and back.
import { join, resolve } from 'node:path'
import { runningAddress, urlAt } from './address.ts'
import { openDataFolder } from './data-folder.ts'
import { startEmbedded } from './embedded.ts'
import { migrate, migrationDirs } from './migrate.ts'
import { embeddedRoles, externalRoles, namedRoles, type DatabaseUrls } from './roles.ts'
import { readSecrets } from './secrets.ts'
import { asTrouble, isTrouble } from './trouble.ts'

interface DatabaseOptions {
  readonly dir: string
  /** A server of someone else; left out, the embedded one runs in `dir`. */
  readonly databaseUrl?: string | undefined
  /** Connection of `yixian_app` there, when `databaseUrl` may not create roles. */
  readonly appUrl?: string | undefined
  /** Told when the embedded database went down and does not come up again. */
  readonly onOutage?: (error: unknown) => void
}

interface Database extends DatabaseUrls {
  close(): Promise<void>
}

const root = resolve(import.meta.dirname, '../..')

/**
 * Opens the data folder for this process alone, starts or finds the database, and migrates it. Whatever fails is
 * undone first; troubles with a sentence are thrown as `Trouble`.
 */
export async function openDatabase({
  dir,
  databaseUrl,
  appUrl,
  onOutage,
}: DatabaseOptions): Promise<Database> {
  const undo: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    undo.push((await openDataFolder(dir)).release)
    let urls: DatabaseUrls
    if (databaseUrl) {
      urls = await externalRoles(databaseUrl, appUrl, dir)
    } else {
      const embedded = await startEmbedded({ dir, ...(onOutage && { onOutage }) })
      undo.push(embedded.stop)
      urls = await embeddedRoles(embedded, dir)
    }
    await migrate(urls.ownerUrl, await migrationDirs(root))
    return { ...urls, close }
  } catch (error) {
    await close()
    throw asTrouble(error, resolve(dir))
  }
}

/** The database of a server that may be running: joined when it is, else opened as `openDatabase` does. */
export async function joinDatabase(options: DatabaseOptions): Promise<Database> {
  const { dir, databaseUrl, appUrl } = options
  if (databaseUrl) return { ...(await externalRoles(databaseUrl, appUrl, dir)), close: async () => {} }
  try {
    return await openDatabase(options)
  } catch (error) {
    const socket = isTrouble(error, 'data.in-use')
      ? await runningAddress(join(resolve(dir), 'postgres'))
      : null
    if (!socket) throw error
    const urls = namedRoles(await readSecrets(dir), (role, password) =>
      urlAt(socket, role, password, 'yixian'),
    )
    return { ...urls, close: async () => {} }
  }
}
