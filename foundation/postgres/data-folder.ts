// The data folder of one server: known by its mark, made when absent, locked while in use, never taken over from something else.
import { chmod, chown, mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { runnerFor } from './binaries.ts'
import { takeLock, type Lock } from './lock.ts'
import { writeSafely } from './secrets.ts'
import { asTrouble, troubleOf } from './trouble.ts'

const mark = 'yixian.json'

/** What an unused folder may hold: what file systems and editors leave there, and what we write before the mark. */
const harmless = /^(\.gitkeep|\.gitignore|\.DS_Store|lost\+found|server\.lock.*|yixian\.json\.new)$/

/**
 * Makes the folder ours and takes its lock. Throws a `Trouble` when it belongs to something else, is in use, or
 * cannot be written.
 */
export async function openDataFolder(path: string): Promise<Lock> {
  const dir = resolve(path)
  try {
    await make(dir)
    const entries = await readdir(dir)
    const marked = entries.includes(mark)
    const found = marked ? undefined : entries.find((name) => !harmless.test(name))
    if (found) throw troubleOf('data.foreign', { dir, found })
    const lock = await takeLock(dir)
    // Before anything else is written, so that a folder left half-made is known again.
    if (!marked)
      await writeSafely(join(dir, mark), '{ "dataOf": "yixian", "format": 1 }\n').catch((error) =>
        released(lock, error),
      )
    return lock
  } catch (error) {
    throw asTrouble(error, dir)
  }
}

/** Open to nobody else; started as root, the user that the database runs as may pass through to its own part. */
async function make(dir: string): Promise<void> {
  const made = await makeFolder(dir, 0o700)
  const { gid } = runnerFor(join(dir, 'postgres'))
  if (!made || gid === undefined) return
  await chown(dir, 0, gid)
  await chmod(dir, 0o710)
}

/**
 * With those above it; false when it was there. By steps of our own: where a file system takes no folders, as /proc,
 * Node's recursive way tries for ever.
 */
async function makeFolder(dir: string, mode?: number): Promise<boolean> {
  try {
    await mkdir(dir, mode)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(dir)).isDirectory()) return false
    const above = dirname(dir)
    if (code !== 'ENOENT') throw error
    if (await isThere(above)) throw troubleOf('data.unwritable', { dir, reason: code }, error)
    await makeFolder(above)
    await mkdir(dir, mode)
    return true
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function released(lock: Lock, error: unknown): Promise<never> {
  await lock.release()
  throw error
}
