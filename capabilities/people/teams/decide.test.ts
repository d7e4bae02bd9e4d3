// The rules of teams, each refusal once.
import { expect, test } from 'vitest'
import { given } from '#foundation/testing/given.ts'
import { teamDecider } from './decide.ts'
import type { TeamEvent } from './events.ts'

const one = '01980000-0000-7000-8000-0000000000a1'
const two = '01980000-0000-7000-8000-0000000000a2'
const add = { type: 'AddTeam', name: '第一服务队', kind: 'subject' } as const
const added: TeamEvent = {
  type: 'TeamAdded',
  data: { name: '第一服务队', kind: 'subject', unit: null, area: null },
}
const led: TeamEvent = { type: 'MemberJoined', data: { officer: one, role: 'lead' } }
const dissolved: TeamEvent = { type: 'TeamDissolved', data: {} }

test('a team is set up once, by a unit and for an area that exist', () => {
  given(teamDecider, []).when(add, {}).then(added)
  given(teamDecider, [added]).when(add, {}).refused('team.added-already')
  given(teamDecider, []).when(add, { unitUnknown: true }).refused('team.unit-unknown')
  given(teamDecider, []).when(add, { areaUnknown: true }).refused('team.area-unknown')
})

test('officers who serve join, and one of them leads', () => {
  given(teamDecider, [added])
    .when({ type: 'JoinTeam', officer: one, role: 'lead' }, { serving: true })
    .then(led)
  given(teamDecider, [added])
    .when({ type: 'JoinTeam', officer: one }, { serving: false })
    .refused('team.officer-unknown')
  given(teamDecider, [added, led])
    .when({ type: 'JoinTeam', officer: two, role: 'lead' }, { serving: true })
    .refused('team.led-already')
  given(teamDecider, [added, led])
    .when({ type: 'JoinTeam', officer: one, role: 'lead' }, { serving: true })
    .then()
})

test('joining in another role changes the role, and keeps one entry per officer', () => {
  const again: TeamEvent = { type: 'MemberJoined', data: { officer: one, role: 'member' } }
  given(teamDecider, [added, led]).when({ type: 'JoinTeam', officer: one }, { serving: true }).then(again)
  expect(given(teamDecider, [added, led, again]).state.members).toMatchObject([
    { officer: one, role: 'member' },
  ])
})

test('members leave, a team is dissolved, and then stays so', () => {
  given(teamDecider, [added, led]).when({ type: 'LeaveTeam', officer: one }, {}).then({ type: 'MemberLeft' })
  given(teamDecider, [added]).when({ type: 'LeaveTeam', officer: one }, {}).refused('team.not-member')
  given(teamDecider, [added, led]).when({ type: 'DissolveTeam' }, {}).then(dissolved)
  given(teamDecider, [added, dissolved])
    .when({ type: 'JoinTeam', officer: one }, { serving: true })
    .refused('team.dissolved')
  expect(given(teamDecider, [added, led, dissolved]).state.members).toEqual([])
})

test('a team changes what it is called, and nothing when nothing is new', () => {
  given(teamDecider, [added])
    .when({ ...add, type: 'ChangeTeam', name: '第二服务队' }, {})
    .then({ type: 'TeamChanged' })
  given(teamDecider, [added])
    .when({ ...add, type: 'ChangeTeam' }, {})
    .then()
  given(teamDecider, [])
    .when({ ...add, type: 'ChangeTeam' }, {})
    .refused('team.unknown')
})
