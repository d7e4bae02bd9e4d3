// The end of a command: handled, its entries and rows written, committed; or rolled back.
import { isAftermath } from '../postgres/errors.ts'
import type { Connection } from '../postgres/pool.ts'
import type { Acting, Answer } from './acting.ts'
import { appendAll, projectAll } from './append.ts'
import { digestOf } from './digest.ts'

export type Handle<R> = (acting: Acting) => Promise<Answer<R>>

export async function settle<R>(
  connection: Connection,
  acting: Acting,
  handle: Handle<R>,
): Promise<Answer<R>> {
  const answer = await handle(acting)
  if (answer.outcome !== 'accepted' && answer.outcome !== 'refused') {
    await connection.query('rollback')
    return answer
  }
  if (answer.outcome === 'refused') dropStaged(acting)
  const algorithm = await digestOf(acting)
  const isAccepted = answer.outcome === 'accepted'
  const { sent, beside } = projectAll(acting)
  const written = together([
    sent,
    ...(isAccepted ? acting.alongside.map((write) => write()) : []),
    appendAll(acting, answer, algorithm, beside),
  ])
  // Where every projection is sent in one go, the commit goes with it: PostgreSQL takes a commit after a failed
  // statement as a rollback, and the failure itself is told by the statement's own answer.
  if (!isOneTrip(acting)) await written
  await together([written, connection.query('commit')])
  return answer
}

/** Waits for all, and throws what failed first: of statements sent together, those after it fail as well, and may tell sooner. */
export async function together(steps: readonly unknown[]): Promise<void> {
  const failures = (await Promise.allSettled(steps)).flatMap((step) =>
    step.status === 'rejected' ? [step.reason] : [],
  )
  if (failures.length > 0) throw failures.find((failure) => !isAftermath(failure)) ?? failures[0]
}

function isOneTrip(acting: Acting): boolean {
  return [...acting.open.values()].every(
    (stream) => stream.added.length === 0 || stream.kind.oneTrip === true,
  )
}

/** A refusal undoes what earlier steps of the same command had staged, but is itself remembered. */
function dropStaged(acting: Acting): void {
  for (const stream of acting.open.values()) stream.added.length = 0
}
