// Turns the numbers of a workbook into the text that a person saw in the cell.

/** How a style shows a number: as it is, padded with zeros, as a day, a moment, a time of day or a span of hours. */
export type NumberLook = 'plain' | 'day' | 'moment' | 'time' | 'span' | { readonly zeros: number }

const dayIds = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const timeIds = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56])

/** The look of a built-in format id (ECMA-376 18.8.30, with its Chinese ids) or of a format code. */
export function lookOf(id: number, code: string | undefined): NumberLook {
  if (code === undefined) {
    if (id === 22) return 'moment'
    if (id === 46) return 'span'
    return dayIds.has(id) ? 'day' : timeIds.has(id) ? 'time' : 'plain'
  }
  const first = code.split(';')[0]!
  if (/^0{2,32}$/.test(first)) return { zeros: first.length }
  if (/\[(h+|m+|s+)\]/i.test(first)) return 'span'
  const bare = first
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .toLowerCase()
  if (/general|standard|@|[0#?]/.test(bare.replace(/s\.0+/g, 's'))) return 'plain'
  const clock = /h|s|am\/pm|上午/.test(bare)
  const calendar = /y|d|e/.test(bare) || (!clock && /m/.test(bare))
  return calendar ? (clock ? 'moment' : 'day') : clock ? 'time' : 'plain'
}

/** The text of a numeric cell: `raw` is what the file says, never with an exponent or float noise in the answer. */
export function numberText(raw: string, look: NumberLook, date1904: boolean): string {
  const written = raw.trim()
  if (look === 'plain' && /^(?:0|-?[1-9]\d*)$/.test(written)) return written
  const value = Number(written)
  if (written === '' || !Number.isFinite(value)) return written
  if (typeof look === 'object') return padded(plainNumber(value), look.zeros)
  if (look === 'plain') return plainNumber(value)
  return momentText(value, look, date1904) ?? plainNumber(value)
}

/**
 * A number with the fifteen digits a spreadsheet shows, written out in full: 1.2e17 is 120000000000000000.
 * What is nearer to nought than 1e-15 is left over from a subtraction.
 */
export function plainNumber(value: number): string {
  const [mantissa, exponent] = value.toExponential(14).split('e') as [string, string]
  const negative = mantissa.startsWith('-')
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '') || '0'
  const point = Number(exponent) + 1
  if (point < -14 || digits === '0') return '0'
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const part = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits
  return `${negative ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`
}

function padded(text: string, zeros: number): string {
  return /^\d+$/.test(text) ? text.padStart(zeros, '0') : text
}

/** ISO text of a serial number, null when it is no date that a spreadsheet could show. */
function momentText(
  serial: number,
  look: 'day' | 'moment' | 'time' | 'span',
  date1904: boolean,
): string | null {
  if (serial < 0 || serial >= 2_958_466) return null
  let seconds = Math.round(serial * 86_400)
  if (look === 'span') return clockText(seconds)
  const day = Math.floor(seconds / 86_400)
  seconds -= day * 86_400
  if (look === 'time' && day === 0) return clockText(seconds)
  const date = dateText(day, date1904)
  return look === 'day' && seconds === 0 ? date : `${date}T${clockText(seconds)}`
}

function clockText(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** Day 60 of the 1900 system is a 29 February that never was; every spreadsheet shows it all the same. */
function dateText(day: number, date1904: boolean): string {
  if (date1904) return isoDay(Date.UTC(1904, 0, 1) + day * 86_400_000)
  if (day === 60) return '1900-02-29'
  return isoDay(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86_400_000)
}

/** A column of dates holds the same few thousand days over and over. */
const days = new Map<number, string>()

function isoDay(ms: number): string {
  const known = days.get(ms)
  if (known !== undefined) return known
  const text = new Date(ms).toISOString().slice(0, 10)
  if (days.size < 20_000) days.set(ms, text)
  return text
}
