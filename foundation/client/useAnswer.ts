// A question asked while a phone's screen is open: its answer, its problem, and a way to ask again. The desk uses TanStack Query.
import { useCallback, useEffect, useRef, useState } from 'react'
import { problemOf, type Problem } from './problem.ts'

interface Answered<T> {
  /** The last answer, kept while a newer one is on its way. */
  readonly answer: T | null
  readonly problem: Problem | null
  readonly loading: boolean
  readonly again: () => void
}

/** `useAnswer(() => call<typeof doors.getMatter>('GET /api/matters/:id', { params: { id } }), [id])`. */
export function useAnswer<T>(ask: () => Promise<T>, about: readonly unknown[]): Answered<T> {
  const [state, setState] = useState<Omit<Answered<T>, 'again'>>({
    answer: null,
    problem: null,
    loading: true,
  })
  const latest = useRef(ask)
  latest.current = ask
  const turn = useRef(0)
  const again = useCallback(() => {
    const mine = ++turn.current
    setState((was) => ({ ...was, loading: true }))
    latest.current().then(
      (answer) => mine === turn.current && setState({ answer, problem: null, loading: false }),
      (error: unknown) =>
        mine === turn.current && setState((was) => ({ ...was, problem: problemOf(error), loading: false })),
    )
  }, [])
  const subject = JSON.stringify(about)
  useEffect(() => {
    again()
    return () => {
      turn.current++
    }
  }, [again, subject])
  return { ...state, again }
}
