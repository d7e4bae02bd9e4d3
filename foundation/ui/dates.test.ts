// Days and moments in words: what a reader in Santai sees, whatever zone the device is in.
import { afterEach, expect, test } from 'vitest'
import { day, daysUntil, dayWord, dueWord, moment, period } from './dates.ts'
import { number, share } from './numbers.ts'
import { setLang } from './words.ts'

const now = '2026-11-23T02:00:00.000Z'

afterEach(() => setLang('zh'))

test('a coming day says how far and which', () => {
  expect(dayWord('2026-11-26T09:00:00.000Z', now)).toBe('3 天后（11月26日 周四）')
  setLang('en')
  expect(dayWord('2026-11-26T09:00:00.000Z', now)).toBe('in 3 days (Thu 26 Nov)')
})

test('near days have their own words', () => {
  expect(dayWord('2026-11-23T15:59:59.999Z', now)).toBe('今天（11月23日 周一）')
  expect(dayWord('2026-11-23T16:00:00.000Z', now)).toBe('明天（11月24日 周二）')
  expect(dayWord('2026-11-22T00:00:00.000Z', now)).toBe('昨天（11月22日 周日）')
  expect(dayWord('2026-11-20T00:00:00.000Z', now)).toBe('3 天前（11月20日 周五）')
})

test('the day changes at midnight in Shanghai, not in Greenwich', () => {
  expect(daysUntil('2026-11-23T15:59:59.999Z', now)).toBe(0)
  expect(daysUntil('2026-11-23T16:00:00.000Z', now)).toBe(1)
})

test('a due date says what is left or how much is over', () => {
  expect(dueWord('2026-11-27T15:59:59.999Z', now)).toBe('剩 4 天')
  expect(dueWord('2026-11-23T15:59:59.999Z', now)).toBe('今天到期')
  expect(dueWord('2026-11-21T15:59:59.999Z', now)).toBe('已超 2 天')
  setLang('en')
  expect(dueWord('2026-11-24T15:59:59.999Z', now)).toBe('1 day left')
  expect(dueWord('2026-11-22T15:59:59.999Z', now)).toBe('1 day over')
})

test('a due hour that has passed today is over, not due today', () => {
  expect(dueWord('2026-11-23T01:00:00.000Z', now)).toBe('已超 1 天')
})

test('another year is named, this one is not', () => {
  expect(day('2026-03-02T04:00:00.000Z', now)).toBe('3月2日')
  expect(day('2025-03-02T04:00:00.000Z', now)).toBe('2025年3月2日')
  expect(moment('2026-11-21T06:05:00.000Z', now)).toBe('11月21日 14:05')
  expect(moment('2026-11-20T16:00:00.000Z', now)).toBe('11月21日 00:00')
  setLang('en')
  expect(day('2025-03-02T04:00:00.000Z', now)).toBe('2 Mar 2025')
  expect(period('2026-11-01T00:00:00.000Z', '2026-11-30T00:00:00.000Z', now)).toBe('1 Nov – 30 Nov')
  expect(period('2025-11-22T00:00:00.000Z', '2026-11-21T00:00:00.000Z')).toBe('22 Nov 2025 – 21 Nov 2026')
})

test('numbers keep thousands apart and never divide by nought', () => {
  expect(number(4326)).toBe('4,326')
  expect(share(42, 48)).toBe('87.5%')
  expect(share(0, 0)).toBe('—')
})
