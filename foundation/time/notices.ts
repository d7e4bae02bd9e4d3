// Reads the notice of a year from a file: JSON as holiday-cn publishes it, or an iCalendar of days off (休) and on (班).
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import type { Words } from '../core/words.ts'
import type { HolidayRun, Notice } from './calendar.ts'
import { firstDayOfNotice } from './day-book.ts'
import { civilOf, dayText, parseDay } from './day.ts'
import { englishName } from './holidays/names.ts'
import { dayEventsOf } from './ics.ts'
import { lineAt, readJson } from './json-places.ts'

/** Which notice the file is meant to be. */
interface Wanted {
  readonly year: number
  readonly version: number
  readonly source: string
}

interface ListedDay {
  readonly day: number
  readonly off: boolean
  readonly name: string
  readonly line: number
}

/**
 * `{ year, papers, days: [{ name, date, isOffDay }] }`. The year is that of the notice's title: its first days may lie
 * in the last week of December before. Ordinary weekends are not listed. The papers become the source where they are
 * given. Refuses with `notice-file.…`, naming the line.
 */
export function readHolidayCn(text: string, wanted: Wanted): Notice | Refusal {
  const read = readJson(text)
  if ('brokenAt' in read) return malformed(text, read.brokenAt)
  const { value: json, placeOf } = read
  if (!isObject(json) || !Array.isArray(json['days'])) return malformed(text, 0)
  if (json['year'] !== wanted.year) {
    const line = lineAt(text, Math.max(0, text.indexOf('"year"')))
    return refuse('notice-file.other-year', { line, found: String(json['year']), year: wanted.year })
  }
  const days: ListedDay[] = []
  for (const entry of json['days'] as unknown[]) {
    if (!isObject(entry)) return malformed(text, placeOf(json['days']))
    const { name, date, isOffDay } = entry
    const place = Math.max(placeOf(entry), text.indexOf('"date"', placeOf(entry)))
    if (typeof name !== 'string' || typeof date !== 'string' || typeof isOffDay !== 'boolean')
      return malformed(text, place)
    const [day, line] = [parseDay(date), lineAt(text, place)]
    if (isRefusal(day)) return refuse('notice-file.not-a-day', { line, text: date })
    days.push({ day, off: isOffDay, name, line })
  }
  const papers = Array.isArray(json['papers'])
    ? json['papers'].filter((each) => typeof each === 'string')
    : []
  return noticeOf(days, papers.length > 0 ? { ...wanted, source: papers.join(' ') } : wanted)
}

/**
 * Events of whole days whose summary or categories say 休 (or 放假) or 班. Refuses with `notice-file.…`, naming the
 * line: a file of several years, an event with hours or one that repeats is not a notice.
 */
export function readIcs(text: string, wanted: Wanted): Notice | Refusal {
  const events = dayEventsOf(text)
  if (isRefusal(events)) return events
  const days: ListedDay[] = []
  for (const { from, to, summary, categories, line } of events) {
    const off = saysOff(summary) ?? saysOff(categories)
    if (off === undefined) return refuse('notice-file.unclear', { line, text: summary })
    if (to - from > 60) return refuse('notice-file.malformed', { line, text: summary })
    for (let day = from; day <= to; day++) days.push({ day, off, name: bareName(summary), line })
  }
  return noticeOf(days, wanted)
}

/** 补班 and 调休上班 are worked, whatever else they say. */
function saysOff(text: string): boolean | undefined {
  if (text.includes('班')) return false
  return /休|放假|节假日/.test(text) ? true : undefined
}

/** '春节(休)', '国庆节 休' and '元旦假期' to the name of the holiday alone. */
function bareName(summary: string): string {
  const bare = summary
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, '')
    .replace(/(调休|补班|上班|放假|假期|[休班])+\s*$/, '')
  return bare.trim() || summary
}

function noticeOf(days: readonly ListedDay[], { year, version, source }: Wanted): Notice | Refusal {
  if (days.length === 0) return refuse('notice-file.empty')
  const seen = new Map<number, boolean>()
  for (const { day, off, line } of days) {
    const where = { line, day: dayText(day), year }
    if (day < firstDayOfNotice(year) || civilOf(day).year > year)
      return refuse('notice-file.wrong-year', where)
    const before = seen.get(day)
    if (before !== undefined)
      return refuse(before === off ? 'notice-file.day-twice' : 'notice-file.off-and-on', where)
    seen.set(day, off)
  }
  return {
    year,
    version,
    source,
    off: runsOf(days.filter(({ off }) => off)),
    on: runsOf(days.filter(({ off }) => !off)),
  }
}

function runsOf(days: readonly ListedDay[]): HolidayRun[] {
  const runs: { name: string; from: number; to: number }[] = []
  for (const { day, name } of days.toSorted((a, b) => a.day - b.day)) {
    const last = runs.at(-1)
    if (last && last.name === name && last.to + 1 === day) last.to = day
    else runs.push({ name, from: day, to: day })
  }
  return runs.map(({ name, from, to }) => ({ name: wordsOf(name), from: dayText(from), to: dayText(to) }))
}

function wordsOf(zh: string): Words {
  return { zh, en: englishName(zh) ?? zh }
}

function malformed(text: string, place: number): Refusal {
  const line = lineAt(text, place)
  return refuse('notice-file.malformed', { line, text: text.split('\n')[line - 1]!.trim().slice(0, 40) })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
