// The face of matters for the server.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import { petitionImport } from './imports.ts'
import { matterKind } from './projection.ts'
import { served } from './routes.ts'

export { servesSubject } from './serves.ts'

export const matters: Capability = {
  name: 'matters',
  served,
  kinds: [matterKind],
  messages,
  imports: [petitionImport],
  migrations: new URL('./migrations/', import.meta.url),
}
