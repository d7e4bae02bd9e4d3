// The rules of the directory, each refusal once.
import { expect, test } from 'vitest'
import { given } from '#foundation/testing/given.ts'
import type { Wanted } from './commands.ts'
import { dutyDecider } from './decide.ts'
import type { DutyEvent } from './events.ts'
import { holdsOn } from './state.ts'

const id = (n: number) => `01980000-0000-7000-8000-0000000000${n.toString(16).padStart(2, '0')}`
const [water, town, labour, land, team, first, second, matter, ruling] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  id,
) as [string, string, string, string, string, string, string, string, string]
const names = new Map([
  [water, '水务局'],
  [town, '河东镇'],
  [labour, '人社局'],
  [land, '自然资源局'],
  [team, '河东服务队'],
])
const facts = { names }
const naming = {
  words: { zh: '城镇供水', en: 'Town water' },
  keywords: ['停水'],
  classes: [{ programme: 'sample', class: 'other' }],
}
const added: DutyEvent = { type: 'DutyAdded', data: { key: '0312', ...naming } }
const wanted: Wanted = {
  area: null,
  unit: water,
  coUnits: [],
  areaTeam: null,
  subjectTeam: null,
  from: '2026-01-01',
  to: null,
}
const everywhere: DutyEvent = { type: 'LineAdded', data: { line: first, ...wanted } }
const retired: DutyEvent = { type: 'DutyRetired', data: { reason: '并入另一项' } }

test('a duty is added once, under its number, for classes that a programme has', () => {
  const add = { type: 'AddDuty', key: '0312', ...naming } as const
  given(dutyDecider, []).when(add, {}).then(added)
  given(dutyDecider, [added]).when(add, {}).refused('directory.duty-added-already')
  given(dutyDecider, []).when(add, { classesUnknown: naming.classes }).refused('directory.class-unknown')
  given(dutyDecider, [])
    .when({ type: 'ChangeDuty', ...naming }, {})
    .refused('directory.duty-unknown')
})

test('a duty without English words answers in Chinese, and what is said twice counts once', () => {
  given(dutyDecider, [])
    .when({ type: 'AddDuty', key: '1', words: { zh: ' 供水 ' }, keywords: ['停水', ' 停水'] }, {})
    .then({ data: { words: { zh: '供水', en: '供水' }, keywords: ['停水'], classes: [] } })
})

test('changing nothing leaves no entry', () => {
  given(dutyDecider, [added])
    .when({ type: 'ChangeDuty', ...naming }, {})
    .then()
  given(dutyDecider, [added])
    .when({ type: 'ChangeDuty', ...naming, keywords: ['停水', '水压'] }, {})
    .then({ type: 'DutyChanged', data: { keywords: ['停水', '水压'] } })
  given(dutyDecider, [added, everywhere])
    .when({ type: 'ChangeLine', line: first, ...wanted }, facts)
    .then()
})

test('one duty has one lead at one place on a day, and the refusal names both lines', () => {
  const other = { type: 'AddLine', line: second, ...wanted, unit: labour, from: '2026-06-01' } as const
  const asked = given(dutyDecider, [added, everywhere]).when(other, facts)
  asked.refused('directory.two-leads-everywhere')
  expect(asked.decided).toMatchObject({
    details: {
      duty: '城镇供水',
      unit: '人社局',
      from: '2026-06-01',
      other: '水务局',
      otherFrom: '2026-01-01',
      line: first,
    },
  })
  const inTown: DutyEvent = { type: 'LineAdded', data: { line: first, ...wanted, area: town } }
  const there = given(dutyDecider, [added, inTown]).when({ ...other, area: town }, facts)
  there.refused('directory.two-leads')
  expect(there.decided).toMatchObject({ details: { area: '河东镇', unit: '人社局', other: '水务局' } })
})

test('another place, another time and a line that never held stand in nobody’s way', () => {
  const next = { type: 'AddLine', line: second, ...wanted, unit: labour } as const
  given(dutyDecider, [added, everywhere])
    .when({ ...next, area: town }, facts)
    .then({ type: 'LineAdded' })
  const until: DutyEvent = { type: 'LineEnded', data: { line: first, on: '2026-06-01' } }
  given(dutyDecider, [added, everywhere, until])
    .when({ ...next, from: '2026-06-01' }, facts)
    .then({ type: 'LineAdded' })
  given(dutyDecider, [added, everywhere, until])
    .when({ ...next, from: '2026-05-31' }, facts)
    .refused('directory.two-leads-everywhere')
  const never: DutyEvent = { type: 'LineEnded', data: { line: first, on: '2026-01-01' } }
  given(dutyDecider, [added, everywhere, never]).when(next, facts).then({ type: 'LineAdded' })
})

test('a line is changed into nothing that clashes with another', () => {
  const later: DutyEvent = {
    type: 'LineAdded',
    data: { line: second, ...wanted, unit: labour, from: '2027-01-01' },
  }
  const bounded: DutyEvent = { type: 'LineAdded', data: { line: first, ...wanted, to: '2027-01-01' } }
  given(dutyDecider, [added, bounded, later])
    .when({ type: 'ChangeLine', line: first, ...wanted, to: null }, facts)
    .refused('directory.two-leads-everywhere')
  given(dutyDecider, [added, bounded, later])
    .when({ type: 'ChangeLine', line: first, ...wanted, to: '2026-12-01' }, facts)
    .then({ type: 'LineChanged', data: { line: first, to: '2026-12-01' } })
  given(dutyDecider, [added])
    .when({ type: 'ChangeLine', line: first, ...wanted }, facts)
    .refused('directory.line-unknown')
})

test('a line names units, places and teams that are there, and a span that is one', () => {
  const add = (change: object) =>
    given(dutyDecider, [added]).when({ type: 'AddLine', line: first, ...wanted, ...change }, facts)
  add({ area: matter }).refused('directory.area-unknown')
  add({ unit: matter }).refused('directory.unit-unknown')
  add({ coUnits: [labour, matter] }).refused('directory.unit-unknown')
  add({ areaTeam: matter }).refused('directory.team-unknown')
  add({ subjectTeam: matter }).refused('directory.team-unknown')
  add({ coUnits: [labour, water] }).refused('directory.lead-supports-itself')
  add({ to: '2026-01-01' }).refused('directory.span-empty')
  add({ coUnits: [labour, labour], areaTeam: team }).then({ data: { coUnits: [labour], areaTeam: team } })
  given(dutyDecider, [added, everywhere])
    .when({ type: 'AddLine', line: first, ...wanted, area: town }, facts)
    .refused('directory.line-added-already')
})

test('a duty does not grow without end', () => {
  const lines = Array.from({ length: 1000 }, (_, n): DutyEvent => {
    const line = `01980000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
    return { type: 'LineAdded', data: { line, ...wanted, to: '2026-01-01' } }
  })
  given(dutyDecider, [added, ...lines])
    .when({ type: 'AddLine', line: '01990000-0000-7000-8000-000000000001', ...wanted }, facts)
    .refused('directory.too-many-lines')
})

test('a line ends once, not before it began', () => {
  const end = (on: string) => ({ type: 'EndLine', line: first, on }) as const
  given(dutyDecider, [added, everywhere]).when(end('2026-07-01'), {}).then({ type: 'LineEnded' })
  given(dutyDecider, [added, everywhere]).when(end('2025-12-31'), {}).refused('directory.end-before-begin')
  const ended: DutyEvent = { type: 'LineEnded', data: { line: first, on: '2026-07-01' } }
  given(dutyDecider, [added, everywhere, ended]).when(end('2026-07-01'), {}).refused('directory.line-over')
  given(dutyDecider, [added]).when(end('2026-07-01'), {}).refused('directory.line-unknown')
  const { lines } = given(dutyDecider, [added, everywhere, ended]).state
  expect([holdsOn(lines[0]!, '2026-06-30'), holdsOn(lines[0]!, '2026-07-01')]).toEqual([true, false])
})

test('a ruling teaches a duty once, and a retired duty learns nothing until it is restored', () => {
  const teach = { type: 'TeachDuty', matter, unit: land, area: null, ruling, note: '按批复' } as const
  const { type: _type, ...lesson } = teach
  const taught: DutyEvent = { type: 'DutyTaught', data: lesson }
  given(dutyDecider, [added]).when(teach, {}).then(taught)
  given(dutyDecider, [added, taught]).when(teach, {}).then()
  expect(given(dutyDecider, [added, taught]).state.precedents).toMatchObject([{ unit: land, note: '按批复' }])
  given(dutyDecider, [added, retired]).when(teach, {}).refused('directory.duty-retired')
  given(dutyDecider, [added, retired])
    .when({ type: 'RestoreDuty', reason: '仍需' }, {})
    .then({ type: 'DutyRestored' })
  given(dutyDecider, [added]).when({ type: 'RetireDuty', reason: '并入另一项' }, {}).then(retired)
  given(dutyDecider, [added]).when({ type: 'RestoreDuty', reason: '仍需' }, {}).then()
})
