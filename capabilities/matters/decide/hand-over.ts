// The office's work: triage, dispatch, merge; and the unit's: hand up a rung.
import { dayText } from '#foundation/time/day.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf } from '../commands.ts'
import type { Deadline, MatterEvent } from '../events.ts'
import { clockFor, mayBeSentDown } from '../rules.ts'
import type { Matter } from '../state.ts'
import { dueOf, endOfDay, type Place } from './clocks.ts'
import type { Given } from './facts.ts'
import { dispatching, handingUp, isClass } from './reckon.ts'

type Decision = readonly MatterEvent[] | Refusal

export function triage(command: CommandOf<'TriageMatter'>, state: Matter, given: Given): Decision {
  if (state.status !== 'received' && state.status !== 'triaged')
    return refuse('matter.not-waiting', { status: state.status })
  if (!isClass(command.class, given))
    return refuse('matter.class-unknown', { class: command.class, field: 'class' })
  return [{ type: 'MatterTriaged', data: { class: command.class, plan: command.plan?.trim() ?? null } }]
}

export function dispatch(command: CommandOf<'DispatchMatter'>, state: Matter, given: Given): Decision {
  if (state.status !== 'received' && state.status !== 'triaged')
    return refuse('matter.not-waiting', { status: state.status })
  if (given.targetUnit !== 'ok') return refuse('matter.unit-unknown', { field: 'unit' })
  const sending = dispatching(command, state, given)
  if (isRefusal(sending)) return sending
  const { place, climbed } = sending
  if (isSentDown(given, place.class)) return refuse('matter.sent-down', { field: 'unit' })
  const deadlines = withDay(given, sending.deadlines, place, command.due)
  if (isRefusal(deadlines)) return deadlines
  const holding = { unit: command.unit, person: command.person ?? null, due: dueOf(deadlines, 'close') }
  const note = command.note?.trim() ?? null
  return [
    {
      type: 'MatterDispatched',
      data: { rung: place.rung, class: command.class ?? null, note, climbed, holding, deadlines },
    },
  ]
}

/** A department’s work stays with departments, unless the programme lets towns lead it. */
export function isSentDown({ targetIsTown, programme }: Given, klass: string | null): boolean {
  return targetIsTown === true && !mayBeSentDown(programme.part, klass)
}

/** The office may want it sooner than the clock does, never later; and no calendar moves the day that it gave. */
function withDay(
  given: Given,
  deadlines: readonly Deadline[],
  place: Place,
  day: string | undefined,
): readonly Deadline[] | Refusal {
  if (day === undefined) return deadlines
  const { calendar } = given
  const counted = dueOf(deadlines, 'close')
  const latest = dayText(calendar.dayAt(Date.parse(counted)))
  const rule = clockFor(given.programme.part, 'close', place.rung, place.class)!
  const end = endOfDay(given, rule, day)
  if (end < given.at) return refuse('matter.due-past', { due: day, field: 'due' })
  if (day > latest) return refuse('matter.due-beyond-clock', { due: day, latest, field: 'due' })
  const due = end < counted ? end : counted
  return deadlines.map((each) =>
    each.kind === 'close' ? { ...each, due, standing: 'firm', calendar: null } : each,
  )
}

export function handUp(command: CommandOf<'HandUpMatter'>, state: Matter, given: Given): Decision {
  const wrong = notHeld(state, given)
  if (wrong) return wrong
  if (given.targetUnit !== 'ok') return refuse('matter.unit-unknown', { field: 'unit' })
  const sending = handingUp(state, given)
  if (isRefusal(sending)) return sending
  const { place, deadlines } = sending
  const holding = { unit: command.unit, person: command.person ?? null, due: dueOf(deadlines, 'close') }
  const reason = command.reason.trim()
  return [
    { type: 'MatterHandedUp', data: { reason, from: state.rung, rung: place.rung, holding, deadlines } },
  ]
}

export function merge(command: CommandOf<'MergeMatter'>, state: Matter, given: Given): Decision {
  if (state.status === 'closed') return refuse('matter.closed')
  if (given.mergeTarget !== 'ok')
    return refuse(`matter.merge-${given.mergeTarget ?? 'unknown'}`, { field: 'into' })
  return [{ type: 'MatterMerged', data: { into: command.into, reason: command.reason?.trim() ?? null } }]
}

/** Only who holds a handed-over matter may answer, dispute or hand it up. */
export function notHeld(state: Matter, given: Given): Refusal | null {
  if (!['dispatched', 'acknowledged', 'in-hand'].includes(state.status)) {
    return refuse('matter.not-in-hand', { status: state.status })
  }
  return given.holdsIt ? null : refuse('matter.not-yours')
}
