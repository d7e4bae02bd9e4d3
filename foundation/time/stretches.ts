// Tells days one by one for a proof, and lays days that went the same way together.
import type { WorkingCalendar } from './compile.ts'
import type { DayKind } from './calendar.ts'
import { isWorkingKind } from './day-book.ts'
import { dayText } from './day.ts'
import { clip, type Spans } from './hours.ts'
import type { Stretch } from './proof.ts'

interface Told extends Omit<Stretch, 'from' | 'to' | 'days'> {
  readonly day: number
}

/** The working days from `first` to `last`, each counted whole. */
export function wholeDays(calendar: WorkingCalendar, first: number, last: number): Stretch[] {
  return laidTogether(range(first, last).map((day) => tell(day, calendar.kindOf(day), calendar.spansOn(day))))
}

/** The office hours between two instants, day by day. */
export function officeHours(calendar: WorkingCalendar, from: number, to: number): Stretch[] {
  const days = range(calendar.dayAt(from), calendar.dayAt(to))
  return laidTogether(
    days.map((day) => {
      const midnight = calendar.midnight(day)
      const left = clip(calendar.spansOn(day), (from - midnight) / 1000, (to - midnight) / 1000)
      return tell(day, calendar.kindOf(day), left)
    }),
  )
}

/** Days passed over, each for its own reason. */
export function skippedDays(calendar: WorkingCalendar, first: number, last: number): Stretch[] {
  return laidTogether(range(first, last).map((day) => tell(day, calendar.kindOf(day), [])))
}

/** Days that all went one way, whatever they are. */
export function run(kind: Stretch['kind'], first: number, last: number, why?: Stretch['why']): Stretch[] {
  const days = { from: dayText(first), to: dayText(last), days: last - first + 1 }
  return [{ kind, ...days, ...(why && { why }) }]
}

function tell(day: number, { kind, name, source }: DayKind, spans: Spans): Told {
  const named = { ...(name && { name }), ...(source !== undefined && { source }) }
  if (isWorkingKind(kind) && spans.length === 0) return { day, kind: 'skipped', why: 'no-hours-left' }
  if (kind === 'ordinary') return { day, kind: 'counted', spans }
  if (kind === 'make-up' || kind === 'open') return { day, kind: 'added', why: kind, ...named, spans }
  return { day, kind: 'skipped', why: kind, ...named }
}

function laidTogether(days: readonly Told[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const { day, ...told } of days) {
    const last = stretches.at(-1)
    if (last && sameWay(last, told))
      stretches[stretches.length - 1] = { ...last, to: dayText(day), days: last.days + 1 }
    else stretches.push({ ...told, from: dayText(day), to: dayText(day), days: 1 })
  }
  return stretches
}

/** What was counted, added or skipped never has the same reason. */
function sameWay(a: Stretch, b: Omit<Told, 'day'>): boolean {
  return (
    a.why === b.why &&
    a.name?.zh === b.name?.zh &&
    a.source === b.source &&
    String(a.spans) === String(b.spans)
  )
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}
