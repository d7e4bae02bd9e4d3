// What is known of a jurisdiction's calendar: what was published, what was changed here, and every version of it.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Calendar, Notice, Override } from '#foundation/time/calendar.ts'
import { dayOfText, dayText } from '#foundation/time/day.ts'
import { changeWords } from './change-words.ts'
import type { CalendarEntry, CalendarEvent } from './events.ts'

/** An override that stands, and the id by which it is withdrawn. */
interface StandingOverride extends Override {
  readonly id: Id
}

/** Office hours from a day on; null for those that were there from the beginning. */
interface HoursFrom {
  readonly from: string | null
  readonly hours: readonly string[]
}

/** The calendar as one entry left it. */
interface CalendarVersion {
  readonly number: number
  readonly at: string
  readonly by: Id | null
  readonly change: CalendarEvent['type']
  /** What was changed and why, in a line. */
  readonly words: Words
  readonly calendar: Calendar
}

export interface CalendarHistory {
  readonly overrides: readonly StandingOverride[]
  /** Ascending by their day. */
  readonly hours: readonly HoursFrom[]
  readonly versions: readonly CalendarVersion[]
}

export const noCalendar: CalendarHistory = { overrides: [], hours: [], versions: [] }

export function evolve(state: CalendarHistory, entry: CalendarEntry): CalendarHistory {
  const next = withEntry(state, entry)
  const { version: number, at, actor: by, type: change } = entry
  const words = changeWords(entry, state.overrides)
  const version = { number, at, by, change, words, calendar: calendarAfter(state, entry) }
  return { ...next, versions: [...state.versions, version] }
}

/** The calendar as it would be after an entry: what a preview compiles before anything is written. */
export function calendarAfter(
  state: CalendarHistory,
  entry: CalendarEvent & { readonly version: number },
): Calendar {
  const { overrides, hours } = withEntry(state, entry)
  const before = entry.type === 'CalendarFounded' ? entry.data.calendar : state.versions.at(-1)!.calendar
  const notices =
    entry.type === 'NoticeAdopted' ? [...before.notices, entry.data.notice] : [...before.notices]
  const first = Math.min(...notices.map(({ year }) => year))
  return {
    ...before,
    version: String(entry.version),
    hours: hours.at(-1)!.hours,
    notices,
    overrides: [...formerHours(hours, Number.isFinite(first) ? `${first}-01-01` : null), ...overrides],
  }
}

type Kept = Pick<CalendarHistory, 'overrides' | 'hours'>

function withEntry(state: CalendarHistory, entry: CalendarEvent): Kept {
  const { overrides, hours } = state
  switch (entry.type) {
    case 'CalendarFounded':
      return { overrides: [], hours: [{ from: null, hours: entry.data.calendar.hours }] }
    case 'NoticeAdopted':
      return { overrides, hours }
    case 'OverrideAdded':
      return { overrides: [...overrides, { ...entry.data.override, id: entry.data.id }], hours }
    case 'OverrideWithdrawn':
      return { overrides: overrides.filter(({ id }) => id !== entry.data.id), hours }
    case 'HoursChanged':
      return { overrides, hours: hoursWith(hours, entry.data) }
    default:
      return never(entry)
  }
}

function hoursWith(known: readonly HoursFrom[], { from, hours }: HoursFrom): readonly HoursFrom[] {
  return [...known.filter((each) => each.from !== from), { from, hours }].toSorted((a, b) =>
    (a.from ?? '') < (b.from ?? '') ? -1 : 1,
  )
}

/** A calendar has one set of hours; those of former times stand as overrides that any other override outranks. */
function formerHours(hours: readonly HoursFrom[], first: string | null): Override[] {
  return hours.slice(0, -1).flatMap(({ from, hours: former }, at): Override[] => {
    const begins = from ?? first
    const to = dayText(dayOfText(hours[at + 1]!.from!) - 1)
    if (begins === null || to < begins) return []
    const reason = `原办公时段 ${former.join(' ')}`
    return [{ from: begins, to, kind: 'hours', hours: former, reason, source: reason, version: 0 }]
  })
}

/** Of every year the highest version, ascending. */
export function latestNotices(notices: readonly Notice[]): Notice[] {
  const byYear = new Map<number, Notice>()
  for (const notice of notices)
    if ((byYear.get(notice.year)?.version ?? 0) < notice.version) byYear.set(notice.year, notice)
  return [...byYear.values()].toSorted((a, b) => a.year - b.year)
}
