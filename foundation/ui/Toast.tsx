// A short word after something was done: above the tab bar, in nobody's way, gone by itself; never for errors.
import { useSyncExternalStore } from 'react'
import { CheckIcon } from './icons.tsx'
import styles from './Toast.module.css'

interface Told {
  readonly id: number
  readonly words: string
}

const lasts = 4_000
const followers = new Set<() => void>()
let told: readonly Told[] = []
let last = 0

/** `tell('已交办给县自然资源局')`. Two at most; the newest stays. */
export function tell(words: string): void {
  const id = ++last
  show([...told.slice(-1), { id, words }])
  setTimeout(() => show(told.filter((one) => one.id !== id)), lasts)
}

/** Once per app, at its root. */
export function Toasts() {
  const shown = useSyncExternalStore(follow, read, read)
  return (
    <div className={styles.toasts} role="status" aria-live="polite">
      {shown.map(({ id, words }) => (
        <p key={id} className={styles.toast}>
          <CheckIcon size={18} />
          {words}
        </p>
      ))}
    </div>
  )
}

function show(next: readonly Told[]): void {
  told = next
  for (const follower of followers) follower()
}

function follow(follower: () => void) {
  followers.add(follower)
  return () => followers.delete(follower)
}

function read(): readonly Told[] {
  return told
}
