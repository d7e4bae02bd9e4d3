// The present minute, for what is said relative to it; moves on by itself while a list stays open all day.
import { useSyncExternalStore } from 'react'

const minute = 60_000
const followers = new Set<() => void>()
let now = new Date().toISOString()
let timer: ReturnType<typeof setInterval> | null = null

/** ISO moment, at most a minute old. */
export function useNow(): string {
  return useSyncExternalStore(follow, read, read)
}

function follow(follower: () => void) {
  followers.add(follower)
  if (followers.size === 1) tick()
  timer ??= setInterval(tick, minute)
  return () => {
    followers.delete(follower)
    if (followers.size > 0 || timer === null) return
    clearInterval(timer)
    timer = null
  }
}

function tick(): void {
  now = new Date().toISOString()
  for (const follower of followers) follower()
}

function read(): string {
  return now
}
