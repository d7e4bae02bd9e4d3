// Counts by rung: every rung of every programme, the late ones among them, the oldest.
import { expect, test } from 'vitest'
import { rungsOf } from './rung-counts.ts'

test('each rung has its own count, and one where nobody stands has nought', () => {
  const row = (rung: string, dueAt: string, receivedAt: string) => ({
    programme: 'sample',
    rung,
    dueAt,
    receivedAt,
  })
  const rows = [
    row('department', '2026-11-20T00:00:00Z', '2026-11-03T00:00:00Z'),
    row('department', '2026-11-30T00:00:00Z', '2026-11-01T00:00:00Z'),
  ]
  const ladders = [{ programme: 'sample', rungs: ['spot', 'department'] }]
  expect(rungsOf(rows, ladders, '2026-11-21T00:00:00Z')).toEqual([
    { programme: 'sample', rung: 'spot', open: 0, late: 0, oldest: null },
    { programme: 'sample', rung: 'department', open: 2, late: 1, oldest: '2026-11-01T00:00:00Z' },
  ])
})
