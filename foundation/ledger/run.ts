// One command, one transaction, one fate: begin, decide, append, project, commit; the answer leaves after the commit.
import type { Actor } from '../core/actor.ts'
import { isoNow, type Clock } from '../core/clock.ts'
import { refuse } from '../core/refusal.ts'
import { isRetryable, isUniqueViolation } from '../postgres/errors.ts'
import type { Connection, Pool } from '../postgres/pool.ts'
import { AnsweredBefore, beginActing, type Acting, type Answer, type CommandHead } from './acting.ts'
import { appendAll, projectAll } from './append.ts'

/** Starts the transaction, sets the tenant and finds the actor, all in one trip; null when nobody is known by it. */
export type Begin = (connection: Connection, at: string) => Promise<Actor | null>

export type Ran<R> = Answer<R> | { readonly outcome: 'unauthorised' }

export type Handle<R> = (acting: Acting) => Promise<Answer<R>>

/**
 * Runs a command. Two deliveries of one command id at the same instant race for the primary key of
 * `ledger_commands`: the loser starts again and finds the winner's answer. A clash on a stream's version is tried
 * again up to three times unless the caller said which version it had seen; then it is told.
 */
export async function runCommand<R>(
  pool: Pool,
  clock: Clock,
  begin: Begin,
  command: CommandHead,
  handle: Handle<R>,
): Promise<Ran<R>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await pool.connect((connection) =>
        attemptOnce(connection, isoNow(clock), begin, command, handle),
      )
    } catch (error) {
      if (attempt >= 5 || !isRetryable(error)) throw error
      if (isUniqueViolation(error, 'ledger_entries_pkey') && command.expected !== null) {
        return { outcome: 'conflict', version: command.expected, by: null, at: null }
      }
    }
  }
}

async function attemptOnce<R>(
  connection: Connection,
  at: string,
  begin: Begin,
  command: CommandHead,
  handle: Handle<R>,
): Promise<Ran<R>> {
  let actor: Actor | null = null
  try {
    actor = await begin(connection, at)
    if (!actor) {
      await connection.script('rollback')
      return { outcome: 'unauthorised' }
    }
    return await settle(connection, beginActing(connection, actor, at, command), handle)
  } catch (error) {
    await connection.script('rollback')
    if (error instanceof AnsweredBefore) return repeated(error, command, actor)
    throw error
  }
}

async function settle<R>(connection: Connection, acting: Acting, handle: Handle<R>): Promise<Ran<R>> {
  const answer = await handle(acting)
  if (answer.outcome !== 'accepted' && answer.outcome !== 'refused') {
    await connection.script('rollback')
    return answer
  }
  if (answer.outcome === 'refused') dropStaged(acting)
  // Sent together without waiting in between: one trip, and whatever fails first undoes all.
  await Promise.all([appendAll(acting, answer), answer.outcome === 'accepted' ? projectAll(acting) : null])
  await connection.script('commit')
  return answer
}

/** A refusal undoes what earlier steps of the same command had staged, but is itself remembered. */
function dropStaged(acting: Acting): void {
  for (const stream of acting.open.values()) stream.added.length = 0
}

/** The first answer again, but only to the account that asked first and for the very same request. */
function repeated<R>(error: AnsweredBefore, command: CommandHead, actor: Actor | null): Ran<R> {
  if (error.seen.requestHash !== command.requestHash || error.seen.account !== (actor?.account ?? null)) {
    return { outcome: 'refused', refusal: refuse('command.id-reused') }
  }
  return error.seen.answer as Answer<R>
}
