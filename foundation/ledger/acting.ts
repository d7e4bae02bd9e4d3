// One command under way: who acts, the streams it has read, and what it is about to append.
import type { Actor } from '../core/actor.ts'
import type { Happened, Recorded } from '../core/decider.ts'
import type { Id } from '../core/ids.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Connection, Reader } from '../postgres/pool.ts'
import type { AnyKind } from './kind.ts'

export interface CommandHead {
  readonly id: Id
  readonly name: string
  /** SHA-256 of the canonical request, hex: the same id with another request is refused. Never stored as it is. */
  readonly requestHash: string
  /** Device clock, ISO; null when the caller gave none. */
  readonly happenedAt: string | null
  /** Version of the stream that the caller saw (If-Match); null when it named none. */
  readonly expected: number | null
}

/** A stream as this command sees it: what was read, what was decided on top. */
export interface OpenStream {
  readonly kind: AnyKind
  readonly id: Id
  readonly before: unknown
  state: unknown
  version: number
  /** Hash of its last entry in hex, those staged included once they are linked; null for a stream not begun. */
  head: string | null
  readonly added: Recorded<Happened>[]
}

/** Only a command has one: holding it means that you may write. */
export interface Acting extends Reader {
  readonly actor: Actor
  readonly at: string
  readonly happenedAt: string | null
  readonly command: CommandHead
  readonly open: Map<string, OpenStream>
  /** Whether the first answer to this command id was looked for. */
  asked: boolean
  /** Writes that leave with the command's rows if it is accepted, such as a notice. */
  readonly alongside: (() => Promise<unknown>)[]
  /** Whether the version that the caller saw was compared with the stream's. */
  isCompared: boolean
}

export type Answer<R> =
  | { readonly outcome: 'accepted'; readonly reply: R; readonly version?: number }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | {
      readonly outcome: 'conflict'
      readonly version: number
      readonly by: Id | null
      readonly at: string | null
    }
  | { readonly outcome: 'forbidden' }
  | { readonly outcome: 'missing' }

/** Thrown inside a command to leave it: the id was answered before. Caught in run.ts only. */
export class AnsweredBefore extends Error {
  readonly seen: { account: Id | null; requestHash: string; answer: unknown }
  constructor(seen: { account: Id | null; requestHash: string; answer: unknown }) {
    super('answered before')
    this.seen = seen
  }
}

export function beginActing(connection: Connection, actor: Actor, at: string, command: CommandHead): Acting {
  return {
    tenant: actor.tenant,
    query: connection.query,
    marks: connection.marks,
    actor,
    at,
    happenedAt: command.happenedAt,
    command,
    open: new Map(),
    asked: false,
    alongside: [],
    isCompared: false,
  }
}
