// The face of consultations for the server.
import type { Clock } from '#foundation/core/clock.ts'
import type { Capability } from '#foundation/http/capability.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import type { Round } from '#foundation/postgres/rounds.ts'
import { messages } from '../messages.ts'
import { noteSilences } from './note-silences.ts'
import { consultationKind } from './projection.ts'
import { served } from './routes.ts'

export { consultationAbout } from './about.ts'
export { composers } from './tell.ts'

export const consultations: Capability = {
  name: 'consultations',
  served,
  kinds: [consultationKind],
  messages,
  migrations: new URL('./migrations/', import.meta.url),
}

/** What a server looks after: units whose day for an opinion is over. */
export function consultationRounds(parts: { readonly pool: Pool; readonly clock: Clock }): readonly Round[] {
  return [
    {
      name: 'silent units',
      everyMs: 5_000,
      run: (tenant, isStopped) => noteSilences(parts, tenant, isStopped),
    },
  ]
}
