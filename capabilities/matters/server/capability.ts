// The face of matters for the server.
import type { Capability } from '#foundation/http/capability.ts'
import type { Clock } from '#foundation/core/clock.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import type { Round } from '#foundation/postgres/rounds.ts'
import type { Programme } from '#foundation/programme/programme.ts'
import { messages } from '../messages.ts'
import { mattersPart } from '../programme.ts'
import type { MatterClass } from '../rules.ts'
import { expireHolds } from './expire-holds.ts'
import { petitionImport } from './imports.ts'
import { noteSilences } from './note-silences.ts'
import { matterKind } from './projection.ts'
import { served } from './routes.ts'

export { matterClocked } from './clocked.ts'
export { servesSubject } from './serves.ts'
export { composers } from './tell.ts'

export const matters: Capability = {
  name: 'matters',
  served,
  kinds: [matterKind],
  messages,
  imports: [petitionImport],
  migrations: new URL('./migrations/', import.meta.url),
}

/** Classes of matters that a programme has; none for one that says nothing of matters. */
export function classesOf(programme: Programme): readonly MatterClass[] {
  return mattersPart.part in programme.parts ? mattersPart.of(programme).classes : []
}

/** What a server looks after: holds whose review day is over, opinions that did not come. */
export function matterRounds(parts: { readonly pool: Pool; readonly clock: Clock }): readonly Round[] {
  return [
    {
      name: 'hold expiry',
      everyMs: 5_000,
      run: (tenant, isStopped) => expireHolds(parts, tenant, isStopped),
    },
    {
      name: 'silences',
      everyMs: 5_000,
      run: (tenant, isStopped) => noteSilences(parts, tenant, isStopped),
    },
  ]
}
