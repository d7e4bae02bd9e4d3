// How a number is told apart from another: by the telephone that it rings.
import { expect, test } from 'vitest'
import { lineOf } from './person.ts'

test.each([
  ['13812341234', '13812341234'],
  ['+8613812341234', '13812341234'],
  ['+86 138-1234-1234', '13812341234'],
  ['008613812341234', '13812341234'],
  ['013812341234', '13812341234'],
  ['0816-5222222', '08165222222'],
  ['+86 816 5222222', '08165222222'],
  ['0086 0816 5222222', '08165222222'],
  ['5222222', '5222222'],
  ['+33 1 23 45 67 89', '33123456789'],
])('%s rings %s', (phone, line) => expect(lineOf(phone)).toBe(line))

test('numbers that differ in one digit ring two telephones', () => {
  expect(lineOf('13812341234')).not.toBe(lineOf('13812341235'))
  expect(lineOf('08165222222')).not.toBe(lineOf('5222222'))
})
