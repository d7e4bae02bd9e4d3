// What waits on this phone, for screens that show its true state.
import { useSyncExternalStore } from 'react'
import { followOutbox, readOutbox, type Waiting } from './waiting.ts'
import type { Op } from './op.ts'

export function useOutbox(): Waiting {
  return useSyncExternalStore(followOutbox, readOutbox, readOutbox)
}

export function stateOf(op: Op, { sending }: Waiting): Op['state'] | 'sending' {
  return op.state === 'kept' && sending.has(op.id) ? 'sending' : op.state
}
