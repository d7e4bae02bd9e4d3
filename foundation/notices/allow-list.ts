// Where requests may go: the hosts and ranges that whoever runs the house has listed, and never a private address that is not.
import { BlockList, isIP, isIPv4 } from 'node:net'
import { troubleOf } from '../postgres/trouble.ts'

export interface AllowList {
  /** Whether a connection to `address` may be opened on behalf of `host`; the host is a name, or the address itself. */
  allows(host: string, address: string): boolean
  /** Whether the address is listed as such, so that even plain http may go there. */
  lists(address: string): boolean
  /** False when no address at all could make this host allowed: told to whoever types it, before any name is looked up. */
  mayKnow(host: string): boolean
}

const hostName = /^(\*\.)?(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*$/

/**
 * Reads YIXIAN_OUTGOING, separated by commas: `*` for every public address, `hooks.example.cn` and `*.example.cn` for
 * hosts on public addresses, `10.1.2.3` and `10.1.0.0/16` for addresses, which are the only way to a private one.
 * Nothing listed: nothing leaves. Throws the `Trouble` 'outgoing.unreadable' for anything else.
 */
export function allowList(text: string | undefined): AllowList {
  const entries = (text ?? '').split(',').map((each) => each.trim().toLowerCase())
  const hosts = new Set<string>()
  const ranges = new BlockList()
  for (const entry of entries.filter((each) => each !== '')) {
    if (addRange(ranges, entry)) continue
    if (entry !== '*' && (!hostName.test(entry) || isNumberLike(entry)))
      throw troubleOf('outgoing.unreadable', { wrong: entry })
    hosts.add(entry)
  }
  const lists = (address: string) => isIn(ranges, address)
  const names = (host: string) => hosts.has('*') || isNamed(hosts, host)
  return {
    lists,
    allows: (host, address) => lists(address) || (isPublic(address) && names(host)),
    mayKnow: (host) =>
      isIP(host) === 0
        ? names(host) || ranges.rules.length > 0
        : lists(host) || (isPublic(host) && names(host)),
  }
}

/**
 * The same for a server that whoever runs the house has named in its own setting: that host counts as listed, and as an
 * address or this machine itself also where it is private.
 */
export function allowListWith(text: string | undefined, host: string): AllowList {
  const named = host === 'localhost' ? '127.0.0.1,::1' : host
  return allowList([text ?? '', named].join(','))
}

/** Of the internet: no loopback, no local network, no link, no test range, no multicast, and no way around that by IPv6. */
export function isPublic(address: string): boolean {
  const plain = unmapped(address)
  if (isIPv4(plain)) return !hidden.check(plain, 'ipv4')
  return isIP(plain) === 6 && global.check(plain, 'ipv6') && !hidden.check(plain, 'ipv6')
}

const hidden = new BlockList()
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  // Tunnels that hold an IPv4 address inside, and documentation.
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
])
  addRange(hidden, range)

// All that the internet has given out so far. ::1, fc00::/7, fe80::/10 and 64:ff9b::/96 lie outside of it.
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

function addRange(list: BlockList, text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  const most = family === 4 ? 32 : 128
  if (bits !== undefined && (!/^[1-9]\d{0,2}$/.test(bits) || Number(bits) > most)) return false
  list.addSubnet(address, bits === undefined ? most : Number(bits), family === 4 ? 'ipv4' : 'ipv6')
  return true
}

function isIn(list: BlockList, address: string): boolean {
  const plain = unmapped(address)
  return list.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6')
}

/** ::ffff:127.0.0.1, also written ::ffff:7f00:1, is 127.0.0.1. */
function unmapped(address: string): string {
  const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (dotted) return dotted
  const hex = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/i.exec(address)
  if (!hex) return address
  const [high, low] = [Number.parseInt(hex[1]!, 16), Number.parseInt(hex[2]!, 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

function isNamed(hosts: ReadonlySet<string>, host: string): boolean {
  if (hosts.has(host)) return true
  const parts = host.split('.')
  return parts.some((_, at) => at > 0 && hosts.has(`*.${parts.slice(at).join('.')}`))
}

/** 0177.0.0.1 and 2130706433 mean an address to some readers: no name may look like one. */
function isNumberLike(text: string): boolean {
  return /^(0x[\da-f]*|\d+)$/.test(text.slice(text.lastIndexOf('.') + 1))
}
