// The preview of a batch tells exactly what will happen to how many.
import { expect, test } from 'vitest'
import { planBatch, sharesOf } from './batch.ts'
import type { MatterRow } from './matter.ts'

const row = (id: string, status: MatterRow['status'], klass: string | null = 'land') =>
  ({ id, status, class: klass }) as MatterRow
const byClass = (each: MatterRow) => (each.class === 'land' ? 'zr' : null)

test('what waits goes to the unit of its class; what is already handed over or has no unit stays, with the reason', () => {
  const rows = [row('a', 'received'), row('b', 'triaged'), row('c', 'in-hand'), row('d', 'received', null)]
  const plan = planBatch('dispatch', rows, byClass, () => false)
  expect(plan.going.map((each) => [each.row.id, each.unit])).toEqual([
    ['a', 'zr'],
    ['b', 'zr'],
  ])
  expect(plan.staying.map((each) => [each.row.id, each.why])).toEqual([
    ['c', 'status'],
    ['d', 'unit'],
  ])
  expect(sharesOf(plan)).toEqual([{ unit: 'zr', count: 2 }])
})

test('only what one’s own unit holds is signed for', () => {
  const plan = planBatch(
    'acknowledge',
    [row('a', 'dispatched'), row('b', 'dispatched')],
    byClass,
    (each) => each.id === 'a',
  )
  expect(plan.going.map((each) => each.row.id)).toEqual(['a'])
  expect(plan.staying).toMatchObject([{ why: 'holder' }])
})
