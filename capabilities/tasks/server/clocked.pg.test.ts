// A revised calendar moves the days of tasks that were counted, once, and leaves the others alone.
import { expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown } from '#foundation/testing/town.ts'
import { calendarRounds, calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { visits } from '#capabilities/visits/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { taskClocked, tasks } from './capability.ts'

const clocked = [taskClocked]
const capabilities = [
  ...[programmes, calendars({ clocked }), subjects({ pairedSubjects }), pairings, matters, visits, tasks()],
]

test('an office closed on a working day moves what was counted over it, old and new side by side', async () => {
  const town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  const office = town.as('coordinator')
  const id = (await office.post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服' })).body.id
  const opened = async (more: object): Promise<Id> => {
    const told = { about: { kind: 'subject', id }, title: '架线', unit: town.units.bureau, ...more }
    const { status, body, text } = await office.post('/api/tasks', told)
    expect(status, text).toBe(200)
    return body.id
  }
  const within = { limit: 5, unit: 'wd' }
  const [counted, named, over] = [
    await opened({ within }),
    await opened({ due: '2026-03-09' }),
    await opened({ within }),
  ]
  await office.post(`/api/tasks/${over}/finish`, { outcome: '已办' })
  const get = async (task: Id) => (await office.get(`/api/tasks/${task}`)).body
  expect((await get(counted)).due).toBe('2026-03-09')

  const closed = { from: '2026-03-05', to: '2026-03-05', kind: 'closed', reason: '大雪' }
  const added = await town.as('sysadmin').post('/api/calendar/overrides', closed)
  expect(added.status, added.text).toBe(200)
  const onError = (error: unknown) => {
    throw error
  }
  const [round] = calendarRounds({ clocked, pool: testPool(), clock: town.clock, onError })
  const newest = async () => (await town.as('sysadmin').get('/api/calendar/versions?limit=1')).body.items[0]
  const revise = async () => {
    do await round!.run(town.tenant, () => false)
    while (['waiting', 'running'].includes((await newest()).revision.state))
  }
  await revise()
  const after = await get(counted)
  expect(after).toMatchObject({ due: '2026-03-10', firstDue: '2026-03-09', version: 2 })
  expect(after.steps).toMatchObject([
    { type: 'TaskRevised', due: '2026-03-10', text: { zh: expect.stringContaining('大雪') } },
  ])
  expect([(await get(named)).due, (await get(over)).due]).toEqual(['2026-03-09', '2026-03-09'])
  await revise()
  expect((await get(counted)).version).toBe(2)
})
