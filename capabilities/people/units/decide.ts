// The rules of units: a tree without rings, codes used once, nothing new under a closed one.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { liesUnder, pathUnder, type Above } from '../tree.ts'
import type { UnitCommand } from './commands.ts'
import type { UnitEvent } from './events.ts'
import { evolve, noUnit, type Unit } from './state.ts'

export interface UnitFacts {
  /** The parent asked for; null when none was asked for, 'unknown' when there is none such. */
  readonly above?: Above | null | 'unknown'
  /** Another unit has this code already. */
  readonly codeTaken?: boolean
  readonly areaUnknown?: boolean
  /** Open units under it and officers serving in it. */
  readonly inUse?: boolean
}

type Given = UnitFacts & Context

export const unitDecider: Decider<Unit, UnitCommand, UnitEvent, UnitFacts> = {
  initial: noUnit,
  evolve,
  decide,
}

function decide(command: UnitCommand, state: Unit, given: Given): readonly UnitEvent[] | Refusal {
  if (command.type === 'AddUnit') return add(command, state, given)
  if (state.status === 'none') return refuse('unit.unknown')
  if (state.status === 'closed') return refuse('unit.closed')
  switch (command.type) {
    case 'ChangeUnit':
      return wrongFacts(given) ?? changed(command, state)
    case 'MoveUnit':
      return move(command, state, given)
    case 'CloseUnit':
      return given.inUse ? refuse('unit.in-use') : [{ type: 'UnitClosed', data: {} }]
    default:
      return never(command)
  }
}

function add(command: UnitCommand & { type: 'AddUnit' }, state: Unit, given: Given) {
  if (state.status !== 'none') return refuse('unit.added-already')
  const wrong = wrongAbove(given) ?? wrongFacts(given)
  if (wrong) return wrong
  const above = given.above === 'unknown' ? null : (given.above ?? null)
  const data = { ...factsOf(command), parent: above?.id ?? null, path: pathUnder(above, command.id) }
  return [{ type: 'UnitAdded', data } as const]
}

function changed(command: UnitCommand & { type: 'ChangeUnit' }, state: Unit): readonly UnitEvent[] {
  const data = factsOf(command)
  const same =
    data.name === state.name &&
    data.kind === state.kind &&
    data.code === state.code &&
    data.area === state.area
  return same ? [] : [{ type: 'UnitChanged', data }]
}

/** `path` is the new one: for the unit asked for its parent's and its own, for those under it the rest of theirs. */
function move(command: UnitCommand & { type: 'MoveUnit' }, state: Unit, given: Given) {
  const wrong = wrongAbove(given)
  if (wrong) return wrong
  const above = given.above === 'unknown' ? null : given.above
  if (above && liesUnder(above.path, state.path)) return refuse('unit.under-itself', { field: 'parent' })
  const { parent, path } = command
  return path === state.path ? [] : [{ type: 'UnitMoved', data: { parent, path } } as const]
}

function wrongAbove({ above }: Given): Refusal | null {
  if (above === 'unknown') return refuse('unit.parent-unknown', { field: 'parent' })
  return above?.closed ? refuse('unit.parent-closed', { field: 'parent' }) : null
}

function wrongFacts({ codeTaken, areaUnknown }: Given): Refusal | null {
  if (codeTaken) return refuse('unit.code-taken', { field: 'code' })
  return areaUnknown ? refuse('unit.area-unknown', { field: 'area' }) : null
}

function factsOf(command: UnitCommand & { type: 'AddUnit' | 'ChangeUnit' }) {
  const { name, kind, code, area } = command
  return { name: name.trim(), kind, code: code?.trim() ?? null, area: area ?? null }
}
