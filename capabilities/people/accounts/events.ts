// What may have happened to an account. No secret and no name to sign in with is ever in these data.
import type { Role } from '#foundation/core/actor.ts'
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'

export interface GrantGiven {
  readonly id: Id
  readonly role: Role
  readonly programme: string | null
  readonly unit: Id | null
  readonly area: Id | null
  readonly own: boolean
}

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export type AccountEvent =
  | Entry<'AccountOpened', { kind: 'person' | 'system'; person: Id | null; unit: Id | null }>
  | Entry<'GrantGiven', GrantGiven>
  | Entry<'GrantWithdrawn', { id: Id }>
  | Entry<'AccountDisabled', { reason: string }>
  | Entry<'AccountEnabled', object>
  | Entry<'PasswordChanged', { by: 'holder' | 'administrator' }>
  | Entry<'IdentityLinked', { issuer: string }>
  | Entry<'IdentityUnlinked', { issuer: string }>
  | Entry<'TokenIssued', { token: Id; grants: readonly Id[]; until: string }>
  | Entry<'TokenRevoked', { token: Id }>
  | Entry<'AdministratorRecovered', { role: Role; reason: string }>

export type AccountEntry = Recorded<AccountEvent>
