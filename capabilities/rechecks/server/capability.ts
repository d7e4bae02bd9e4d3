// The face of re-checks for the server.
import type { Clock } from '#foundation/core/clock.ts'
import type { Capability } from '#foundation/http/capability.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import type { Round } from '#foundation/postgres/rounds.ts'
import { messages } from '../messages.ts'
import { drawLastMonth } from './draw.ts'
import { recheckKind } from './projection.ts'
import { served } from './routes.ts'

export const rechecks: Capability = {
  name: 'rechecks',
  served,
  kinds: [recheckKind],
  messages,
  migrations: new URL('./migrations/', import.meta.url),
}

/** What a server looks after: that a month which is over is drawn. */
export function recheckRounds(parts: { readonly pool: Pool; readonly clock: Clock }): readonly Round[] {
  return [
    {
      name: 're-check draw',
      everyMs: 3_600_000,
      run: (tenant, isStopped) => drawLastMonth(parts, tenant, isStopped),
    },
  ]
}
