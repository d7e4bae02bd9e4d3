// When a person may be told elsewhere than here: at once, when her quiet hours are over, or in the morning's digest. Pure.
import type { WorkingCalendar } from '#foundation/time/compile.ts'

/** Of a channel beside the list here: everything, only what cannot wait, or nothing. */
export const wishes = ['always', 'urgent', 'never'] as const
type Wish = (typeof wishes)[number]

export interface Preferences {
  /** Wall clock, '22:00'; the same twice: no quiet hours. They may lie across midnight. */
  readonly quietFrom: string
  readonly quietTo: string
  /** What can wait comes together once a morning; otherwise each by itself, outside the quiet hours. */
  readonly digest: boolean
  readonly digestHour: number
  readonly mail: Wish
  readonly sms: Wish
}

export const usual: Preferences = {
  quietFrom: '22:00',
  quietTo: '07:00',
  digest: true,
  digestHour: 8,
  mail: 'always',
  sms: 'urgent',
}

type Wall = Pick<WorkingCalendar, 'zone'>

export function isQuiet(preferences: Preferences, instant: number, { zone }: Wall): boolean {
  const [from, to] = [secondOf(preferences.quietFrom), secondOf(preferences.quietTo)]
  const { second } = zone.dayAt(instant)
  return from <= to ? second >= from && second < to : second >= from || second < to
}

/** The instant from which a notice may leave by a channel other than the list; null: not by itself, or not at all. */
export function leavesAt(
  preferences: Preferences,
  { urgent, wish }: { urgent: boolean; wish: Wish },
  instant: number,
  wall: Wall,
): number | null {
  if (wish === 'never') return null
  if (urgent) return instant
  if (wish === 'urgent' || preferences.digest) return null
  return isQuiet(preferences, instant, wall) ? quietEnds(preferences, instant, wall) : instant
}

/**
 * The day whose digest is due: from its hour on, on working days only, and not twice. A digest hour that lies in the
 * quiet hours waits for their end. null: none is.
 */
export function digestDue(
  preferences: Preferences,
  lastDay: number | null,
  instant: number,
  calendar: Pick<WorkingCalendar, 'zone' | 'isWorking'>,
): number | null {
  const { day, second } = calendar.zone.dayAt(instant)
  if (!preferences.digest || (lastDay !== null && lastDay >= day) || !calendar.isWorking(day)) return null
  return second >= preferences.digestHour * 3600 && !isQuiet(preferences, instant, calendar) ? day : null
}

function quietEnds(preferences: Preferences, instant: number, { zone }: Wall): number {
  const { day, second } = zone.dayAt(instant)
  const to = secondOf(preferences.quietTo)
  return zone.instantOf(second < to ? day : day + 1, to)
}

function secondOf(wall: string): number {
  const [hours, minutes] = wall.split(':').map(Number) as [number, number]
  return hours * 3600 + minutes * 60
}
