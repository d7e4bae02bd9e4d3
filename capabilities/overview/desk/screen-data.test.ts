// Checks that only units that are late are called late.
import { expect, it } from 'vitest'
import { countByRung, isLate, lateUnits } from './screen-data.ts'

const now = '2026-11-21T08:00:00.000Z'
const row = (ownerUnit: string, dueAt: string, status = 'in-hand', rung = 'department') =>
  ({ ownerUnit, dueAt, status, rung, programme: 'sample' }) as Parameters<typeof lateUnits>[0][number]

it('does not call a unit late while the asker thinks it over', () => {
  expect(isLate(row('a', '2026-11-20T00:00:00.000Z', 'replied'), now)).toBe(false)
  expect(isLate(row('a', '2026-11-20T00:00:00.000Z'), now)).toBe(true)
})

it('lists late units by how long they are over', () => {
  const rows = [
    row('a', '2026-11-20T00:00:00.000Z'),
    row('b', '2026-11-11T00:00:00.000Z'),
    row('b', '2026-11-20T00:00:00.000Z'),
    row('c', '2026-11-25T00:00:00.000Z'),
  ]
  expect(lateUnits(rows, now)).toEqual([
    { unit: 'b', late: 2, days: 10 },
    { unit: 'a', late: 1, days: 1 },
  ])
})

it('shows every rung of the ladder, also an empty one', () => {
  expect(countByRung([row('a', '2026-11-20T00:00:00.000Z')], ['spot', 'department'], now)).toEqual([
    { rung: 'spot', open: 0, late: 0 },
    { rung: 'department', open: 1, late: 1 },
  ])
})
