// The register over HTTP: units, areas, officers, teams, contacts; who may keep what.
import { expect, test } from 'vitest'
import { newTown } from '#foundation/testing/town.ts'

test('a town stands: every role is signed in and knows who it is', async () => {
  const town = await newTown()
  const me = await town.as('handler').get('/api/session')
  expect(me.status).toBe(200)
  expect(me.body).toMatchObject({ name: '周建国', roles: ['handler'], jurisdiction: '安县', unit: { id: town.units.bureau } })
  for (const role of ['officer', 'coordinator', 'leader', 'supervisor', 'contact', 'sysadmin', 'secadmin', 'auditor'] as const) {
    const reply = await town.as(role).get('/api/session')
    expect([role, reply.status, reply.body.roles]).toEqual([role, 200, [role]])
  }
  expect((await town.nobody.get('/api/session')).status).toBe(401)
})
