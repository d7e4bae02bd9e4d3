// What the sweep has decided on the floor below, and what it keeps and tells of it, in one transaction.
import { newId, type Id } from '#foundation/core/ids.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { handUpBySweep } from '#capabilities/matters/server/orders.ts'
import { groundOf } from './ground.ts'
import { tellSeated } from './notices.ts'
import { forgetStuck, keepStuck } from './queries.ts'

export interface Tally {
  readonly climbed: number
  readonly stuck: number
}

/** Hands up what can climb; keeps what cannot, with why; forgets what has nothing to climb for. */
export async function climb(acting: Acting, ids: readonly Id[]): Promise<Answer<Tally>> {
  const [ground, swept] = await Promise.all([groundOf(acting), handUpBySweep(acting, ids)])
  const stuck = swept.filter(({ outcome }) => outcome === 'stuck')
  const climbed = swept.filter(({ outcome }) => outcome === 'climbed')
  const over = swept.filter(({ outcome }) => outcome !== 'stuck').map(({ id }) => id)
  if (stuck.length > 0) acting.alongside.push(() => keepStuck(acting, stuck, acting.at, ground))
  if (over.length > 0) acting.alongside.push(() => forgetStuck(acting, over))
  for (const told of tellSeated(climbed)) acting.alongside.push(() => told(acting, newId()))
  return { outcome: 'accepted', reply: { climbed: climbed.length, stuck: stuck.length } }
}
