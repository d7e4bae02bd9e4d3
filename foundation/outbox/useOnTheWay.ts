// What was written here about one thing and the server has not received yet; once it has, the thing is asked for again.
import { useEffect } from 'react'
import { useOutbox } from './useOutbox.ts'

/** `name`: only what was sent by the door of that name. */
export function useOnTheWay(entity: string, onReceived: () => void, name?: string) {
  const waiting = useOutbox()
  const mine = waiting.ops.filter((op) => op.entity === entity && (name === undefined || op.name === name))
  const received = mine.filter(({ state }) => state === 'received').length
  useEffect(() => {
    if (received > 0) onReceived()
  }, [received, onReceived])
  return { waiting, rest: mine.filter(({ state }) => state !== 'received') }
}
