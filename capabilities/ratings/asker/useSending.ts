// Sending a form once: busy while it is under way, the problem kept when it failed, one command id until it succeeded.
import { problemOf, type Problem } from '#foundation/client/problem.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { useRef, useState } from 'react'

interface Sending {
  readonly busy: boolean
  readonly problem: Problem | null
  /** `act` gets the command id: the same when tried again, so that sending twice is deciding once. */
  readonly send: (act: (commandId: Id) => Promise<void>) => void
}

export function useSending(): Sending {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const intent = useRef<Id | null>(null)
  const send: Sending['send'] = (act) => {
    intent.current = intent.current ?? newId()
    setBusy(true)
    setProblem(null)
    act(intent.current)
      .then(() => {
        intent.current = null
      })
      .catch((wrong: unknown) => {
        const found = problemOf(wrong)
        // The server has answered this id for good: what is sent after a correction is another command.
        if (found.status >= 400 && found.status < 500) intent.current = null
        setProblem(found)
      })
      .finally(() => setBusy(false))
  }
  return { busy, problem, send }
}
