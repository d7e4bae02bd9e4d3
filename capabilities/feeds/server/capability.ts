// The face of feeds for the server. Who an account is at the moment of reading, the house tells it.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import type { ActorNow } from './reading.ts'
import { feedRoutes } from './routes.ts'

export function feeds({ actorNow }: { readonly actorNow: ActorNow }): Capability {
  return {
    name: 'feeds',
    served: feedRoutes(actorNow),
    kinds: [],
    messages,
    migrations: new URL('./migrations/', import.meta.url),
  }
}
