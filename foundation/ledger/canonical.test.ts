// Canonical JSON: the RFC's own examples, and that text and value follow from each other.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'

const plain = fc
  .jsonValue({ stringUnit: 'binary', depthSize: 'medium' })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown)

test('reading canonical text gives the value again', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(JSON.parse(canonical(value))).toEqual(value)
    }),
    { numRuns: 1000 },
  )
})

test('the canonical text of what canonical text says is the same text', () => {
  fc.assert(
    fc.property(plain, (value) => {
      const text = canonical(value)
      expect(canonical(JSON.parse(text))).toBe(text)
    }),
    { numRuns: 1000 },
  )
})

test('the order in which keys were set does not show', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.integer()), (object) => {
      expect(canonical(Object.fromEntries(Object.entries(object).reverse()))).toBe(canonical(object))
    }),
  )
})

test('keys are sorted by UTF-16 units, as in section 3.2.3 of the RFC', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6']
  const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']
  const object = Object.fromEntries(keys.map((key) => [key, 1]))
  expect(canonical(object)).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:1`).join(',')}}`)
})

test('the example of section 3.2.2 of the RFC comes out byte for byte', () => {
  const value = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonical(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('numbers are written as ECMAScript writes them', () => {
  expect(canonical([-0, 5e-324, 1.7976931348623157e308, 9007199254740992, 1e21, 1e-7])).toBe(
    '[0,5e-324,1.7976931348623157e+308,9007199254740992,1e+21,1e-7]',
  )
})

test.each([
  ['undefined', undefined, '$'],
  ['a member that is undefined', { a: { b: undefined } }, '$.a.b'],
  ['a hole', [1, , 3], '$[1]'],
  ['NaN', { n: Number.NaN }, '$.n'],
  ['infinity', [Infinity], '$[0]'],
  ['a bigint', { n: 1n }, '$.n'],
  ['a function', () => 1, '$'],
  ['a symbol', Symbol('x'), '$'],
  ['a date', { at: new Date(0) }, '$.at'],
  ['a map', new Map(), '$'],
  ['half a character', { text: '\ud83d' }, '$.text'],
  ['half a character in a key', { '\ude00': 1 }, '$'],
])('%s is refused, and the place is named', (_, value, place) => {
  expect(() => canonical(value)).toThrow(TypeError)
  expect(() => canonical(value)).toThrow(place)
})

test('a ring is refused', () => {
  const ring: Record<string, unknown> = {}
  ring.self = ring
  expect(() => canonical(ring)).toThrow(TypeError)
})

test('an object without prototype, and a key named __proto__, are plain values', () => {
  const bare = Object.assign(Object.create(null) as object, { b: 1, a: 2 })
  expect(canonical(bare)).toBe('{"a":2,"b":1}')
  expect(canonical(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}')
})
