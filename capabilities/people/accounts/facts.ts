// What the rules of accounts must be told, and what they may answer.
import type { Context } from '#foundation/core/decider.ts'
import type { Refusal } from '#foundation/core/refusal.ts'
import type { AccountEvent } from './events.ts'

export interface AccountFacts {
  /** The actor's own account. */
  readonly oneself?: boolean
  readonly usernameTaken?: boolean
  /** What the person of the account is, for opening it and for the roles it may take. */
  readonly person?: 'officer' | 'contact' | 'unknown' | null
  readonly personHasAccount?: boolean
  readonly unitUnknown?: boolean
  readonly areaUnknown?: boolean
  /** No other open account of its administrator's kind could sign in. */
  readonly lastOfSide?: boolean
  /** For taking an identity away: the account can still be signed in to. */
  readonly wayInLeft?: boolean
}

export type Given = AccountFacts & Context
export type Decision = readonly AccountEvent[] | Refusal
