// Identifiers: UUID version 7, made by whoever acts first (also a phone without signal), lower case.

export type Id = string

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

interface RandomSource {
  getRandomValues(bytes: Uint8Array): Uint8Array
}

/** A new UUIDv7: 48 bits of milliseconds, then randomness, so ids made later sort later. */
export function newId(now: number = Date.now()): Id {
  const source = (globalThis as unknown as { crypto: RandomSource }).crypto
  const bytes = source.getRandomValues(new Uint8Array(16))
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return hyphenated(bytes)
}

export function isId(text: unknown): text is Id {
  return typeof text === 'string' && pattern.test(text)
}

/**
 * The n-th id that follows from another, always the same: a command that starts a second stream needs an id
 * that a repeated delivery finds again. Keeps the version and variant bits, changes the last eight digits.
 */
export function derivedId(id: Id, n: number): Id {
  const tail = (Number.parseInt(id.slice(-8), 16) ^ Math.imul(n + 1, 0x9e3779b1)) >>> 0
  return id.slice(0, -8) + tail.toString(16).padStart(8, '0')
}

function hyphenated(bytes: Uint8Array): Id {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
