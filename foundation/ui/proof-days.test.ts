// The days drawn for a deadline are those of its proof: holidays skipped, worked weekends added back, the last one due.
import { expect, test } from 'vitest'
import { isRefusal } from '../core/refusal.ts'
import { chinaCalendar } from '../time/china-calendar.ts'
import { compile } from '../time/compile.ts'
import type { Clock, Pause } from '../time/clock.ts'
import { dayOfText } from '../time/day.ts'
import { deadlineOf } from '../time/deadline.ts'
import { proofDays } from './proof-days.ts'

const sevenDays: Clock = {
  limit: 7,
  unit: 'wd',
  starts: 'dispatched',
  stops: 'replied',
  countsFromNextWorkingDay: true,
  warnAt: null,
  pauseRule: 'stops',
}

function daysFor(start: string, pauses: readonly Pause[] = []) {
  const calendar = compile(chinaCalendar)
  if (isRefusal(calendar)) throw new Error(calendar.refused)
  const deadline = deadlineOf(calendar, sevenDays, Date.parse(start), pauses)
  if (isRefusal(deadline)) throw new Error(deadline.refused)
  return proofDays(deadline.proof)
}

const on = (days: ReturnType<typeof daysFor>, day: string) => days.find((each) => each.day === dayOfText(day))

test('over the Spring Festival of 2026 each day stands once, with why', () => {
  const days = daysFor('2026-02-12T10:00:00+08:00')
  expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
  expect(on(days, '2026-02-12')?.kind).toBe('skipped')
  expect(on(days, '2026-02-14')?.kind).toBe('added')
  expect(on(days, '2026-02-17')).toMatchObject({ kind: 'skipped', name: { zh: '春节' } })
  expect(on(days, '2026-02-28')?.kind).toBe('added')
  expect(days.filter(({ kind }) => kind === 'counted' || kind === 'added')).toHaveLength(7)
  expect(days.filter(({ isDue }) => isDue)).toEqual([days.at(-1)])
})

test('a pause moves the due beyond the days drawn, so none of them is it', () => {
  const pause = {
    from: Date.parse('2026-03-03T09:00:00+08:00'),
    to: Date.parse('2026-03-05T09:00:00+08:00'),
    reason: '等上级批复',
  }
  const days = daysFor('2026-03-02T10:00:00+08:00', [pause])
  expect(days.some(({ isDue }) => isDue)).toBe(false)
})
