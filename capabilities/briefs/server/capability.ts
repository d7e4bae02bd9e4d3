// The face of briefs for the server.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import { served } from './routes.ts'

export const briefs: Capability = {
  name: 'briefs',
  served,
  kinds: [],
  messages,
  migrations: new URL('./migrations/', import.meta.url),
}

export { makeBrief } from './brief.ts'
export { whole } from './narrowed.ts'
export { periodOf } from './period.ts'
