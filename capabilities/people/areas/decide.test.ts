// The rules of areas, each refusal once.
import { test } from 'vitest'
import { given } from '#foundation/testing/given.ts'
import { areaDecider } from './decide.ts'
import type { AreaEvent } from './events.ts'

const id = '01980000-0000-7000-8000-000000000001'
const above = {
  id: '01980000-0000-7000-8000-000000000009',
  path: '/01980000-0000-7000-8000-000000000009/',
  closed: false,
}
const add = { type: 'AddArea', id, name: '石梁村', level: 'village', code: '510722' } as const
const added: AreaEvent = {
  type: 'AreaAdded',
  data: { name: '石梁村', level: 'village', code: '510722', parent: above.id, path: `${above.path}${id}/` },
}
const change = { type: 'ChangeArea', name: '石梁社区', level: 'village', code: '510722' } as const

test('an area is added under another and carries the path of its place', () => {
  given(areaDecider, []).when(add, { above }).then(added)
  given(areaDecider, [])
    .when(add, { above: null })
    .then({ data: { path: `/${id}/` } })
})

test('an area is not added twice, under nothing known, under a closed one or with a code in use', () => {
  given(areaDecider, [added]).when(add, { above }).refused('area.added-already')
  given(areaDecider, []).when(add, { above: 'unknown' }).refused('area.parent-unknown')
  given(areaDecider, [])
    .when(add, { above: { ...above, closed: true } })
    .refused('area.parent-closed')
  given(areaDecider, []).when(add, { above, codeTaken: true }).refused('area.code-taken')
})

test('an area changes, closes when nothing lies in it, and then stays as it is', () => {
  given(areaDecider, [added])
    .when(change, {})
    .then({ type: 'AreaChanged', data: { name: '石梁社区' } })
  given(areaDecider, [added])
    .when({ ...change, name: '石梁村' }, {})
    .then()
  given(areaDecider, [added]).when(change, { codeTaken: true }).refused('area.code-taken')
  given(areaDecider, [added]).when({ type: 'CloseArea' }, { inUse: true }).refused('area.in-use')
  given(areaDecider, [added]).when({ type: 'CloseArea' }, {}).then({ type: 'AreaClosed' })
  given(areaDecider, [added, { type: 'AreaClosed', data: {} }])
    .when(change, {})
    .refused('area.closed')
  given(areaDecider, []).when(change, {}).refused('area.unknown')
})
