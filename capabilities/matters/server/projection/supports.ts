// Rows of the units asked beside the lead unit: none where nobody was asked, and changed ones alone.
import type { Change } from '#foundation/ledger/kind.ts'
import { columns, rowsInto } from '#foundation/postgres/rows-into.ts'
import type { MatterEvent } from '../../events.ts'
import type { Matter } from '../../state.ts'
import { clockOf, stateOf, type Support } from '../../supports/state.ts'

export const intoSupports = rowsInto({
  name: 'matter_supports',
  columns: [
    ...columns('uuid', 'matter_id', 'unit_id', 'person'),
    ...columns('int', 'ordinal'),
    ...columns('text', 'part', 'standing', 'state', 'means'),
    ...columns('timestamptz', 'asked_at', 'due_at', 'ended_at'),
  ],
  then: `on conflict (tenant_id, matter_id, ordinal) do update set due_at = excluded.due_at, standing = excluded.standing,
  state = excluded.state, means = excluded.means, ended_at = excluded.ended_at`,
})

export function supportRows({ id, before, after }: Change<Matter, MatterEvent>) {
  const { supports, clocks } = after
  if (supports.length === 0 || (supports === before.supports && clocks === before.clocks)) return []
  return supports.map((support, ordinal) => ({ matter_id: id, ordinal, ...cells(after, support) }))
}

function cells(matter: Matter, support: Support) {
  const { unit, person, part, askedAt, opinion, silent } = support
  const clock = clockOf(matter, support)
  return {
    unit_id: unit,
    person,
    part,
    asked_at: askedAt,
    due_at: clock?.due ?? null,
    standing: clock?.standing ?? 'firm',
    state: stateOf(matter, support),
    means: silent?.means ?? null,
    ended_at: opinion?.at ?? silent?.at ?? clock?.ended?.at ?? null,
  }
}
