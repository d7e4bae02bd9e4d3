// The face of plans for the server.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import { planKind } from './projection.ts'
import { served } from './routes.ts'

export { planAbout } from './about.ts'
export { planClocked } from './clocked.ts'

export const plans: Capability = {
  name: 'plans',
  served,
  kinds: [planKind],
  messages,
  migrations: new URL('./migrations/', import.meta.url),
}
