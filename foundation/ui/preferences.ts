// What a person sets for this device: language, theme, size of type. Kept in localStorage, shown on <html>.
import { useSyncExternalStore } from 'react'

export type Theme = 'auto' | 'light' | 'dark'
export type TypeSize = 'normal' | 'large'

interface Preference<T extends string> {
  get(): T
  set(value: T): void
  /** For components: reads and follows. */
  use(): T
}

export const theme = preference<Theme>(
  'theme',
  ['auto', 'light', 'dark'],
  () => 'auto',
  (value, root) => {
    if (value === 'auto') delete root.dataset['theme']
    else root.dataset['theme'] = value
  },
)

export const typeSize = preference<TypeSize>(
  'type',
  ['normal', 'large'],
  () => 'normal',
  (value, root) => {
    root.dataset['type'] = value
  },
)

/**
 * A setting with a fixed list of values. `apply` puts it on <html>; a device without storage (private mode,
 * full disk) keeps it until the page is left.
 */
export function preference<T extends string>(
  name: string,
  values: readonly T[],
  fallback: () => T,
  apply: (value: T, root: HTMLElement) => void,
): Preference<T> {
  const followers = new Set<() => void>()
  let current: T | null = null
  const get = () => (current ??= stored(name, values) ?? fallback())
  const show = (value: T) => {
    if (typeof document !== 'undefined') apply(value, document.documentElement)
  }
  const set = (value: T) => {
    current = value
    keep(name, value)
    show(value)
    for (const follower of followers) follower()
  }
  const follow = (follower: () => void) => {
    followers.add(follower)
    return () => followers.delete(follower)
  }
  show(get())
  return { get, set, use: () => useSyncExternalStore(follow, get, get) }
}

function stored<T extends string>(name: string, values: readonly T[]): T | null {
  if (typeof document === 'undefined') return null
  try {
    const value = localStorage.getItem(`yx.${name}`) as T | null
    return value !== null && values.includes(value) ? value : null
  } catch {
    return null
  }
}

function keep(name: string, value: string): void {
  if (typeof document === 'undefined') return
  try {
    localStorage.setItem(`yx.${name}`, value)
  } catch {
    // A device that keeps nothing still shows what was chosen.
  }
}
