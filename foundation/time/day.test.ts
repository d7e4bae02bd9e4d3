// Holds day numbers to the calendar that every engine has built in, and to what people write.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuse } from '../core/refusal.ts'
import { addMonths, civilOf, dayNumber, dayOfText, daysInMonth, dayText, parseDay, weekdayOf } from './day.ts'

const dayMs = 86_400_000
// Years 0 to 9999.
const anyDay = fc.integer({ min: -719_528, max: 2_932_896 })

describe('day numbers', () => {
  it('agree with the engine in both directions, and on the weekday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * dayMs)
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civilOf(day)).toEqual(civil)
        expect(dayNumber(civil.year, civil.month, civil.day)).toBe(day)
        expect(weekdayOf(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay())
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-23', 20_780],
    ['2100-03-01', 47_541],
  ])('number %s as %i', (text, day) => {
    expect(parseDay(text)).toBe(day)
    expect(dayText(day)).toBe(text)
  })

  it('know the leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28])
    expect(Array.from({ length: 12 }, (_, at) => daysInMonth(2026, at + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ])
  })

  it('survive being written and read', () => {
    fc.assert(fc.property(anyDay, (day) => void expect(parseDay(dayText(day))).toBe(day)))
  })
})

describe('a written day', () => {
  it.each(['', '2026-1-01', '26-01-01', '2026/01/01', ' 2026-01-01', '2026-01-01T00:00', '20260101'])(
    '%j is refused for its form',
    (text) => expect(parseDay(text)).toEqual(refuse('day.malformed', { text })),
  )

  it.each(['2026-02-29', '2026-00-10', '2026-13-01', '2026-04-31', '2026-01-00', '2100-02-29'])(
    '%s is refused because there is none',
    (text) => expect(parseDay(text)).toEqual(refuse('day.no-such-day', { text })),
  )

  it('that was checked before and is wrong all the same is a mistake in the program', () => {
    expect(() => dayOfText('2026-02-30')).toThrow('not a day: 2026-02-30')
  })
})

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(dayText(addMonths(dayOfText(from), months))).toBe(to)
  })
})
