// Which failed questions are worth asking again by themselves: those that never got an answer.
import { problemOf } from '#foundation/client/problem.ts'

export function isRetryable(error: unknown): boolean {
  const { status } = problemOf(error)
  return status === 0 || status >= 500
}
