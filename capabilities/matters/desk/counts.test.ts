// Tab counts: the sums are right, and what is not known is not said.
import { expect, test } from 'vitest'
import { countOfAll, countsOfKept, countsOfOpen } from './counts.ts'
import type { MatterRow } from './matter.ts'

const row = (status: MatterRow['status'], dueAt: string) => ({ status, dueAt }) as MatterRow

test('kept counts are summed over the statuses of each view, for one unit where asked', () => {
  const kept = [
    { unit: 'a', status: 'received', count: 2 },
    { unit: 'a', status: 'in-hand', count: 3 },
    { unit: 'b', status: 'in-hand', count: 4 },
    { unit: 'b', status: 'closed', count: 9 },
  ]
  expect(countsOfKept(kept, null)).toEqual({
    open: 9,
    'to-hand-over': 2,
    disputed: 0,
    'with-units': 7,
    verdict: 0,
    closed: 9,
  })
  expect(countsOfKept(kept, 'b')).toMatchObject({ open: 4, closed: 9 })
})

test('open matters are counted only when all of them are there', () => {
  const items = [row('received', '2026-11-20T00:00:00Z'), row('replied', '2026-11-30T00:00:00Z')]
  const now = '2026-11-21T00:00:00Z'
  expect(countsOfOpen({ items, next: null }, now)).toEqual({
    open: 2,
    'to-hand-over': 1,
    disputed: 0,
    'with-units': 0,
    verdict: 1,
    overdue: 1,
  })
  expect(countsOfOpen({ items, next: 'more' }, now)).toEqual({})
  expect(countOfAll({ items, next: 'more' })).toBeNull()
})
