// How many notices are new, for all that shows it on the phone: followed while one of them is shown, and the page is looked at.
import { followEvents } from '#foundation/client/events.ts'
import { useSyncExternalStore } from 'react'

let unseen = 0
let end = (): void => {}
const followers = new Set<() => void>()

export function setUnseen(count: number): void {
  unseen = count
  for (const follower of followers) follower()
}

export function useUnseen(): number {
  return useSyncExternalStore(follow, read, read)
}

function follow(follower: () => void) {
  if (followers.size === 0) {
    const told = (data: unknown) => setUnseen((data as { unseen: number }).unseen)
    end = followEvents('/api/notices/stream', { state: told, notice: told })
  }
  followers.add(follower)
  return () => {
    followers.delete(follower)
    if (followers.size === 0) end()
  }
}

function read(): number {
  return unseen
}
