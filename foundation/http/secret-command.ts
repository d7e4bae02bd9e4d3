// Commands whose request or reply holds a secret, a link or somebody's number: decided like any other, but nothing of it is kept.
import type { Actor } from '../core/actor.ts'
import { newId, type Id } from '../core/ids.ts'
import type { Door } from '../contract/door.ts'
import type { Acting, Answer } from '../ledger/acting.ts'
import { requestHash } from '../ledger/append.ts'
import { runCommand, type Ran } from '../ledger/run.ts'
import type { Connection } from '../postgres/pool.ts'
import { isAllowed, isStranger } from './handle.ts'
import type { BareContext } from './served.ts'

interface Secret {
  readonly context: BareContext
  readonly door: Door
  /** `ledger_commands` keeps a hash of it for ever: only what of the request is harmless, no number and no code. */
  readonly input: unknown
  /** The command's own id, where a repeated delivery must find its first answer. */
  readonly id?: Id
}

/**
 * Runs `handle` as whoever asks, if the door is open to them. Its reply is kept for ever, too; what of the reply must
 * not be is added by `then`.
 */
export async function runSecretly<R, T>(
  { context, door, input, id = newId() }: Secret,
  handle: (acting: Acting) => Promise<Answer<R>>,
  then: (reply: R) => T,
): Promise<Ran<T>> {
  const { pool, clock, identity, credential } = context
  const command = {
    id,
    name: door.name,
    requestHash: requestHash(door.name, input),
    happenedAt: null,
    expected: null,
  }
  const begin = async (connection: Connection, at: string): Promise<Actor | null> => {
    const actor = await identity.begin(connection, credential, at, false)
    return actor && isStranger(actor, door.allow) ? null : actor
  }
  const ran = await runCommand(pool, clock, begin, command, async (acting) =>
    isAllowed(acting.actor, door.allow) ? handle(acting) : { outcome: 'forbidden' },
  )
  return ran.outcome === 'accepted' ? { ...ran, reply: then(ran.reply) } : ran
}
