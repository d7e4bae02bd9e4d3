// The shape of a request that tries a door, and how it is sent.
import type { Caller } from '../caller.ts'
import type { Ground, Objects } from './objects.ts'
import type { Actor } from './people.ts'

export interface Attempt {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** How one door is tried: a valid request, made anew each time, on an object of the ground. */
export interface Trial {
  /** 'path': the path names the object. 'named': the body or query does. 'none': there is no object. */
  readonly object: 'path' | 'named' | 'none'
  readonly ask: (make: Objects, on: Ground, actor: Actor) => Attempt | Promise<Attempt>
  /** What an allowed request is answered with where it is not 200. */
  readonly answer?: number
}

export type Trials = Readonly<Record<string, Trial>>

export type Reply = Awaited<ReturnType<Caller['get']>>

/** Sends an attempt through the door of `route` ('POST /api/…/:id'). */
export function send(
  actor: Caller,
  route: string,
  { params = {}, query, body, headers }: Attempt,
): Promise<Reply> {
  const [method, path] = route.split(' ') as [string, string]
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name]!))
  const url = query ? `${filled}?${new URLSearchParams(query)}` : filled
  const extra = headers ? { headers } : {}
  switch (method) {
    case 'GET':
      return actor.get(url, extra)
    case 'POST':
      return actor.post(url, body, extra)
    case 'PUT':
      return actor.put(url, body, extra)
    default:
      return actor.delete(url, extra)
  }
}

/** A trial whose path holds the id of what `make` gives. */
export function onId(make: (objects: Objects, on: Ground) => Promise<string> | string, body?: object): Trial {
  return {
    object: 'path',
    ask: async (objects, on) => ({ params: { id: await make(objects, on) }, ...(body ? { body } : {}) }),
  }
}

/** A trial that names no object. */
export function plain(attempt: Attempt = {}): Trial {
  return { object: 'none', ask: () => attempt }
}
