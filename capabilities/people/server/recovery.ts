// The way back when no administrator of a kind can sign in any more: a new one, opened at the server's own console.
import { randomInt } from 'node:crypto'
import type { Clock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import { recoverable } from '../accounts/commands.ts'
import { asSystem } from './founding.ts'
import { accounts } from './kinds.ts'
import { hashPassword, oneTimeMs, oneTimePassword } from './passwords.ts'
import { addLogin, openFacts } from './queries/accounts.ts'
import { setPassword } from './queries/logins.ts'

interface Recovered {
  readonly username: string
  /** To be used once, and changed at the first sign-in. */
  readonly password: string
  readonly validUntil: string
}

/** Opens the administrator with a one-time password; the account's entries say that it was so, and why. */
export async function recoverAdministrator(
  pool: Pool,
  clock: Clock,
  tenant: Id,
  { role: wanted, reason }: { role: string; reason: string },
): Promise<Recovered | Refusal> {
  const role = recoverable.find((each) => each === wanted)
  if (!role) return refuse('account.recover-role', { role: wanted })
  const id = newId()
  const username = `${role}-${randomInt(1_000_000).toString().padStart(6, '0')}`
  const password = oneTimePassword()
  const hash = await hashPassword(password)
  const ran = await asSystem(pool, clock, tenant, 'recoverAdministrator', async (acting) => {
    const decided = await decideOn(acting, accounts, {
      id,
      exists: false,
      command: { type: 'RecoverAdministrator', grant: newId(), role, reason },
      facts: () => openFacts(acting, username, null, null),
    })
    const validUntil = new Date(Date.parse(acting.at) + oneTimeMs).toISOString()
    if (decided.outcome === 'accepted') {
      await addLogin(acting, id, username)
      await setPassword(acting, id, { hash, oneTime: true, validUntil, at: acting.at })
    }
    return replying(decided, () => validUntil)
  })
  if (ran.outcome === 'refused') return ran.refusal
  if (ran.outcome !== 'accepted') throw new Error(`recovering: ${JSON.stringify(ran)}`)
  return { username, password, validUntil: ran.reply }
}
