// The office's work: triage, dispatch, merge; and the unit's: return, hand up a rung.
import { dayText } from '#foundation/time/day.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf } from '../commands.ts'
import type { Deadline, MatterEvent } from '../events.ts'
import { clockFor, handedRungs, rungAbove, rungAt } from '../rules.ts'
import type { Matter } from '../state.ts'
import { dueOf, endOfDay, startedAt } from './clocks.ts'
import type { Given } from './facts.ts'

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
  if (command.class !== undefined && !isClass(command.class, given)) {
    return refuse('matter.class-unknown', { class: command.class, field: 'class' })
  }
  const rung = command.rung ?? lowestHandedRung(state, given)
  const at = rungAt(given.programme.part, rung)
  if (at < 0) return refuse('matter.rung-unknown', { rung, field: 'rung' })
  if (at < rungAt(given.programme.part, lowestHandedRung(state, given)))
    return refuse('matter.rung-below', { rung, field: 'rung' })
  const place = { rung, class: command.class ?? state.class }
  const deadlines = withDay(given, startedAt(given, 'dispatched', place), place, command.due)
  if (isRefusal(deadlines)) return deadlines
  const holding = { unit: command.unit, person: command.person ?? null, due: dueOf(deadlines, 'close') }
  const note = command.note?.trim() ?? null
  return [
    { type: 'MatterDispatched', data: { rung, class: command.class ?? null, note, holding, deadlines } },
  ]
}

/** The office may want it sooner than the clock does, never later; and no calendar moves the day that it gave. */
function withDay(
  given: Given,
  deadlines: readonly Deadline[],
  place: { rung: string; class: string | null },
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

/** "On the spot" is where a matter is found; handed over, it stands at least one rung higher. */
function lowestHandedRung(state: Matter, { programme: { part } }: Given): string {
  const lowest = handedRungs(part)[0]!.key
  return rungAt(part, state.rung) < rungAt(part, lowest) ? lowest : state.rung
}

export function giveBack(command: CommandOf<'ReturnMatter'>, state: Matter, given: Given): Decision {
  const wrong = notHeld(state, given)
  if (wrong) return wrong
  const deadlines = startedAt(given, 'received', state)
  const holding = { unit: given.office, person: null, due: dueOf(deadlines, 'dispatch') }
  return [{ type: 'MatterReturned', data: { reason: command.reason.trim(), holding, deadlines } }]
}

export function handUp(command: CommandOf<'HandUpMatter'>, state: Matter, given: Given): Decision {
  const wrong = notHeld(state, given)
  if (wrong) return wrong
  if (given.targetUnit !== 'ok') return refuse('matter.unit-unknown', { field: 'unit' })
  const { part } = given.programme
  const next = rungAbove(part, state.rung)
  if (next.key === state.rung) return refuse('matter.top-rung', { rung: state.rung })
  const deadlines = startedAt(given, 'dispatched', { rung: next.key, class: state.class })
  const holding = { unit: command.unit, person: command.person ?? null, due: dueOf(deadlines, 'close') }
  const reason = command.reason.trim()
  return [{ type: 'MatterHandedUp', data: { reason, from: state.rung, rung: next.key, holding, deadlines } }]
}

export function merge(command: CommandOf<'MergeMatter'>, state: Matter, given: Given): Decision {
  if (state.status === 'closed') return refuse('matter.closed')
  if (given.mergeTarget !== 'ok')
    return refuse(`matter.merge-${given.mergeTarget ?? 'unknown'}`, { field: 'into' })
  return [{ type: 'MatterMerged', data: { into: command.into, reason: command.reason?.trim() ?? null } }]
}

/** Only who holds a handed-over matter may answer, return or hand it up. */
export function notHeld(state: Matter, given: Given): Refusal | null {
  if (!['dispatched', 'acknowledged', 'in-hand'].includes(state.status)) {
    return refuse('matter.not-in-hand', { status: state.status })
  }
  return given.holdsIt ? null : refuse('matter.not-yours')
}

function isClass(key: string, given: Given): boolean {
  return given.programme.part.classes.some((found) => found.key === key)
}
