// Serves the doors of accounts and grants.
import { derivedId, type Id } from '#foundation/core/ids.ts'
import { refuse } from '#foundation/core/refusal.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { accountDoors } from '../../accounts/contract.ts'
import { sideOfAccount } from '../../accounts/state.ts'
import { disableNow } from '../disable.ts'
import { accounts } from '../kinds.ts'
import { usernameOf } from '../passwords.ts'
import {
  addLogin,
  findAccount,
  isLastOfSide,
  isWayInLeft,
  linkIdentity,
  listAccounts,
  openFacts,
  personKind,
  unlinkIdentity,
} from '../queries/accounts.ts'
import { scopeFacts } from '../queries/facts.ts'
import { dropPassword } from '../queries/logins.ts'
import { endAllSessions } from '../queries/sessions.ts'

export const accountRoutes: readonly Served[] = [
  serveQuestion(accountDoors.listAccounts, (asking, { query }) => listAccounts(asking, query)),

  serveQuestion(accountDoors.getAccount, async (asking, { params }) => {
    const account = await findAccount(asking, params.id)
    return account ? sending({ reply: account, version: account.version }) : missing
  }),

  serveCommand(accountDoors.openAccount, async (acting, { body }) => {
    const id = body.id ?? derivedId(acting.command.id, 1)
    const username = usernameOf(body.username)
    const { person = null, unit = null, kind = 'person' } = body
    const decided = await decideOn(acting, accounts, {
      id,
      exists: false,
      command: { type: 'OpenAccount', kind, person, unit },
      facts: () => openFacts(acting, username, person, unit),
    })
    if (decided.outcome === 'accepted') await addLogin(acting, id, username)
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(accountDoors.giveGrant, async (acting, { params: { id }, body }) => {
    const grant = body.id ?? derivedId(acting.command.id, 1)
    const decided = await decideOn(acting, accounts, {
      id,
      command: { type: 'GiveGrant', ...body, id: grant },
      facts: async (state) => ({
        ...(await scopeFacts(acting, body.unit ?? null, body.area ?? null)),
        oneself: acting.actor.account === id,
        person: state.person ? await personKind(acting, state.person) : null,
      }),
    })
    if (decided.outcome === 'accepted' && ['secadmin', 'auditor'].includes(body.role))
      await takeKeysAway(acting, id)
    return replying(decided, (_state, version) => ({ id, grant, version }))
  }),

  serveCommand(accountDoors.withdrawGrant, async (acting, { params: { id, grant } }) => {
    const decided = await decideOn(acting, accounts, {
      id,
      command: { type: 'WithdrawGrant', id: grant },
      facts: async (state) => ({
        oneself: acting.actor.account === id,
        lastOfSide: await isLastOfSide(acting, sideOfAccount(state), id),
      }),
    })
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(accountDoors.disableAccount, async (acting, { params: { id }, body }) => {
    return replying(await disableNow(acting, id, body.reason), (_state, version) => ({ id, version }))
  }),

  serveCommand(accountDoors.enableAccount, async (acting, { params: { id } }) => {
    const decided = await decideOn(acting, accounts, { id, command: { type: 'EnableAccount' }, facts: {} })
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(accountDoors.linkIdentity, async (acting, { params: { id }, body: { issuer, subject } }) => {
    const command = { type: 'LinkIdentity', issuer } as const
    const facts = { oneself: acting.actor.account === id }
    const decided = await decideOn(acting, accounts, { id, command, facts })
    if (decided.outcome !== 'accepted') return decided
    const linked = await linkIdentity(acting, issuer, subject, id)
    if (!linked)
      return { outcome: 'refused', refusal: refuse('account.identity-taken', { field: 'subject' }) }
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(accountDoors.unlinkIdentity, async (acting, { params: { id }, body: { issuer } }) => {
    const command = { type: 'UnlinkIdentity', issuer } as const
    const decided = await decideOn(acting, accounts, {
      id,
      command,
      facts: async (state) => ({
        lastOfSide: await isLastOfSide(acting, sideOfAccount(state), id),
        wayInLeft: await isWayInLeft(acting, id, issuer),
      }),
    })
    if (decided.outcome === 'accepted') await unlinkIdentity(acting, issuer, id)
    return replying(decided, (_state, version) => ({ id, version }))
  }),
]

/** The system administrator may know the password so far; from now on only the security administrator gives one. */
async function takeKeysAway(acting: Acting, account: Id): Promise<void> {
  await dropPassword(acting, account)
  await endAllSessions(acting, account, acting.at, 'password')
}
