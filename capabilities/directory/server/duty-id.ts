// The id of a duty follows from its number: two who add the same one at the same instant begin one stream, not two.
import { createHash } from 'node:crypto'
import type { Id } from '#foundation/core/ids.ts'

/** A UUID of version 8 (RFC 9562): its bits are a hash of tenant and number. */
export function dutyId(tenant: Id, key: string): Id {
  const hex = createHash('sha256').update(`duty ${tenant} ${key.trim()}`).digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}
