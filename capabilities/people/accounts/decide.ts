// The rules of accounts: nobody can do everything. Three administrators, apart from each other and from all work.
import { hasRole } from '#foundation/core/actor.ts'
import { never, type Decider } from '#foundation/core/decider.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { AccountCommand } from './commands.ts'
import type { AccountEvent } from './events.ts'
import { giveGrant, withdrawGrant } from './decide-grants.ts'
import type { AccountFacts, Decision, Given } from './facts.ts'
import { evolve, noAccount, sideOfAccount, type Account } from './state.ts'

export const accountDecider: Decider<Account, AccountCommand, AccountEvent, AccountFacts> = {
  initial: noAccount,
  evolve,
  decide,
}

function decide(command: AccountCommand, state: Account, given: Given): Decision {
  if (command.type === 'OpenAccount') return open(command, state, given)
  if (command.type === 'RecoverAdministrator') return recover(command, state, given)
  if (state.status === 'none') return refuse('account.unknown')
  switch (command.type) {
    case 'GiveGrant':
      return giveGrant(command, state, given)
    case 'WithdrawGrant':
      return withdrawGrant(command, state, given)
    case 'DisableAccount':
      return disable(command, state, given)
    case 'EnableAccount':
      return state.status === 'open' ? [] : [{ type: 'AccountEnabled', data: {} }]
    default:
      return keep(command, state, given)
  }
}

function open(command: AccountCommand & { type: 'OpenAccount' }, state: Account, given: Given): Decision {
  const { kind, person, unit } = command
  if (state.status !== 'none') return refuse('account.opened-already')
  if (given.usernameTaken) return refuse('account.username-taken', { field: 'username' })
  if (person !== null && kind === 'system') return refuse('account.system-person', { field: 'person' })
  if (given.person === 'unknown') return refuse('account.person-unknown', { field: 'person' })
  if (given.personHasAccount) return refuse('account.person-has-one', { field: 'person' })
  if (given.unitUnknown) return refuse('account.unit-unknown', { field: 'unit' })
  if (unit !== null && kind === 'person') return refuse('account.unit-of-person', { field: 'unit' })
  return [{ type: 'AccountOpened', data: { kind, person, unit } }]
}

/**
 * Whoever has the machine has the database; so this is a way of its own, open to nobody who signs in, and it leaves an
 * entry with its reason instead of a quiet change of rows.
 */
function recover(
  command: AccountCommand & { type: 'RecoverAdministrator' },
  state: Account,
  given: Given,
): Decision {
  const { grant: id, role } = command
  const reason = command.reason.trim()
  if (given.actor.kind !== 'system') return refuse('account.recover-on-console')
  if (state.status !== 'none') return refuse('account.opened-already')
  if (given.usernameTaken) return refuse('account.username-taken', { field: 'username' })
  if (reason === '') return refuse('account.recover-reason')
  return [
    { type: 'AccountOpened', data: { kind: 'person', person: null, unit: null } },
    { type: 'AdministratorRecovered', data: { role, reason } },
    { type: 'GrantGiven', data: { id, role, programme: null, unit: null, area: null, own: false } },
    { type: 'PasswordChanged', data: { by: 'administrator' } },
  ]
}

function disable(
  command: AccountCommand & { type: 'DisableAccount' },
  state: Account,
  given: Given,
): Decision {
  if (state.status === 'disabled') return []
  if (given.lastOfSide) return refuse('account.last-administrator', { side: sideOfAccount(state) })
  return [{ type: 'AccountDisabled', data: { reason: command.reason.trim() } }]
}

type KeepCommand = Exclude<
  AccountCommand,
  {
    type:
      | 'OpenAccount'
      | 'RecoverAdministrator'
      | 'GiveGrant'
      | 'WithdrawGrant'
      | 'DisableAccount'
      | 'EnableAccount'
  }
>

/** What opens or keeps a way in: never for a disabled account, except taking one away. */
function keep(command: KeepCommand, state: Account, given: Given): Decision {
  if (command.type === 'UnlinkIdentity') {
    if (given.lastOfSide && !given.wayInLeft && state.status !== 'disabled')
      return refuse('account.last-administrator', { side: sideOfAccount(state) })
    return [{ type: 'IdentityUnlinked', data: { issuer: command.issuer } }]
  }
  if (command.type === 'RevokeToken') return revoke(command.token, state)
  if (state.status === 'disabled') return refuse('account.disabled')
  switch (command.type) {
    case 'ChangePassword':
      return wrongKey(state, given) ?? [{ type: 'PasswordChanged', data: { by: command.by } }]
    case 'LinkIdentity':
      return wrongKey(state, given) ?? [{ type: 'IdentityLinked', data: { issuer: command.issuer } }]
    case 'IssueToken':
      return issue(command, state)
    default:
      return never(command)
  }
}

/**
 * Whoever sets another's password could sign in as that other. So the system administrator does it for those who work,
 * and only the security administrator for security administrators and auditors.
 */
function wrongKey(state: Account, { oneself, actor }: Given): Refusal | null {
  if (state.kind === 'system') return refuse('account.system-password')
  if (oneself) return null
  const guarded = ['secadmin', 'auditor'].includes(sideOfAccount(state))
  const wanted = guarded ? 'secadmin' : 'sysadmin'
  return hasRole(actor, wanted) ? null : refuse('account.key-of-other', { side: sideOfAccount(state) })
}

function issue(command: AccountCommand & { type: 'IssueToken' }, state: Account): Decision {
  if (state.kind !== 'system') return refuse('token.system-only', { field: 'account' })
  const { token, grants, until } = command
  const held = new Set(state.grants.map(({ id }) => id))
  if (!grants.every((id) => held.has(id))) return refuse('token.grant-unknown', { field: 'grants' })
  return [{ type: 'TokenIssued', data: { token, grants, until } }]
}

function revoke(token: string, state: Account): Decision {
  return state.tokens.includes(token) ? [{ type: 'TokenRevoked', data: { token } }] : refuse('token.unknown')
}
