// What a parameter becomes on its way to PostgreSQL.
import { expect, test } from 'vitest'
import { wireValue } from './wire-value.ts'

test('plain values go as text, bytes as bytes, nothing as null', () => {
  expect([7, true, 12n, '一线', null, undefined].map(wireValue)).toEqual([
    '7',
    'true',
    '12',
    '一线',
    null,
    null,
  ])
  expect(wireValue(Buffer.from('ab'))).toEqual(Buffer.from('ab'))
  expect(wireValue(new Date('2026-02-03T00:00:00Z'))).toBe('2026-02-03T00:00:00.000Z')
})

test('lists go as the text of an array, with what must be quoted quoted', () => {
  expect(wireValue(['a', 'b "c"', String.raw`d\e`, null])).toBe(String.raw`{"a","b \"c\"","d\\e",NULL}`)
  expect(wireValue([])).toBe('{}')
  expect(wireValue([[1, 2], [3]])).toBe('{{"1","2"},{"3"}}')
  expect(wireValue([Buffer.from('ab')])).toBe(String.raw`{"\\x6162"}`)
})

test('an object is refused: its caller must have made it text', () => {
  expect(() => wireValue({ a: 1 })).toThrow(TypeError)
})
