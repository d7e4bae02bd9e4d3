// Whose a matter is by the directory: the nearest place, the words said, what was ruled.
import { expect, test } from 'vitest'
import { answersOf, type Asked, type KnownDuty } from './answer.ts'
import type { Line } from './state.ts'

const base: Line = {
  id: 'l0',
  area: null,
  unit: 'water',
  coUnits: [],
  areaTeam: null,
  subjectTeam: null,
  from: '2026-01-01',
  to: null,
}
const water: KnownDuty = {
  id: 'd1',
  key: '0312',
  words: { zh: '城镇供水', en: 'Town water' },
  keywords: ['停水', '水压'],
  classes: [{ programme: 'sample', class: 'other' }],
  lines: [base],
  precedents: [],
}
const asked: Asked = {
  programme: 'sample',
  class: 'other',
  areaPath: '/county/town/village/',
  text: '昨天起停水',
  day: '2026-06-01',
}
const unitsOf = (duties: readonly KnownDuty[], change: Partial<Asked> = {}) =>
  answersOf(duties, { ...asked, ...change }).map(({ line }) => line?.unit)

test('a duty answers for its classes and its words, and says which', () => {
  expect(answersOf([water], asked)).toMatchObject([
    { duty: 'd1', line: { unit: 'water' }, because: { class: true, keywords: ['停水'] } },
  ])
  expect(unitsOf([water], { class: 'land', text: '堆场到期' })).toEqual([])
  expect(unitsOf([water], { class: null })).toEqual(['water'])
  expect(unitsOf([water], { programme: 'santai', text: '积水' })).toEqual([])
})

test('the nearest place that has a line goes before a wider one, whatever the order they were written in', () => {
  const lines = [
    { ...base, id: 'l2', area: 'town', unit: 'town-works' },
    base,
    { ...base, id: 'l1', area: 'county', unit: 'county-works' },
  ]
  expect(unitsOf([{ ...water, lines }])).toEqual(['town-works'])
  expect(unitsOf([{ ...water, lines }], { areaPath: '/county/other/' })).toEqual(['county-works'])
  expect(unitsOf([{ ...water, lines }], { areaPath: null })).toEqual(['water'])
})

test('only a line that holds on the day answers', () => {
  const lines = [
    { ...base, to: '2026-06-01' },
    { ...base, id: 'l1', unit: 'new-works', from: '2026-06-01' },
  ]
  expect(unitsOf([{ ...water, lines }], { day: '2026-05-31' })).toEqual(['water'])
  expect(unitsOf([{ ...water, lines }])).toEqual(['new-works'])
  expect(unitsOf([{ ...water, lines: [] }])).toEqual([])
})

test('words said go before a class that many duties share', () => {
  const other: KnownDuty = {
    ...water,
    id: 'd2',
    key: '0100',
    keywords: [],
    lines: [{ ...base, unit: 'office' }],
  }
  expect(unitsOf([other, water])).toEqual(['water', 'office'])
  expect(answersOf([other, water], asked, 1)).toHaveLength(1)
})

test('a ruling is told until a newer line makes it old, and only where it was made', () => {
  const lesson = { matter: 'm', unit: 'gas', area: 'town', note: '裁定', day: '2026-03-01' }
  const taughtOf = (duty: KnownDuty, change: Partial<Asked> = {}) =>
    answersOf([duty], { ...asked, ...change })[0]?.taught.map(({ unit }) => unit)
  expect(taughtOf({ ...water, precedents: [lesson] })).toEqual(['gas'])
  expect(taughtOf({ ...water, precedents: [lesson] }, { areaPath: '/county/other/' })).toEqual([])
  const renewed = [{ ...base, from: '2026-04-01' }]
  expect(taughtOf({ ...water, lines: renewed, precedents: [lesson] })).toEqual([])
  expect(taughtOf({ ...water, lines: [], precedents: [lesson] })).toEqual(['gas'])
  const many = ['2026-02-01', '2026-05-01', '2026-03-01', '2026-04-01'].map((day) => ({
    ...lesson,
    day,
    unit: day,
  }))
  expect(taughtOf({ ...water, precedents: many })).toEqual(['2026-05-01', '2026-04-01', '2026-03-01'])
})
