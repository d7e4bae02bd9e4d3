// A plan as something that tasks belong to: called by its title, set by who plans, read by who reads it, and not once it is over.
import { expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown } from '#foundation/testing/town.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { tasks } from '#capabilities/tasks/server/capability.ts'
import { visits } from '#capabilities/visits/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { planAbout, plans } from './capability.ts'

const capabilities = [
  ...[programmes, calendars({ clocked: [] }), subjects({ pairedSubjects }), pairings, matters, visits],
  ...[tasks({ abouts: { plan: planAbout } }), plans],
]

test('whoever plans sets tasks for a plan, and whoever reads the plan reads them', async () => {
  const town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  const office = town.as('coordinator')
  const told = { kind: 'project', name: '二期厂房', unit: town.units.bureau }
  const subject = (await office.post('/api/subjects', told)).body.id
  const milestones = [{ key: 'a', text: '立项', length: 3, after: [], unit: town.units.bureau }]
  const drawn = { programme: 'sample', subject, title: '二期工期', target: '2026-03-31', milestones }
  const plan = (await office.post('/api/plans', drawn)).body.id
  const about = { kind: 'plan', id: plan }
  const asked = { about, title: '备齐材料', unit: town.units.sibling, due: '2026-03-20' }
  const made = await office.post('/api/tasks', asked)
  expect(made.status, made.text).toBe(200)
  const reader = town.as('handler')
  const reply = await reader.get(`/api/tasks/${made.body.id}`)
  expect(reply.body).toMatchObject({
    about: { ...about, title: '二期工期' },
    may: { direct: false, work: false },
  })
  expect((await reader.post('/api/tasks', asked)).body.code).toBe('task.out-of-reach')
  await office.post(`/api/plans/${plan}/drop`, { reason: '项目取消' })
  expect((await office.post('/api/tasks', asked)).body.code).toBe('task.about-over')
})
