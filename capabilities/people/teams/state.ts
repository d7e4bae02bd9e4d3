// What is known of one team.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { MemberRole, TeamKind } from './commands.ts'
import type { TeamEntry } from './events.ts'

export interface Member {
  readonly officer: Id
  readonly role: MemberRole
  readonly since: string
}

export interface Team {
  readonly status: 'none' | 'open' | 'dissolved'
  readonly name: string
  readonly kind: TeamKind
  readonly unit: Id | null
  readonly area: Id | null
  readonly members: readonly Member[]
}

export const noTeam: Team = { status: 'none', name: '', kind: 'subject', unit: null, area: null, members: [] }

export function evolve(state: Team, entry: TeamEntry): Team {
  switch (entry.type) {
    case 'TeamAdded':
      return { ...entry.data, status: 'open', members: [] }
    case 'TeamChanged':
      return { ...state, ...entry.data }
    case 'MemberJoined':
      return {
        ...state,
        members: [...without(state, entry.data.officer), { ...entry.data, since: entry.at }],
      }
    case 'MemberLeft':
      return { ...state, members: without(state, entry.data.officer) }
    case 'TeamDissolved':
      return { ...state, status: 'dissolved', members: [] }
    default:
      return never(entry)
  }
}

function without(state: Team, officer: Id): readonly Member[] {
  return state.members.filter((member) => member.officer !== officer)
}
