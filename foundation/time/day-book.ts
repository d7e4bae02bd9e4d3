// The days on which a calendar departs from its week, and why: notices first, then what the jurisdiction overrides.
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import type { Calendar, DayKind, HolidayRun, Notice, Override } from './calendar.ts'
import { civilOf, dayNumber, dayText, parseDay, weekdayOf } from './day.ts'
import { readHours, type Spans } from './hours.ts'

export interface DayBook {
  /** Days that a notice or an override names. */
  readonly kinds: ReadonlyMap<number, DayKind>
  readonly hours: ReadonlyMap<number, Spans>
  /** Years with a notice, ascending. */
  readonly years: readonly number[]
}

/** A notice for a year may reach this many days into the December before it. */
const lastWeek = 7

/** The first day that the notice of `year` may speak of. The notice before it is not the last word on these days. */
export function firstDayOfNotice(year: number): number {
  return dayNumber(year, 1, 1) - lastWeek
}

/** Refuses with `notice.…`, `override.…`, `day.…` or `hours.…`, naming the notice or the override. */
export function dayBookOf(calendar: Calendar): DayBook | Refusal {
  const notices = inForce(calendar.notices)
  if (isRefusal(notices)) return notices
  const kinds = new Map<number, DayKind>()
  for (const notice of notices) {
    const refused = enterNotice(kinds, notice)
    if (refused) return refused
  }
  const said = overridden(calendar.overrides)
  if (isRefusal(said)) return said
  for (const [day, { value, override }] of said.doors) {
    const published = kinds.get(day)
    const worked = published ? isWorkingKind(published.kind) : !calendar.weekend.includes(weekdayOf(day))
    // Who closes what is closed already, or opens what is open, changes nothing.
    if (worked === (value === 'open')) continue
    kinds.set(day, {
      kind: value,
      name: { zh: override.reason, en: override.reason },
      source: override.source,
    })
  }
  const hours = new Map([...said.hours].map(([day, { value }]) => [day, value]))
  return { kinds, hours, years: notices.map(({ year }) => year) }
}

export function isWorkingKind(kind: DayKind['kind']): boolean {
  return kind === 'ordinary' || kind === 'make-up' || kind === 'open'
}

/** Of every year the highest version, ascending by year: the notice of the later year has the last word on December. */
function inForce(notices: readonly Notice[]): readonly Notice[] | Refusal {
  const byYear = new Map<number, Notice>()
  for (const notice of notices) {
    const known = byYear.get(notice.year)
    if (known?.version === notice.version)
      return refuse('notice.version-twice', { year: notice.year, version: notice.version })
    if (!known || known.version < notice.version) byYear.set(notice.year, notice)
  }
  return [...byYear.values()].toSorted((a, b) => a.year - b.year)
}

function enterNotice(kinds: Map<number, DayKind>, notice: Notice): Refusal | undefined {
  const own = new Map<number, 'holiday' | 'make-up'>()
  for (const kind of ['holiday', 'make-up'] as const) {
    for (const run of kind === 'holiday' ? notice.off : notice.on) {
      const days = daysOf(run)
      if (isRefusal(days)) return withDetails(days, { year: notice.year, name: run.name.zh })
      for (const day of days) {
        const where = { year: notice.year, day: dayText(day) }
        if (day < firstDayOfNotice(notice.year) || civilOf(day).year > notice.year)
          return refuse('notice.wrong-year', where)
        const before = own.get(day)
        if (before) return refuse(before === kind ? 'notice.day-twice' : 'notice.off-and-on', where)
        own.set(day, kind)
        kinds.set(day, { kind, name: run.name, source: notice.source })
      }
    }
  }
  return undefined
}

interface Said<T> {
  readonly override: Override
  readonly value: T
}

interface Overridden {
  readonly doors: Map<number, Said<'closed' | 'open'>>
  readonly hours: Map<number, Said<Spans>>
}

function overridden(overrides: readonly Override[]): Overridden | Refusal {
  const said: Overridden = { doors: new Map(), hours: new Map() }
  // In an order of their own, so that it does not matter in which order they were given: the latest version first.
  const ordered = overrides.toSorted((a, b) => b.version - a.version || (sortKey(a) < sortKey(b) ? -1 : 1))
  for (const override of ordered) {
    const refused = enterOverride(said, override)
    if (refused) return refused
  }
  return said
}

function sortKey({ from, to, kind, reason, source, hours }: Override): string {
  return JSON.stringify([from, to, kind, reason, source, hours])
}

function enterOverride(said: Overridden, override: Override): Refusal | undefined {
  const which = { reason: override.reason, from: override.from, to: override.to }
  if (override.reason.trim() === '') return refuse('override.unreasoned', which)
  if (!['closed', 'open', 'hours'].includes(override.kind))
    return refuse('override.kind', { ...which, kind: override.kind })
  if (!Number.isInteger(override.version)) return refuse('override.version', which)
  const days = daysOf(override)
  if (isRefusal(days)) return withDetails(days, which)
  const spans = override.hours && readHours(override.hours)
  if (isRefusal(spans)) return withDetails(spans, which)
  if (override.kind === 'hours' && !spans) return refuse('override.without-hours', which)
  if (override.kind === 'closed' && spans) return refuse('override.closed-with-hours', which)
  for (const day of days) {
    const refused =
      (override.kind !== 'hours' && say(said.doors, day, { override, value: override.kind })) ||
      (spans && say(said.hours, day, { override, value: spans }))
    if (refused) return refused
  }
  return undefined
}

/** What was said first has the higher version and holds; at the same version both must say the same. */
function say<T>(said: Map<number, Said<T>>, day: number, next: Said<T>): Refusal | undefined {
  const held = said.get(day)
  if (!held) said.set(day, next)
  else if (held.override.version === next.override.version && String(held.value) !== String(next.value))
    return refuse('override.contradiction', {
      day: dayText(day),
      first: held.override.reason,
      second: next.override.reason,
    })
  return undefined
}

const firstYear = 1970
const lastYear = 2199

function daysOf(run: Pick<HolidayRun, 'from' | 'to'>): readonly number[] | Refusal {
  const [from, to] = [parseDay(run.from), parseDay(run.to)]
  if (isRefusal(from)) return from
  if (isRefusal(to)) return to
  if (to < from) return refuse('day.backwards', { from: run.from, to: run.to })
  if (civilOf(from).year < firstYear || civilOf(to).year > lastYear)
    return refuse('day.out-of-range', { text: civilOf(from).year < firstYear ? run.from : run.to })
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

function withDetails({ refused, details }: Refusal, more: Record<string, unknown>): Refusal {
  return refuse(refused, { ...more, ...details })
}
