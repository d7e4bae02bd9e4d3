// One command, one transaction, one fate: begin, decide, append, project, commit; the answer leaves after the commit.
import type { Actor } from '../core/actor.ts'
import { isoNow, type Clock } from '../core/clock.ts'
import type { Id } from '../core/ids.ts'
import { refuse } from '../core/refusal.ts'
import { isAftermath, isRetryable, isUniqueViolation } from '../postgres/errors.ts'
import type { Connection, Pool } from '../postgres/pool.ts'
import { AnsweredBefore, beginActing, type Acting, type Answer, type CommandHead } from './acting.ts'
import { appendAll, projectAll } from './append.ts'
import { admitStreams } from './decide-on.ts'
import { digestOf } from './digest.ts'
import { findAnswer, readStreams } from './entries.ts'
import { isSameRequest } from './house-key.ts'
import { streamOf, type AnyKind } from './kind.ts'

/** Starts the transaction, sets the tenant and finds the actor, all in one trip; null when nobody is known by it. */
type Begin = (connection: Connection, at: string) => Promise<Actor | null>

export type Ran<R> = Answer<R> | { readonly outcome: 'unauthorised' }

export type Handle<R> = (acting: Acting) => Promise<Answer<R>>

/** Streams that the command is sure to need: read in the same trip that finds the actor, shown to nobody before that. */
interface Ahead {
  readonly tenant: Id
  readonly kind: AnyKind
  readonly ids: readonly Id[]
}

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
    return await settle(connection, acting, handle)
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

async function settle<R>(connection: Connection, acting: Acting, handle: Handle<R>): Promise<Ran<R>> {
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
async function together(steps: readonly unknown[]): Promise<void> {
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
