// “Not ours”: said by the unit that was handed a matter, once, soon, with a reason of the programme’s list. The office has it until it rules.
import { dayOf } from '#foundation/core/days.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { termOf } from '#foundation/time/deadline.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import { clockFor } from '../rules.ts'
import type { Matter } from '../state.ts'
import { dueOf, startedAt, type Counting } from './clocks.ts'
import type { Given } from './facts.ts'
import { notHeld } from './hand-over.ts'

export function dispute(
  command: CommandOf<'DisputeMatter'>,
  state: Matter,
  given: Given,
): readonly MatterEvent[] | Refusal {
  const wrong = disputedBefore(state) ?? notHeld(state, given) ?? tooLate(state, given)
  if (wrong) return wrong
  const { part } = given.programme
  const { reason, duty = null, unit = null } = command
  if (!part.disputes?.reasons.some(({ key }) => key === reason))
    return refuse('matter.dispute-reason', { reason, field: 'reason' })
  if (unit !== null && given.targetUnit !== 'ok') return refuse('matter.unit-unknown', { field: 'unit' })
  if (unit === state.holding.unit) return refuse('matter.same-unit', { field: 'unit' })
  if (duty !== null && given.duty !== 'ok') return refuse('matter.duty-unknown', { field: 'duty' })
  const deadlines = startedAt(given, 'disputed', state)
  const holding = { unit: given.office, person: null, due: dueOf(deadlines, 'ruling') }
  const note = command.note.trim()
  return [{ type: 'MatterDisputed', data: { reason, note, duty, proposed: unit, holding, deadlines } }]
}

/** Once in its life: a ruling is final, and nobody asks twice. */
function disputedBefore({ dispute: before, status }: Matter): Refusal | null {
  if (before === null || status === 'closed') return null
  return before.ruling === null ? refuse('matter.disputed-already') : ruledAlready(before.ruling)
}

export function ruledAlready({ at, by }: { readonly at: string; readonly by: string | null }): Refusal {
  return refuse('matter.ruled-already', { day: dayOf(at), by })
}

function tooLate(state: Matter, given: Given): Refusal | null {
  if (state.status === 'in-hand') return refuse('matter.dispute-begun')
  if (state.hold) return refuse('matter.held')
  const until = disputableUntil(state, given)
  return until < given.at ? refuse('matter.dispute-late', { until: dayOf(until) }) : null
}

/** From the hand-over, by the calendar in force; signing it takes nothing off. */
export function disputableUntil(
  { handovers, rung, class: klass }: Pick<Matter, 'handovers' | 'rung' | 'class'>,
  { programme, calendar }: Pick<Counting, 'programme' | 'calendar'>,
): string {
  // The part is read with what is usual, so there is always one.
  const rule = clockFor(programme.part, 'dispute', rung, klass)!
  const { due } = termOf(calendar, rule, Date.parse(handovers.at(-1)!.at))
  return new Date(due!).toISOString()
}
