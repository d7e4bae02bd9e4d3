// A form's content that lives on the device: found again when the form opens, kept at every change.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Id } from '../core/ids.ts'
import { dropDraft, findDraft, keepDraft } from './drafts.ts'

interface Drafted<T> {
  /** Null until the device has been asked. */
  readonly draft: T | null
  /** It was begun before and has been found again. */
  readonly found: boolean
  /** The device could not keep the last change. */
  readonly unkept: boolean
  readonly change: (next: T | ((was: T) => T)) => void
  /** Begins anew; what was there is gone. */
  readonly clear: () => void
  /** Stops keeping: the content has been handed on. */
  readonly done: () => void
}

export function useDraft<T>(account: Id, name: string, fresh: () => T): Drafted<T> {
  const [draft, setDraft] = useState<T | null>(null)
  const [found, setFound] = useState(false)
  const [unkept, setUnkept] = useState(false)
  const latest = useRef<T | null>(null)
  const over = useRef(false)
  const first = useRef(fresh)
  useEffect(() => {
    over.current = false
    const begin = (kept: T | null) => {
      latest.current ??= kept ?? first.current()
      setDraft(latest.current)
      setFound(kept !== null)
    }
    findDraft<T>(account, name).then(begin, () => begin(null))
  }, [account, name])
  const show = (next: T) => {
    latest.current = next
    setDraft(next)
  }
  const change = useCallback(
    (next: T | ((was: T) => T)) => {
      if (latest.current === null) return
      show(typeof next === 'function' ? (next as (was: T) => T)(latest.current) : next)
      if (over.current) return
      keepDraft(account, name, latest.current).then(
        () => setUnkept(false),
        () => setUnkept(true),
      )
    },
    [account, name],
  )
  const clear = useCallback(() => {
    show(first.current())
    setFound(false)
    void dropDraft(account, name).catch(() => undefined)
  }, [account, name])
  const done = useCallback(() => {
    over.current = true
  }, [])
  return { draft, found, unkept, change, clear, done }
}
