// The rules of teams: members serve, one leads.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { TeamCommand } from './commands.ts'
import type { TeamEvent } from './events.ts'
import { evolve, noTeam, type Team } from './state.ts'

export interface TeamFacts {
  readonly unitUnknown?: boolean
  readonly areaUnknown?: boolean
  /** The officer who is to join serves today. */
  readonly serving?: boolean
}

type Given = TeamFacts & Context

export const teamDecider: Decider<Team, TeamCommand, TeamEvent, TeamFacts> = {
  initial: noTeam,
  evolve,
  decide,
}

function decide(command: TeamCommand, state: Team, given: Given): readonly TeamEvent[] | Refusal {
  if (command.type === 'AddTeam') {
    if (state.status !== 'none') return refuse('team.added-already')
    return wrongFacts(given) ?? [{ type: 'TeamAdded', data: factsOf(command) }]
  }
  if (state.status === 'none') return refuse('team.unknown')
  if (state.status === 'dissolved') return refuse('team.dissolved')
  switch (command.type) {
    case 'ChangeTeam':
      return wrongFacts(given) ?? changed(command, state)
    case 'JoinTeam':
      return join(command, state, given)
    case 'LeaveTeam':
      return leave(command, state)
    case 'DissolveTeam':
      return [{ type: 'TeamDissolved', data: {} }]
    default:
      return never(command)
  }
}

function join(command: TeamCommand & { type: 'JoinTeam' }, state: Team, given: Given) {
  const { officer, role = 'member' } = command
  if (!given.serving) return refuse('team.officer-unknown', { field: 'officer' })
  if (state.members.some((member) => member.officer === officer && member.role === role)) return []
  const otherLeads = state.members.some((member) => member.role === 'lead' && member.officer !== officer)
  if (role === 'lead' && otherLeads) return refuse('team.led-already', { field: 'role' })
  return [{ type: 'MemberJoined', data: { officer, role } } as const]
}

function leave({ officer }: TeamCommand & { type: 'LeaveTeam' }, state: Team) {
  const isMember = state.members.some((member) => member.officer === officer)
  return isMember ? [{ type: 'MemberLeft', data: { officer } } as const] : refuse('team.not-member')
}

function changed(command: TeamCommand & { type: 'ChangeTeam' }, state: Team): readonly TeamEvent[] {
  const data = factsOf(command)
  const same =
    data.name === state.name &&
    data.kind === state.kind &&
    data.unit === state.unit &&
    data.area === state.area
  return same ? [] : [{ type: 'TeamChanged', data }]
}

function factsOf({ name, kind, unit, area }: TeamCommand & { type: 'AddTeam' | 'ChangeTeam' }) {
  return { name: name.trim(), kind, unit: unit ?? null, area: area ?? null }
}

function wrongFacts({ unitUnknown, areaUnknown }: Given): Refusal | null {
  if (unitUnknown) return refuse('team.unit-unknown', { field: 'unit' })
  return areaUnknown ? refuse('team.area-unknown', { field: 'area' }) : null
}
