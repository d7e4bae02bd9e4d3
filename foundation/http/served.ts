// Binding a door to its handler. Three kinds: a command (one transaction), a question (one reading), a bare act (sign-in).
import type { Actor } from '../core/actor.ts'
import type { Clock } from '../core/clock.ts'
import type { Id } from '../core/ids.ts'
import type { Lang } from '../core/words.ts'
import type { BodyOf, Door, ParamsOf, QueryOf, ReplyOf } from '../contract/door.ts'
import type { Acting, Answer } from '../ledger/acting.ts'
import type { AnyKind } from '../ledger/kind.ts'
import type { Pool, Reader } from '../postgres/pool.ts'
import type { Unchanging } from './conditional.ts'
import type { Events } from './event-stream.ts'
import type { Credential, Identity } from './identity.ts'

export interface Asking extends Reader {
  readonly actor: Actor
  readonly at: string
  readonly lang: Lang
  /** Where links begin: https://…, as configured. */
  readonly origin: string
}

/** A reply that is not JSON, or carries a version for its ETag. */
export interface Sent<R> {
  readonly reply: R
  readonly version?: number
  readonly media?: string
  readonly fileName?: string
}

export const missing: unique symbol = Symbol('missing')
export type QuestionAnswer<R> = R | Sent<R> | typeof missing

/** Streams that the handler will open for sure: read in the trip that finds out who is asking. */
interface StreamsAhead {
  readonly kind: AnyKind
  readonly ids: readonly Id[]
  /** They are begun by the command itself, unless somebody took their ids before. */
  readonly areNew?: boolean
}

interface CommandInput<D extends Door> {
  readonly params: ParamsOf<D>
  readonly body: BodyOf<D>
}

interface QuestionInput<D extends Door> {
  readonly params: ParamsOf<D>
  readonly query: QueryOf<D>
}

export interface Cookie {
  readonly name: 'session' | 'state'
  /** null clears it. */
  readonly value: string | null
  readonly maxAge: number
}

export interface BareContext {
  readonly pool: Pool
  readonly clock: Clock
  readonly identity: Identity
  readonly credential: Credential
  readonly tenant: Id
  readonly address: string
  readonly agent: string
  readonly origin: string
  readonly lang: Lang
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** The last event that whoever comes again has seen. */
  readonly lastEventId: string | null
}

export type BareAnswer<R> = (Answer<R> | { readonly outcome: 'unauthorised' }) & {
  readonly cookies?: readonly Cookie[]
  readonly redirect?: string
  /** Sent instead of the reply, and not again to whoever has it. */
  readonly file?: Unchanging
  /** Sent instead of the reply, for as long as whoever asked stays. */
  readonly events?: Events
}

export type Served =
  | {
      readonly as: 'command'
      readonly door: Door
      readonly handle: (acting: Acting, input: CommandInput<Door>) => Promise<Answer<unknown>>
      readonly ahead?: (input: CommandInput<Door>) => StreamsAhead | null
    }
  | {
      readonly as: 'question'
      readonly door: Door
      readonly handle: (asking: Asking, input: QuestionInput<Door>) => Promise<QuestionAnswer<unknown>>
    }
  | {
      readonly as: 'bare'
      readonly door: Door
      readonly handle: (context: BareContext, input: BareInput) => Promise<BareAnswer<unknown>>
    }

interface BareInput {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

export function serveCommand<D extends Door>(
  door: D,
  handle: (acting: Acting, input: CommandInput<D>) => Promise<Answer<ReplyOf<D>>>,
  ahead?: (input: CommandInput<D>) => StreamsAhead | null,
): Served {
  return { as: 'command', door, handle: handle as never, ...(ahead ? { ahead: ahead as never } : {}) }
}

export function serveQuestion<D extends Door>(
  door: D,
  handle: (asking: Asking, input: QuestionInput<D>) => Promise<QuestionAnswer<ReplyOf<D>>>,
): Served {
  return { as: 'question', door, handle: handle as never }
}

/** For what must not hold a transaction while it works: checking a password, walking through single sign-on. */
export function serveBare<D extends Door>(
  door: D,
  handle: (
    context: BareContext,
    input: { params: ParamsOf<D>; query: QueryOf<D>; body: BodyOf<D> },
  ) => Promise<BareAnswer<ReplyOf<D>>>,
): Served {
  return { as: 'bare', door, handle: handle as never }
}
