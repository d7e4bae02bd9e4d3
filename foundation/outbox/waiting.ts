// What waits on this phone, as its screens see it; apart from the sending, which every start fetches only after it has shown something.
import type { Id } from '../core/ids.ts'
import type { Op } from './op.ts'

export interface Waiting {
  readonly ops: readonly Op[]
  /** Ids of those under way at this moment; not stored, for a crash would leave a lie. */
  readonly sending: ReadonlySet<Id>
  /** The device has been asked; before that an empty list says nothing. */
  readonly known: boolean
}

export const nothing: Waiting = { ops: [], sending: new Set(), known: false }
const followers = new Set<() => void>()
let waiting = nothing

export function followOutbox(follower: () => void): () => void {
  followers.add(follower)
  return () => followers.delete(follower)
}

export function readOutbox(): Waiting {
  return waiting
}

export function show(next: Waiting): void {
  waiting = next
  for (const follower of followers) follower()
}
