// The face of subjects for the server.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import { subjectImports } from './imports.ts'
import { subjectKind } from './projection.ts'
import { servedWith, type PairedSubjects } from './routes.ts'

/** `pairedSubjects` answers "mine" in the list: who is paired is known one floor up, so it is handed in. */
export function subjects({ pairedSubjects }: { readonly pairedSubjects: PairedSubjects }): Capability {
  return {
    name: 'subjects',
    served: servedWith(pairedSubjects),
    kinds: [subjectKind],
    messages,
    imports: subjectImports,
    migrations: new URL('./migrations/', import.meta.url),
  }
}

export { makeCode } from '../uscc-made.ts'
export { findSubjects } from './questions.ts'
