// Checks that presets mean what offices mean by them, and that the twelve months are the server's.
import { expect, it } from 'vitest'
import { daysOf, presetOf, readDays } from './period.ts'

it('takes the twelve months up to today when the address says nothing', () => {
  expect(readDays(() => null, '2026-11-21')).toEqual({ from: '2025-11-22', to: '2026-11-21' })
  expect(readDays(() => null, '2028-02-29')).toEqual({ from: '2027-03-01', to: '2028-02-29' })
})

it('reads days from the address and takes nonsense for nothing', () => {
  const given: Record<string, string> = { from: '2026-01-01', to: 'soon' }
  expect(readDays((name) => given[name] ?? null, '2026-11-21')).toEqual({
    from: '2026-01-01',
    to: '2026-11-21',
  })
})

it('knows quarter, month and the month before, also across a new year', () => {
  expect(daysOf('quarter', '2026-11-21').from).toBe('2026-10-01')
  expect(daysOf('month', '2026-11-21').from).toBe('2026-11-01')
  expect(daysOf('before', '2027-01-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
})

it('recognises a preset by its days', () => {
  expect(presetOf({ from: '2026-11-01', to: '2026-11-21' }, '2026-11-21')).toBe('month')
  expect(presetOf({ from: '2026-11-02', to: '2026-11-21' }, '2026-11-21')).toBe(null)
})
