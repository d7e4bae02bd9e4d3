// Tasks over HTTP on PostgreSQL: who sets, does and reads them, their order, and that a matter stays open behind them.
import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { runAsSystem } from '#foundation/ledger/as-system.ts'
import { replying } from '#foundation/ledger/decide-on.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { visits } from '#capabilities/visits/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { taskClocked, tasks } from './capability.ts'
import { openTask } from './orders.ts'
import { tasksAbout } from './questions.ts'

const taskCapability = tasks()
const capabilities = [
  ...[programmes, calendars({ clocked: [taskClocked] }), subjects({ pairedSubjects }), pairings],
  ...[matters, visits, taskCapability],
]

let town: Town
let enterprise: Id
/** In the hands of the bureau. */
let matter: Id

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  enterprise = (await office().post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服' })).body.id
  matter = await dispatched()
})

const office = () => town.as('coordinator')
const lead = () => town.as('handler')
const sibling = () => town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })

async function dispatched(): Promise<Id> {
  const told = { programme: 'sample', subject: enterprise, title: '厂区缺电', text: '-', class: 'other' }
  const { id } = (await office().post('/api/matters', told)).body
  const { status, text } = await office().post(`/api/matters/${id}/dispatch`, {
    unit: town.units.bureau,
  })
  expect(status, text).toBe(200)
  return id
}

const drawn = (more: object = {}) => ({
  about: { kind: 'matter', id: matter },
  ...{ title: '架设临时线路', unit: town.units.sibling, due: '2026-03-20', ...more },
})

async function opened(more: object = {}, by: Enrolled = lead()): Promise<Id> {
  const { status, body, text } = await by.post('/api/tasks', drawn(more))
  expect(status, text).toBe(200)
  return body.id
}

const get = async (id: Id, by: Enrolled = office()) => (await by.get(`/api/tasks/${id}`)).body
const does = (by: Enrolled, id: Id, verb: string, body: object) => by.post(`/api/tasks/${id}/${verb}`, body)

describe('setting and doing', () => {
  test('the unit that holds the matter sets it; the unit that has it reports and finishes it', async () => {
    const id = await opened({ milestones: [{ key: 'a', title: '立杆', due: '2026-03-10' }] })
    const doer = await sibling()
    expect(await get(id, doer)).toMatchObject({
      ...{ status: 'open', version: 1, unit: town.units.sibling, standing: 'firm', proof: null },
      about: { kind: 'matter', id: matter, title: expect.stringContaining('厂区缺电') },
      ...{ openedBy: '周建国', late: false, may: { direct: false, work: true, decide: false } },
      sentence: { zh: expect.stringContaining('3月20日'), en: expect.stringContaining('20') },
    })
    expect((await does(doer, id, 'report', { text: '料已到场' })).body).toMatchObject({ version: 2 })
    expect((await does(doer, id, 'milestone', { key: 'a' })).status).toBe(200)
    const finished = await does(doer, id, 'finish', { outcome: '已送电' })
    expect(finished.body).toEqual({ id, version: 4, status: 'done', due: '2026-03-20' })
    const task = await get(id)
    expect(task).toMatchObject({ said: '已送电', milestones: [{ reachedOn: '2026-03-02' }], reached: 1 })
    expect(task.steps.map((step: { type: string }) => step.type)).toEqual([
      ...['TaskReported', 'MilestoneReached', 'TaskDone'],
    ])
    expect(task.steps[1].milestone).toBe('立杆')
  })

  test('so many working days carry their proof', async () => {
    const id = await opened({ due: undefined, within: { limit: 3, unit: 'wd' } })
    expect(await get(id)).toMatchObject({
      ...{ due: '2026-03-05', standing: 'firm', proof: expect.objectContaining({ standing: 'firm' }) },
      sentence: { zh: expect.stringContaining('3 个工作日') },
    })
  })

  test('more time is asked by one and given by another', async () => {
    const id = await opened()
    const doer = await sibling()
    const wanted = { due: '2026-03-27', reason: '变压器晚到' }
    expect((await does(doer, id, 'ask-time', wanted)).status).toBe(200)
    expect(await get(id, lead())).toMatchObject({
      askedDue: '2026-03-27',
      may: { direct: true, decide: true },
    })
    const { items } = (await lead().get(`/api/tasks?about=${matter}&state=waiting`)).body
    expect(items.map((item: { id: Id }) => item.id)).toContain(id)
    expect((await does(doer, id, 'decide-time', { granted: true })).body.code).toBe('task.not-directed')
    expect((await does(lead(), id, 'decide-time', { granted: true })).body).toMatchObject({
      due: '2026-03-27',
    })
    expect(await get(id)).toMatchObject({ due: '2026-03-27', firstDue: '2026-03-20', asked: null })
  })

  test('twice by one command id is once; behind the version seen is a conflict', async () => {
    const id = newId()
    const commandId = newId()
    const [first, second] = [
      await lead().post('/api/tasks', { id, ...drawn() }, { commandId }),
      await lead().post('/api/tasks', { id, ...drawn() }, { commandId }),
    ]
    expect([second.status, second.body]).toEqual([200, first.body])
    expect((await does(lead(), id, 'edit', { title: '架设专线' })).status).toBe(200)
    const behind = await lead().post(`/api/tasks/${id}/drop`, { reason: '-' }, { version: 1 })
    expect(behind.status).toBe(409)
  })

  test.each([
    [{ unit: newId() }, 'task.owner-unknown'],
    [{ person: newId() }, 'task.owner-unknown'],
    [{ due: '2026-03-01' }, 'task.due-past'],
    [{ after: [newId()] }, 'task.predecessor-unknown'],
  ])('with %o it is refused', async (more, code) => {
    expect((await lead().post('/api/tasks', drawn(more))).body).toMatchObject({ status: 422, code })
  })

  test.each(['matter', 'promise', 'subject', 'slip'])(
    'of a %s that there is not, nothing is opened',
    async (kind) => {
      expect((await office().post('/api/tasks', drawn({ about: { kind, id: newId() } }))).status).toBe(404)
    },
  )

  test('ordered from a higher floor for nothing that is known here, it is refused', async () => {
    const about = { kind: 'subject', id: newId() } as const
    const answer = await runAsSystem(
      { pool: testPool(), clock: town.clock },
      town.tenant,
      { id: newId(), name: 'ordered', input: about },
      async (acting) =>
        replying(
          await openTask(acting, newId(), { about, title: 'x', unit: town.units.bureau, due: '2026-03-20' }),
          () => null,
        ),
    )
    expect(answer).toMatchObject({ outcome: 'refused', refusal: { refused: 'task.about-unknown' } })
  })
})

describe('the order', () => {
  test('what waits is not done before what it waits for; around a task its neighbours are shown', async () => {
    const pole = await opened({ title: '立杆', unit: town.units.bureau })
    const line = await opened({ title: '放线', after: [pole] })
    const doer = await sibling()
    const early = await does(doer, line, 'finish', { outcome: '-' })
    expect(early.body).toMatchObject({ status: 422, code: 'task.predecessor-open' })
    expect(await get(line)).toMatchObject({ predecessors: [{ id: pole, status: 'open' }], successors: [] })
    expect(await get(pole)).toMatchObject({ predecessors: [], successors: [{ id: line, title: '放线' }] })
    expect((await does(lead(), pole, 'drop', { reason: '利用旧杆' })).status).toBe(200)
    expect((await does(doer, line, 'finish', { outcome: '已放线' })).status).toBe(200)
  })

  test('runs in no ring, however long, also when two close it at one instant', async () => {
    const [a, b, c] = [await opened(), await opened(), await opened()]
    expect((await does(lead(), b, 'edit', { after: [a] })).status).toBe(200)
    expect((await does(lead(), c, 'edit', { after: [b] })).status).toBe(200)
    expect((await does(lead(), a, 'edit', { after: [c] })).body.code).toBe('task.ring')
    expect((await does(lead(), a, 'edit', { after: [a] })).body.code).toBe('task.ring')
    const [x, y] = [await opened(), await opened()]
    const both = await Promise.all([
      does(lead(), x, 'edit', { after: [y] }),
      does(lead(), y, 'edit', { after: [x] }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
  })
})

describe('the matter behind them', () => {
  test('stays open when all its tasks are done, and takes none once it is closed', async () => {
    const own = await dispatched()
    const about = { kind: 'matter', id: own } as const
    const ids = [await opened({ about, unit: town.units.bureau }), await opened({ about })]
    const doer = await sibling()
    await does(lead(), ids[0]!, 'finish', { outcome: '已办' })
    await does(doer, ids[1]!, 'finish', { outcome: '已办' })
    const briefs = await town.read((reader) => tasksAbout(reader, [about]))
    expect(briefs.map(({ status }) => status)).toEqual(['done', 'done'])
    expect((await office().get(`/api/matters/${own}`)).body.status).toBe('dispatched')
    const merged = await office().post(`/api/matters/${own}/merge`, { into: matter, reason: '同一件事' })
    expect(merged.status, merged.text).toBe(200)
    expect((await office().post('/api/tasks', drawn({ about }))).body.code).toBe('task.about-over')
  })
})

describe('who', () => {
  test('reads it: whoever reaches the matter, whose unit has or had it; lists and its own door agree', async () => {
    const id = await opened()
    const doer = await sibling()
    const beside = await town.enrol({
      role: 'handler',
      unit: 'siblingSection',
      scope: { unit: 'siblingSection' },
    })
    const elsewhere = await town.enrol({ role: 'leader', unit: 'county', scope: { programme: 'other' } })
    const listed = async (by: Enrolled) =>
      (await by.get(`/api/tasks?about=${matter}&limit=200`)).body.items.some(
        (row: { id: Id }) => row.id === id,
      )
    for (const by of [office(), lead(), town.as('leader'), town.as('supervisor'), doer]) {
      expect([by.grant, (await by.get(`/api/tasks/${id}`)).status, await listed(by)]).toEqual([
        by.grant,
        200,
        true,
      ])
    }
    for (const by of [beside, elsewhere]) {
      expect([by.grant, (await by.get(`/api/tasks/${id}`)).status, await listed(by)]).toEqual([
        by.grant,
        404,
        false,
      ])
    }
    expect((await does(beside, id, 'report', { text: 'x' })).status).toBe(404)
    expect((await town.nobody.get(`/api/tasks/${id}`)).status).toBe(401)
    const handed = await does(lead(), id, 'hand', { unit: town.units.siblingSection, reason: '具体经办' })
    expect(handed.status, handed.text).toBe(200)
    expect([(await beside.get(`/api/tasks/${id}`)).status, await listed(beside)]).toEqual([200, true])
    expect((await doer.get(`/api/tasks/${id}`)).status).toBe(200)
  })

  test('sets it: not who only reads the matter, nor who cannot see it', async () => {
    const by = await town.enrol({ role: 'leader', unit: 'section', scope: { unit: 'section' } })
    expect((await by.post('/api/tasks', drawn())).status).toBe(404)
    expect((await town.as('supervisor').post('/api/tasks', drawn())).status).toBe(403)
    const officer = town.as('officer')
    const told = { programme: 'sample', subject: enterprise, title: '缺工', text: '-', class: 'labour' }
    const raised = (await officer.post('/api/matters', told)).body.id
    const about = { kind: 'matter', id: raised }
    expect((await officer.post('/api/tasks', drawn({ about }))).body.code).toBe('task.out-of-reach')
  })

  test('does it: an officer who has it in person', async () => {
    const officer = town.as('officer')
    const id = await opened({ unit: town.units.section, person: officer.person })
    expect((await get(id, officer)).may).toEqual({ direct: false, work: true, decide: false })
    expect((await does(officer, id, 'report', { text: '已联系' })).status).toBe(200)
    const mine = (await officer.get('/api/tasks?whose=mine&state=open')).body.items
    expect(mine).toMatchObject([{ id, personName: '林小满', said: '已联系' }])
    expect((await town.as('handler').get('/api/tasks?whose=mine')).body.items).toEqual([])
    const ours = (await town.as('handler').get('/api/tasks?whose=my-unit&state=open')).body.items
    expect(ours.every((row: { unit: Id }) => row.unit === town.units.bureau)).toBe(true)
  })
})

test('of a promise and of a subject', async () => {
  const promise = newId()
  const promises = [{ id: promise, text: '接通专线', due: '2026-03-31', unit: town.units.bureau }]
  const visit = { programme: 'sample', subject: enterprise, kind: 'on-site', promises }
  expect((await town.as('officer').post('/api/visits', visit)).status).toBe(200)
  const abouts = [
    { kind: 'promise', id: promise, title: '接通专线' },
    { kind: 'subject', id: enterprise, title: '涪江鞋服' },
  ]
  for (const { title, ...about } of abouts) {
    const id = await opened({ about }, office())
    expect((await get(id)).about).toEqual({ ...about, title })
    const { items } = (await office().get(`/api/tasks?about=${about.id}`)).body
    expect(items).toMatchObject([{ id, about: { title } }])
  }
  await lead().post(`/api/promises/${promise}/keep`, { how: '已通' })
  expect(
    (await lead().post('/api/tasks', drawn({ about: { kind: 'promise', id: promise } }))).body.code,
  ).toBe('task.about-over')
})

test('read rows follow from the entries alone: rebuilt, they are the same', async () => {
  const id = await opened({ due: undefined, within: { limit: 3, unit: 'wd' } })
  await does(lead(), id, 'edit', { title: '改' })
  const rows = () =>
    town.read((reader) =>
      reader.query(`select t::text as row from tasks t where tenant_id = $1 order by id`, [reader.tenant]),
    )
  const live = await rows()
  expect(live.length).toBeGreaterThan(5)
  await town.read((reader) => rebuildTenant(reader, taskCapability.kinds))
  expect(await rows()).toEqual(live)
})

test('late ones, in pages, due first', async () => {
  const own = await dispatched()
  const about = { kind: 'matter', id: own }
  for (const due of ['2026-03-05', '2026-03-03', '2026-03-04']) await opened({ about, due, title: due })
  const titles = async (query: string, by = office()) => {
    const { body } = await by.get(`/api/tasks?about=${own}&${query}`)
    return { titles: body.items.map(({ title }: { title: string }) => title), next: body.next }
  }
  const first = await titles('limit=2')
  expect(first.titles).toEqual(['2026-03-03', '2026-03-04'])
  expect(await titles(`limit=2&after=${encodeURIComponent(first.next)}`)).toEqual({
    ...{ titles: ['2026-03-05'], next: null },
  })
  expect((await titles('state=late')).titles).toEqual([])
  town.clock.moveTo('2026-03-03T16:00:00.000Z')
  const nextDay = await town.enrol({ role: 'coordinator', unit: 'office' })
  expect((await titles('state=late', nextDay)).titles).toEqual(['2026-03-03'])
})
