// What higher floors may have decided here, from their reactions.ts only: a ruling teaches the directory.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, type Decided } from '#foundation/ledger/decide-on.ts'
import type { Lesson } from '../commands.ts'
import type { Duty } from '../state.ts'
import { dutyKind } from './projection.ts'

/**
 * Keeps with the duty whose a matter was ruled to be, in the transaction of the ruling. The ruling is named by the
 * command under way, so that delivered again it teaches once. `missing` for a duty that is not there.
 */
export function teachDuty(
  acting: Acting,
  duty: Id,
  { matter, unit, area = null, note }: Omit<Lesson, 'ruling' | 'area'> & { readonly area?: Id | null },
): Promise<Decided<Duty>> {
  const lesson = { matter, unit, area, note, ruling: acting.command.id }
  return decideOn(acting, dutyKind, { id: duty, command: { type: 'TeachDuty', ...lesson }, facts: {} })
}
