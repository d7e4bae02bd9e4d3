// The port through which HTTP learns who is asking. The people capability fills it; foundation knows no accounts.
import type { Actor } from '../core/actor.ts'
import type { Id } from '../core/ids.ts'
import type { Condition } from '../postgres/condition.ts'
import type { Connection } from '../postgres/pool.ts'

export type Credential =
  | { readonly kind: 'session'; readonly token: string }
  | { readonly kind: 'bearer'; readonly token: string }
  /** The asker's own link: opens one matter and nothing else. */
  | { readonly kind: 'link'; readonly token: string }
  | { readonly kind: 'nobody'; readonly tenant: Id }

export interface Identity {
  /** The jurisdiction that a credential names, before anybody has looked whether it is good; null for nonsense. */
  tenantOf(credential: Credential): Id | null
  /**
   * Starts the transaction, sets the tenant and finds the actor in one trip.
   * Gives null for a credential that is unknown, over or revoked; the caller rolls back.
   */
  begin(connection: Connection, credential: Credential, at: string, readOnly: boolean): Promise<Actor | null>
  /**
   * That a credential still opens for the actor whom `begin` found by it, as long as no mark has moved since. Null where
   * that cannot be told in SQL.
   */
  stillOpens(credential: Credential, actor: Actor, at: string): Condition | null
  /** Notes the use of a credential by which nobody was looked for again. */
  noteUse(actor: Actor, at: string): void
}

/** What a visitor without any credential is: no account, no grant. */
export function nobody(tenant: Id): Actor {
  return { tenant, account: null, person: null, unit: null, kind: 'asker', grants: [] }
}
