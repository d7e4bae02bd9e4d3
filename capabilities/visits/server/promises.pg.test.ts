// Promises over HTTP on PostgreSQL: who keeps them, who may move their day, and which are due.
import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { replay } from '#foundation/time/replay.ts'
import { calendarRounds, calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { promiseClocked, visits } from './capability.ts'

const clocked = [promiseClocked]
const capabilities = [
  programmes,
  calendars({ clocked }),
  subjects({ pairedSubjects }),
  pairings,
  matters,
  visits,
]

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

describe('a promise for so many days', () => {
  let own: Town
  let works: Id

  const before2026 = chinaCalendar.notices.filter(({ year }) => year < 2026)
  const record = (promises: readonly object[]) =>
    own.as('officer').post('/api/visits', { programme: 'sample', subject: works, kind: 'on-site', promises })
  const get = async (id: Id) => (await own.as('officer').get(`/api/promises/${id}`)).body
  const days = (limit: number, unit: string) => ({ id: newId(), text: '接通专线', within: { limit, unit } })

  beforeAll(async () => {
    own = await newTown({ capabilities })
    await adoptProgramme(testPool(), systemClock, own.tenant, programme)
    const calendar = { ...chinaCalendar, notices: before2026 }
    await foundCalendar(testPool(), own.clock, own.tenant, calendar)
    const { body } = await own
      .as('coordinator')
      .post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服' })
    works = body.id
  })

  test('is counted by the calendar in force, and tells its proof in both languages', async () => {
    const [working, plain] = [days(30, 'wd'), days(7, 'd')]
    const { body, status } = await record([working, plain])
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.promises).toMatchObject([
      { id: working.id, due: '2026-04-13', standing: 'provisional' },
      { id: plain.id, due: '2026-03-09', standing: 'firm' },
    ])
    const one = await get(working.id)
    expect(one).toMatchObject({ within: { limit: 30, unit: 'wd' }, standing: 'provisional', revisions: [] })
    expect(one.sentence.zh).toContain('自 3月2日 周一 起算 30 个工作日（当日不计）')
    expect(one.sentence.zh).toContain('版本 1')
    expect(one.sentence.zh).toContain('暂定')
    expect(one.sentence.en).toContain('30 working days from Mon 2 Mar')
    expect(replay(one.proof)).toMatchObject({ faults: [] })
    expect((await get(plain.id)).sentence.zh).toContain('自 3月2日 周一 起算 7 天')
  })

  test('whose day was named, or moved by approval, says who did', async () => {
    const named = { id: newId(), text: '接通专线', due: '2026-03-31' }
    await record([named])
    expect(await get(named.id)).toMatchObject({
      ...{ standing: 'firm', within: null, proof: null },
      sentence: { zh: '2026年3月2日 周一 走访时说定：2026年3月31日 周二 前兑现。' },
    })
    const move = { due: '2026-04-15', reason: '管线迁改' }
    await own.as('coordinator').post(`/api/promises/${named.id}/move`, move)
    expect((await get(named.id)).sentence).toEqual({
      zh: '2026年3月2日 周一 批准改到 2026年4月15日 周三：管线迁改。',
      en: 'Moved to Wed 15 Apr 2026 with approval on Mon 2 Mar 2026: 管线迁改.',
    })
  })

  test.each([
    [{ within: { limit: 0, unit: 'wd' } }, 'clock.limit', '/promises/1/within'],
    [{ within: { limit: 1_000_000, unit: 'd' } }, 'clock.limit', '/promises/1/within'],
    [{ due: '2026-03-31', within: { limit: 3, unit: 'd' } }, 'promise.due-or-within', '/promises/1/due'],
    [{}, 'promise.due-or-within', '/promises/1/due'],
  ])('given as %j is refused and the place named', async (until, code, pointer) => {
    const { body } = await record([days(3, 'wd'), { text: '接通专线', ...until }])
    expect(body).toMatchObject({ status: 422, code, errors: [{ pointer }] })
  })

  test('is counted anew once a notice is published: old and new stay, and doing it again changes nothing', async () => {
    const [moved, kept, byApproval] = [days(30, 'wd'), days(30, 'wd'), days(30, 'wd')]
    await record([moved, kept, byApproval])
    await own.as('officer').post(`/api/promises/${kept.id}/keep`, { how: '已通' })
    const approval = { due: '2026-04-13', reason: '就定这天' }
    await own.as('leader').post(`/api/promises/${byApproval.id}/move`, { ...approval, due: '2026-04-20' })
    expect(await own.read((reader) => countedOf(reader))).not.toContain(byApproval.id)
    await foundCalendar(testPool(), own.clock, own.tenant)
    await revise()
    const after = await get(moved.id)
    expect(after).toMatchObject({
      ...{ due: '2026-04-14', firstDue: '2026-04-13', standing: 'firm', moves: [], version: 2 },
      revisions: [{ from: '2026-04-13', due: '2026-04-14', calendar: '2' }],
    })
    expect(after.revisions[0].reason.zh).toContain('2026')
    expect(after.sentence.zh).toContain('清明 4月4日至4月6日')
    expect((await get(kept.id)).due).toBe('2026-04-13')
    expect((await get(byApproval.id)).due).toBe('2026-04-20')
    await revise()
    expect((await get(moved.id)).version).toBe(2)
    const { body } = await own.as('officer').get('/api/promises?state=open')
    expect(body.items.find((item: { id: Id }) => item.id === moved.id)).toMatchObject({
      ...{ due: '2026-04-14', standing: 'firm', within: { limit: 30, unit: 'wd' } },
      revisions: [{ from: '2026-04-13', due: '2026-04-14', calendar: '2' }],
    })
  })

  async function revise(): Promise<void> {
    const onError = (error: unknown) => {
      throw error
    }
    const [round] = calendarRounds({ clocked, pool: testPool(), clock: own.clock, onError })
    const newest = async () => (await own.as('sysadmin').get('/api/calendar/versions?limit=1')).body.items[0]
    // Other tests' transactions may make the job wait.
    do await round!.run(own.tenant, () => false)
    while (['waiting', 'running'].includes((await newest()).revision.state))
  }

  async function countedOf(reader: Reader): Promise<Id[]> {
    const all = await promiseClocked.page(reader, null, 100)
    expect(await promiseClocked.count(reader)).toBe(all.length)
    return all.map(({ id }) => id)
  }
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
