// Why each milestone is due on its day, asked over HTTP: what holds it there, and its working days as a proof that adds up.
import { beforeAll, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { dayOfText } from '#foundation/time/day.ts'
import { replay } from '#foundation/time/replay.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { planClocked, plans } from './capability.ts'

const capabilities = [
  ...[programmes, calendars({ clocked: [planClocked] }), subjects({ pairedSubjects })],
  ...[pairings, matters, plans],
]

let town: Town
let subject: Id

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  const told = { kind: 'project', name: '二期厂房', unit: town.units.bureau }
  subject = (await office().post('/api/subjects', told)).body.id
})

const office = () => town.as('coordinator')

/** Made on Monday, 2 March 2026; 4 to 6 April are Qingming. */
async function made(target: string, more: object = {}): Promise<Id> {
  const milestones = [
    { key: 'a', text: '立项', length: 3, after: [], unit: town.units.bureau },
    { key: 'b', text: '设计', length: 5, after: ['a'], unit: town.units.sibling },
    { key: 'c', text: '开工', length: 2, after: ['b'], ...more },
  ]
  const leads = [{ unit: town.units.sibling, lead: 2 }]
  const body = { programme: 'sample', subject, title: '二期厂房', target, milestones, leads }
  const reply = await office().post('/api/plans', body)
  expect(reply.status, reply.text).toBe(200)
  return reply.body.id
}

const why = (id: Id, milestone: string, by: Enrolled = office()) =>
  by.get(`/api/plans/${id}/due?milestone=${milestone}`)

test('each milestone says what holds its day, and its working days add up to it', async () => {
  const id = await made('2026-04-08')
  const plan = (await office().get(`/api/plans/${id}`)).body
  const told = []
  for (const { key, due, standing, length, start } of plan.milestones) {
    const { body } = await why(id, key)
    expect(body).toMatchObject({ milestone: key, due, standing })
    expect(replay(body.proof)).toMatchObject({ due: body.proof.due })
    expect(body.proof.rule).toMatchObject({ limit: length, unit: 'wd' })
    const [first, last] = [body.proof.stretches[0], body.proof.stretches.at(-1)]
    expect([first.from, last.to]).toEqual([start, due])
    expect(dayOfText(due)).toBe(Math.floor((body.proof.due + 8 * 3_600_000) / 86_400_000))
    told.push(body.sentence.zh)
  }
  expect(told[0]).toMatch(
    /^“设计”最迟2026年3月26日 周四接手，本节点须在此前完成。自 3月23日 周一 起算 3 个工作日/,
  )
  expect(told[1]).toMatch(
    /^“开工”最迟2026年4月7日 周二接手，.*自 3月30日 周一 起算 5 个工作日，4月3日 周五 17:30 到期/,
  )
  expect(told[2]).toMatch(/^全部节点须在目标日期2026年4月8日 周三前完成，从那天往回排。自 4月7日/)
})

test('a unit finds what it has still to finish, due first, and who may say so is told that', async () => {
  const [late, soon] = [await made('2026-04-30'), await made('2026-03-24')]
  const unit = 'sibling'
  const handler = await town.enrol({ role: 'handler', unit, scope: { unit } })
  const mine = async (more = '') => (await handler.get(`/api/milestones?limit=1${more}`)).body
  const first = await mine()
  expect(first.items).toEqual([
    {
      ...{ plan: soon, title: '二期厂房', key: 'b', text: '设计', start: '2026-03-16', due: '2026-03-20' },
      ...{ standing: 'firm', began: null, late: false, may: true },
    },
  ])
  const others = []
  for (let { next } = first; next;) {
    const page = await mine(`&after=${encodeURIComponent(next)}`)
    others.push(...page.items)
    next = page.next
  }
  expect(others.at(-1)).toMatchObject({ plan: late, key: 'b', due: '2026-04-28' })
  expect(others.every(({ key }) => key === 'b')).toBe(true)
  expect((await town.as('supervisor').get('/api/milestones')).body.items).toEqual([])
})

test('where it does not fit, the earliest days say what they wait for', async () => {
  const id = await made('2026-03-12', { endBy: '2026-03-11' })
  const zh = async (key: string) => (await why(id, key)).body.sentence.zh
  expect(await zh('a')).toMatch(/^从2026年3月2日 周一起排，已不能更早。/)
  expect(await zh('b')).toMatch(/^“立项”最早2026年3月4日 周三完成，本节点只能接在其后。/)
  expect((await why(id, 'b')).body.sentence.en).toMatch(
    /^It can only follow “立项”, which is finished on Wed 4 Mar 2026 at the earliest\. /,
  )
})

test('a fixed end and a first day hold a milestone, too', async () => {
  const ends = await made('2026-03-31', { endBy: '2026-03-27' })
  expect((await why(ends, 'c')).body.sentence.zh).toMatch(/^本节点规定在2026年3月27日 周五前完成/)
  const begins = await made('2026-03-31', { notBefore: '2026-03-31' })
  expect((await why(begins, 'c')).body.sentence.zh).toMatch(/^规定2026年3月31日 周二前不能开始/)
})

test('finished it says when; unknown, or to who does not reach the plan, it is not there', async () => {
  const id = await made('2026-03-31')
  const asked = { key: 'a', on: '2026-03-02', began: '2026-03-02' }
  const preview = (await office().post(`/api/plans/${id}/preview`, { as: 'finish', ...asked })).body
  const previewed = preview.moved.map(
    ({ key, start, due }: { key: string; start: { to: string }; due: { to: string } }) => ({
      ...{ key, start: start.to, due: due.to },
    }),
  )
  const done = await office().post(`/api/plans/${id}/finish`, { ...asked, previewed })
  expect(done.status, done.text).toBe(200)
  expect((await why(id, 'a')).body).toMatchObject({
    proof: null,
    sentence: { zh: '2026年3月2日 周一已完成。' },
  })
  expect((await why(id, 'nothing')).status).toBe(404)
  const unit = 'siblingSection'
  const beside = await town.enrol({ role: 'handler', unit, scope: { unit } })
  expect((await why(await made('2026-03-31'), 'a', beside)).status).toBe(404)
})
