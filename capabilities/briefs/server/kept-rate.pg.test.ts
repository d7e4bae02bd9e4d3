// The share of promises kept: of those that came due in the period, open to the very rows, and no rate where there were none.
import { expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId } from '#foundation/core/ids.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown } from '#foundation/testing/town.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { visits } from '#capabilities/visits/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { briefs } from './capability.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters, visits, briefs]

test('the brief’s kept-rate is of what came due, opens to its rows, and has no rate where nothing did', async () => {
  const own = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, own.tenant, programme)
  const figure = async (by = own.as('coordinator')) => {
    const { body } = await by.get('/api/briefs/sample')
    return body.figures.find(({ key }: { key: string }) => key === 'kept')
  }
  expect(await figure()).toMatchObject({ numerator: 0, denominator: 0, rate: null })
  const subject = (await own.as('coordinator').post('/api/subjects', { kind: 'enterprise', name: '甲' })).body
    .id
  const made = ['kept', 'broken', 'late', 'ahead'].map((text, n) => ({
    ...{ id: newId(), text, unit: own.units.bureau },
    due: n < 3 ? '2026-03-03' : '2026-06-30',
  }))
  const visit = { programme: 'sample', subject, kind: 'on-site', promises: made }
  expect((await own.as('officer').post('/api/visits', visit)).status).toBe(200)
  await own.as('handler').post(`/api/promises/${made[0]!.id}/keep`, { how: '已办' })
  await own.as('handler').post(`/api/promises/${made[1]!.id}/break`, { why: '没有批' })
  own.clock.moveTo('2026-03-04T01:00:00.000Z')
  const by = await own.enrol({ role: 'leader', unit: 'county' })
  const rate = await figure(by)
  expect(rate).toMatchObject({ numerator: 1, denominator: 3, rate: 1 / 3 })
  const rows = async (path: string) =>
    (await by.get(path)).body.items.map(({ cells }: { cells: { text: string } }) => cells.text).sort()
  expect(await rows(rate.rows)).toEqual(['kept'])
  expect(await rows(rate.denominatorRows)).toEqual(['broken', 'kept', 'late'])
})
