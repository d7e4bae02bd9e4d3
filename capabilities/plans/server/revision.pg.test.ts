// Another calendar moves plans as it moves deadlines: previewed with the rest, each plan once, the units of its milestones told.
import { expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { calendarRounds, calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { planClocked, plans } from './capability.ts'

const clocked = [planClocked]
const capabilities = [
  ...[programmes, calendars({ clocked }), subjects({ pairedSubjects }), pairings, matters, plans],
]

/** Rounds until the job has come to its end. */
async function revise(town: Town): Promise<object> {
  const parts = {
    pool: testPool(),
    clock: town.clock,
    clocked,
    onError: (error: unknown) => {
      throw error
    },
  }
  const [revision] = calendarRounds(parts)
  const state = async () =>
    (await town.as('sysadmin').get('/api/calendar/versions?limit=1')).body.items[0].revision as {
      state: string
    }
  do await revision!.run(town.tenant, () => false)
  while (['waiting', 'running'].includes((await state()).state))
  return state()
}

test('a typhoon closes two days: the plan begins earlier, the preview says it, those of the units are told once', async () => {
  const town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  const [office, keeper] = [town.as('coordinator'), town.as('sysadmin')]
  const told = { kind: 'project', name: '二期厂房', unit: town.units.office }
  const subject = (await office.post('/api/subjects', told)).body.id
  const milestones = [
    { key: 'a', text: '立项', length: 3, after: [], unit: town.units.bureau },
    { key: 'b', text: '设计', length: 5, after: ['a'] },
  ]
  const drawn = { programme: 'sample', subject, title: '二期工期', target: '2026-03-31', milestones }
  const { id } = (await office.post('/api/plans', drawn)).body
  const quiet = (await office.post('/api/plans', { ...drawn, target: '2026-03-20' })).body.id
  const override = {
    from: '2026-03-25',
    to: '2026-03-26',
    kind: 'closed',
    reason: '台风停工',
    source: '安府办',
  }

  const preview = await keeper.post('/api/calendar/overrides/preview', override)
  expect(preview.status, preview.text).toBe(200)
  expect(preview.body).toMatchObject({ looked: 2, moved: 1 })
  expect(preview.body.rows).toEqual([
    {
      ...{ kind: 'plan', number: '二期工期', clock: { zh: '立项', en: '立项' } },
      ...{ was: '2026-03-24T15:59:59.999Z', due: '2026-03-20T15:59:59.999Z', unitName: expect.any(String) },
    },
  ])
  expect((await keeper.post('/api/calendar/overrides', override)).status).toBe(200)
  expect(await revise(town)).toMatchObject({ state: 'done', moved: 1, leftOut: 0 })

  const plan = (await office.get(`/api/plans/${id}`)).body
  expect(plan.milestones).toMatchObject([
    { key: 'a', start: '2026-03-18', due: '2026-03-20', firstDue: '2026-03-24' },
    { key: 'b', start: '2026-03-23', due: '2026-03-31' },
  ])
  expect(plan).toMatchObject({ version: 2, calendar: '2' })
  const moved = [
    { key: 'a', why: { kind: 'calendar' } },
    { key: 'b', why: { kind: 'calendar' } },
  ]
  expect(plan.steps).toMatchObject([
    { type: 'PlanRevised', reason: { zh: expect.stringContaining('台风停工') }, moved },
  ])
  expect((await office.get(`/api/plans/${quiet}`)).body).toMatchObject({ version: 1, calendar: '1' })
  const notices = await town.read((reader) =>
    reader.query<{ data: { person: string } }>(
      `select data from notices where tenant_id = $1 and kind = 'calendar-moved'`,
      [reader.tenant],
    ),
  )
  expect(notices.map(({ data }) => data.person)).toEqual([town.as('handler').person])
  await revise(town)
  expect((await office.get(`/api/plans/${id}`)).body.version).toBe(2)
})
