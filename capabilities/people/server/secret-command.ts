// Commands whose request or reply holds a secret or somebody's number: decided like any other, but nothing of it is kept.
import type { Actor } from '#foundation/core/actor.ts'
import { newId } from '#foundation/core/ids.ts'
import type { Door } from '#foundation/contract/door.ts'
import type { BareContext } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { requestHash } from '#foundation/ledger/append.ts'
import { runCommand, type Ran } from '#foundation/ledger/run.ts'

/**
 * Runs `handle` as the person asking, if the door is open to them. `ledger_commands` keeps the hash of `input` and the
 * answer for ever, so `input` is only the harmless part of the request; the secret part of the reply is added by `then`.
 */
export async function runSecretly<R, T>(
  context: BareContext,
  door: Door,
  input: unknown,
  handle: (acting: Acting) => Promise<Answer<R>>,
  then: (reply: R) => T,
): Promise<Exclude<Ran<T>, never>> {
  const { pool, clock, identity, credential } = context
  const command = {
    id: newId(),
    name: door.name,
    requestHash: requestHash(door.name, input),
    happenedAt: null,
    expected: null,
  }
  const begin = async (
    connection: Parameters<typeof identity.begin>[0],
    at: string,
  ): Promise<Actor | null> => {
    const actor = await identity.begin(connection, credential, at, false)
    return actor?.account ? actor : null
  }
  const ran = await runCommand(pool, clock, begin, command, async (acting) =>
    isAllowed(acting.actor, door) ? handle(acting) : { outcome: 'forbidden' },
  )
  return ran.outcome === 'accepted' ? { outcome: 'accepted', reply: then(ran.reply) } : ran
}

function isAllowed({ grants }: Actor, { allow }: Door): boolean {
  return allow === 'signed-in' || grants.some(({ role }) => allow.includes(role))
}
