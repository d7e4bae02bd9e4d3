// Our reader of JSON takes what the engine takes, refuses what it refuses, and knows where things stood.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineAt, readJson } from './json-places.ts'

const read = (text: string) => {
  const found = readJson(text)
  return 'brokenAt' in found ? found : found.value
}

it('reads what JSON.parse reads', () => {
  const both = fc.tuple(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'))
  fc.assert(
    fc.property(both, ([value, indent]) => {
      const text = JSON.stringify(value, null, indent)
      expect(JSON.stringify(read(text))).toBe(JSON.stringify(JSON.parse(text)))
    }),
  )
})

it('refuses what JSON.parse refuses', () => {
  const damaged = fc
    .tuple(
      fc.jsonValue(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', ':', '0', '\\', '-', '.', 'e', ' ', '\n'),
    )
    .map(([value, at, sign]) => {
      const text = JSON.stringify(value)
      const cut = at % (text.length + 1)
      return text.slice(0, cut) + sign + text.slice(cut + (sign === '' ? 1 : 0))
    })
  fc.assert(
    fc.property(damaged, (text) => {
      let sound = true
      try {
        JSON.parse(text)
      } catch {
        sound = false
      }
      expect(!('brokenAt' in readJson(text))).toBe(sound)
    }),
    { numRuns: 2000 },
  )
})

it.each([
  ['', 0],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ['[1,]', 3],
  ['[1 2]', 3],
  ['{"a": oh}', 6],
  ['[] []', 3],
  ['"\n"', 0],
  ['[01]', 2],
  ['{1: 2}', 1],
  ['{true: 2}', 1],
  ['"\\u00zz"', 0],
  ['"\\u004"', 0],
])('says that %j breaks off at %i', (text, at) => expect(read(text)).toEqual({ brokenAt: at }))

it('reads escapes of every kind, and a hundred levels deep', () => {
  const escapes = String.raw`"\u0041\u00e9\uD83D\ude00 \n\t\"\\\/"`
  expect(read(escapes)).toBe(JSON.parse(escapes))
  const deep = `${'[{"a":'.repeat(50)}1${'}]'.repeat(50)}`
  expect(read(`[${'[],'.repeat(200)}1]`)).toHaveLength(201)
  expect(read(deep)).toEqual(JSON.parse(deep))
  expect(read(`[${deep}]`)).toEqual({ brokenAt: 296 })
  expect(read('['.repeat(200_000))).toEqual({ brokenAt: 100 })
})

it('makes members that can be changed, as JSON.parse does', () => {
  const member = (value: unknown) => Object.getOwnPropertyDescriptor(value, 'a')
  expect(member(read('{"a": 1}'))).toEqual(member(JSON.parse('{"a": 1}')))
})

it('knows where objects and lists stood', () => {
  const text = '{ "a":\n [\n  {} ] }'
  const found = readJson(text)
  if ('brokenAt' in found) throw new Error('broken')
  const { a } = found.value as { a: [object] }
  expect([found.value, a, a[0], {}].map(found.placeOf)).toEqual([0, 8, 12, 0])
  expect([0, 6, 7, 12].map((place) => lineAt(text, place))).toEqual([1, 1, 2, 3])
  expect(lineAt('\n{', 1)).toBe(2)
  expect(read('{"__proto__": 1}')).toEqual(JSON.parse('{"__proto__": 1}'))
})
