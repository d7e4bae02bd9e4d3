// The face of notices for the server: doors, what it looks after, and how a notice comes to a person who works here.
import type { Clock } from '#foundation/core/clock.ts'
import type { Capability } from '#foundation/http/capability.ts'
import { deaf } from '#foundation/postgres/listening.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import type { Round } from '#foundation/postgres/rounds.ts'
import { messages } from '../messages.ts'
import { digestAll, forgetOld } from './digest.ts'
import type { NoticesOptions } from './options.ts'
import { noticeRoutes } from './routes.ts'
import { tellDue } from './telling.ts'

export type { NoticesOptions } from './options.ts'
export { noticesChannel, takeIn } from './take-in.ts'
export { composers } from './telling.ts'
export { waysOf } from './ways.ts'

export function notices(options: NoticesOptions): Capability {
  return {
    name: 'notices',
    served: noticeRoutes(options, options.hearing ?? deaf),
    kinds: [],
    messages,
    migrations: new URL('./migrations/', import.meta.url),
  }
}

interface RoundParts {
  readonly pool: Pool
  readonly clock: Clock
  readonly origin: string
}

/** What a server looks after: telling of what was decided, the morning's digest, and the end of what is old. */
export function noticeRounds(parts: RoundParts): readonly Round[] {
  return [
    { name: 'telling', everyMs: 1_000, run: (tenant, isStopped) => tellDue(parts, tenant, isStopped) },
    { name: 'digest', everyMs: 60_000, run: (tenant, isStopped) => digestAll(parts, tenant, isStopped) },
    { name: 'old notices', everyMs: 3_600_000, run: (tenant) => forgetOld(parts, tenant) },
  ]
}
