// Serves the doors of teams.
import { derivedId } from '#foundation/core/ids.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import type { TeamCommand } from '../../teams/commands.ts'
import { teamDoors } from '../../teams/contract.ts'
import type { TeamFacts } from '../../teams/decide.ts'
import { teams } from '../kinds.ts'
import { keeping, mayKeep } from '../permit.ts'
import { isServing, scopeFacts } from '../queries/facts.ts'
import { findTeam, listTeams } from '../queries/teams.ts'

export const teamRoutes: readonly Served[] = [
  serveQuestion(teamDoors.listTeams, (asking, { query }) => listTeams(asking, query)),

  serveQuestion(teamDoors.getTeam, async (asking, { params }) => {
    const team = await findTeam(asking, params.id)
    return team ? sending({ reply: team, version: team.version }) : missing
  }),

  serveCommand(teamDoors.addTeam, async (acting, { body }) => {
    const { id = derivedId(acting.command.id, 1), ...rest } = body
    if (!(await mayKeep(acting, body.unit ?? null))) return { outcome: 'forbidden' }
    const decided = await decideOn(acting, teams, {
      id,
      exists: false,
      command: { type: 'AddTeam', ...rest },
      facts: () => scopeFacts(acting, body.unit ?? null, body.area ?? null),
    })
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(teamDoors.changeTeam, async (acting, { params: { id }, body }) => {
    if (!(await mayKeep(acting, body.unit ?? null))) return { outcome: 'forbidden' }
    const facts = () => scopeFacts(acting, body.unit ?? null, body.area ?? null)
    return order(acting, id, { type: 'ChangeTeam', ...body }, facts)
  }),

  serveCommand(teamDoors.joinTeam, (acting, { params: { id }, body }) =>
    order(acting, id, { type: 'JoinTeam', ...body }, () => isServing(acting, body.officer)),
  ),

  serveCommand(teamDoors.leaveTeam, (acting, { params: { id, officer } }) =>
    order(acting, id, { type: 'LeaveTeam', officer }),
  ),

  serveCommand(teamDoors.dissolveTeam, (acting, { params: { id } }) =>
    order(acting, id, { type: 'DissolveTeam' }),
  ),
]

async function order(acting: Acting, id: string, command: TeamCommand, facts?: () => Promise<TeamFacts>) {
  const permit = keeping(acting, (state: { unit: string | null }) => state.unit)
  const decided = await decideOn(acting, teams, { id, command, permit, facts: facts ?? {} })
  return replying(decided, (_state, version) => ({ id, version }))
}
