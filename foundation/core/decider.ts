// The form of every rule: what is known is folded from entries, and a command is decided into new ones or refused.
import type { Actor } from './actor.ts'
import type { Id } from './ids.ts'
import type { Refusal } from './refusal.ts'

/** What `decide` gives: something that happened, before the ledger numbers and dates it. */
export interface Happened {
  readonly type: string
  readonly data: object
}

/** An entry as the ledger keeps it; `at` is the server's clock, `happenedAt` the device's. Both ISO 8601, UTC. */
export type Recorded<E extends Happened> = E & {
  readonly version: number
  readonly at: string
  readonly happenedAt: string | null
  readonly actor: Id | null
  readonly unit: Id | null
}

/** Handed in, never read: so the phone, a test and an inquiry three years later decide alike. */
export interface Context {
  readonly at: string
  readonly happenedAt: string | null
  readonly actor: Actor
}

export interface Decider<S, C, E extends Happened, F> {
  readonly initial: S
  evolve(state: S, entry: Recorded<E>): S
  decide(command: C, state: S, facts: F & Context): readonly E[] | Refusal
}

export function fold<S, E extends Happened>(
  decider: { initial: S; evolve(state: S, entry: Recorded<E>): S },
  entries: readonly Recorded<E>[],
): S {
  return entries.reduce((state, entry) => decider.evolve(state, entry), decider.initial)
}

/** Makes the compiler complain about a forgotten case. */
export function never(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`)
}
