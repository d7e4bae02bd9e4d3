// The face of supervision for the server.
import type { Clock } from '#foundation/core/clock.ts'
import type { Capability } from '#foundation/http/capability.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import type { Round } from '#foundation/postgres/rounds.ts'
import { messages } from '../messages.ts'
import { slipKind } from './projection/slips.ts'
import { watchKind } from './projection/watches.ts'
import { raiseSlips } from './raise.ts'
import { served } from './routes.ts'

export { slipAbout } from './about.ts'
export { composers } from './tell.ts'

export const supervision: Capability = {
  name: 'supervision',
  served,
  kinds: [slipKind, watchKind],
  messages,
  migrations: new URL('./migrations/', import.meta.url),
}

/** What a server looks after: slips whose day is over without a reply. */
export function supervisionRounds(parts: { readonly pool: Pool; readonly clock: Clock }): readonly Round[] {
  return [
    {
      name: 'slips raised',
      everyMs: 30_000,
      run: (tenant, isStopped) => raiseSlips(parts, tenant, isStopped),
    },
  ]
}
