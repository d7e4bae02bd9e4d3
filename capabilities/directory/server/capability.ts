// The face of the dispatch directory for the server.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import type { ClassesOf } from './facts.ts'
import { dutyImport } from './imports.ts'
import { dutyKind } from './projection.ts'
import { servedWith } from './routes.ts'

interface DirectoryOptions {
  /** Which classes of matters a programme has. */
  readonly classesOf: ClassesOf
}

export function directory({ classesOf }: DirectoryOptions): Capability {
  return {
    name: 'directory',
    served: servedWith(classesOf),
    kinds: [dutyKind],
    messages,
    imports: [dutyImport(classesOf)],
    migrations: new URL('./migrations/', import.meta.url),
  }
}
