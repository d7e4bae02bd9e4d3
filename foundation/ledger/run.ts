// One command, one transaction, one fate: begin, decide, append, project, commit; the answer leaves after the commit.
import type { Actor } from '../core/actor.ts'
import { isoNow, type Clock } from '../core/clock.ts'
import { refuse } from '../core/refusal.ts'
import { isRetryable, isUniqueViolation } from '../postgres/errors.ts'
import type { Connection, Pool } from '../postgres/pool.ts'
import { AnsweredBefore, beginActing, type Acting, type Answer, type CommandHead } from './acting.ts'
import { keepAhead, runBelieving, type Ahead } from './believing.ts'
import { admitStreams } from './decide-on.ts'
import { findAnswer, readStreams } from './entries.ts'
import { isSameRequest } from './house-key.ts'
import { streamOf } from './kind.ts'
import { settle, type Handle } from './settle.ts'

/** Starts the transaction, sets the tenant and finds the actor, all in one trip; null when nobody is known by it. */
type Begin = (connection: Connection, at: string) => Promise<Actor | null>

export type Ran<R> = Answer<R> | { readonly outcome: 'unauthorised' }

const mostAttempts = 8

/**
 * Runs a command. Two deliveries of one command id at the same instant race for the primary key of
 * `ledger_commands`: the loser starts again and finds the winner's answer. A clash on a stream's version is tried
 * again, each time a little later, unless the caller said which version it had seen; in the end it is told.
 */
export async function runCommand<R>(
  pool: Pool,
  clock: Clock,
  begin: Begin,
  command: CommandHead,
  handle: Handle<R>,
  ahead: Ahead | null = null,
): Promise<Ran<R>> {
  const believed = ahead && (await runBelieving({ pool, at: isoNow(clock), command, handle, ahead }))
  if (believed) return believed
  for (let attempt = 1; ; attempt++) {
    try {
      return await pool.connect((connection) =>
        attemptOnce({ connection, at: isoNow(clock), begin, command, handle, ahead, again: attempt > 1 }),
      )
    } catch (error) {
      const clashed = isUniqueViolation(error, 'ledger_entries_pkey')
      if (clashed && (command.expected !== null || attempt >= mostAttempts)) {
        return { outcome: 'conflict', version: command.expected ?? 0, by: null, at: null }
      }
      if (attempt >= mostAttempts || !isRetryable(error)) throw error
      await pause(Math.random() * attempt * 4)
    }
  }
}

interface Attempt<R> {
  readonly connection: Connection
  readonly at: string
  readonly begin: Begin
  readonly command: CommandHead
  readonly handle: Handle<R>
  readonly ahead: Ahead | null
  readonly again: boolean
}

async function attemptOnce<R>(attempt: Attempt<R>): Promise<Ran<R>> {
  const { connection, at, begin, command, handle, ahead, again } = attempt
  let actor: Actor | null = null
  try {
    const names = ahead ? ahead.ids.map((id) => streamOf(ahead.kind, id)) : []
    const begun = begin(connection, at)
    const early =
      ahead && readStreams({ tenant: ahead.tenant, query: connection.query }, ahead.kind, names, command.id)
    ;[actor] = await Promise.all([begun, early])
    if (!actor) {
      await connection.query('rollback')
      return { outcome: 'unauthorised' }
    }
    const acting = beginActing(connection, actor, at, command)
    if (ahead && early) admitStreams(acting, ahead.kind, names, await early)
    // A handler may refuse without reading a stream; what made us start again may have been this very command.
    if (again) await askForAnswer(acting)
    const answer = await settle(connection, acting, handle)
    if (ahead && answer.outcome === 'accepted') keepAhead(acting, ahead)
    return answer
  } catch (error) {
    await connection.query('rollback')
    if (error instanceof AnsweredBefore) return repeated(error, command, actor)
    throw error
  }
}

async function askForAnswer(acting: Acting): Promise<void> {
  const seen = await findAnswer(acting, acting.command.id)
  if (seen) throw new AnsweredBefore(seen)
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

/** The first answer again, but only to the account that asked first and for the very same request. */
function repeated<R>(error: AnsweredBefore, command: CommandHead, actor: Actor | null): Ran<R> {
  if (
    !isSameRequest(error.seen.requestHash, command.requestHash) ||
    error.seen.account !== (actor?.account ?? null)
  ) {
    return { outcome: 'refused', refusal: refuse('command.id-reused') }
  }
  return error.seen.answer as Answer<R>
}
