// Who acts: an account with grants, each a role within a scope.
import type { Id } from './ids.ts'

export const roles = [
  'officer',
  'handler',
  'coordinator',
  'leader',
  'supervisor',
  'contact',
  'sysadmin',
  'secadmin',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** The three administrators of GB/T 22239: no person may hold two of them, nor one beside a working role. */
export const administrators: readonly Role[] = ['sysadmin', 'secadmin', 'auditor']

/** A role within a scope; a null part does not narrow it. */
export interface Grant {
  readonly role: Role
  readonly programme: string | null
  readonly unit: Id | null
  /** Path of the unit in the tree, '/root/…/unit/': what lies under it is within reach. */
  readonly unitPath: string | null
  readonly area: string | null
  /** Only what the person is paired with, raised or holds. */
  readonly own: boolean
}

export interface Actor {
  readonly tenant: Id
  readonly account: Id | null
  readonly person: Id | null
  readonly unit: Id | null
  readonly kind: 'person' | 'token' | 'asker' | 'system'
  readonly grants: readonly Grant[]
}

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.grants.some((grant) => wanted.includes(grant.role))
}
