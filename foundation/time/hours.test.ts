// Office hours added up, cut and walked along.
import { describe, expect, it } from 'vitest'
import { clip, closing, readHours, secondReaching, secondsIn } from './hours.ts'

const spans = [32_400, 43_200, 48_600, 63_000]

describe('office hours', () => {
  it.each([
    [0, 0],
    [32_400, 0],
    [32_401, 1],
    [43_200, 10_800],
    [45_000, 10_800],
    [48_601, 10_801],
    [63_000, 25_200],
    [86_400, 25_200],
  ])('before second %i are %i seconds', (second, seconds) => {
    expect(secondsIn(spans, second)).toBe(seconds)
    expect(secondsIn(spans)).toBe(25_200)
    expect(secondsIn([])).toBe(0)
  })

  it.each([
    [1, 32_401],
    [10_800, 43_200],
    [10_801, 48_601],
    [25_200, 63_000],
  ])('reach %i seconds at second %i', (seconds, second) => {
    expect(secondReaching(spans, seconds)).toBe(second)
  })

  it('cannot hold more than they are', () => {
    expect(() => secondReaching(spans, 25_201)).toThrow('25201 seconds do not fit into a day of 25200')
  })

  it.each<[number, number, number[]]>([
    [0, 86_400, spans],
    [36_000, 50_000, [36_000, 43_200, 48_600, 50_000]],
    [43_200, 48_600, []],
    [0, 32_401, [32_400, 32_401]],
    [62_999, 86_400, [62_999, 63_000]],
  ])('from %i to %i are %j', (from, to, kept) => {
    expect(clip(spans, from, to)).toEqual(kept)
  })

  it.each(['从09:00-12:00', '09:00-12:00止', '9:00-12:00', '09:00–12:00', ''])(
    'are not written %j',
    (text) => {
      expect(readHours([text])).toEqual({ refused: 'hours.malformed', details: { text } })
    },
  )

  it('close when the last of them ends', () => {
    expect(closing(spans)).toBe(63_000)
    expect(closing([])).toBe(0)
  })
})
