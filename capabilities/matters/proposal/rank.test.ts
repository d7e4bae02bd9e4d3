// Whom to hand a matter to: what was ruled before what is written, before what was done, before what is usual.
import { expect, test } from 'vitest'
import {
  alikeness,
  alikeOf,
  ranked,
  sharesIn,
  weightOf,
  weights,
  type BecauseKind,
  type Past,
} from './rank.ts'

const words = { zh: '因为', en: 'because' }
const because = (kind: BecauseKind) => ({ kind, words, refs: [] })
const speaks = (kind: BecauseKind, unit: string) => ({ unit, weight: weights[kind], because: because(kind) })
const anybody = () => true

test('a ruling goes before the directory, that before what was done, that before the class', () => {
  const all = (['class', 'similar', 'directory', 'precedent'] as const).map((kind) => speaks(kind, kind))
  expect(ranked(all, anybody).map(({ unit }) => unit)).toEqual(['precedent', 'directory', 'similar', 'class'])
  expect(ranked(all, anybody, 2)).toHaveLength(2)
})

test('what speaks for one unit is put together, the weightiest first, and never outweighs a ruling', () => {
  const found = ranked(
    [speaks('class', 'a'), speaks('directory', 'a'), speaks('similar', 'a'), speaks('precedent', 'b')],
    anybody,
  )
  expect(found.map(({ unit }) => unit)).toEqual(['b', 'a'])
  expect(found[1]!.because.map(({ kind }) => kind)).toEqual(['directory', 'similar', 'class'])
})

test('a unit that may not have it is not proposed, whatever speaks for it', () => {
  const found = ranked([speaks('precedent', 'town'), speaks('class', 'a')], (unit) => unit !== 'town')
  expect(found.map(({ unit }) => unit)).toEqual(['a'])
})

test('co-units and teams are those of the line', () => {
  const line = { ...speaks('directory', 'a'), coUnits: ['c'], teams: [{ id: 't', kind: 'area' as const }] }
  expect(ranked([speaks('similar', 'a'), line], anybody)[0]).toMatchObject({
    coUnits: ['c'],
    teams: [{ id: 't', kind: 'area' }],
  })
})

const past = (n: number, unit: string, change: Partial<Past> = {}): Past => ({
  ...{
    id: `m${n}`,
    number: `N${n}`,
    unit,
    title: `第${n}件`,
    class: 'land',
    subjectKind: 'enterprise',
    area: 'town',
  },
  ...change,
})
const now = { title: '厂门口积水', class: 'land', subjectKind: 'enterprise', area: 'town' }

test('the same said counts before the same place, and that before the same class', () => {
  const rain = [1, 2, 3].map((n) => past(n, 'water', { title: '厂门口雨后积水', class: 'other' }))
  const near = [4, 5, 6].map((n) => past(n, 'near'))
  const far = [7, 8, 9].map((n) => past(n, 'far', { area: 'other' }))
  expect(alikeOf(now, [...far, ...near, ...rain])).toMatchObject({ likeness: 'said-alike', past: rain })
  expect(alikeOf(now, [...far, ...near])).toMatchObject({ likeness: 'same-place', past: near })
  expect(alikeOf(now, far)).toMatchObject({ likeness: 'same-class', past: far })
  expect(alikeOf({ ...now, class: null }, far)).toBeNull()
  expect(alikeOf(now, [...rain.slice(0, 2), ...near])).toMatchObject({ likeness: 'same-place' })
  expect(alikeOf(now, rain.slice(0, 1))).toMatchObject({ likeness: 'said-alike' })
})

test('likeness is of what was said, not of blanks, numbers and marks', () => {
  expect(alikeness('缺焊工 5 名', '缺焊工12名！')).toBe(1)
  expect(alikeness('厂门口积水', '厂门口雨后积水')).toBeGreaterThan(0.4)
  expect(alikeness('厂门口积水', '贷款额度不足')).toBe(0)
  expect(alikeness('', '贷款')).toBe(0)
})

test('shares are told with what they are of, and few weigh little', () => {
  const seven = [...Array.from({ length: 7 }, (_, n) => past(n, 'a')), past(8, 'b'), past(9, 'b')]
  const [first, second] = sharesIn({ likeness: 'same-class', past: seven })
  expect([first!.unit, first!.past.length, first!.of]).toEqual(['a', 7, 9])
  expect(weightOf(first!)).toBeGreaterThan(weightOf(second!))
  const [only] = sharesIn({ likeness: 'same-class', past: [past(1, 'a')] })
  expect(weightOf(only!)).toBeLessThan(weights.similar / 2)
})
