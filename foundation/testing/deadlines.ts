// Calendars, clocks and instants for the tests of deadlines, as short as one says them.
import { isRefusal } from '../core/refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import { chinaCalendar } from '../time/china-calendar.ts'
import type { Clock, Pause, Unit } from '../time/clock.ts'
import { compile, type WorkingCalendar } from '../time/compile.ts'
import { deadlineOf } from '../time/deadline.ts'
import type { Proof } from '../time/proof.ts'

/** China's calendar, changed in parts. */
export function compiled(changes: Partial<Calendar> = {}): WorkingCalendar {
  const calendar = compile({ ...chinaCalendar, id: '全国', version: '3', ...changes })
  if (isRefusal(calendar)) throw new Error(JSON.stringify(calendar))
  return calendar
}

/** Working days begin to count on the next one, everything else at once, and a hold stops it. */
export function clock(limit: number, unit: Unit, more: Partial<Clock> = {}): Clock {
  return {
    limit,
    unit,
    starts: 'dispatched',
    stops: 'replied',
    countsFromNextWorkingDay: unit === 'wd',
    warnAt: 0.8,
    pauseRule: 'stops',
    ...more,
  }
}

/** The instant of '2026-11-23 10:00' on the clocks of China. */
export function at(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
}

export function pause(from: string, to: string | null, reason = '等企业补材料'): Pause {
  return { from: at(from), to: to === null ? null : at(to), reason }
}

export function proofOf(
  calendar: WorkingCalendar,
  rule: Clock,
  start: number,
  pauses: readonly Pause[] = [],
): Proof {
  const deadline = deadlineOf(calendar, rule, start, pauses)
  if (isRefusal(deadline)) throw new Error(deadline.refused)
  return deadline.proof
}

/** As it comes back from where it was kept. */
export function kept(proof: Proof): unknown {
  return JSON.parse(JSON.stringify(proof))
}
