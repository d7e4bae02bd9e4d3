// Values of PostgreSQL, as text, become what Date.toISOString and JSON would write.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseInt8, parseMoment } from './parsers.ts'

test.each([
  ['2026-11-21 11:47:52.513+00', '2026-11-21T11:47:52.513Z'],
  ['2026-11-21 11:47:52+00', '2026-11-21T11:47:52.000Z'],
  ['2026-11-21 11:47:52.5139+00', '2026-11-21T11:47:52.513Z'],
  ['2026-11-21 19:47:52.51+08', '2026-11-21T11:47:52.510Z'],
  ['2026-11-21 17:17:52+05:30', '2026-11-21T11:47:52.000Z'],
  ['12026-11-21 11:47:52.51+00', '12026-11-21 11:47:52.51+00'],
  ['infinity', 'infinity'],
  ['0044-03-15 12:00:00+00 BC', '0044-03-15 12:00:00+00 BC'],
])('%s is %s', (text, wanted) => {
  expect(parseMoment(text)).toBe(wanted)
})

test('every moment with milliseconds comes back as it was', () => {
  const moments = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, (moment) => {
      const iso = moment.toISOString()
      expect(parseMoment(iso.replace('T', ' ').replace('Z', '+00'))).toBe(iso)
    }),
  )
})

test('an int8 is a number as long as that is exact', () => {
  expect([parseInt8('9007199254740991'), parseInt8('-1'), parseInt8('9007199254740992')]).toEqual([
    9_007_199_254_740_991,
    -1,
    '9007199254740992',
  ])
})
