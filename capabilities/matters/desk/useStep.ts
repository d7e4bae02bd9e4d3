// Sending one command about the matter that stands open, with the version that the person saw.
import type { Id } from '#foundation/core/ids.ts'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import type { Matter } from './matter.ts'

interface How {
  readonly commandId: Id
  readonly expected: number
}

/** `about` is all that is sent; the words that `done` gives are told. */
export function useStep(given: {
  matter: Matter
  about: unknown
  send: (how: How) => Promise<unknown>
  done: () => string | void
}): Command {
  const { matter, about, send, done } = given
  const expected = matter.version
  return useCommand({
    about: [about, expected],
    send: (commandId) => send({ commandId, expected }),
    done,
  })
}
