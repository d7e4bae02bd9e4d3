// The face of tasks for the server.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import { withGround } from './abouts.ts'
import { taskKind } from './projection.ts'
import type { AboutPorts } from './questions/about.ts'
import { routesWith } from './routes.ts'

export { taskClocked } from './clocked.ts'

interface TasksOptions {
  /** What else tasks may belong to: things of higher floors, which the house hands in. */
  readonly abouts?: AboutPorts
}

export function tasks({ abouts = {} }: TasksOptions = {}): Capability {
  return {
    name: 'tasks',
    served: routesWith(withGround(abouts)),
    kinds: [taskKind],
    messages,
    migrations: new URL('./migrations/', import.meta.url),
  }
}
