// The house's own key: what is kept only to be compared is hashed with it, so that a copy of the database can be guessed at in vain.
import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { troubleOf } from '../postgres/trouble.ts'

const shortest = 32

// A process that was given none, such as a test, makes one for itself.
let key: Buffer = randomBytes(32)

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Takes YIXIAN_HOUSE_KEY, else `dir`/keys/house.key (mode 0600), made if there is none. All servers on one database
 * need the same one. Lost, a command begun before is no longer known when repeated, and what was sealed (the addresses
 * and secrets of outlets) must be entered anew.
 */
export async function useHouseKey(dir: string, env: Environment = process.env): Promise<void> {
  const path = keyPath(dir)
  key = keyIn(env) ?? (await readKey(path)) ?? (await makeKey(path))
}

/** The same for a process beside the server: takes the key that there is, and never makes one. */
export async function joinHouseKey(dir: string, env: Environment = process.env): Promise<void> {
  key = keyIn(env) ?? (await readKey(keyPath(dir))) ?? key
}

/** HMAC-SHA256 under the house's key; `purpose` keeps hashes of one text for two uses apart. 32 bytes. */
export function keyed(purpose: string, text: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest()
}

/** A text that this house must be able to read again, such as a secret it signs with: AES-256-GCM under its key. */
export function seal(purpose: string, text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyed('yx-seal-v1', purpose), nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Throws when it was sealed for another purpose, under another key, or was changed. */
export function unseal(purpose: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', keyed('yx-seal-v1', purpose), sealed.subarray(0, 12))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8')
}

/** What is kept of a request: a plain hash of it could be found again by trying every telephone number. */
export function sealedRequest(requestHash: string): Buffer {
  return keyed('yx-request-v1', requestHash)
}

/** Whether what is kept (hex) is of this request. Until November 2026 the plain hash was kept, so that counts too. */
export function isSameRequest(kept: string, requestHash: string): boolean {
  return kept === sealedRequest(requestHash).toString('hex') || kept === requestHash
}

function keyPath(dir: string): string {
  return join(dir, 'keys', 'house.key')
}

function keyIn({ YIXIAN_HOUSE_KEY: text }: Environment): Buffer | null {
  if (!text) return null
  return keyFrom(text, 'YIXIAN_HOUSE_KEY')
}

async function readKey(path: string): Promise<Buffer | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : keyFrom(text, path)
}

function keyFrom(text: string, where: string): Buffer {
  if (text.trim().length < shortest) throw troubleOf('house-key.short', { where, least: shortest })
  return Buffer.from(text.trim())
}

async function makeKey(path: string): Promise<Buffer> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  await chmod(draft, 0o600)
  try {
    // link fails if another process was first, where rename would quietly replace its key.
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  return (await readKey(path))!
}
