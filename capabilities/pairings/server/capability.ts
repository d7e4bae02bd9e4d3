// The face of pairings for the server.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import { pairingKind } from './projection.ts'
import { pairingImport } from './imports.ts'
import { served } from './routes.ts'

export const pairings: Capability = {
  name: 'pairings',
  served,
  kinds: [pairingKind],
  messages,
  imports: [pairingImport],
  migrations: new URL('./migrations/', import.meta.url),
}

export { pairedSubjects } from './questions.ts'
