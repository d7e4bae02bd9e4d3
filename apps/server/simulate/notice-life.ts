// What people find in their lists at the end of the played year: who has what in hand, told as the house tells it.
import type { Clock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import { senderParts } from '#apps/server/notices.ts'
import { noticeRounds } from '#capabilities/notices/server/capability.ts'

interface Telling {
  readonly pool: Pool
  readonly clock: Clock
  readonly tenant: Id
}

/**
 * Called as the year begins and as it ends: the first time marks where telling starts. What is of no use any more by
 * the end is not told, and nobody's telephone rings.
 */
export function keepTelling({ pool, clock, tenant }: Telling): () => Promise<void> {
  const parts = { pool, clock, origin: 'http://localhost' }
  const telling = noticeRounds(parts).find(({ name }) => name === 'telling')!
  const channel = { deliver: async () => {} }
  return async () => {
    await telling.run(tenant, () => false)
    await sendDue({ ...senderParts(parts), channel }, [tenant])
  }
}
