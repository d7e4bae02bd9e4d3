// Secret tokens that travel: which jurisdiction they belong to, and 256 random bits. Only their hash is ever stored.
import { createHash, randomBytes } from 'node:crypto'
import { isId, type Id } from '../core/ids.ts'

const tenantBytes = 16
const secretBytes = 32

export interface TokenParts {
  readonly tenant: Id
  /** SHA-256 of the whole text: what a table may keep. */
  readonly hash: Buffer
}

/** A new token: base64url of the tenant's 16 bytes and 32 random ones, 64 characters. */
export function newToken(tenant: Id): TokenParts & { readonly text: string } {
  const text = Buffer.concat([
    Buffer.from(tenant.replaceAll('-', ''), 'hex'),
    randomBytes(secretBytes),
  ]).toString('base64url')
  return { text, tenant, hash: hashOf(text) }
}

/** The parts of a token's text; null for anything that `newToken` could not have made. */
export function readToken(text: string): TokenParts | null {
  if (text.length !== 64 || !/^[\w-]+$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== tenantBytes + secretBytes) return null
  const hex = bytes.toString('hex', 0, tenantBytes)
  const tenant = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return isId(tenant) ? { tenant, hash: hashOf(text) } : null
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
