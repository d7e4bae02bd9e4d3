// What colour a thing has: the strongest of the rules that fire now, at least the one it was started at, none while exempt.
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { rankOf, type Colour, type ColourRule, type DueRule } from './rules.ts'

/** What the rules look at. */
export interface Watched {
  /** Instant until which it is due; null for what has no date of its own. */
  readonly due: number | null
  /** A step on the way is past its own day. */
  readonly isBehind: boolean
  /** In percent of the whole: what should be finished by now, and what is. */
  readonly progress: { readonly planned: number; readonly done: number } | null
  /** Colours of its slips that passed their day without a reply. */
  readonly unmet: readonly Colour[]
  /** A named person started it at this colour, or its slip has it. */
  readonly started: Colour | null
  /** For a good reason, which is written down. */
  readonly isExempt: boolean
}

export interface Coloured {
  readonly colour: Colour
  /** The rule that gave it; null where a person or a slip did. */
  readonly rule: ColourRule | null
}

export interface Moment {
  readonly now: number
  readonly calendar: WorkingCalendar
}

export function colourOf(rules: readonly ColourRule[], watched: Watched, moment: Moment): Coloured | null {
  if (watched.isExempt) return null
  const found = rules
    .filter((rule) => fires(rule, watched, moment))
    .reduce<Coloured | null>(
      (strongest, rule) =>
        rankOf(rule.colour) > rankOf(strongest?.colour ?? null) ? { colour: rule.colour, rule } : strongest,
      null,
    )
  const { started } = watched
  return started !== null && rankOf(started) > rankOf(found?.colour ?? null)
    ? { colour: started, rule: null }
    : found
}

export function fires(rule: ColourRule, watched: Watched, moment: Moment): boolean {
  switch (rule.when) {
    case 'near':
    case 'late':
      return watched.due !== null && watched.due < dueBefore(rule, moment)
    case 'behind':
      return watched.isBehind
    case 'unmet':
      return watched.unmet.includes(rule.slip)
    case 'points':
      return watched.progress !== null && watched.progress.planned - watched.progress.done > rule.more
    case 'share': {
      const { progress } = watched
      return progress !== null && progress.planned > 0 && (progress.done / progress.planned) * 100 < rule.less
    }
  }
}

/**
 * The rule fires now for whatever is due before this instant. One instant for all, so that a list finds the coloured by
 * their due dates, and a screen colours its rows without a calendar, each by the very same rule.
 */
export function dueBefore({ when, limit, unit }: DueRule, { now, calendar }: Moment): number {
  if (when === 'late' && limit === 0) return now
  const hours = limit * 3_600_000
  if (unit === 'h') return when === 'near' ? now + hours : now - hours
  const today = calendar.dayAt(now)
  if (unit === 'd') return calendar.midnight(when === 'near' ? today + limit + 1 : today - limit)
  return calendar.midnight(
    when === 'near' ? nearDay(calendar, today, limit) : lateDay(calendar, today, limit),
  )
}

/** The first due day whose `limit`-th working day before has not come yet. */
function nearDay(calendar: WorkingCalendar, today: number, limit: number): number {
  let day = today
  while (calendar.add(day, -limit) <= today) day++
  return day
}

/** The first due day whose `limit`-th working day after is not over yet. */
function lateDay(calendar: WorkingCalendar, today: number, limit: number): number {
  let day = today
  while (calendar.add(day, limit) >= today) day--
  return day + 1
}
