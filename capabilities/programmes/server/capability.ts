// The face of programmes for the server.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import { programmeKind } from './projection.ts'
import { served } from './routes.ts'

export { adoptProgramme } from './routes.ts'

export const programmes: Capability = {
  name: 'programmes',
  served,
  kinds: [programmeKind],
  messages,
  migrations: new URL('./migrations/', import.meta.url),
}
