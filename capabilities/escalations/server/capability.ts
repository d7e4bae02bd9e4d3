// The face of escalations for the server.
import type { Capability } from '#foundation/http/capability.ts'
import type { Round } from '#foundation/postgres/rounds.ts'
import { served } from './routes.ts'
import { sweepDue, type SweepParts } from './sweeping.ts'

export { composers } from './notices.ts'

export const escalations: Capability = {
  name: 'escalations',
  served,
  kinds: [],
  messages: {},
  migrations: new URL('./migrations/', import.meta.url),
}

/** What a server looks after: matters whose time on a rung is over. */
export function escalationRounds(parts: SweepParts): readonly Round[] {
  return [
    {
      name: 'escalation',
      everyMs: 5_000,
      run: (tenant, isStopped) => sweepDue(parts, tenant, isStopped),
    },
  ]
}
