// Which proxies are believed is said in addresses and ranges; whatever is no such thing stops the start.
import { expect, test } from 'vitest'
import { trustedProxies } from './trusted-proxy.ts'

test('nobody is trusted unless named', () => {
  expect(trustedProxies(undefined)).toEqual([])
  expect(trustedProxies(' ')).toEqual([])
})

test('addresses and ranges of both kinds are read', () => {
  const text = '127.0.0.1, 10.1.0.0/16,::1,fd00::/8,'
  expect(trustedProxies(text)).toEqual(['127.0.0.1', '10.1.0.0/16', '::1', 'fd00::/8'])
})

test.each([
  'nginx',
  'true',
  '10.0.0.0/33',
  'fd00::/129',
  '10.0.0.0/8/8',
  '10.0.0.0/',
  '0.0.0.0/0',
  '::/0',
  '1.2.3',
])('“%s” is refused', (text) => {
  expect(() => trustedProxies(`127.0.0.1,${text}`)).toThrow(`“${text}” in YIXIAN_TRUST_PROXY`)
})
