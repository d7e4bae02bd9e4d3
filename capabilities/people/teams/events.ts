// What may have happened to a team.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { MemberRole, TeamKind } from './commands.ts'

interface TeamFacts {
  readonly name: string
  readonly kind: TeamKind
  readonly unit: Id | null
  readonly area: Id | null
}

export type TeamEvent =
  | (Happened & { type: 'TeamAdded'; data: TeamFacts })
  | (Happened & { type: 'TeamChanged'; data: TeamFacts })
  | (Happened & { type: 'MemberJoined'; data: { officer: Id; role: MemberRole } })
  | (Happened & { type: 'MemberLeft'; data: { officer: Id } })
  | (Happened & { type: 'TeamDissolved'; data: object })

export type TeamEntry = Recorded<TeamEvent>
