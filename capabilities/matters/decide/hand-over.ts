// The office's work: triage, dispatch, merge; and the unit's: return, hand up a rung.
import { endOfDayAfter } from '#foundation/core/days.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import { rungAbove, rungAt } from '../programme.ts'
import type { Matter } from '../state.ts'
import { dueAfter, type Given } from './facts.ts'

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
  const { part } = given.programme
  const rung = command.rung ?? lowestHandedRung(state, given)
  const step = part.rungs[rungAt(part, rung)]
  if (!step) return refuse('matter.rung-unknown', { rung, field: 'rung' })
  if (rungAt(part, rung) < rungAt(part, state.rung))
    return refuse('matter.rung-below', { rung, field: 'rung' })
  const due = command.due ? endOfDayAfter(`${command.due}T00:00:00+08:00`, 0) : dueAfter(given, step.days)
  if (due < given.at) return refuse('matter.due-past', { due: command.due, field: 'due' })
  const holding = { unit: command.unit, person: command.person ?? null, due }
  return [
    {
      type: 'MatterDispatched',
      data: { rung, class: command.class ?? null, note: command.note?.trim() ?? null, holding },
    },
  ]
}

/** "On the spot" is where a matter is found; handed over, it stands at least one rung higher. */
function lowestHandedRung(state: Matter, given: Given): string {
  const { part } = given.programme
  return rungAt(part, state.rung) === 0 ? rungAbove(part, state.rung).key : state.rung
}

export function giveBack(command: CommandOf<'ReturnMatter'>, state: Matter, given: Given): Decision {
  const wrong = notHeld(state, given)
  if (wrong) return wrong
  const holding = { unit: given.office, person: null, due: dueAfter(given, given.programme.part.triageDays) }
  return [{ type: 'MatterReturned', data: { reason: command.reason.trim(), holding } }]
}

export function handUp(command: CommandOf<'HandUpMatter'>, state: Matter, given: Given): Decision {
  const wrong = notHeld(state, given)
  if (wrong) return wrong
  if (given.targetUnit !== 'ok') return refuse('matter.unit-unknown', { field: 'unit' })
  const { part } = given.programme
  const next = rungAbove(part, state.rung)
  if (next.key === state.rung) return refuse('matter.top-rung', { rung: state.rung })
  const holding = { unit: command.unit, person: command.person ?? null, due: dueAfter(given, next.days) }
  return [
    {
      type: 'MatterHandedUp',
      data: { reason: command.reason.trim(), from: state.rung, rung: next.key, holding },
    },
  ]
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
