// Which neighbours are believed when they say for whom they ask: proxies named by whoever runs the house, and nobody else.
import { isIP } from 'node:net'
import { troubleOf } from '../postgres/trouble.ts'

/**
 * The proxies of YIXIAN_TRUST_PROXY: addresses and CIDR ranges separated by commas; none by default. Only from these are
 * X-Forwarded-For, -Proto and -Host heard. Throws the `Trouble` 'proxy.unreadable' for anything else: a typing error
 * must not end in believing nobody, or everybody.
 */
export function trustedProxies(text: string | undefined): readonly string[] {
  const named = (text ?? '').split(',').map((each) => each.trim())
  const trusted = named.filter((each) => each !== '')
  const wrong = trusted.find((each) => !isRange(each))
  if (wrong !== undefined) throw troubleOf('proxy.unreadable', { wrong })
  return trusted
}

function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  // A range of everything would let every client name an address of its own making.
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
