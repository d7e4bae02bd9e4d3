// Numbers of a workbook come out as digits, and styles tell which of them are days or times.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookOf, numberText, plainNumber } from './cells.ts'

test('a number is written out in full, right to fifteen digits, with no exponent', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = plainNumber(value)
      expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/)
      if (Math.abs(value) >= 1e-14) expect(Number(text)).toBe(Number(value.toPrecision(15)))
    }),
  )
})

test('a whole number is the digits that the file holds, however many', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (value) => {
      expect(numberText(String(value), 'plain', false)).toBe(String(value))
    }),
  )
})

describe('the format of a cell', () => {
  test.each([
    ['yyyy-mm-dd', 'day'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
    ['m/d', 'day'],
    ['yyyy/m/d\\ h:mm;@', 'moment'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss.000', 'moment'],
    ['h:mm AM/PM', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['[h]:mm:ss', 'span'],
    ['General', 'plain'],
    ['[Red]General', 'plain'],
    ['G/通用格式', 'plain'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', 'plain'],
    ['0"天"', 'plain'],
    ['@', 'plain'],
    ['0.00E+00', 'plain'],
  ])('%j shows a number as %s', (code, look) => {
    expect(lookOf(170, code)).toBe(look)
  })

  test('of zeros alone pads, and the built-in ones are known by number', () => {
    expect(lookOf(170, '000000')).toEqual({ zeros: 6 })
    expect([0, 14, 22, 20, 31, 46, 49].map((id) => lookOf(id, undefined))).toEqual([
      'plain',
      'day',
      'moment',
      'time',
      'day',
      'span',
      'plain',
    ])
    expect(numberText('0.00001', { zeros: 6 }, false)).toBe('0.00001')
  })

  test('that shows a date leaves a number alone that is no date', () => {
    expect(numberText('-1', 'day', false)).toBe('-1')
    expect(numberText('9999999', 'day', false)).toBe('9999999')
    expect(numberText('n/a', 'day', false)).toBe('n/a')
  })
})
