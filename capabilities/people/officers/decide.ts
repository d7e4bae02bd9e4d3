// The rules of an officer's record: serves in an open unit, leaves once, is erased only after leaving.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { OfficerCommand } from './commands.ts'
import type { OfficerEvent } from './events.ts'
import { evolve, noOfficer, type Officer } from './state.ts'

export interface OfficerFacts {
  readonly unit?: 'open' | 'closed' | 'unknown'
  /** The id is already somebody's. */
  readonly idTaken?: boolean
}

type Given = OfficerFacts & Context

export const officerDecider: Decider<Officer, OfficerCommand, OfficerEvent, OfficerFacts> = {
  initial: noOfficer,
  evolve,
  decide,
}

function decide(command: OfficerCommand, state: Officer, given: Given): readonly OfficerEvent[] | Refusal {
  if (command.type === 'AddOfficer') return add(command, state, given)
  if (state.status === 'none' || state.status === 'erased') return refuse('officer.unknown')
  if (command.type === 'EraseOfficer') {
    return state.status === 'left' ? [{ type: 'OfficerErased', data: {} }] : refuse('officer.serving')
  }
  if (state.status === 'left') return refuse('officer.left')
  switch (command.type) {
    case 'ChangeOfficer':
      return wrongUnit(given) ?? changed(command, state)
    case 'LeaveOffice':
      return [{ type: 'OfficerLeft', data: { reason: command.reason?.trim() ?? null } }]
    default:
      return never(command)
  }
}

function add(command: OfficerCommand & { type: 'AddOfficer' }, state: Officer, given: Given) {
  if (state.status !== 'none' || given.idTaken) return refuse('officer.added-already')
  const { unit, post } = command
  return wrongUnit(given) ?? [{ type: 'OfficerAdded', data: { unit, post } } as const]
}

function changed(
  command: OfficerCommand & { type: 'ChangeOfficer' },
  state: Officer,
): readonly OfficerEvent[] {
  const { unit, post, corrected } = command
  const same = unit === state.unit && post === state.post && corrected.length === 0
  return same ? [] : [{ type: 'OfficerChanged', data: { unit, post, corrected } }]
}

function wrongUnit({ unit }: Given): Refusal | null {
  if (unit === 'unknown') return refuse('officer.unit-unknown', { field: 'unit' })
  return unit === 'closed' ? refuse('officer.unit-closed', { field: 'unit' }) : null
}
