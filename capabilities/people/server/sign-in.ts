// Signing in: limits first, the password outside of any transaction, then a new session under a new token.
import { isoNow } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { BareContext, Cookie } from '#foundation/http/served.ts'
import { newToken, readToken } from '#foundation/http/token.ts'
import { keyed } from '#foundation/ledger/house-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { SessionPolicy } from './identity.ts'
import { isPassword, usernameOf } from './passwords.ts'
import { forgetTries, reserveTry } from './queries/attempts.ts'
import { findLogin, findLoginOf, type Login } from './queries/logins.ts'
import { addSession, endSessionOfToken } from './queries/sessions.ts'
import { inTenant } from './transaction.ts'

// Guessing at one name: 5 at once, then four an hour. A whole office behind one address: 40 wrong ones at once, then one a minute.
const nameBucket = { free: 5, forgetSeconds: 900 }
const networkBucket = { free: 40, forgetSeconds: 60 }

/** The login of whoever gave this name and password; refused alike for a wrong name, password or disabled account. */
export async function checkedLogin(
  context: BareContext,
  username: string,
  password: string,
): Promise<Login | Refusal> {
  const { pool, clock, tenant } = context
  const name = usernameOf(username)
  const keys = triesKeys(name, context.address)
  const looked = await inTenant(pool, tenant, async (reader) => {
    const wait = await countTry(reader, keys, isoNow(clock))
    return wait > 0 ? wait : findLogin(reader, name)
  })
  if (typeof looked === 'number') return refuse('session.too-many', { seconds: looked })
  return judged(context, tenant, looked, password, keys)
}

/** The same for somebody already signed in, who gives the password once more. */
export async function checkedAgain(
  context: BareContext,
  reader: Reader,
  account: string,
): Promise<CheckAgain> {
  const login = await findLoginOf(reader, account)
  const keys = triesKeys(login?.username ?? account, context.address)
  const wait = await countTry(reader, keys, isoNow(context.clock))
  if (wait > 0) return async () => refuse('session.too-many', { seconds: wait })
  return (password) => judged(context, reader.tenant, login, password, keys)
}

export type CheckAgain = (password: string) => Promise<Login | Refusal>

interface Keys {
  readonly name: string
  readonly network: string
}

async function judged(
  { pool, clock }: BareContext,
  tenant: Id,
  login: Login | null,
  password: string,
  keys: Keys,
): Promise<Login | Refusal> {
  const at = isoNow(clock)
  const right = await isPassword(password, login?.hash ?? null)
  const open = login !== null && !login.disabled && (login.validUntil === null || login.validUntil > at)
  if (!right || !open) return refuse('session.wrong')
  await inTenant(pool, tenant, (reader) => forgetTries(reader, keys.name, keys.network, at))
  return login
}

async function countTry(reader: Reader, { name, network }: Keys, at: string): Promise<number> {
  const wait = await reserveTry(reader, { key: network, ...networkBucket }, at)
  return wait > 0 ? wait : reserveTry(reader, { key: name, ...nameBucket }, at)
}

/** The name hashed, with the house's key: people type their password into the wrong field. */
function triesKeys(name: string, address: string): Keys {
  const hash = keyed('yx-sign-in-name', name).toString('base64url')
  return { name: `name:${hash}`, network: `network:${networkOf(address)}` }
}

/** An IPv4 address counts as its /24, an IPv6 one as its /64: whoever has one usually has the others too. */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address)
  if (four) return `${four[1]}.0/24`
  const [front = '', back] = address.toLowerCase().split('%')[0]!.split('::')
  const groups = front.split(':').filter((group) => group !== '')
  if (back !== undefined) while (groups.length < 4) groups.push('0')
  return `${groups.slice(0, 4).join(':')}::/64`
}

/**
 * Starts a session in the running transaction: always under a new token, never under one that the browser brought.
 * The session it brought ends. Gives the cookie.
 */
export async function startSession(
  context: BareContext,
  policy: SessionPolicy,
  reader: Reader,
  account: string,
  at: string,
): Promise<Cookie> {
  const { text, hash } = newToken(reader.tenant)
  const endsAt = new Date(Date.parse(at) + policy.absoluteSeconds * 1000).toISOString()
  const brought = context.credential.kind === 'session' ? readToken(context.credential.token) : null
  if (brought?.tenant === reader.tenant) await endSessionOfToken(reader, brought.hash, at, 'replaced')
  const { agent, address } = context
  await addSession(reader, { id: newId(), hash, account, at, endsAt, agent, address: networkOf(address) })
  return { name: 'session', value: text, maxAge: policy.absoluteSeconds }
}
