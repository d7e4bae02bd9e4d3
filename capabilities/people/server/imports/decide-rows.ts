// Decides on the rows of a sheet inside one command, each by the rules of its kind; a refused row stops no other.
import type { Happened } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Refusal } from '#foundation/core/refusal.ts'
import type { Effective } from '#foundation/imports/plan.ts'
import type { RowRefusal } from '#foundation/imports/run.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams } from '#foundation/ledger/decide-on.ts'
import type { Kind } from '#foundation/ledger/kind.ts'

/** What a row asks of its stream: one command after another until one is refused. */
export type RowOrders<C, F> = readonly { readonly command: C; readonly facts: F }[]

export async function decideRows<Row, S, C, E extends Happened, F>(
  acting: Acting,
  kind: Kind<S, C, E, F>,
  rows: readonly Effective<Row>[],
  order: {
    readonly idOf: (row: Effective<Row>) => Id
    readonly ordersOf: (row: Effective<Row>, id: Id) => RowOrders<C, F> | Refusal
    readonly accepted?: (row: Effective<Row>, id: Id) => void
  },
): Promise<RowRefusal[]> {
  const refused: RowRefusal[] = []
  const taken = new Set<Id>()
  await openStreams(acting, kind, rows.map(order.idOf))
  for (const row of rows) {
    const id = order.idOf(row)
    const orders = taken.has(id) ? ({ refused: 'import.row-twice-known' } as const) : order.ordersOf(row, id)
    taken.add(id)
    const refusal = 'refused' in orders ? orders : await decideAll(acting, kind, id, orders)
    if (refusal) refused.push({ at: row.at, ...refusal })
    else order.accepted?.(row, id)
  }
  return refused
}

async function decideAll<S, C, E extends Happened, F>(
  acting: Acting,
  kind: Kind<S, C, E, F>,
  id: Id,
  orders: RowOrders<C, F>,
): Promise<Refusal | null> {
  for (const { command, facts } of orders) {
    const decided = await decideOn(acting, kind, { id, command, exists: false, facts })
    if (decided.outcome === 'refused') return decided.refusal
    if (decided.outcome !== 'accepted') throw new Error(`${kind.name} ${id}: ${decided.outcome}`)
  }
  return null
}
