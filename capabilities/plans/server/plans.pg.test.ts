// Plans over HTTP on PostgreSQL: made, previewed, marked, read by those who reach them; replay equals live.
import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
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

let town: Town
let project: Id

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  project = await subject()
})

const office = () => town.as('coordinator')

async function subject(more: object = {}): Promise<Id> {
  const told = { kind: 'project', name: `二期厂房${newId().slice(-6)}`, unit: town.units.bureau }
  const { status, body, text } = await office().post('/api/subjects', { ...told, ...more })
  expect(status, text).toBe(200)
  return body.id
}

/** Made on Monday, 2 March 2026. */
const drawn = (more: object = {}) => ({
  ...{ programme: 'sample', subject: project, title: '二期厂房', target: '2026-03-31' },
  milestones: [
    { key: 'a', text: '立项', length: 3, after: [], unit: town.units.bureau },
    { key: 'b', text: '设计', length: 5, after: ['a'], unit: town.units.sibling },
    { key: 'c', text: '开工', length: 2, after: ['b'] },
  ],
  leads: [{ unit: town.units.sibling, lead: 2 }],
  ...more,
})

async function made(more: object = {}, by: Enrolled = office()): Promise<Id> {
  const { status, body, text } = await by.post('/api/plans', drawn(more))
  expect(status, text).toBe(200)
  return body.id
}

const get = async (id: Id, by: Enrolled = office()) => (await by.get(`/api/plans/${id}`)).body
const dues = (plan: { milestones: { key: string; start: string; due: string }[] }) =>
  plan.milestones.map(({ key, start, due }) => `${key} ${start} ${due}`)

interface Moved {
  key: string
  start: { to: string }
  due: { to: string }
}

/** As a screen does it: preview, then the command with what the preview showed. */
async function change(by: Enrolled, id: Id, as: string, asked: object) {
  const preview = await by.post(`/api/plans/${id}/preview`, { as, ...asked })
  if (preview.status !== 200) return preview
  const moved: Moved[] = preview.body.moved
  const previewed = moved.map(({ key, start, due }) => ({ key, start: start.to, due: due.to }))
  return by.post(`/api/plans/${id}/${as}`, { ...asked, previewed })
}

describe('making', () => {
  test('a preview reckons it and keeps nothing; made, it says the same', async () => {
    const preview = await office().post('/api/plans/preview', drawn())
    expect(preview.status, preview.text).toBe(200)
    const rows = () =>
      town.read((reader) =>
        reader.query(`select id from plans where tenant_id = $1 and subject_id = $2`, [
          reader.tenant,
          project,
        ]),
      )
    expect(await rows()).toEqual([])
    const id = await made()
    const plan = await get(id)
    expect(dues(plan)).toEqual(dues(preview.body))
    expect(dues(plan)).toEqual([
      'a 2026-03-16 2026-03-18',
      'b 2026-03-23 2026-03-27',
      'c 2026-03-30 2026-03-31',
    ])
    expect(plan).toMatchObject({
      ...{
        status: 'open',
        version: 1,
        slack: 10,
        criticalPath: ['a', 'b', 'c'],
        shortages: [],
        byToday: null,
      },
      ...{ madeBy: '赵敏', may: { plan: true, mark: ['a', 'b', 'c'] }, isReckoned: true },
    })
    expect(plan.milestones[1]).toMatchObject({
      handOver: '2026-03-19',
      firstDue: '2026-03-27',
      behind: 0,
      late: false,
    })
    expect(await rows()).toEqual([{ id }])
  })

  test('the axis has the working days alone, with the holiday that lies between two of them', async () => {
    const { axis } = await get(await made({ target: '2026-04-10' }))
    // A Saturday that is worked in place of a day of the Spring Festival.
    expect(axis.days[0]).toBe('2026-02-28')
    expect(axis.days).not.toContain('2026-04-06')
    const qingming = axis.gaps.find(({ from }: { from: string }) => from === '2026-04-04')
    expect(qingming).toEqual({
      from: '2026-04-04',
      to: '2026-04-06',
      words: { zh: '清明', en: expect.any(String) },
    })
  })

  test('of a matter, in its programme, while it is open', async () => {
    const told = { programme: 'sample', subject: project, title: '缺变电站', text: '-', class: 'other' }
    const matter = (await office().post('/api/matters', told)).body.id
    const id = await made({ subject: null, matter })
    expect(await get(id)).toMatchObject({
      matter,
      subject: project,
      matterNumber: expect.stringMatching(/\d/),
    })
    expect((await office().get(`/api/plans?matter=${matter}`)).body.items).toMatchObject([
      { id, milestones: 3 },
    ])
    const other = await office().post('/api/plans', drawn({ subject: null, matter, programme: 'other' }))
    expect(other.body.code).toBe('programme.unknown')
  })

  test.each([
    [{ subject: null }, 422, 'plan.one-owner'],
    [{ subject: newId() }, 422, 'plan.subject-unknown'],
    [{ subject: null, matter: newId() }, 422, 'plan.matter-unknown'],
    [{ target: '2026-02-27' }, 422, 'plan.target-past'],
    [{ milestones: [{ key: 'a', text: 'x', length: 0, after: [] }] }, 422, 'milestone.length'],
    [
      { milestones: [{ key: 'a', text: 'x', length: 1, after: [], unit: newId() }] },
      422,
      'plan.unit-unknown',
    ],
    [{ milestones: [] }, 400, 'invalid'],
  ])('with %o is refused, in the preview as in earnest', async (more, status, code) => {
    for (const path of ['/api/plans/preview', '/api/plans'])
      expect((await office().post(path, drawn(more))).body).toMatchObject({ status, code })
  })

  test('is for those who plan where the subject stands', async () => {
    const by = await town.enrol({ role: 'coordinator', unit: 'sibling', scope: { unit: 'sibling' } })
    const reply = await by.post('/api/plans', drawn())
    expect(reply.body).toMatchObject({ status: 403, code: 'plan.out-of-reach' })
    const of = await town.enrol({ role: 'leader', unit: 'bureau', scope: { unit: 'bureau' } })
    expect(await get(await made({}, of), of)).toMatchObject({ may: { plan: true } })
  })
})

describe('marking', () => {
  test('a handler of the unit says it is finished; the rest moves as the preview showed, and who previewed something else is told', async () => {
    const id = await made()
    const handler = town.as('handler')
    expect((await get(id, handler)).may).toEqual({ plan: false, mark: ['a'] })
    const asked = { key: 'a', on: '2026-03-02' }
    const stale = await handler.post(`/api/plans/${id}/finish`, { ...asked, previewed: [] })
    expect(stale.body).toMatchObject({ status: 422, code: 'plan.preview-stale', details: { moved: 1 } })
    const done = await change(handler, id, 'finish', asked)
    expect(done.body).toEqual({ id, version: 2, status: 'open' })
    const plan = await get(id)
    expect(dues(plan)[0]).toBe('a 2026-03-02 2026-03-02')
    expect(plan.milestones[0]).toMatchObject({ ended: '2026-03-02', behind: -12 })
    expect(plan.steps).toMatchObject([
      { type: 'MilestoneFinished', by: '周建国', key: 'a', moved: [{ key: 'a' }] },
    ])
  })

  test('of another unit’s milestone is refused, to one who may read the plan', async () => {
    const id = await made()
    const asked = { key: 'b', on: '2026-03-02' }
    const refused = { status: 403, code: 'milestone.not-yours' }
    expect((await change(town.as('handler'), id, 'begin', asked)).body).toMatchObject(refused)
    const reply = await town.as('handler').post(`/api/plans/${id}/begin`, { ...asked, previewed: [] })
    expect(reply.body).toMatchObject(refused)
    const sibling = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    expect((await change(sibling, id, 'begin', asked)).status).toBe(200)
  })

  test('slipped past what fits, the shortage is said with its chain', async () => {
    const id = await made()
    const asked = { key: 'b', notBefore: '2026-03-27', reason: '设备未到' }
    expect((await change(office(), id, 'move', asked)).status).toBe(200)
    const plan = await get(id)
    expect(plan.shortages).toEqual([
      {
        key: 'c',
        against: 'target',
        limit: '2026-03-31',
        earliest: '2026-04-07',
        missing: 4,
        chain: ['b', 'c'],
      },
    ])
    const { items } = (await office().get(`/api/plans?subject=${project}&limit=200`)).body
    expect(items.find((row: { id: Id }) => row.id === id)).toMatchObject({
      missing: 4,
      lastDue: '2026-04-07',
    })
  })

  test('twice by one command id is once', async () => {
    const id = await made()
    const body = { title: '三期', reason: '更名', previewed: [] }
    const commandId = newId()
    const [first, second] = [
      await office().post(`/api/plans/${id}/change`, body, { commandId }),
      await office().post(`/api/plans/${id}/change`, body, { commandId }),
    ]
    expect(second.body).toEqual(first.body)
    expect(await get(id)).toMatchObject({ version: 2, title: '三期' })
    const behind = await office().post(`/api/plans/${id}/drop`, { reason: '-' }, { version: 1 })
    expect(behind.status).toBe(409)
  })
})

describe('days that go by', () => {
  test('make it late; by today it would move, and only who replans moves it', async () => {
    const own = await newTown({ capabilities })
    await adoptProgramme(testPool(), systemClock, own.tenant, programme)
    await foundCalendar(testPool(), own.clock, own.tenant)
    const told = { kind: 'project', name: '二期厂房', unit: own.units.bureau }
    const of = (await own.as('coordinator').post('/api/subjects', told)).body.id
    const milestones = [{ key: 'a', text: '立项', length: 3, after: [], unit: own.units.bureau }]
    const body = { programme: 'sample', subject: of, title: '工期', target: '2026-03-31', milestones }
    const { id } = (await own.as('coordinator').post('/api/plans', body)).body
    own.clock.moveTo('2026-03-31T02:00:00.000Z')
    const by = await own.enrol({ role: 'coordinator', unit: 'office' })
    const late = await get(id, by)
    expect(late.milestones[0]).toMatchObject({ due: '2026-03-31', late: false })
    expect(late.byToday).toMatchObject({
      moved: [{ key: 'a', start: { from: '2026-03-27', to: '2026-03-31', by: 2 }, why: { kind: 'today' } }],
      shortages: [{ missing: 2 }],
    })
    expect((await change(by, id, 'replan', {})).status).toBe(200)
    expect(dues(await get(id, by))).toEqual(['a 2026-03-31 2026-04-02'])
    own.clock.moveTo('2026-04-20T02:00:00.000Z')
    const again = await own.enrol({ role: 'coordinator', unit: 'office' })
    expect(await get(id, again)).toMatchObject({ byToday: null, milestones: [{ late: true, behind: 2 }] })
    const listed = async (query: string) => (await again.get(`/api/plans?${query}`)).body.items
    expect(await listed('late=true')).toMatchObject([{ id, late: true }])
    expect((await change(again, id, 'replan', {})).body.code).toBe('plan.target-past')
    expect((await change(again, id, 'finish', { key: 'a', on: '2026-04-17' })).body.status).toBe('done')
    expect([await listed('late=true'), await listed('status=open')]).toEqual([[], []])
  })
})

describe('who reads', () => {
  test('whoever reaches the subject, the units of milestones, the office; nobody beside them, and lists agree', async () => {
    const id = await made()
    const pair = { programme: 'sample', subject: project, officer: town.as('officer').person, role: 'lead' }
    expect((await office().post('/api/pairings', pair)).status).toBe(200)
    const stranger = await town.enrol({ role: 'officer', unit: 'section', scope: { own: true } })
    const sibling = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    const beside = await town.enrol({
      role: 'handler',
      unit: 'siblingSection',
      scope: { unit: 'siblingSection' },
    })
    const elsewhere = await town.enrol({ role: 'leader', unit: 'county', scope: { programme: 'other' } })
    const listed = async (by: Enrolled) => {
      const { items } = (await by.get(`/api/plans?subject=${project}&limit=200`)).body
      return items.some((row: { id: Id }) => row.id === id)
    }
    for (const by of [town.as('officer'), town.as('handler'), sibling, office(), town.as('supervisor')]) {
      expect([by.grant, (await by.get(`/api/plans/${id}`)).status]).toEqual([by.grant, 200])
      expect([by.grant, await listed(by)]).toEqual([by.grant, true])
    }
    for (const by of [stranger, beside, elsewhere]) {
      expect([by.grant, (await by.get(`/api/plans/${id}`)).status]).toEqual([by.grant, 404])
      expect([by.grant, await listed(by)]).toEqual([by.grant, false])
    }
    const body = { as: 'replan' }
    expect((await beside.post(`/api/plans/${id}/preview`, body)).status).toBe(404)
    expect((await town.as('officer').post(`/api/plans/${id}/preview`, body)).status).toBe(403)
    expect((await town.nobody.post(`/api/plans/${id}/preview`, body)).status).toBe(401)
  })

  test('a matter’s plan is read by whoever reaches the matter', async () => {
    const told = { programme: 'sample', subject: project, title: '缺工', text: '-', class: 'labour' }
    const matter = (await office().post('/api/matters', told)).body.id
    const id = await made({
      subject: null,
      matter,
      milestones: [{ key: 'a', text: '招工', length: 2, after: [] }],
      leads: [],
    })
    const beside = await town.enrol({
      role: 'handler',
      unit: 'siblingSection',
      scope: { unit: 'siblingSection' },
    })
    expect((await beside.get(`/api/plans/${id}`)).status).toBe(404)
    const dispatched = await office().post(`/api/matters/${matter}/dispatch`, {
      unit: town.units.siblingSection,
    })
    expect(dispatched.status, dispatched.text).toBe(200)
    expect((await beside.get(`/api/plans/${id}`)).status).toBe(200)
    expect((await beside.get(`/api/plans?matter=${matter}`)).body.items).toMatchObject([{ id }])
  })
})

test('a page at a time, the next due first', async () => {
  const of = await subject()
  for (const target of ['2026-05-29', '2026-04-30', '2026-06-30'])
    await made({ subject: of, target, title: target })
  const page = async (query: string) => {
    const { body } = await office().get(`/api/plans?subject=${of}&limit=2${query}`)
    return { titles: body.items.map(({ title }: { title: string }) => title), next: body.next }
  }
  const first = await page('')
  expect(first.titles).toEqual(['2026-04-30', '2026-05-29'])
  expect(await page(`&after=${encodeURIComponent(first.next)}`)).toEqual({
    titles: ['2026-06-30'],
    next: null,
  })
})

test('read rows follow from the entries alone: rebuilt, they are the same', async () => {
  const id = await made()
  await change(office(), id, 'begin', { key: 'a', on: '2026-03-02' })
  await change(office(), id, 'move', { key: 'b', length: 6, reason: '雨季' })
  await change(office(), id, 'change', { target: '2026-04-10', reason: '延期' })
  const rows = () =>
    town.read(async (reader) => ({
      plans: await reader.query(`select * from plans where tenant_id = $1 order by id`, [reader.tenant]),
      milestones: await reader.query(
        `select * from plan_milestones where tenant_id = $1 order by plan_id, key`,
        [reader.tenant],
      ),
    }))
  const live = await rows()
  expect(live.milestones.length).toBeGreaterThan(live.plans.length)
  await town.read((reader) => rebuildTenant(reader, plans.kinds))
  expect(await rows()).toEqual(live)
})
