// How a JavaScript value goes to PostgreSQL as a parameter: as text, bytes as they are.
import { quoted } from './array-text.ts'

/** null, text, or bytes for a bytea. */
export type WireValue = string | Buffer | null

/**
 * Numbers, booleans, ids and text as text; a Buffer as bytes; a list as PostgreSQL's text of an array. An object is
 * refused: JSON is passed as the text that the caller made of it.
 */
export function wireValue(value: unknown): WireValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (Buffer.isBuffer(value)) return value
  if (Array.isArray(value)) return arrayOf(value)
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object' || typeof value === 'function')
    throw new TypeError('a parameter is no object')
  return String(value as number | boolean | bigint)
}

function arrayOf(items: readonly unknown[]): string {
  return `{${items.map(element).join(',')}}`
}

function element(item: unknown): string {
  if (Array.isArray(item)) return arrayOf(item)
  const value = wireValue(item)
  if (value === null) return 'NULL'
  const text = Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value
  return quoted(text)
}
