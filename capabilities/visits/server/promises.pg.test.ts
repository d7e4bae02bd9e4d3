// Promises over HTTP on PostgreSQL: who keeps them, who may move their day, and which are due.
import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { visits } from './capability.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters, visits]

let town: Town
let enterprise: Id

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  const { body } = await town
    .as('coordinator')
    .post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服' })
  enterprise = body.id
})

async function promised(more: object = {}): Promise<Id> {
  const id = newId()
  const promises = [{ id, text: '月底前接通专线', due: '2026-03-31', ...more }]
  const visit = { programme: 'sample', subject: enterprise, kind: 'on-site', promises }
  const { status, text } = await town.as('officer').post('/api/visits', visit)
  expect(status, text).toBe(200)
  return id
}

describe('keeping', () => {
  test('is said by whoever answers for it', async () => {
    const id = await promised()
    const reply = await town.as('officer').post(`/api/promises/${id}/keep`, { how: '专线已通' })
    expect(reply.body).toMatchObject({ id, status: 'kept', ownerUnit: town.units.section, version: 2 })
    const { body } = await town.as('officer').get('/api/promises?state=kept&mine=true')
    expect(body.items).toMatchObject([{ id, open: false, keptOn: '2026-03-02', keptHow: '专线已通' }])
    const again = await town.as('officer').post(`/api/promises/${id}/keep`, { how: '又通了' })
    expect(again.body).toMatchObject({
      status: 422,
      code: 'promise.kept-already',
      detail: '这项承诺已经兑现',
    })
  })

  test('of a unit’s promise is for that unit, not for the officer who passed it on', async () => {
    const id = await promised({ unit: town.units.bureau })
    const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    expect((await beside.post(`/api/promises/${id}/keep`, { how: '好了' })).status).toBe(404)
    expect((await town.as('officer').post(`/api/promises/${id}/keep`, { how: '好了' })).status).toBe(404)
    expect((await town.as('handler').post(`/api/promises/${id}/keep`, { how: '好了' })).body.status).toBe(
      'kept',
    )
  })
})

describe('moving the day', () => {
  test('is approved by the office or a leader, and every move is kept', async () => {
    const id = await promised()
    for (const role of ['officer', 'handler', 'supervisor'] as const) {
      expect(
        (await town.as(role).post(`/api/promises/${id}/move`, { due: '2026-05-01', reason: '迟' })).status,
      ).toBe(403)
    }
    const moved = await town
      .as('coordinator')
      .post(`/api/promises/${id}/move`, { due: '2026-04-30', reason: '材料迟到' })
    expect(moved.body).toMatchObject({
      due: '2026-04-30',
      status: 'open',
      ownerPerson: town.as('officer').person,
    })
    const again = await town
      .as('leader')
      .post(`/api/promises/${id}/move`, { due: '2026-05-15', reason: '管线迁改' })
    expect(again.body.due).toBe('2026-05-15')
    const { body } = await town.as('leader').get(`/api/promises?subject=${enterprise}`)
    const row = body.items.find((item: { id: Id }) => item.id === id)
    expect(row).toMatchObject({
      firstDue: '2026-03-31',
      moves: [
        {
          from: '2026-03-31',
          due: '2026-04-30',
          reason: '材料迟到',
          approvedBy: town.as('coordinator').person,
        },
        { from: '2026-04-30', due: '2026-05-15', approvedBy: town.as('leader').person },
      ],
    })
  })

  test('is refused to whoever answers for it, and to a screen that is behind', async () => {
    const id = await promised({ unit: town.units.county, person: town.as('leader').person })
    const own = await town.as('leader').post(`/api/promises/${id}/move`, { due: '2026-04-30', reason: '忙' })
    expect(own.body).toMatchObject({ status: 422, code: 'promise.own-move' })
    const move = { due: '2026-04-30', reason: '材料迟到' }
    expect((await town.as('coordinator').post(`/api/promises/${id}/move`, move, { version: 1 })).status).toBe(
      200,
    )
    const behind = { due: '2026-06-30', reason: '再迟' }
    expect(
      (await town.as('coordinator').post(`/api/promises/${id}/move`, behind, { version: 1 })).status,
    ).toBe(409)
  })
})

test('what is due, overdue, of a unit, and mine, each in pages', async () => {
  const own = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, own.tenant, programme)
  const { body: added } = await own
    .as('coordinator')
    .post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服' })
  const promises = ['2026-03-05', '2026-03-03', '2026-03-04'].map((due) => ({ text: due, due }))
  promises.push({ text: '局里的', due: '2026-03-06', unit: own.units.bureau } as never)
  const visit = { programme: 'sample', subject: added.id, kind: 'phone', promises }
  expect((await own.as('officer').post('/api/visits', visit)).status).toBe(200)
  const texts = async (query: string, by = own.as('coordinator')) => {
    const { body } = await by.get(`/api/promises?${query}`)
    return { texts: body.items.map((item: { text: string }) => item.text), next: body.next }
  }
  const first = await texts('limit=3')
  expect(first.texts).toEqual(['2026-03-03', '2026-03-04', '2026-03-05'])
  expect(await texts(`limit=3&after=${first.next}`)).toEqual({ texts: ['局里的'], next: null })
  expect((await texts('state=overdue')).texts).toEqual([])
  expect((await texts(`unit=${own.units.bureau}`)).texts).toEqual(['局里的'])
  expect((await texts('', own.as('handler'))).texts).toEqual([
    '2026-03-03',
    '2026-03-04',
    '2026-03-05',
    '局里的',
  ])
  expect((await texts('mine=true', own.as('officer'))).texts.length).toBe(4)
  expect((await texts('mine=true', own.as('handler'))).texts).toEqual([])
  own.clock.moveTo('2026-03-03T16:00:00.000Z')
  const nextDay = await own.enrol({ role: 'coordinator', unit: 'office' })
  expect((await texts('state=overdue', nextDay)).texts).toEqual(['2026-03-03'])
})
