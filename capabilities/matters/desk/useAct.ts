// Sending one command from a form: once per intent, with the version seen, and what went wrong kept for the form to show.
import { problemOf, type Problem } from '#foundation/client/problem.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { tell } from '#foundation/ui/Toast.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { matterKey } from './asking.ts'

interface How {
  readonly commandId: Id
  /** The version of the matter that the person saw. */
  readonly expected: number
}

export interface Act {
  readonly busy: boolean
  readonly problem: Problem | null
  /** Sending was tried at least once: from then on what is missing is marked. */
  readonly tried: boolean
  /** Asks for the latest and puts the problem aside; what was typed stays. */
  refresh(): Promise<void>
  submit(ready: boolean): Promise<void>
}

/**
 * `about` is all that is sent: while it stays the same a second try has the same command id, so that what was accepted
 * behind a broken connection is not done twice.
 */
export function useAct(given: {
  about: unknown
  expected: number
  send: (how: How) => Promise<unknown>
  done: () => string | null
}): Act {
  const { about, expected, send, done } = given
  const queries = useQueryClient()
  const intent = useRef<{ text: string; id: Id } | null>(null)
  const [state, setState] = useState<Pick<Act, 'busy' | 'problem' | 'tried'>>({
    busy: false,
    problem: null,
    tried: false,
  })
  const latest = () => queries.invalidateQueries({ queryKey: matterKey })
  return {
    ...state,
    refresh: async () => {
      await latest()
      setState((was) => ({ ...was, problem: null }))
    },
    submit: async (ready) => {
      if (state.busy) return
      setState({ busy: ready, problem: null, tried: true })
      if (!ready) return
      const text = JSON.stringify([about, expected])
      if (intent.current?.text !== text) intent.current = { text, id: newId() }
      try {
        await send({ commandId: intent.current.id, expected })
        const words = done()
        if (words !== null) tell(words)
        setState({ busy: false, problem: null, tried: false })
        await latest()
      } catch (error) {
        setState({ busy: false, problem: problemOf(error), tried: true })
      }
    },
  }
}
