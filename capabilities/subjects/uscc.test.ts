// A unified social credit code is right or it is told which character is wrong, and a made one is always right.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import { makeCode } from './uscc-made.ts'
import { codeMessages } from './uscc-messages.ts'
import { checkCharacter, checkCode, codeAlphabet, isUscc, organisationCheck } from './uscc.ts'

const anyCode = fc.integer({ min: 0, max: 31 ** 6 - 1 }).map((seed) => makeCode(seed))

function replaced(code: string, at: number, character: string): string {
  return code.slice(0, at) + character + code.slice(at + 1)
}

describe('a code', () => {
  test('of the standard and of a real register is right', () => {
    expect(checkCode('91350100M000100Y43')).toEqual({ code: '91350100M000100Y43' })
    expect(checkCode('11320000MB151840XJ')).toEqual({ code: '11320000MB151840XJ' })
  })

  test('that is often copied from the web is wrong, and is told what it should end in', () => {
    expect(checkCode('91310115MA1H8R7C6D')).toEqual({
      refused: 'subject.code-check',
      details: { position: 18, expected: '7', found: 'D' },
    })
  })

  test('is read in full width, lower case, with blanks and hyphens', () => {
    expect(checkCode(' ９１３５０１００ｍ０００１００ｙ４３　')).toEqual({ code: '91350100M000100Y43' })
    expect(checkCode('91350100-m000100y4-3')).toEqual({ code: '91350100M000100Y43' })
    expect(['91350100M000100Y43', '91350100m000100Y43', '91350100M000100Y44'].map(isUscc)).toEqual([
      true,
      false,
      false,
    ])
  })

  test.each<[string, string, object]>([
    ['', 'subject.code-length', { length: 0, expected: 18 }],
    ['91350100M000100Y4', 'subject.code-length', { length: 17, expected: 18 }],
    ['91350100M000100Y433', 'subject.code-length', { length: 19, expected: 18 }],
    ['913501OOM000100Y43', 'subject.code-character', { position: 7, found: 'O' }],
    ['91350100M0001中0Y43', 'subject.code-character', { position: 14, found: '中' }],
    ['91350100M000100𠮷43', 'subject.code-character', { position: 16, found: '𠮷' }],
    ['9135010AM000100Y43', 'subject.code-division', { position: 8, found: 'A' }],
    ['91350100M000100Y44', 'subject.code-check', { position: 18, expected: '3', found: '4' }],
  ])('written %j is refused and told where', (code, refused, details) => {
    expect(checkCode(code)).toEqual({ refused, details })
    expect(codeMessages).toHaveProperty([refused])
  })

  test('with any one character changed is noticed, the check character too', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.constantFrom(...codeAlphabet), (code, at, character) => {
        fc.pre(code[at] !== character)
        expect(isRefusal(checkCode(replaced(code, at, character)))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('with any two characters exchanged is noticed, unless they are the first and the last', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.nat(17), (code, one, other) => {
        fc.pre(code[one] !== code[other])
        const exchanged = replaced(replaced(code, one, code[other]!), other, code[one]!)
        const ends = one + other === 17 && one * other === 0
        expect(isRefusal(checkCode(exchanged))).toBe(!ends)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a made code', () => {
  test('is right in both of its checks, in its division, and the same every time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 31 ** 6 - 1 }), (seed) => {
        const code = makeCode(seed, '350981')
        expect(checkCode(code)).toEqual({ code })
        expect(code.slice(0, 10)).toBe('91350981MX')
        expect(organisationCheck(code.slice(8, 16))).toBe(code[16])
        expect(makeCode(seed, '350981')).toBe(code)
      }),
    )
  })

  test('is unlike every other', () => {
    const codes = new Set(Array.from({ length: 100_000 }, (_, seed) => makeCode(seed)))
    expect(codes.size).toBe(100_000)
    expect(
      [() => makeCode(-1), () => makeCode(1.5), () => makeCode(31 ** 6), () => makeCode(1, 'abc')].map(
        thrown,
      ),
    ).toEqual(Array.from({ length: 4 }, () => RangeError))
  })
})

test('both check characters agree with published ones', () => {
  expect(checkCharacter('91350100M000100Y4')).toBe('3')
  expect(organisationCheck('M000100Y')).toBe('4')
  expect(organisationCheck('MB151840')).toBe('X')
  expect(organisationCheck('D2143569')).toBe('X')
})

function thrown(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return (error as Error).constructor
  }
}
