// What a step of preparation must be: done.
import type { Caller } from '../caller.ts'

type Reply = Awaited<ReturnType<Caller['get']>>

/** The body of a reply that must have been accepted. */
export function granted({ status, body, text }: Reply): Reply['body'] {
  if (status !== 200) throw new Error(`preparing the policy's world: ${status} ${text}`)
  return body
}
