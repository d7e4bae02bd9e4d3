// door(): declare an HTTP door once; the server serves it, the client takes its types, OpenAPI is derived from it.
import type { Static, TSchema } from 'typebox'
import type { Role } from '../core/actor.ts'
import type { Words } from '../core/words.ts'

/** Who may: anybody, anybody signed in, the asker with the link, or the roles named (within their scope). */
export type Allow = 'public' | 'signed-in' | 'asker' | readonly Role[]

export interface Door {
  readonly name: string
  readonly route: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`
  /** A command changes something, once per command id; a question only reads. */
  readonly kind: 'command' | 'question'
  readonly summary: Words
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly reply: TSchema
  readonly allow: Allow
  /** Refusal codes that a caller must be ready for. */
  readonly refusals?: readonly string[]
  /** What the reply is when it is not JSON: a spreadsheet, a page. */
  readonly media?: string
  /** What the body is when it is not JSON: a file, handed over as a Buffer. Only for doors served bare. */
  readonly bodyMedia?: string
  /** Largest body in bytes, where the default of 256 KiB is too small. */
  readonly bodyLimit?: number
}

export function door<const D extends Door>(declared: D): D {
  return declared
}

type Part<D extends Door, K extends 'params' | 'query' | 'body'> = D[K] extends TSchema
  ? Static<D[K]>
  : undefined

export type ParamsOf<D extends Door> = Part<D, 'params'>
export type QueryOf<D extends Door> = Part<D, 'query'>
export type BodyOf<D extends Door> = Part<D, 'body'>
export type ReplyOf<D extends Door> = Static<D['reply']>

export function methodOf(route: Door['route']): string {
  return route.slice(0, route.indexOf(' '))
}

export function pathOf(route: Door['route']): string {
  return route.slice(route.indexOf(' ') + 1)
}
