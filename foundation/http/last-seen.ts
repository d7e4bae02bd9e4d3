// Who came by a credential last time: a guess that lets a question leave in the same trip that finds out who asks.
import type { Actor } from '../core/actor.ts'
import type { Marks } from '../postgres/pool.ts'
import type { Credential, Identity } from './identity.ts'

interface LastSeen {
  /** The actor of the last request; null when there was none. To ask by, never to answer by. */
  guess(credential: Credential): Actor | null
  /** The same with the marks under which that was true. */
  remembered(credential: Credential): Remembered | null
  /** Notes who it is now, and tells whether the guess was the very same. */
  confirm(credential: Credential, actor: Actor | null, marks: Marks | null): boolean
}

interface Remembered {
  readonly actor: Actor
  readonly marks: Marks
}

const most = 10_000
const memories = new WeakMap<Identity, LastSeen>()

/** One memory for all doors that ask the same identity. */
export function lastSeenOf(identity: Identity): LastSeen {
  const memory = memories.get(identity) ?? makeLastSeen()
  memories.set(identity, memory)
  return memory
}

/** What an asker's link opens is more than its actor tells, so nothing is asked ahead for one. */
function isSteady(credential: Credential): credential is Credential & { kind: 'session' | 'bearer' } {
  return credential.kind === 'session' || credential.kind === 'bearer'
}

function makeLastSeen(): LastSeen {
  const seen = new Map<string, { actor: Actor; text: string; marks: Marks | null }>()
  return {
    guess: (credential) => (isSteady(credential) ? (seen.get(credential.token)?.actor ?? null) : null),
    remembered(credential) {
      const last = isSteady(credential) ? seen.get(credential.token) : undefined
      return last?.marks ? { actor: last.actor, marks: last.marks } : null
    },
    confirm(credential, actor, marks) {
      if (!isSteady(credential)) return false
      const text = JSON.stringify(actor)
      const last = seen.get(credential.token)
      if (last?.text === text) {
        last.marks = marks
        return true
      }
      seen.delete(credential.token)
      if (seen.size >= most) seen.clear()
      if (actor) seen.set(credential.token, { actor, text, marks })
      return false
    },
  }
}
