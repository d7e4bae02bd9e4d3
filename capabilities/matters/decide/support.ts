// Other units beside the lead unit: each is asked for its part with a clock of its own, gives a written opinion, or was silent.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../state.ts'
import { supportClock, supportKey, silenceOf } from '../supports/rules.ts'
import { clockOf, isAwaited, type Support } from '../supports/state.ts'
import type { SupportAsk } from '../supports/commands.ts'
import { begun, type Place } from './clocks.ts'
import type { Given } from './facts.ts'
import { dispatch, notHeld } from './hand-over.ts'

type Decision = readonly MatterEvent[] | Refusal

/** A dispatch with the units that shall help: all of it, or none. What still ran for units asked before is dropped by it. */
export function dispatchWith(command: CommandOf<'DispatchMatter'>, state: Matter, given: Given): Decision {
  const dispatched = dispatch(command, state, given)
  if (isRefusal(dispatched) || !command.supports?.length) return dispatched
  const [{ data }] = dispatched as [Extract<MatterEvent, { type: 'MatterDispatched' }>]
  const place = { rung: data.rung, class: data.class ?? state.class }
  const asked: MatterEvent[] = []
  const units = new Set<Id>()
  for (const [at, ask] of command.supports.entries()) {
    const field = `supports/${at}/unit`
    const wrong = wrongUnit(ask.unit, command.unit, given, field)
    if (wrong) return wrong
    if (units.has(ask.unit)) return refuse('support.asked-already', { field })
    units.add(ask.unit)
    asked.push(askedOf(ask, place, given))
  }
  return [...dispatched, ...asked]
}

/** By the lead unit, or by the office over it; asked again when it was silent. */
export function addSupport(command: CommandOf<'AddSupport'>, state: Matter, given: Given): Decision {
  const wrong = notHeld(state, given) ?? wrongUnit(command.unit, state.holding.unit, given, 'unit')
  if (wrong) return wrong
  if (state.supports.filter(isAwaited(state)).some(({ unit }) => unit === command.unit))
    return refuse('support.asked-already', { field: 'unit' })
  return [askedOf(command, state, given)]
}

function wrongUnit(unit: Id, lead: Id, { supportUnits = [] }: Given, field: string): Refusal | null {
  if (!supportUnits.includes(unit)) return refuse('matter.unit-unknown', { field })
  return unit === lead ? refuse('support.is-lead', { field }) : null
}

function askedOf({ unit, person, part }: SupportAsk, place: Place, given: Given): MatterEvent {
  const rule = supportClock(given.programme.part, place.rung, place.class)
  const deadline = { ...begun(given, rule), key: supportKey(rule, unit) }
  return { type: 'SupportAsked', data: { unit, person: person ?? null, part: part.trim(), deadline } }
}

/** Only by the unit that was asked; late ones are taken and called so, unless silence has counted as agreement. */
export function giveOpinion(command: CommandOf<'GiveOpinion'>, state: Matter, given: Given): Decision {
  if (state.status === 'closed') return refuse('matter.closed')
  const asked = state.supports.findLast(({ unit }) => unit === command.unit)
  if (!asked) return refuse('opinion.not-asked', { field: 'unit' })
  if (!given.speaksFor?.includes(command.unit)) return refuse('opinion.not-yours', { field: 'unit' })
  if (asked.opinion) return refuse('opinion.given-already', { day: dayOf(asked.opinion.at) })
  if (asked.silent?.means === 'agrees')
    return refuse('opinion.counted-as-agreed', { day: dayOf(asked.silent.at) })
  if (!asked.silent && !isAwaited(state)(asked)) return refuse('opinion.not-needed')
  const { unit, text, agrees } = command
  const data = { unit, text: text.trim(), agrees: agrees ?? null, late: asked.silent !== null }
  return [{ type: 'OpinionGiven', data }]
}

/** Every opinion whose day is over, with what that means in the programme. */
export function silences(state: Matter, given: Given): MatterEvent[] {
  return state.supports.filter(isAwaited(state)).flatMap((support) => silenceAt(state, support, given))
}

function silenceAt(state: Matter, support: Support, { at, programme }: Given): MatterEvent[] {
  const due = clockOf(state, support)?.due ?? null
  if (due === null || due >= at) return []
  const means = silenceOf(programme.part)
  return [{ type: 'SupportSilent', data: { unit: support.unit, due, means } }]
}

export function noteSilence(state: Matter, given: Given): Decision {
  const silent = silences(state, given)
  return silent.length === 0 ? refuse('support.none-due') : silent
}
