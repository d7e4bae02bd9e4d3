// Doing one thing on the phone: busy while it is under way, and once however often it is pressed.
import { problemOf } from './problem.ts'
import { newId, type Id } from '../core/ids.ts'
import { useRef, useState } from 'react'

/** One command id until it is answered: pressed again after a broken connection, it is done once. */
export function useOnce(act: (commandId: Id) => Promise<unknown>, onDone: () => void) {
  const intent = useRef<Id | null>(null)
  const [state, setState] = useState<{ busy: boolean; trouble: string | null }>({
    busy: false,
    trouble: null,
  })
  const go = async () => {
    intent.current ??= newId()
    setState({ busy: true, trouble: null })
    try {
      await act(intent.current)
      intent.current = null
      setState({ busy: false, trouble: null })
      onDone()
    } catch (error) {
      const found = problemOf(error)
      if (found.status >= 400 && found.status < 500) intent.current = null
      setState({ busy: false, trouble: found.message })
    }
  }
  return { ...state, go }
}
