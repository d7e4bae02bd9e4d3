// The key that signs checkpoints: made once in the data folder, readable by its owner only.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  type KeyObject,
} from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The signing key in `dir`/keys/checkpoint.key (PKCS #8 PEM, mode 0600), made with its public half in
 * checkpoint.pub if there is none. Two processes starting at once end up with the same key. Whoever can read it can
 * sign a rewritten ledger: give it to a separate system user where there is one, and keep the .pub elsewhere.
 */
export async function checkpointKey(dir: string): Promise<KeyObject> {
  const folder = join(dir, 'keys')
  const path = join(folder, 'checkpoint.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const key = (await readKey(path)) ?? (await makeKey(path))
  const pub = createPublicKey(key).export({ format: 'pem', type: 'spki' })
  await writeFile(join(folder, 'checkpoint.pub'), pub)
  return key
}

/** The key of `dir` if there is one: who only reads a ledger must not make a key that nobody signed with. */
export function findCheckpointKey(dir: string): Promise<KeyObject | null> {
  return readKey(join(dir, 'keys', 'checkpoint.key'))
}

/** A public key from the PEM text of a checkpoint.pub. Throws if it is none, or not Ed25519. */
export function publicKeyFrom(pem: string): KeyObject {
  const key = createPublicKey(pem)
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 public key')
  return key
}

async function readKey(path: string): Promise<KeyObject | null> {
  const pem = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return pem === null ? null : createPrivateKey(pem)
}

async function makeKey(path: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
  await chmod(draft, 0o600)
  try {
    // link fails if another process was first, where rename would quietly replace its key.
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  const key = await readKey(path)
  if (!key) throw new Error(`no checkpoint key at ${path}`)
  return key
}
