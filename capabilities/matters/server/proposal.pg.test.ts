// Proposals on a real database: by directory, ruling, matters alike and class, with the day counted; never to whom it may not go.
import { beforeAll, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { directory } from '#capabilities/directory/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { classesOf, matters } from './capability.ts'

let town: Town
let office: Enrolled
let subject: Id

beforeAll(async () => {
  town = await newTown({
    capabilities: [programmes, subjects({ pairedSubjects }), pairings, directory({ classesOf }), matters],
  })
  await foundCalendar(testPool(), town.clock, town.tenant)
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  office = town.as('coordinator')
  const { body } = await office.post('/api/subjects', {
    ...{ kind: 'enterprise', name: '鸿盛农业', area: town.areas.village },
  })
  subject = body.id
})

async function done(answer: ReturnType<Enrolled['post']>) {
  const { status, body, text } = await answer
  expect(status, text).toBe(200)
  return body
}

const raise = async (title: string, more: object = {}): Promise<Id> =>
  (await done(office.post('/api/matters', { programme: 'sample', subject, title, text: title, ...more }))).id
const proposalOf = async (id: Id, query = '') =>
  (await done(office.get(`/api/matters/${id}/proposal${query}`))).items
const unitsOf = (items: readonly { unit: Id }[]) => items.map(({ unit }) => unit)

async function duty(key: string, zh: string, fields: object): Promise<Id> {
  return (await done(office.post('/api/duties', { key, words: { zh, en: key }, ...fields }))).id
}
const line = (id: Id, fields: object) => done(office.post(`/api/duties/${id}/lines`, fields))

/** Handed to a unit and answered by it. */
async function handled(title: string, unit: Id, more: object = {}) {
  const id = await raise(title, more)
  await done(office.post(`/api/matters/${id}/dispatch`, { unit }))
  await done(office.post(`/api/matters/${id}/acknowledge`))
  await done(office.post(`/api/matters/${id}/reply`, { disposition: 'resolved', text: '已办' }))
}

test('the directory proposes its line for the place, with co-units, team, reason and the day counted', async () => {
  const { bureau, sibling, section } = town.units
  const { id: team } = await done(office.post('/api/teams', { name: '潼川服务队', kind: 'area' }))
  const id = await duty('0312', '城镇供水', { keywords: ['停水'] })
  await line(id, { unit: bureau })
  await line(id, { area: town.areas.town, unit: sibling, coUnits: [section], areaTeam: team })
  const matter = await raise('厂区昨天起停水')
  const [first] = await proposalOf(matter)
  expect(first).toMatchObject({
    unit: sibling,
    coUnits: [section],
    teams: [{ id: team, name: '潼川服务队', kind: 'area' }],
    rung: 'department',
    standing: 'firm',
    because: [
      {
        kind: 'directory',
        words: { zh: '派单目录 0312“城镇供水”由该单位牵头（提到“停水”）' },
        refs: [{ kind: 'duty', id, words: '0312' }],
      },
    ],
  })
  expect(first.due).toBe((await done(office.get(`/api/matters/${matter}/reckoning`))).reckoned.due)
  const elsewhere = await raise('停水', { subject: null })
  expect(unitsOf(await proposalOf(elsewhere))[0]).toBe(bureau)
})

test('a ruling teaches: the next such matter is proposed to whom it was ruled to be', async () => {
  const { bureau, sibling } = town.units
  const id = await duty('0401', '井盖缺失', { keywords: ['井盖'] })
  await line(id, { unit: bureau, from: '2026-01-01' })
  const disputed = await raise('井盖缺失')
  await done(office.post(`/api/matters/${disputed}/dispatch`, { unit: bureau }))
  const handler = town.as('handler')
  await done(
    handler.post(`/api/matters/${disputed}/dispute`, {
      ...{ reason: 'not-our-duty', note: '井盖属住建', unit: sibling, duty: id },
    }),
  )
  const ruling = { unit: sibling, upheld: true, reason: '由住建局负责', teach: id }
  await done(office.post(`/api/matters/${disputed}/ruling`, ruling))
  const items = await proposalOf(await raise('路边井盖破损'))
  expect(unitsOf(items)).toEqual([sibling, bureau])
  expect(items[0].because[0]).toMatchObject({
    kind: 'precedent',
    words: { zh: '2026-03-02 裁定“井盖缺失”由该单位办理：由住建局负责' },
  })
})

test('what became of matters alike is told with shares and shown by number', async () => {
  const { bureau, sibling } = town.units
  for (const n of [1, 2, 3]) await handled(`缺焊工 ${n} 名，订单赶不出来`, bureau, { class: 'labour' })
  await handled('缺焊工 9 名，订单赶不出来', sibling, { class: 'labour' })
  const matter = await raise('缺焊工十名，订单赶不出来', { class: 'labour' })
  const [first, second] = await proposalOf(matter)
  expect([first.unit, second.unit]).toEqual([bureau, sibling])
  expect(first.because[0]).toMatchObject({
    kind: 'similar',
    words: {
      zh: '4 件说法相近的事项中有 3 件由该单位办理',
      en: 'Of 4 matters that were said alike, 3 were handled by it',
    },
  })
  expect(first.because[0].refs).toHaveLength(3)
  // Another class in the form asks for other matters: nothing was said like it, and it has none of its own.
  const other = await raise('完全不同的诉求内容')
  expect(await proposalOf(other)).toEqual([])
  expect((await proposalOf(other, '?class=labour'))[0].because[0].words.zh).toBe(
    '4 件同地同类的事项中有 3 件由该单位办理',
  )
})

test('nobody is proposed who has said that it is not theirs, who is closed, or to whom it may not be sent down', async () => {
  const { bureau, sibling, county } = town.units
  const sysadmin = town.as('sysadmin')
  const unit = async (name: string, kind: string) =>
    (await done(sysadmin.post('/api/units', { name, kind, parent: county }))).id as Id
  const [townHall, closed] = [await unit('潼川镇人民政府', 'town'), await unit('旧局', 'department')]
  const id = await duty('0501', '秸秆焚烧', { keywords: ['秸秆'] })
  await line(id, { unit: townHall })
  const second = await duty('0502', '秸秆收储', { keywords: ['秸秆'] })
  await line(second, { unit: closed })
  const third = await duty('0503', '秸秆利用', { keywords: ['秸秆'] })
  await line(third, { unit: bureau, from: '2026-01-01' })
  await done(sysadmin.post(`/api/units/${closed}/close`))
  const matter = await raise('秸秆没人收', { class: 'labour' })
  const proposed = unitsOf(await proposalOf(matter))
  expect(proposed).toContain(bureau)
  expect(proposed).not.toContain(townHall)
  expect(proposed).not.toContain(closed)
  await done(office.post(`/api/matters/${matter}/dispatch`, { unit: bureau }))
  expect(await proposalOf(matter)).toEqual([])
  await done(
    town.as('handler').post(`/api/matters/${matter}/dispute`, {
      ...{ reason: 'not-our-duty', note: '非本局', unit: sibling },
    }),
  )
  expect(unitsOf(await proposalOf(matter))).not.toContain(townHall)
})

test('only who hands over asks, and only for what she reaches', async () => {
  const matter = await raise('查看权限')
  expect((await town.as('handler').get(`/api/matters/${matter}/proposal`)).status).toBe(403)
  const limited = await town.enrol({
    role: 'coordinator',
    unit: 'siblingSection',
    scope: { unit: 'siblingSection' },
  })
  expect((await limited.get(`/api/matters/${matter}/proposal`)).status).toBe(404)
})
