// Sending one command from a desk form: once per intent, what went wrong kept for the form to show, then all in sight asked again.
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemOf, type Problem } from '../client/problem.ts'
import { newId, type Id } from '../core/ids.ts'
import { tell } from './Toast.tsx'

export interface Command {
  readonly busy: boolean
  readonly problem: Problem | null
  /** How often it was tried in vain: from the first time on what is missing is marked. */
  readonly tries: number
  /** Resolves when the answer is here, also when it is a refusal. */
  submit(ready?: boolean): Promise<void>
  /** Asks again for all in sight and puts the problem aside; what was typed stays. */
  refresh(): Promise<void>
}

/**
 * `about` is all that is sent: while it stays the same a second try has the same command id, so that what was accepted
 * behind a broken connection is not done twice. `done` is called afterwards; words that it gives are told.
 */
export function useCommand<T>(given: {
  about: unknown
  send: (commandId: Id) => Promise<T>
  done?: (reply: T) => string | void
}): Command {
  const { about, send, done } = given
  const queries = useQueryClient()
  const intent = useRef<{ text: string; id: Id } | null>(null)
  const [state, setState] = useState<Pick<Command, 'busy' | 'problem' | 'tries'>>({
    busy: false,
    problem: null,
    tries: 0,
  })
  const inVain = (problem: Problem | null) =>
    setState(({ tries }) => ({ busy: false, problem, tries: tries + 1 }))
  const submit = async (ready = true) => {
    if (state.busy) return
    if (!ready) return inVain(null)
    setState(({ tries }) => ({ busy: true, problem: null, tries }))
    const text = JSON.stringify(about)
    if (intent.current?.text !== text) intent.current = { text, id: newId() }
    try {
      const reply = await send(intent.current.id)
      intent.current = null
      setState({ busy: false, problem: null, tries: 0 })
      const words = done?.(reply)
      if (words) tell(words)
      await queries.invalidateQueries()
    } catch (error) {
      inVain(problemOf(error))
    }
  }
  const refresh = async () => {
    await queries.invalidateQueries()
    setState((was) => ({ ...was, problem: null }))
  }
  return { ...state, submit, refresh }
}
