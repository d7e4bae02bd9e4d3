// What was typed for a matter stays until it is sent, also when the pane is closed or another matter is looked at.
import { useState } from 'react'

const drafts = new Map<string, object>()

export type Change<T> = (change: Partial<T>) => void

/** Like useState for an object, kept under `key` for as long as the page is open; `drop` forgets it. */
export function useDraft<T extends object>(key: string, initial: T): readonly [T, Change<T>, () => void] {
  const [draft, setDraft] = useState<T>(() => (drafts.get(key) as T | undefined) ?? initial)
  const change = (part: Partial<T>) =>
    setDraft((was) => {
      const next = { ...was, ...part }
      drafts.set(key, next)
      return next
    })
  return [draft, change, () => void drafts.delete(key)]
}
