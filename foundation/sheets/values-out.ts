// What a value looks like when it leaves: text, a plain number, or a date with its serial number for a spreadsheet.
import { plainNumber } from './cells.ts'

/** A value as text; booleans in Chinese, lists with 、 between, objects not at all. */
export function plainText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return Number.isFinite(value) ? plainNumber(value) : ''
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join('、')
  throw new TypeError('an object cannot be a cell')
}

/** Digits when the value is a number that a spreadsheet can hold exactly, else null. */
export function plainValue(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? plainNumber(value) : null
  if (typeof value === 'bigint') return plainValue(String(value))
  return typeof value === 'string' && /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(value) ? value : null
}

interface PlainDate {
  readonly text: string
  readonly serial: number
  readonly hasTime: boolean
}

const written = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/

/** A day or moment in Shanghai wall-clock time; null when the value is none, or lies before 1 March 1900. */
export function plainDate(value: unknown): PlainDate | null {
  const text = value instanceof Date ? plainText(value) : value
  const found = typeof text === 'string' ? written.exec(text) : null
  if (!found) return null
  const [, day, minutes, seconds, zone] = found
  const hasTime = minutes !== undefined
  const utc = zone === undefined ? `${day}T${minutes ?? '00:00'}:${seconds ?? '00'}Z` : (text as string)
  const ms = Date.parse(utc) + (zone === undefined ? 0 : 8 * 3_600_000)
  const serial = (ms - Date.UTC(1899, 11, 30)) / 86_400_000
  if (Number.isNaN(ms) || serial < 61 || serial >= 2_958_466) return null
  const iso = new Date(ms).toISOString()
  if (zone === undefined && iso.slice(0, 10) !== day) return null
  return { text: hasTime ? iso.slice(0, 16).replace('T', ' ') : iso.slice(0, 10), serial, hasTime }
}

/** Width of a text in half-width characters, Chinese ones counting two; of several lines, the widest. */
export function shownWidth(text: string): number {
  let widest = 0
  for (const line of text.split('\n', 50)) {
    let width = 0
    for (const character of line) width += character >= '\u1100' ? 2 : 1
    widest = Math.max(widest, width)
  }
  return widest
}
