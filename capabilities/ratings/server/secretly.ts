// Doors whose reply holds a link or a proof: decided like any other command, but the answer that the ledger keeps has none.
import { hasRole, type Actor } from '#foundation/core/actor.ts'
import { isoNow } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { Allow, Door } from '#foundation/contract/door.ts'
import type { BareAnswer, BareContext } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { requestHash } from '#foundation/ledger/append.ts'
import { runCommand, type Ran } from '#foundation/ledger/run.ts'
import type { Connection, Reader } from '#foundation/postgres/pool.ts'
import { linkOf } from './open-link.ts'
import type { AskerLink } from './queries/links.ts'

interface Secret {
  readonly context: BareContext
  readonly door: Door
  /** What of the request may be kept as a hash for ever: no number and no code. */
  readonly input: unknown
  readonly id?: Id
}

/** Runs a command as whoever asks, if the door is open to them. */
export function runSecretly<R>(
  secret: Secret,
  handle: (acting: Acting) => Promise<Answer<R>>,
): Promise<Ran<R>> {
  const { context, door, input, id = newId() } = secret
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
    return actor && isKnown(actor, door.allow) ? actor : null
  }
  return runCommand(pool, clock, begin, command, async (acting) => {
    const { allow } = door
    return typeof allow === 'string' || hasRole(acting.actor, ...allow)
      ? handle(acting)
      : { outcome: 'forbidden' }
  })
}

export interface AskerWriter extends Reader {
  readonly link: AskerLink
  readonly at: string
}

/** Runs `use` in one transaction as the asker who holds the link; what it counted stays also when it refuses. */
export function asAsker<R>(
  context: BareContext,
  use: (writer: AskerWriter) => Promise<Answer<R>>,
): Promise<BareAnswer<R>> {
  const { pool, clock, identity, credential } = context
  const at = isoNow(clock)
  return pool.connect(async (connection): Promise<BareAnswer<R>> => {
    const actor = await identity.begin(connection, credential, at, false)
    const link = actor && linkOf(actor)
    if (!link) {
      await connection.script('rollback')
      return { outcome: 'unauthorised' }
    }
    const answer = await use({ tenant: actor.tenant, query: connection.query, link, at })
    await connection.script('commit')
    return answer
  })
}

function isKnown(actor: Actor, allow: Allow): boolean {
  return allow === 'asker' ? linkOf(actor) !== null : actor.account !== null
}
