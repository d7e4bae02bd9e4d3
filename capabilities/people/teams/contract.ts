// The doors of teams.
import { Type } from 'typebox'
import { door } from '#foundation/contract/door.ts'
import {
  IdParams,
  IdSchema,
  Moment,
  nullable,
  page,
  pageQuery,
  strict,
} from '#foundation/contract/schemas.ts'
import { registrars, staff } from '../staff.ts'
import { AddTeamInput, ChangeTeamInput, JoinInput, MemberRoleSchema, TeamKindSchema } from './commands.ts'

const Changed = strict({ id: IdSchema, version: Type.Integer() })

const teamFields = {
  id: IdSchema,
  name: Type.String(),
  kind: TeamKindSchema,
  unit: nullable(IdSchema),
  area: nullable(IdSchema),
  dissolved: Type.Boolean(),
  members: Type.Integer(),
  version: Type.Integer(),
}
const TeamView = strict({
  ...teamFields,
  people: Type.Array(
    strict({
      officer: IdSchema,
      name: nullable(Type.String()),
      unitName: nullable(Type.String()),
      role: MemberRoleSchema,
      since: Moment,
    }),
  ),
})

export const teamDoors = {
  listTeams: door({
    name: 'listTeams',
    route: 'GET /api/teams',
    kind: 'question',
    summary: { zh: '队伍列表', en: 'List teams' },
    query: strict({
      ...pageQuery,
      search: Type.Optional(
        Type.String({ maxLength: 40, description: 'part of the name, or pinyin initials' }),
      ),
      kind: Type.Optional(TeamKindSchema),
      officer: Type.Optional(IdSchema),
      dissolved: Type.Optional(Type.Boolean({ default: false })),
    }),
    reply: page(strict(teamFields)),
    allow: staff,
  }),
  getTeam: door({
    name: 'getTeam',
    route: 'GET /api/teams/:id',
    kind: 'question',
    summary: { zh: '查看队伍', en: 'One team with its members' },
    params: IdParams,
    reply: TeamView,
    allow: staff,
  }),
  addTeam: door({
    name: 'addTeam',
    route: 'POST /api/teams',
    kind: 'command',
    summary: { zh: '组建队伍', en: 'Set up a team' },
    body: AddTeamInput,
    reply: Changed,
    allow: registrars,
    refusals: ['team.added-already', 'team.unit-unknown', 'team.area-unknown'],
  }),
  changeTeam: door({
    name: 'changeTeam',
    route: 'PUT /api/teams/:id',
    kind: 'command',
    summary: { zh: '修改队伍信息', en: 'Change a team' },
    params: IdParams,
    body: ChangeTeamInput,
    reply: Changed,
    allow: registrars,
    refusals: ['team.dissolved', 'team.unit-unknown', 'team.area-unknown'],
  }),
  joinTeam: door({
    name: 'joinTeam',
    route: 'POST /api/teams/:id/members',
    kind: 'command',
    summary: { zh: '加入队伍', en: 'Let an officer join a team' },
    params: IdParams,
    body: JoinInput,
    reply: Changed,
    allow: registrars,
    refusals: ['team.dissolved', 'team.officer-unknown', 'team.led-already'],
  }),
  leaveTeam: door({
    name: 'leaveTeam',
    route: 'DELETE /api/teams/:id/members/:officer',
    kind: 'command',
    summary: { zh: '退出队伍', en: 'Let an officer leave a team' },
    params: strict({ id: IdSchema, officer: IdSchema }),
    reply: Changed,
    allow: registrars,
    refusals: ['team.dissolved', 'team.not-member'],
  }),
  dissolveTeam: door({
    name: 'dissolveTeam',
    route: 'POST /api/teams/:id/dissolve',
    kind: 'command',
    summary: { zh: '解散队伍', en: 'Dissolve a team' },
    params: IdParams,
    reply: Changed,
    allow: registrars,
    refusals: ['team.dissolved'],
  }),
} as const
