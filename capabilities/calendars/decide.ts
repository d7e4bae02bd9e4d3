// The rules of a calendar: what is adopted must be sound, must change something, and must not contradict what stands.
import { dayOf } from '#foundation/core/days.ts'
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Notice, Override } from '#foundation/time/calendar.ts'
import { compile } from '#foundation/time/compile.ts'
import { civilOf, dayOfText, parseDay } from '#foundation/time/day.ts'
import type { CalendarCommand, CommandOf } from './commands.ts'
import type { CalendarEvent } from './events.ts'
import { calendarAfter, evolve, latestNotices, noCalendar, type CalendarHistory } from './state.ts'

type Decision = readonly CalendarEvent[] | Refusal

export const calendarDecider: Decider<CalendarHistory, CalendarCommand, CalendarEvent, object> = {
  initial: noCalendar,
  evolve,
  decide: (command, state, given) => sound(state, decide(command, state, given)),
}

/** Days of one override, and years from now that one may lie away: beyond that a date is a slip of the finger. */
const mostDays = 366
const mostYears = 5

function decide(command: CalendarCommand, state: CalendarHistory, given: Context): Decision {
  if (command.type === 'AdoptShipped') return adoptShipped(command, state)
  if (state.versions.length === 0) return refuse('calendar.not-founded')
  switch (command.type) {
    case 'AdoptNotice':
      return adoptNotice(command, state)
    case 'AddOverride':
      return addOverride(command, state, given)
    case 'WithdrawOverride':
      return withdrawOverride(command, state)
    case 'ChangeHours':
      return changeHours(command, state, given)
    default:
      return never(command)
  }
}

/** What the entries would leave must be a calendar by which dates can be computed. */
function sound(state: CalendarHistory, decision: Decision): Decision {
  if (isRefusal(decision)) return decision
  let [after, version] = [state, state.versions.at(-1)?.number ?? 0]
  for (const event of decision) {
    const entry = { ...event, version: ++version, at: '', happenedAt: null, actor: null, unit: null }
    const compiled = compile(calendarAfter(after, entry))
    if (isRefusal(compiled)) return compiled
    after = evolve(after, entry)
  }
  return decision
}

/** Founds the calendar; later takes over the notices of years that came with a newer program, and never a year there is. */
function adoptShipped({ calendar }: CommandOf<'AdoptShipped'>, state: CalendarHistory): Decision {
  const known = state.versions.at(-1)?.calendar
  if (!known) {
    const { version: _, overrides: __, ...founded } = calendar
    return [{ type: 'CalendarFounded', data: { calendar: founded } }]
  }
  const years = new Set(known.notices.map(({ year }) => year))
  return latestNotices(calendar.notices)
    .filter(({ year }) => !years.has(year))
    .map((notice) => ({
      type: 'NoticeAdopted',
      data: { notice: { ...notice, version: 1 }, origin: 'shipped' },
    }))
}

function adoptNotice({ notice, origin }: CommandOf<'AdoptNotice'>, state: CalendarHistory): Decision {
  const { year } = notice
  const known = latestNotices(state.versions.at(-1)!.calendar.notices).find((each) => each.year === year)
  if (known && daysSaid(known) === daysSaid(notice)) return refuse('notice.nothing-new', { year })
  const version = (known?.version ?? 0) + 1
  return [{ type: 'NoticeAdopted', data: { notice: { ...notice, version }, origin } }]
}

/** Day by day: how the days are put into runs, and what a holiday is called, changes no deadline. */
function daysSaid({ off, on }: Pick<Notice, 'off' | 'on'>): string {
  const days = (runs: Notice['off']) =>
    runs.flatMap(({ from, to }): (number | string)[] => {
      const [first, last] = [parseDay(from), parseDay(to)]
      // What is no day is told by the check of the whole calendar.
      if (isRefusal(first) || isRefusal(last)) return [`${from}-${to}`]
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
    })
  const sorted = (runs: Notice['off']) => days(runs).map(String).toSorted().join(' ')
  return `${sorted(off)}|${sorted(on)}`
}

function addOverride(command: CommandOf<'AddOverride'>, state: CalendarHistory, given: Context): Decision {
  const { id, from, to, kind, hours, reason, source = reason, prevails = false } = command
  if (state.overrides.some((each) => each.id === id)) return refuse('override.added-already')
  const far = tooFar('from', from, given) ?? tooFar('to', to, given)
  if (far) return far
  const days = dayOfText(to) - dayOfText(from) + 1
  if (days > mostDays) return refuse('override.too-long', { field: 'to', days, most: mostDays })
  const sharing = state.overrides.filter((each) => each.from <= to && from <= each.to)
  const version = prevails ? Math.max(0, ...sharing.map((each) => each.version)) + 1 : 1
  const override: Override = {
    from,
    to,
    kind,
    ...(hours ? { hours } : {}),
    reason: reason.trim(),
    source: source.trim(),
    version,
  }
  return [{ type: 'OverrideAdded', data: { id, override } }]
}

function withdrawOverride(command: CommandOf<'WithdrawOverride'>, state: CalendarHistory): Decision {
  const { id, reason } = command
  if (!state.overrides.some((each) => each.id === id)) return refuse('override.unknown')
  return [{ type: 'OverrideWithdrawn', data: { id, reason: reason.trim() } }]
}

function changeHours(command: CommandOf<'ChangeHours'>, state: CalendarHistory, given: Context): Decision {
  const { from, hours, reason } = command
  const far = tooFar('from', from, given)
  if (far) return far
  const meanwhile = state.hours.findLast((each) => each.from === null || each.from <= from)!
  if (meanwhile.hours.join() === hours.join()) return refuse('hours.unchanged', { field: 'hours' })
  return [{ type: 'HoursChanged', data: { from, hours, reason: reason.trim() } }]
}

function tooFar(field: string, text: string, { at }: Context): Refusal | undefined {
  const day = parseDay(text)
  if (isRefusal(day)) return refuse(day.refused, { field, ...day.details })
  const now = civilOf(dayOfText(dayOf(at))).year
  const away = Math.abs(civilOf(day).year - now)
  return away > mostYears ? refuse('override.too-far', { field, day: text, years: mostYears }) : undefined
}
