// The network that a request came from, as far as limits go: one household or office, not one machine.
import { isIPv4, isIPv6 } from 'node:net'

/**
 * The /24 of an IPv4 and the /64 of an IPv6 address. null for this machine itself: behind a reverse proxy everybody
 * comes from there, and a limit would shut out all askers at once.
 */
export function networkOf(address: string): string | null {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (bare === '::1' || bare.startsWith('127.')) return null
  if (isIPv4(bare)) return `${bare.slice(0, bare.lastIndexOf('.'))}.0/24`
  return isIPv6(bare) ? `${groupsOf(bare).slice(0, 4).join(':')}::/64` : null
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array.from({ length: gap }, () => '0'), ...after].map((group) => group.toLowerCase())
}
