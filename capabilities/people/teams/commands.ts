// What may be asked of a team.
import { Type, type Static } from 'typebox'
import { IdSchema, line, nullable, strict, oneOf } from '#foundation/contract/schemas.ts'

export const teamKinds = ['area', 'subject', 'taskforce', 'village', 'volunteer', 'assessment'] as const
const memberRoles = ['lead', 'deputy', 'member'] as const
export type TeamKind = (typeof teamKinds)[number]
export type MemberRole = (typeof memberRoles)[number]

export const TeamKindSchema = oneOf(teamKinds)
export const MemberRoleSchema = oneOf(memberRoles)
const facts = {
  name: line(80),
  kind: TeamKindSchema,
  /** Who organises it. */
  unit: Type.Optional(nullable(IdSchema)),
  area: Type.Optional(nullable(IdSchema)),
}

export const AddTeamInput = strict({ id: Type.Optional(IdSchema), ...facts })
export const ChangeTeamInput = strict(facts)
export const JoinInput = strict({ officer: IdSchema, role: Type.Optional(MemberRoleSchema) })

export type TeamCommand =
  | ({ type: 'AddTeam' } & Static<typeof ChangeTeamInput>)
  | ({ type: 'ChangeTeam' } & Static<typeof ChangeTeamInput>)
  | ({ type: 'JoinTeam' } & Static<typeof JoinInput>)
  | { type: 'LeaveTeam'; officer: string }
  | { type: 'DissolveTeam' }
