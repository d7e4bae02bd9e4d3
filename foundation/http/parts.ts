// What a server is made of, and how a problem leaves it: shared by the doors, the batch and the server itself.
import type { FastifyReply } from 'fastify'
import type { Clock } from '../core/clock.ts'
import type { Id } from '../core/ids.ts'
import type { Messages } from '../core/words.ts'
import type { Pool } from '../postgres/pool.ts'
import type { Identity } from './identity.ts'
import type { Problem } from './problem.ts'
import type { Served } from './served.ts'

export interface ServerParts {
  readonly pool: Pool
  readonly clock: Clock
  readonly identity: Identity
  /** The jurisdiction of a visitor who has not said who he is. */
  readonly homeTenant: Id
  readonly served: readonly Served[]
  readonly messages: Messages
  /** https://… when the server stands behind TLS; cookies are then `__Host-`. */
  readonly origin: string
  readonly ready: () => Promise<readonly string[]>
  readonly version: string
  /** Pause between two beats of a stream of events; left out, the usual one. */
  readonly beatMs?: number
}

export function sendProblem(reply: FastifyReply, found: Problem): FastifyReply {
  if (found.status === 503) void reply.header('retry-after', '2')
  return reply.code(found.status).type('application/problem+json').serializer(JSON.stringify).send(found)
}
