// A merge is written on both matters: the one that goes on knows whose askers it answers to as well.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, type Decided } from '#foundation/ledger/decide-on.ts'
import type { Matter } from '../state.ts'
import { factsFor } from './facts.ts'
import { matterKind } from './projection.ts'

/** Matters merged into this one before go on with it. */
export function absorb(acting: Acting, id: Id, { mergedInto, merged }: Matter): Promise<Decided<Matter>> {
  return decideOn(acting, matterKind, {
    id: mergedInto!,
    command: { type: 'AbsorbMatters', matters: [id, ...merged] },
    facts: (matter) => factsFor(acting, matter),
  })
}
