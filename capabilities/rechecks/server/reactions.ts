// What a re-check has decided on the floor below: a matter taken up again because its asker says it is not as recorded.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { reopenClosed } from '#capabilities/matters/server/orders.ts'

/** One rung higher, as after a verdict of dissatisfied: what she said on the telephone is her word as well. */
export function reopenMatter(acting: Acting, matter: Id, reason: string) {
  return reopenClosed(acting, matter, reason)
}
