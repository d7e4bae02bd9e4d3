// The rules of areas: each stands under an open one, a code is used once.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { pathUnder, type Above } from '../tree.ts'
import type { AreaCommand } from './commands.ts'
import type { AreaEvent } from './events.ts'
import { evolve, noArea, type Area } from './state.ts'

export interface AreaFacts {
  /** The parent asked for; null when none was asked for, 'unknown' when there is none such. */
  readonly above?: Above | null | 'unknown'
  readonly codeTaken?: boolean
  /** Open areas under it. */
  readonly inUse?: boolean
}

type Given = AreaFacts & Context

export const areaDecider: Decider<Area, AreaCommand, AreaEvent, AreaFacts> = {
  initial: noArea,
  evolve,
  decide,
}

function decide(command: AreaCommand, state: Area, given: Given): readonly AreaEvent[] | Refusal {
  if (command.type === 'AddArea') return add(command, state, given)
  if (state.status === 'none') return refuse('area.unknown')
  if (state.status === 'closed') return refuse('area.closed')
  switch (command.type) {
    case 'ChangeArea':
      return given.codeTaken ? refuse('area.code-taken', { field: 'code' }) : changed(command, state)
    case 'CloseArea':
      return given.inUse ? refuse('area.in-use') : [{ type: 'AreaClosed', data: {} }]
    default:
      return never(command)
  }
}

function add(command: AreaCommand & { type: 'AddArea' }, state: Area, given: Given) {
  if (state.status !== 'none') return refuse('area.added-already')
  if (given.above === 'unknown') return refuse('area.parent-unknown', { field: 'parent' })
  const above = given.above ?? null
  if (above?.closed) return refuse('area.parent-closed', { field: 'parent' })
  if (given.codeTaken) return refuse('area.code-taken', { field: 'code' })
  const data = { ...factsOf(command), parent: above?.id ?? null, path: pathUnder(above, command.id) }
  return [{ type: 'AreaAdded', data } as const]
}

function changed(command: AreaCommand & { type: 'ChangeArea' }, state: Area): readonly AreaEvent[] {
  const data = factsOf(command)
  const same = data.name === state.name && data.level === state.level && data.code === state.code
  return same ? [] : [{ type: 'AreaChanged', data }]
}

function factsOf({ name, level, code }: AreaCommand & { type: 'AddArea' | 'ChangeArea' }) {
  return { name: name.trim(), level, code: code?.trim() ?? null }
}
