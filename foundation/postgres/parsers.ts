// How PostgreSQL's text values become JavaScript: numbers where exact, moments as ISO strings, days as text.
import { types } from 'pg'

type Parse = (text: string) => unknown

const int8 = 20
const date = 1082
const timestamp = 1114
const timestamptz = 1184
const arrays = { int8: 1016, date: 1182, timestamp: 1115, timestamptz: 1185 }

/** int8 as a number when it is exact, else as text (sums and counts stay far below 2^53). */
export function parseInt8(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

const moment = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-]\d\d(?::\d\d)?(?::\d\d)?)$/

/** timestamptz as `Date.toISOString()` writes it: UTC, milliseconds, 'Z'. 'infinity' and years BC stay text. */
export function parseMoment(text: string): string {
  // As nearly all are told: of our sessions' zone, and in milliseconds.
  if (text.length === 26 && text[10] === ' ' && text.endsWith('+00'))
    return `${text.slice(0, 10)}T${text.slice(11, 23)}Z`
  const found = moment.exec(text)
  if (!found) return text
  const [, day, time, fraction = '', zone = '+00'] = found
  const iso = `${day}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}`
  if (zone === '+00') return `${iso}Z`
  return new Date(`${iso}${zone.length === 3 ? `${zone}:00` : zone}`).toISOString()
}

const same: Parse = (text) => text
const textArray = types.getTypeParser(1009 as never) as (text: string) => (string | null)[]

const parsers = new Map<number, Parse>([
  [int8, parseInt8],
  [date, same],
  [timestamp, same],
  [timestamptz, parseMoment],
  [arrays.int8, arrayOf(parseInt8)],
  [arrays.date, arrayOf(same)],
  [arrays.timestamp, arrayOf(same)],
  [arrays.timestamptz, arrayOf(parseMoment)],
])

/** For `pg`: our parsers first, its own for every other type. */
export const customTypes = {
  getTypeParser: ((oid: number, format?: 'text') =>
    parsers.get(oid) ?? types.getTypeParser(oid, format)) as typeof types.getTypeParser,
}

function arrayOf(parse: Parse): Parse {
  return (text) => textArray(text).map((item) => (item === null ? null : parse(item)))
}
