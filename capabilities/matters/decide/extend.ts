// More time: asked by the holder before it is too late, decided by the office, so often as the programme allows.
import type { Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../state.ts'
import { endOfDay, holdingClock, ruleOf } from './clocks.ts'
import type { Given } from './facts.ts'
import { notHeld } from './hand-over.ts'

type Decision = readonly MatterEvent[] | Refusal

export function askExtension(command: CommandOf<'AskExtension'>, state: Matter, given: Given): Decision {
  const wrong = mayNotAsk(state, given)
  if (wrong) return wrong
  if (state.asked.extension) return refuse('matter.extension-pending')
  const { most, askedWorkingDaysBefore } = given.programme.part.extensions
  if (state.extensions >= most) return refuse('matter.extensions-spent', { most })
  const { calendar, at } = given
  const left = calendar.count(calendar.dayAt(Date.parse(at)), calendar.dayAt(Date.parse(state.holding.due)))
  if (left < askedWorkingDaysBefore || state.holding.due <= at)
    return refuse('matter.extension-late', { days: askedWorkingDaysBefore })
  const due = dueOn(state, given, command.due)
  if (due <= state.holding.due) return refuse('matter.extension-not-later', { field: 'due' })
  return [{ type: 'ExtensionAsked', data: { due: command.due, reason: command.reason.trim() } }]
}

/** What a unit may ask for it must have signed for; and while the clocks stand still there is nothing to ask. */
export function mayNotAsk(state: Matter, given: Given): Refusal | null {
  const wrong = notHeld(state, given)
  if (wrong) return wrong
  if (state.status === 'dispatched') return refuse('matter.not-acknowledged')
  return state.hold ? refuse('matter.held') : null
}

export function decideExtension(
  command: CommandOf<'DecideExtension'>,
  state: Matter,
  given: Given,
): Decision {
  const { extension } = state.asked
  if (!extension) return refuse('matter.extension-none')
  const note = command.note?.trim() ?? null
  const wrong = mayNotDecide(extension.by, command.granted, note, given)
  if (wrong) return wrong
  if (!command.granted) return [{ type: 'ExtensionRefused', data: { note: note! } }]
  if (state.hold) return refuse('matter.held')
  const day = command.due ?? extension.due
  const due = dueOn(state, given, day)
  if (due <= given.at) return refuse('matter.due-past', { due: day, field: 'due' })
  if (due <= state.holding.due) return refuse('matter.extension-not-later', { field: 'due' })
  const { key } = holdingClock(state)!
  const holding = { ...state.holding, due }
  return [{ type: 'ExtensionGranted', data: { key, reason: extension.reason, note, holding } }]
}

/** Nobody decides what he asked for himself; and a refusal says why. */
export function mayNotDecide(
  askedBy: Id | null,
  granted: boolean,
  note: string | null,
  { actor }: Given,
): Refusal | null {
  if (askedBy === (actor.person ?? actor.account)) return refuse('matter.own-request')
  return !granted && note === null ? refuse('matter.note-missing', { field: 'note' }) : null
}

function dueOn(state: Matter, given: Given, day: string): string {
  return endOfDay(given, ruleOf(given, holdingClock(state)!), day)
}
