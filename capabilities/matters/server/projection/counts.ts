// What a change does to the kept counts: of the unit that holds a matter, and of the hands it went through before.
import type { Change } from '#foundation/ledger/kind.ts'
import type { Id } from '#foundation/core/ids.ts'
import { connectionSlot } from '#foundation/postgres/pool.ts'
import { columns, rowsInto } from '#foundation/postgres/rows-into.ts'
import type { MatterEvent } from '../../events.ts'
import type { Matter } from '../../state.ts'

type MatterChange = Change<Matter, MatterEvent>

// Each connection keeps to a slot of its own, so that two writers seldom wait for one row.
export const intoCounts = rowsInto({
  name: 'matter_counts',
  columns: [
    ...columns('text', 'programme', 'status'),
    ...columns('uuid', 'unit_id'),
    ...columns('bigint', 'amount'),
  ],
  beside: ['slot', connectionSlot],
  then: `on conflict (tenant_id, programme, unit_id, status, slot) do update set amount = matter_counts.amount + excluded.amount`,
})

// Fewer slots: writers are parted by the hands already, and whoever counts reads all of these.
export const intoBeside = rowsInto({
  name: 'matter_counts_beside',
  columns: [
    ...columns('text', 'programme', 'status'),
    ...columns('uuid', 'unit_id'),
    ...columns('uuid[]', 'hands'),
    ...columns('bigint', 'amount'),
  ],
  beside: ['slot', `${connectionSlot} % 8`],
  then: `on conflict (tenant_id, programme, unit_id, status, slot, hands)
  do update set amount = matter_counts_beside.amount + excluded.amount`,
})

/** Units beside the one that holds it that raised it, held it, handed it on or were asked for their part, each once and in order. */
export function handsOf({ holding, raisedUnit, handovers, supports }: Matter): Id[] {
  const handed = handovers.flatMap(({ from, to }) => [from, to])
  const passed = new Set([raisedUnit, ...handed, ...supports.map(({ unit }) => unit)])
  return [...passed].filter((unit) => unit !== null && unit !== holding.unit).sort() as Id[]
}

export function countMoves(changes: readonly MatterChange[]): Move[] {
  return movesOf(changes, (matter) => placeOf(matter))
}

export function besideMoves(changes: readonly MatterChange[]): Move[] {
  return movesOf(changes, (matter) => {
    const hands = handsOf(matter)
    return hands.length === 0 ? null : { ...placeOf(matter), hands }
  })
}

type Counted = {
  readonly programme: string
  readonly unit_id: Id
  readonly status: string
  readonly hands?: readonly Id[]
}

type Move = Counted & { readonly amount: number }

function placeOf({ programme, holding, status }: Matter): Counted {
  return { programme, unit_id: holding.unit, status }
}

/** One row per place that gains or loses, in one order for all writers, so that two of them never wait in a ring. */
function movesOf(changes: readonly MatterChange[], placed: (matter: Matter) => Counted | null): Move[] {
  const moves = new Map<string, { readonly place: Counted; amount: number }>()
  const add = (matter: Matter, amount: number) => {
    const place = matter.status === 'none' ? null : placed(matter)
    if (place === null) return
    const key = `${place.programme}\n${place.unit_id}\n${place.status}\n${place.hands?.join() ?? ''}`
    const move = moves.get(key) ?? { place, amount: 0 }
    move.amount += amount
    moves.set(key, move)
  }
  for (const { before, after } of changes) {
    add(before, -1)
    add(after, 1)
  }
  return [...moves]
    .filter(([, move]) => move.amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { place, amount }]) => ({ ...place, amount }))
}
