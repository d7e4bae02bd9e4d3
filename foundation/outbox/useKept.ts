// A question whose last answer stays on the device, so that the screen has something true to show without signal.
import { useCallback, useEffect, useRef, useState } from 'react'
import { problemOf, type Problem } from '../client/problem.ts'
import type { Id } from '../core/ids.ts'
import { ownKey, store } from './store.ts'

interface KeptAnswer<T> {
  readonly answer: T | null
  /** When the answer shown was given; null while it is fresh from the server. */
  readonly since: string | null
  readonly problem: Problem | null
  readonly loading: boolean
  readonly again: () => void
}

type Shown<T> = Omit<KeptAnswer<T>, 'again'>

const empty = { answer: null, since: null, problem: null, loading: true }

/**
 * `name` says what is asked, and under it the answer is kept for this account; null asks nothing. `keep: false` for
 * passing questions such as a search.
 */
export function useKept<T>(
  account: Id,
  name: string | null,
  ask: () => Promise<T>,
  { keep = true }: { keep?: boolean } = {},
): KeptAnswer<T> {
  const [shown, setShown] = useState<Shown<T> & { readonly name: string | null }>({ ...empty, name })
  const latest = useRef(ask)
  latest.current = ask
  const turn = useRef(0)
  const again = useCallback(() => {
    const mine = ++turn.current
    const show = (change: (was: Shown<T>) => Shown<T>) =>
      mine === turn.current && setShown((was) => ({ ...change(was.name === name ? was : empty), name }))
    if (name === null) return void setShown({ ...empty, loading: false, name })
    const key = ownKey(account, name)
    show((was) => ({ ...was, loading: true }))
    let answered = false
    void recall<T>(key).then(
      (kept) =>
        kept &&
        !answered &&
        show((was) => ({
          ...was,
          answer: was.answer ?? kept.value,
          since: was.answer ? was.since : kept.at,
        })),
    )
    latest.current().then(
      (answer) => {
        answered = true
        if (keep) void remember(key, answer)
        show(() => ({ answer, since: null, problem: null, loading: false }))
      },
      (error: unknown) => show((was) => ({ ...was, problem: problemOf(error), loading: false })),
    )
  }, [account, name, keep])
  useEffect(() => {
    again()
    addEventListener('online', again)
    return () => {
      removeEventListener('online', again)
      turn.current++
    }
  }, [again])
  return shown.name === name ? { ...shown, again } : { ...empty, again }
}

async function recall<T>(key: string): Promise<{ value: T; at: string } | null> {
  try {
    const kept = await (await store()).get('kept', key)
    return kept ? { value: kept.value as T, at: kept.at } : null
  } catch {
    return null
  }
}

/** Without room on the device the screen only needs signal the next time. */
async function remember(key: string, value: unknown): Promise<void> {
  try {
    const at = new Date().toISOString()
    await (await store()).put('kept', { value, at }, key)
  } catch {
    // Nothing was lost that the server does not have.
  }
}
