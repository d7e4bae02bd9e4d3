// Passwords: argon2id of node:crypto, kept as PHC strings; the same work for a name that nobody has.
import { argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

// OWASP's second choice: 19 MiB, 2 passes, 1 lane. A stored hash says its own numbers, so these may grow.
const memory = 19_456
const passes = 2
const lanes = 1
const tagLength = 32

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await tagOf(password, salt, { memory, passes, lanes, length: tagLength })
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${plain(salt)}$${plain(tag)}`
}

/** Whether the password is the one hashed. With null, for an unknown name, it works as long and says no. */
export async function isPassword(password: string, phc: string | null): Promise<boolean> {
  const parts = partsOf(phc ?? nobodysHash)
  const length = parts.tag.length
  const tag = await tagOf(password, parts.salt, { ...parts, length })
  return timingSafeEqual(tag, parts.tag) && phc !== null
}

/** How long a one-time password opens anything. */
export const oneTimeMs = 72 * 3_600_000

/** A password to be used once: 16 characters that nobody confuses when reading them out, about 78 bits. */
export function oneTimePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('')
}

/** Upper and lower case, full and half width are one name. */
export function usernameOf(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

// Of random bytes that were thrown away.
const nobodysHash = `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${plain(randomBytes(16))}$${plain(randomBytes(tagLength))}`

interface Cost {
  readonly memory: number
  readonly passes: number
  readonly lanes: number
}

function partsOf(phc: string): Cost & { salt: Buffer; tag: Buffer } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(phc)
  if (!match) throw new Error('a stored password hash is not an argon2id PHC string')
  const [, m, t, p, salt, tag] = match
  return {
    memory: Number(m),
    passes: Number(t),
    lanes: Number(p),
    salt: Buffer.from(salt!, 'base64'),
    tag: Buffer.from(tag!, 'base64'),
  }
}

function tagOf(password: string, nonce: Buffer, cost: Cost & { length: number }): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'))
  const options = {
    message,
    nonce,
    parallelism: cost.lanes,
    tagLength: cost.length,
    memory: cost.memory,
    passes: cost.passes,
  }
  return new Promise((resolve, reject) => {
    argon2('argon2id', options, (error, tag) => (error ? reject(error) : resolve(tag)))
  })
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
