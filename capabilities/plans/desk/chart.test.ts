// The axis on which a plan is drawn, and what a drag on it asks.
import { describe, expect, test } from 'vitest'
import { foldsOf, scaleOf, ticksOf, zoomFor } from './chart.ts'
import { askedBy, canHold, heldAt } from './drag.ts'
import type { Milestone } from './plan.ts'

/** From Thursday before Qingming 2026 over the holiday, 4 to 6 April. */
const axis = {
  days: ['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10'],
  gaps: [{ from: '2026-04-04', to: '2026-04-06', words: { zh: '清明', en: 'Qingming' } }],
}
const scale = scaleOf(axis, 10)
const milestone = {
  ...{ key: 'a', text: '立项', length: 2, after: [], unit: null, notBefore: null, endBy: null },
  ...{ start: '2026-04-03', due: '2026-04-07', began: null, ended: null },
} as unknown as Milestone

describe('the axis', () => {
  test('gives each working day its place and folds what lies between', () => {
    expect([scale.left('2026-04-03'), scale.right('2026-04-03')]).toEqual([20, 30])
    expect([scale.left('2026-04-05'), scale.right('2026-04-05')]).toEqual([30, 30])
    expect([scale.left('2026-04-07'), scale.right('2026-04-07')]).toEqual([30, 40])
    expect([scale.index('2026-03-31'), scale.index('2026-05-01'), scale.width]).toEqual([-1, 6, 70])
  })
  test('marks months, weeks and named folds', () => {
    const { months, weeks } = ticksOf(axis, 10)
    expect(months).toEqual([{ x: 0, day: '2026-04-01' }])
    expect(weeks.map(({ day }) => day)).toEqual(['2026-04-01', '2026-04-07'])
    expect(foldsOf(axis, 10)).toEqual([{ x: 30, words: axis.gaps[0]!.words, n: 3 }])
    expect(foldsOf({ ...axis, gaps: [{ ...axis.gaps[0]!, words: null }] }, 10)).toEqual([])
  })
  test('is narrower the more days there are', () => {
    expect([zoomFor(30, 800), zoomFor(80, 800), zoomFor(300, 800)]).toEqual(['wide', 'middle', 'narrow'])
  })
})

describe('a drag', () => {
  test('of the end asks for another length, over the holiday as well, and never for none', () => {
    expect(askedBy(milestone, { grip: 'end', by: 2 }, scale, false)).toEqual({
      as: 'move',
      key: 'a',
      length: 4,
    })
    expect(askedBy(milestone, { grip: 'end', by: -5 }, scale, false)).toEqual({
      as: 'move',
      key: 'a',
      length: 1,
    })
    expect(askedBy(milestone, { grip: 'end', by: 0 }, scale, false)).toBe(null)
  })
  test('to the right asks not to begin before that day', () => {
    const asked = askedBy(milestone, { grip: 'bar', by: 1 }, scale, false)
    expect(asked).toEqual({ as: 'move', key: 'a', notBefore: '2026-04-07' })
    expect(heldAt(milestone, { grip: 'bar', by: 1 }, scale)).toEqual({
      key: 'a',
      start: '2026-04-07',
      due: '2026-04-08',
    })
  })
  test('to the right takes back a fixed end that would stand in the way', () => {
    const fixed = { ...milestone, endBy: '2026-04-07' }
    expect(askedBy(fixed, { grip: 'bar', by: 1 }, scale, true)).toMatchObject({ endBy: null })
    expect(askedBy(fixed, { grip: 'bar', by: 1 }, scale, false)).not.toHaveProperty('endBy')
  })
  test('to the left asks to be finished by then, of the office alone', () => {
    const gesture = { grip: 'bar', by: -1 } as const
    expect(askedBy(milestone, gesture, scale, true)).toEqual({ as: 'move', key: 'a', endBy: '2026-04-03' })
    expect(askedBy(milestone, gesture, scale, false)).toBe(null)
    const slipped = { ...milestone, notBefore: '2026-04-03' }
    expect(askedBy(slipped, gesture, scale, false)).toEqual({ as: 'move', key: 'a', notBefore: '2026-04-02' })
    expect(askedBy(slipped, gesture, scale, true)).toMatchObject({
      endBy: '2026-04-03',
      notBefore: '2026-04-02',
    })
  })
  test('holds what has not ended; once begun, only its end', () => {
    expect([canHold(milestone, 'bar'), canHold(milestone, 'end')]).toEqual([true, true])
    const begun = { ...milestone, began: '2026-04-03' }
    expect([canHold(begun, 'bar'), canHold(begun, 'end')]).toEqual([false, true])
    expect(canHold({ ...begun, ended: '2026-04-03' }, 'end')).toBe(false)
  })
})
