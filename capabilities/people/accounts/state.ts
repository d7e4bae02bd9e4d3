// What is known of one account: whose it is, what it may do, whether it is closed.
import { administrators, type Role } from '#foundation/core/actor.ts'
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { AccountEntry, GrantGiven } from './events.ts'

export interface Account {
  readonly status: 'none' | 'open' | 'disabled'
  readonly kind: 'person' | 'system'
  readonly person: Id | null
  readonly unit: Id | null
  readonly grants: readonly GrantGiven[]
  /** Tokens issued and not revoked. */
  readonly tokens: readonly Id[]
  /** Opened at the machine's own console, past the other administrators: when and why. */
  readonly recovered: { readonly at: string; readonly reason: string } | null
}

export const noAccount: Account = {
  status: 'none',
  kind: 'person',
  person: null,
  unit: null,
  grants: [],
  tokens: [],
  recovered: null,
}

export type Side = 'none' | 'work' | 'sysadmin' | 'secadmin' | 'auditor'

/** Where a role belongs: each administrator stands alone, all working roles stand together. */
export function sideOf(role: Role): Side {
  return administrators.includes(role) ? (role as Side) : 'work'
}

export function sideOfAccount({ grants }: Account): Side {
  return grants[0] ? sideOf(grants[0].role) : 'none'
}

export function evolve(state: Account, entry: AccountEntry): Account {
  switch (entry.type) {
    case 'AccountOpened':
      return { ...noAccount, ...entry.data, status: 'open' }
    case 'GrantGiven':
      return { ...state, grants: [...state.grants, entry.data] }
    case 'GrantWithdrawn':
      return { ...state, grants: state.grants.filter(({ id }) => id !== entry.data.id) }
    case 'AccountDisabled':
      return { ...state, status: 'disabled' }
    case 'AccountEnabled':
      return { ...state, status: 'open' }
    case 'TokenIssued':
      return { ...state, tokens: [...state.tokens, entry.data.token] }
    case 'TokenRevoked':
      return { ...state, tokens: state.tokens.filter((token) => token !== entry.data.token) }
    case 'AdministratorRecovered':
      return { ...state, recovered: { at: entry.at, reason: entry.data.reason } }
    case 'PasswordChanged':
    case 'IdentityLinked':
    case 'IdentityUnlinked':
      return state
    default:
      return never(entry)
  }
}
