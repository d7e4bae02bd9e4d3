// The first accounts of a jurisdiction: until there is a system and a security administrator, nobody can make one.
import type { Actor } from '#foundation/core/actor.ts'
import type { Clock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { requestHash } from '#foundation/ledger/append.ts'
import { decideOn } from '#foundation/ledger/decide-on.ts'
import { runCommand } from '#foundation/ledger/run.ts'
import { begin, type Pool } from '#foundation/postgres/pool.ts'
import { accounts } from './kinds.ts'
import { hashPassword, oneTimePassword } from './passwords.ts'
import { addLogin, hasAccounts } from './queries/accounts.ts'
import { setPassword } from './queries/logins.ts'

const founders = ['sysadmin', 'secadmin'] as const
type Founder = (typeof founders)[number]

/**
 * Opens the first system administrator and the first security administrator of a tenant, named after their roles,
 * with `password` for both, or each with a one-time password. Gives names and passwords; null when there are accounts.
 */
export async function foundAccounts(
  pool: Pool,
  clock: Clock,
  tenant: Id,
  password?: string,
): Promise<Readonly<Record<Founder, { username: string; password: string }>> | null> {
  const wanted = founders.map((role) => {
    return { role, account: newId(), username: role, password: password ?? oneTimePassword() }
  })
  const hashes = await Promise.all(wanted.map((each) => hashPassword(each.password)))
  const ran = await asSystem(pool, clock, tenant, 'foundAccounts', async (acting) => {
    if (await hasAccounts(acting)) return { outcome: 'accepted', reply: false }
    for (const [i, { role, account, username }] of wanted.entries()) {
      const open = { type: 'OpenAccount', kind: 'person', person: null, unit: null } as const
      const grant = { type: 'GiveGrant', id: newId(), role } as const
      for (const command of [open, grant, { type: 'ChangePassword', by: 'administrator' }] as const) {
        const decided = await decideOn(acting, accounts, { id: account, exists: false, command, facts: {} })
        if (decided.outcome !== 'accepted') return decided
      }
      await addLogin(acting, account, username)
      const oneTime = password === undefined
      await setPassword(acting, account, { hash: hashes[i]!, oneTime, validUntil: null, at: acting.at })
    }
    return { outcome: 'accepted', reply: true }
  })
  if (ran.outcome !== 'accepted') throw new Error(`founding accounts: ${JSON.stringify(ran)}`)
  const [sysadmin, secadmin] = wanted
  return ran.reply ? { sysadmin: sysadmin!, secadmin: secadmin! } : null
}

/** Runs a command as the system itself: from the machine's own console, where no one signs in. */
export function asSystem<R>(
  pool: Pool,
  clock: Clock,
  tenant: Id,
  name: string,
  handle: (acting: Acting) => Promise<Answer<R>>,
) {
  const nowhere = { programme: null, unit: null, unitPath: null, area: null, own: false }
  const grants = founders.map((role) => ({ ...nowhere, role }))
  const actor: Actor = { tenant, account: null, person: null, unit: null, kind: 'system', grants }
  const id = newId()
  const command = { id, name, requestHash: requestHash(name, { id }), happenedAt: null, expected: null }
  return runCommand(
    pool,
    clock,
    async (connection) => {
      await begin(connection, tenant)
      return actor
    },
    command,
    handle,
  )
}
