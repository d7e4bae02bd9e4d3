// The rules of units, each refusal once.
import { expect, test } from 'vitest'
import { given } from '#foundation/testing/given.ts'
import { unitDecider } from './decide.ts'
import type { UnitEvent } from './events.ts'

const id = '01980000-0000-7000-8000-000000000001'
const above = {
  id: '01980000-0000-7000-8000-000000000009',
  path: '/01980000-0000-7000-8000-000000000009/',
  closed: false,
}
const add = { type: 'AddUnit', id, name: ' 经信局 ', kind: 'department', code: 'jxj' } as const
const added: UnitEvent = {
  type: 'UnitAdded',
  data: {
    name: '经信局',
    kind: 'department',
    code: 'jxj',
    area: null,
    parent: above.id,
    path: `${above.path}${id}/`,
  },
}
const closed: UnitEvent = { type: 'UnitClosed', data: {} }
const change = { type: 'ChangeUnit', name: '工信局', kind: 'department', code: 'jxj' } as const

test('a unit is added under another and carries the path of its place', () => {
  given(unitDecider, []).when(add, { above }).then(added)
})

test('a unit without one above it is a root', () => {
  given(unitDecider, [])
    .when(add, { above: null })
    .then({ data: { parent: null, path: `/${id}/` } })
})

test('a unit is not added twice, under nothing known, under a closed one, with a code in use or in no area', () => {
  given(unitDecider, [added]).when(add, { above }).refused('unit.added-already')
  given(unitDecider, []).when(add, { above: 'unknown' }).refused('unit.parent-unknown')
  given(unitDecider, [])
    .when(add, { above: { ...above, closed: true } })
    .refused('unit.parent-closed')
  given(unitDecider, []).when(add, { above, codeTaken: true }).refused('unit.code-taken')
  given(unitDecider, []).when(add, { above, areaUnknown: true }).refused('unit.area-unknown')
})

test('changing says what is new, and nothing when nothing is', () => {
  given(unitDecider, [added])
    .when(change, {})
    .then({ type: 'UnitChanged', data: { name: '工信局' } })
  given(unitDecider, [added])
    .when({ ...change, name: '经信局' }, {})
    .then()
  given(unitDecider, [added]).when(change, { codeTaken: true }).refused('unit.code-taken')
  given(unitDecider, []).when(change, {}).refused('unit.unknown')
})

test('a unit moves to another place, but never under itself or a closed one', () => {
  const move = { type: 'MoveUnit', parent: null, path: `/${id}/` } as const
  given(unitDecider, [added])
    .when(move, { above: null })
    .then({ type: 'UnitMoved', data: { parent: null, path: `/${id}/` } })
  const own = { id: above.id, path: `${above.path}${id}/x/`, closed: false }
  given(unitDecider, [added])
    .when({ ...move, parent: own.id }, { above: own })
    .refused('unit.under-itself')
  given(unitDecider, [added])
    .when({ ...move, parent: above.id }, { above: { ...above, closed: true } })
    .refused('unit.parent-closed')
  given(unitDecider, [added])
    .when({ ...move, parent: above.id }, { above: 'unknown' })
    .refused('unit.parent-unknown')
})

test('a unit closes when nothing hangs on it, and then nothing changes any more', () => {
  given(unitDecider, [added]).when({ type: 'CloseUnit' }, { inUse: true }).refused('unit.in-use')
  given(unitDecider, [added]).when({ type: 'CloseUnit' }, { inUse: false }).then(closed)
  given(unitDecider, [added, closed]).when(change, {}).refused('unit.closed')
  expect(given(unitDecider, [added, closed]).state.status).toBe('closed')
})
