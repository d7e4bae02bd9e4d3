// Reads days and moments as people and spreadsheets write them, in Chinese wall-clock time.
import type { Refusal } from '#foundation/core/refusal.ts'
import { isRefusal, refuse } from '#foundation/core/refusal.ts'

interface Written {
  day: string
  /** Seconds since midnight, null when only a day was written. */
  seconds: number | null
  /** 'Z' or an offset when one was written. */
  zone: string
}

const calendar = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|年(\d{1,2})月(\d{1,2})[日号]?)(.*)$/
const clock =
  /^T?(上午|下午|AM|PM)?(\d{1,2}):(?:(\d{1,2})(?::(\d{1,2})(?:\.\d{1,9})?)?)?:?(AM|PM)?(Z|[+-]\d\d:?\d\d)?$/i
/** 1 January 1950 to 31 December 2099 as serial numbers: outside of it a number is a number. */
const serials = { first: 18_264, last: 73_051 }

/**
 * The moment of a cell as ISO 8601 with the offset of Asia/Shanghai, '2019-02-22T16:53:00+08:00'.
 * Reads '2019/2/22 16:53:00', '2019-02-22', '2019年2月22日 16时53分', '20190222', ISO with an offset, and serial
 * numbers of the 1900 system as text. A day alone is its first moment. Refuses `date.unreadable`, `date.impossible`.
 */
export function readMoment(cell: string): string | Refusal {
  const written = readWritten(cell)
  if (isRefusal(written)) return written
  const { day, seconds, zone } = written
  if (zone === '') return `${day}T${clockOf(seconds ?? 0)}+08:00`
  const ms = Date.parse(`${day}T${clockOf(seconds ?? 0)}${zone}`)
  return Number.isNaN(ms) ? refuse('date.impossible', { cell: shown(cell) }) : inShanghai(ms)
}

/** The day of a cell as 'YYYY-MM-DD' in Asia/Shanghai; reads and refuses what `readMoment` does. */
export function readDay(cell: string): string | Refusal {
  const moment = readMoment(cell)
  return isRefusal(moment) ? moment : moment.slice(0, 10)
}

/** ISO with +08:00, whole seconds. */
export function inShanghai(ms: number): string {
  return `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
}

function readWritten(cell: string): Written | Refusal {
  const text = cell.normalize('NFKC').trim().replace(/\s+/g, ' ')
  if (text.length > 40) return refuse('date.unreadable', { cell: shown(cell) })
  if (/^\d{8}$/.test(text)) return checked(cell, [text.slice(0, 4), text.slice(4, 6), text.slice(6)], '')
  if (/^\d{1,5}(\.\d+)?$/.test(text)) return fromSerial(cell, Number(text))
  const found = calendar.exec(text)
  if (!found) return refuse('date.unreadable', { cell: shown(cell) })
  return checked(cell, [found[1]!, found[2] ?? found[4]!, found[3] ?? found[5]!], found[6]!)
}

function checked(
  cell: string,
  [year, month, date]: [string, string, string],
  rest: string,
): Written | Refusal {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const ms = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day)
    return refuse('date.impossible', { cell: shown(cell) })
  if (rest.trim() === '') return { day, seconds: null, zone: '' }
  const compact = rest
    .replace(/[时点分]/g, ':')
    .replace(/秒/, '')
    .replace(/(?<!\d) | (?!\d)/g, '')
  const found = clock.exec(compact)
  if (!found) return refuse('date.unreadable', { cell: shown(cell) })
  const seconds = secondsOf(found)
  return seconds === null
    ? refuse('date.impossible', { cell: shown(cell) })
    : { day, seconds, zone: (found[6] ?? '').toUpperCase().replace(/(\d\d)(\d\d)$/, '$1:$2') }
}

function secondsOf(found: RegExpExecArray): number | null {
  const half = (found[1] ?? found[5] ?? '').toUpperCase()
  let hour = Number(found[2])
  const minute = Number(found[3] ?? 0)
  const second = Number(found[4] ?? 0)
  const afternoon = half === '下午' || half === 'PM'
  if (half !== '' && hour > 12 && !afternoon) return null
  if (afternoon && hour < 12) hour += 12
  if (!afternoon && half !== '' && hour === 12) hour = 0
  return hour > 23 || minute > 59 || second > 59 ? null : hour * 3600 + minute * 60 + second
}

function fromSerial(cell: string, serial: number): Written | Refusal {
  if (serial < serials.first || serial >= serials.last)
    return refuse('date.unreadable', { cell: shown(cell) })
  const total = Math.round(serial * 86_400)
  const days = Math.floor(total / 86_400)
  const day = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
  return { day, seconds: total - days * 86_400, zone: '' }
}

function clockOf(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`
}

function shown(cell: string): string {
  return cell.trim().slice(0, 40)
}
