// The passwords of the database's roles: made once, kept in DIR/secrets.json, readable by the owner of the process only.
import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

export interface Secrets {
  /** Password of the embedded server's superuser `postgres`. */
  readonly admin?: string
  readonly owner?: string
  readonly app?: string
}

/** The secrets of `dir`; an empty object when there are none yet. */
export async function readSecrets(dir: string): Promise<Secrets> {
  try {
    return JSON.parse(await readFile(join(dir, 'secrets.json'), 'utf8')) as Secrets
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

/** Adds a fresh password for each of `names` that has none, on disk before it returns. */
export async function withSecrets<N extends keyof Secrets>(
  dir: string,
  names: readonly N[],
): Promise<Record<N, string>> {
  const known = await readSecrets(dir)
  const all: Secrets = {
    ...Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('base64url')])),
    ...known,
  }
  if (names.some((name) => !known[name]))
    await writeSafely(join(dir, 'secrets.json'), `${JSON.stringify(all, null, 2)}\n`)
  return all as Record<N, string>
}

/** Writes a file so that a crash leaves either the old or the new one; mode 0600. */
export async function writeSafely(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
}
