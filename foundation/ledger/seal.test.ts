// What the house must be able to read again is read by nobody else, and not when it was changed or meant for something else.
import { expect, test } from 'vitest'
import { seal, unseal } from './house-key.ts'

test('a sealed text comes back, is different each time, and hides what it is', () => {
  const [one, two] = [seal('outlet', 'whsec_secret 密钥'), seal('outlet', 'whsec_secret 密钥')]
  expect(unseal('outlet', one)).toBe('whsec_secret 密钥')
  expect(one.equals(two)).toBe(false)
  expect(one.includes('secret')).toBe(false)
})

test('changed by one bit anywhere, cut short, or opened for another purpose, it is not read', () => {
  const sealed = seal('outlet', 'whsec')
  expect(() => unseal('session', sealed)).toThrow()
  expect(() => unseal('outlet', sealed.subarray(0, -1))).toThrow()
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    expect(() => unseal('outlet', changed), String(at)).toThrow()
  }
})
