// The network of an address, as far as limits go.
import { expect, test } from 'vitest'
import { networkOf } from './network.ts'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.9', '203.0.113.0/24'],
  ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:bbbb:1:2:3', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s is in %s', (address, network) => expect(networkOf(address)).toBe(network))

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '', 'unix:'])('%s is nobody’s network', (address) =>
  expect(networkOf(address)).toBeNull(),
)
