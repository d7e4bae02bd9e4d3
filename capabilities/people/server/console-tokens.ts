// API tokens from the machine's own console: whoever stands there needs no account, and the ledger says so.
import { roles, type Role } from '#foundation/core/actor.ts'
import { isoNow, type Clock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { newToken } from '#foundation/http/token.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams } from '#foundation/ledger/decide-on.ts'
import { reading, type Pool } from '#foundation/postgres/pool.ts'
import type { AccountCommand } from '../accounts/commands.ts'
import type { Account } from '../accounts/state.ts'
import { asSystem } from './founding.ts'
import { accounts } from './kinds.ts'
import { usernameOf } from './passwords.ts'
import { unitByCode } from './questions.ts'
import { addLogin } from './queries/accounts.ts'
import { findLogin } from './queries/logins.ts'
import { addToken, findTokensAccount, listTokens, revokeTokenRow, type TokenRow } from './queries/tokens.ts'

interface TokenWanted {
  /** Name of the system account; opened when there is none such. */
  readonly account: string
  readonly roles: readonly string[]
  /** Code of the unit that the system acts for and that its roles are limited to; null for the whole jurisdiction. */
  readonly unit: string | null
  readonly programme: string | null
  readonly days: number
}

interface TokenMade {
  readonly id: Id
  readonly token: string
  readonly endsAt: string
}

export interface ConsoleTokens {
  list(): Promise<readonly TokenRow[]>
  create(wanted: TokenWanted): Promise<TokenMade | Refusal>
  revoke(id: Id): Promise<Refusal | null>
}

const dayMs = 86_400_000

export function consoleTokens(pool: Pool, clock: Clock, tenant: Id): ConsoleTokens {
  return {
    list: () => reading(pool, tenant, async (reader) => (await listTokens(reader, { limit: 200 })).items),
    create: async (wanted) => {
      const { text, hash } = newToken(tenant)
      const ran = await asSystem(pool, clock, tenant, 'issueToken', (acting) => issue(acting, wanted, hash))
      if (ran.outcome === 'accepted') return { ...ran.reply, token: text }
      return refusalOf(ran)
    },
    revoke: async (id) => {
      const ran = await asSystem(pool, clock, tenant, 'revokeToken', (acting) => revoke(acting, id))
      return ran.outcome === 'accepted' ? null : refusalOf(ran)
    },
  }

  async function issue(
    acting: Acting,
    wanted: TokenWanted,
    hash: Buffer,
  ): Promise<Answer<Omit<TokenMade, 'token'>>> {
    const unit = wanted.unit === null ? null : await unitByCode(acting, wanted.unit)
    if (wanted.unit !== null && unit === null) return refused('account.unit-unknown')
    const known = wanted.roles.filter((role): role is Role => (roles as readonly string[]).includes(role))
    if (known.length === 0 || known.length < wanted.roles.length) return refused('grant.role-unknown')
    const username = usernameOf(wanted.account)
    const login = await findLogin(acting, username)
    const account = login?.account ?? newId()
    const order = (command: AccountCommand) =>
      decideOn(acting, accounts, { id: account, exists: false, command, facts: {} })
    if (!login) {
      const opened = await order({ type: 'OpenAccount', kind: 'system', person: null, unit })
      if (opened.outcome !== 'accepted') return opened
      await addLogin(acting, account, username)
    }
    const grants: Id[] = []
    for (const role of known) {
      const scope = { role, unit, programme: wanted.programme }
      const held = await heldGrant(acting, account, scope)
      const id = held ?? newId()
      const given = held ? null : await order({ type: 'GiveGrant', id, ...scope })
      if (given && given.outcome !== 'accepted') return given
      grants.push(id)
    }
    const id = newId()
    const endsAt = new Date(Date.parse(acting.at) + wanted.days * dayMs).toISOString()
    const issued = await order({ type: 'IssueToken', token: id, grants, until: endsAt })
    if (issued.outcome !== 'accepted') return issued
    await addToken(acting, { id, hash, account, name: wanted.account, grants, at: isoNow(clock), endsAt })
    return { outcome: 'accepted', reply: { id, endsAt } }
  }
}

async function revoke(acting: Acting, id: Id): Promise<Answer<Id>> {
  const account = await findTokensAccount(acting, id)
  if (!account) return refused('token.unknown')
  const command = { type: 'RevokeToken', token: id } as const
  const decided = await decideOn(acting, accounts, { id: account, command, facts: {} })
  if (decided.outcome !== 'accepted') return decided
  await revokeTokenRow(acting, id, acting.at)
  return { outcome: 'accepted', reply: id }
}

async function heldGrant(
  acting: Acting,
  account: Id,
  wanted: { role: Role; unit: Id | null; programme: string | null },
): Promise<Id | null> {
  await openStreams(acting, accounts, [account])
  const { grants } = acting.open.get(`${accounts.name}/${account}`)!.state as Account
  const held = grants.find(
    ({ role, unit, programme, area, own }) =>
      role === wanted.role && unit === wanted.unit && programme === wanted.programme && area === null && !own,
  )
  return held?.id ?? null
}

function refused(code: string): Answer<never> {
  return { outcome: 'refused', refusal: refuse(code) }
}

function refusalOf(ran: { outcome: string; refusal?: Refusal }): Refusal {
  if (ran.refusal) return ran.refusal
  throw new Error(`the console's command ended as ${ran.outcome}`)
}
