// The year as it is drawn: weeks from Monday, every day once, and what sets a day apart.
import { describe, expect, test } from 'vitest'
import type { Override } from '#foundation/time/calendar.ts'
import { compile } from '#foundation/time/compile.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import { yearView } from '../server/year.ts'
import { monthsOf } from './year-view.ts'

const usual = [{ from: null, hours: ['09:00-12:00', '13:30-17:30'] }]

function yearOf(year: number, overrides: typeof chinaCalendar.overrides = []) {
  const calendar = compile({ ...chinaCalendar, overrides })
  if (isRefusal(calendar)) throw new Error(calendar.refused)
  return yearView(calendar, year).days
}

const override = (more: Pick<Override, 'from' | 'to' | 'kind'> & Partial<Override>): Override => ({
  reason: '因故',
  source: '因故',
  version: 1,
  ...more,
})

describe('a year', () => {
  const months = monthsOf(yearOf(2026), usual)
  const marked = (mark: string) =>
    months.flatMap(({ weeks }) => weeks.flat().filter((day) => day?.mark === mark)).map((day) => day!.day)

  test('has twelve months of whole weeks from Monday, and every day once', () => {
    expect(months.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    for (const { weeks } of months) for (const week of weeks) expect(week.length).toBe(7)
    const days = months.flatMap(({ weeks }) => weeks.flat().flatMap((day) => day?.day ?? []))
    expect([days.length, new Set(days).size]).toEqual([365, 365])
    // 1 January 2026 is a Thursday; November ends on a Monday.
    expect(months[0]!.weeks[0]!.findIndex((day) => day !== null)).toBe(3)
    expect(months[10]!.weeks.at(-1)!.map((day) => day?.day ?? null)).toEqual([
      '2026-11-30',
      ...Array(6).fill(null),
    ])
  })

  test('counts its working days, and says from where it is provisional', () => {
    expect(months.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(248)
    expect(months.filter(({ provisional }) => provisional).map(({ number }) => number)).toEqual([12])
  })

  test('marks what was published', () => {
    expect(marked('off')).toHaveLength(33)
    expect(marked('make-up')).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
    expect(marked('hours')).toEqual([])
  })
})

test('what is changed here is marked: closed, open, and hours that are not the usual ones of that time', () => {
  const days = yearOf(2026, [
    override({ from: '2026-07-20', to: '2026-07-21', kind: 'closed' }),
    override({ from: '2026-07-25', to: '2026-07-25', kind: 'open' }),
    override({ from: '2026-12-31', to: '2026-12-31', kind: 'hours', hours: ['09:00-12:00'] }),
    override({ from: '2026-06-01', to: '2026-08-31', kind: 'hours', hours: ['08:30-17:00'], version: 0 }),
  ])
  const summer = [
    ...usual,
    { from: '2026-06-01', hours: ['08:30-17:00'] },
    { from: '2026-09-01', hours: usual[0]!.hours },
  ]
  const months = monthsOf(days, summer)
  const markOf = (day: string) =>
    months.flatMap(({ weeks }) => weeks.flat()).find((each) => each?.day === day)!.mark
  expect(['2026-07-20', '2026-07-25', '2026-12-31', '2026-07-22', '2026-09-01'].map(markOf)).toEqual([
    'closed',
    'open',
    'hours',
    'plain',
    'plain',
  ])
})
