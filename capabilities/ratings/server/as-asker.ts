// What the asker does outside of any command: asking for a code, proving it. Counted in one transaction, kept in no ledger.
import { isoNow } from '#foundation/core/clock.ts'
import type { BareAnswer, BareContext } from '#foundation/http/served.ts'
import type { Answer } from '#foundation/ledger/acting.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { linkOf } from './open-link.ts'
import type { AskerLink } from './queries/links.ts'

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
      await connection.query('rollback')
      return { outcome: 'unauthorised' }
    }
    const answer = await use({ tenant: actor.tenant, query: connection.query, link, at })
    await connection.query('commit')
    return answer
  })
}
