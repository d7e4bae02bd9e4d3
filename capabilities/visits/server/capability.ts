// The face of visits for the server.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import { promiseKind } from './projection/promises.ts'
import { visitKind } from './projection/visits.ts'
import { promiseRoutes } from './routes/promises.ts'
import { visitRoutes } from './routes/visits.ts'

export { promiseClocked } from './clocked.ts'

export const visits: Capability = {
  name: 'visits',
  served: [...visitRoutes, ...promiseRoutes],
  kinds: [visitKind, promiseKind],
  messages,
  migrations: new URL('./migrations/', import.meta.url),
}
