// The face of ratings: doors, kinds, words, migrations; what an asker's link opens and how her notices are worded.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import { promiseRoutes } from './asker-promises.ts'
import { askerRoutes } from './asker.ts'
import { issueRoutes } from './issue.ts'
import { ratingKind } from './projection.ts'
import { telephoneRoutes } from './telephone.ts'
import { verdictRoutes } from './verdicts.ts'

export { composers } from './notices.ts'
export { openLink } from './open-link.ts'

export const ratings: Capability = {
  name: 'ratings',
  served: [...issueRoutes, ...askerRoutes, ...promiseRoutes, ...telephoneRoutes, ...verdictRoutes],
  kinds: [ratingKind],
  messages,
  migrations: new URL('./migrations/', import.meta.url),
}
