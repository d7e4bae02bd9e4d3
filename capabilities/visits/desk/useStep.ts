// Sends one command about a promise, with the version of it that was seen.
import type { Id } from '#foundation/core/ids.ts'
import { useCommand } from '#foundation/ui/useCommand.ts'
import type { Promised } from './promise.tsx'

export function useStep<B>(given: {
  promise: Promised
  body: B
  send: (given: { params: { id: string }; body: B; commandId: Id; expected: number }) => Promise<unknown>
  done: () => string
}) {
  const { promise, body, send, done } = given
  const { id, version: expected } = promise
  return useCommand({
    about: [id, body],
    send: (commandId) => send({ params: { id }, body, commandId, expected }),
    done,
  })
}
