// Consultations over HTTP on PostgreSQL: units asked and told, one silent, a decision whose parts are tasks, minutes on paper.
import { beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { textInside } from '#foundation/testing/workbooks.ts'
import { escalations } from '#capabilities/escalations/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { phoneOf } from '#capabilities/people/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { tasks } from '#capabilities/tasks/server/capability.ts'
import { visits } from '#capabilities/visits/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { composers, consultationAbout, consultationRounds, consultations } from './capability.ts'

const capabilities = [
  ...[programmes, subjects({ pairedSubjects }), pairings, matters, escalations, visits],
  tasks({ abouts: { consultation: consultationAbout } }),
  consultations,
]

let town: Town
let office: Enrolled
let handler: Enrolled
let enterprise: Id
let matter: Id

beforeEach(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await signedIn()
  enterprise = (await office.post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服有限公司' })).body.id
  const told = { programme: 'sample', subject: enterprise, title: '用地', text: '缺地', class: 'land' }
  matter = (await given(office.post('/api/matters', told))).id
  await given(office.post(`/api/matters/${matter}/dispatch`, { unit: town.units.bureau }))
})

async function signedIn(): Promise<void> {
  office = await town.enrol({ role: 'coordinator', unit: 'office' })
  handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
}

async function on(day: string): Promise<void> {
  town.clock.moveTo(`${day}T01:00:00.000Z`)
  await signedIn()
}

async function given(reply: Promise<{ status: number; body: Record<string, never>; text: string }>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body as Record<string, never> & { id: Id }
}

async function convened(more: object = {}): Promise<Id> {
  const told = {
    ...{ programme: 'sample', form: 'consultation', title: '用地与用电', question: '先供地还是先扩容？' },
    options: [
      { key: 'a', text: '先供地' },
      { key: 'b', text: '先扩容' },
    ],
    ...{ subject: enterprise, matters: [matter], opinionsBy: '2026-03-05' },
    units: [{ unit: town.units.bureau, part: '用电' }, { unit: town.units.sibling }],
    ...more,
  }
  return (await given(office.post('/api/consultations', told))).id
}

const asked = (id: Id, what: string, body: object, by = office) =>
  by.post(`/api/consultations/${id}/${what}`, body)

async function received(): Promise<string[]> {
  const texts: string[] = []
  const channel = { deliver: async ({ text }: { text: string }) => void texts.push(text) }
  const parts = { pool: testPool(), clock: town.clock, phoneOf, origin: 'https://yixian.example' }
  await sendDue({ ...parts, composers, channel, log: () => {} }, [town.tenant])
  return texts
}

const round = () =>
  consultationRounds({ pool: testPool(), clock: town.clock })[0]!.run(town.tenant, () => false)

describe('a consultation', () => {
  test('tells those asked, takes their opinions, and notes who was silent, once by several processes', async () => {
    const id = await convened()
    const texts = await received()
    expect(texts).toContainEqual(
      `请贵单位参加联合会诊，2026-03-05 前提出意见：https://yixian.example/consultations/${id}`,
    )
    await given(asked(id, 'opinions', { unit: town.units.bureau, option: 'b', text: '先扩容' }, handler))
    expect(
      (await asked(id, 'opinions', { unit: town.units.sibling, text: '代说' }, handler)).body,
    ).toMatchObject({
      status: 422,
      code: 'consultation.not-your-unit',
    })
    expect(await round()).toBe(0)
    await on('2026-03-06')
    const noted = await Promise.all([round(), round(), round()])
    expect(noted.reduce((all: number, each) => all + (each as number), 0)).toBe(1)
    expect(await round()).toBe(0)
    expect(await received()).toEqual([
      `联合会诊意见期限已到，1 个单位未答复：https://yixian.example/consultations/${id}`,
    ])
    expect(await given(office.get(`/api/consultations/${id}`))).toMatchObject({
      voices: [
        { unit: town.units.bureau, opinion: { option: 'b', late: false }, silent: null },
        { unit: town.units.sibling, opinion: null, silent: { means: 'goes-to-office' } },
      ],
    })
  })

  test('becomes tasks on its matter and its own; the matter stays open', async () => {
    const id = await convened()
    await on('2026-03-06')
    const parts = [
      { unit: town.units.bureau, text: '扩容 630 千伏安', within: { limit: 10, unit: 'wd' }, matter },
      { unit: town.units.sibling, text: '出具规划意见', due: '2026-03-20' },
    ]
    const decided = await given(asked(id, 'decision', { option: 'b', text: '先扩容，后供地', parts }))
    expect(decided).toMatchObject({ status: 'decided' })
    const shown = await given(office.get(`/api/consultations/${id}`))
    expect(shown).toMatchObject({
      decision: {
        option: 'b',
        parts: [
          { text: '扩容 630 千伏安', due: '2026-03-20', status: 'open', matter },
          { text: '出具规划意见', due: '2026-03-20', status: 'open', matter: null },
        ],
      },
    })
    const [first] = (shown['decision'] as unknown as { parts: { task: Id }[] }).parts
    await given(handler.post(`/api/tasks/${first!.task}/finish`, { outcome: '已扩容' }))
    expect(await given(office.get(`/api/matters/${matter}`))).toMatchObject({ status: 'dispatched' })
    expect((await asked(id, 'decision', { text: '再议', parts: [] })).body).toMatchObject({
      code: 'consultation.over',
    })
  })

  test('whose part cannot become a task is not decided at all', async () => {
    const id = await convened()
    await on('2026-03-06')
    const parts = [{ unit: town.units.bureau, text: '昨天就办', due: '2026-03-02' }]
    expect((await asked(id, 'decision', { text: '就这样', parts })).body).toMatchObject({
      status: 422,
      code: 'task.due-past',
    })
    expect(await given(office.get(`/api/consultations/${id}`))).toMatchObject({
      status: 'open',
      decision: null,
    })
  })

  test('is listed for those asked and on its matter, and is nothing to others', async () => {
    const id = await convened({ units: [{ unit: town.units.bureau }] })
    const mine = await given(handler.get('/api/consultations?waiting=true'))
    expect(mine).toMatchObject({ items: [{ id, waitsForMe: true, asked: 1, given: 0 }] })
    await given(asked(id, 'opinions', { unit: town.units.bureau, text: '同意' }, handler))
    expect(await given(handler.get('/api/consultations?waiting=true'))).toMatchObject({ items: [] })
    expect(await given(office.get(`/api/consultations?matter=${matter}`))).toMatchObject({ items: [{ id }] })
    const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    expect(await given(beside.get('/api/consultations'))).toMatchObject({ items: [] })
    expect((await beside.get(`/api/consultations/${id}`)).status).toBe(404)
    expect((await asked(id, 'call-off', { reason: '不必了' }, handler)).status).toBe(403)
  })
})

test('a meeting has minutes, which leave as a document with every voice in it', async () => {
  const id = await convened({ form: 'deliberation', heldOn: '2026-03-06', place: '县政府会议室' })
  await given(asked(id, 'opinions', { unit: town.units.bureau, option: 'a', text: '建议先供地' }, handler))
  expect((await asked(id, 'minutes', { attended: [], text: '早了' })).body).toMatchObject({
    code: 'consultation.not-held',
  })
  await on('2026-03-06')
  await given(asked(id, 'minutes', { attended: ['赵敏', '周建国'], text: '讨论一\n讨论二' }))
  const parts = [{ unit: town.units.bureau, text: '办理供地', due: '2026-03-20' }]
  await given(asked(id, 'decision', { option: 'a', text: '先供地', parts }))
  const file = await office.get(`/api/consultations/${id}/minutes`)
  expect(file.headers['content-type']).toContain('wordprocessingml')
  const inside = await textInside(file.bytes)
  for (const text of [
    '用地与用电纪要',
    '一企一议',
    '县政府会议室',
    '赵敏、周建国',
    '建议先供地',
    '讨论二',
    '办理供地',
  ])
    expect(inside).toContain(text)
  expect(inside).toContain('逾期未答，交办公室处理')
})

test('the agenda lists what is stuck, with its reasons, the worst first', async () => {
  const told = { programme: 'sample', subject: enterprise, title: '新的', text: '刚提出', class: 'land' }
  await given(office.post('/api/matters', told))
  expect(await given(office.get('/api/consultations/agenda?programme=sample'))).toEqual({ items: [] })
  await on('2026-04-20')
  expect(await given(office.get('/api/consultations/agenda?programme=sample'))).toMatchObject({
    items: [{ matter, title: '用地', reasons: ['overdue'] }],
  })
})

test('is put off with a reason, asks another unit, and can be called off', async () => {
  const id = await convened()
  await given(asked(id, 'days', { opinionsBy: '2026-03-09', reason: '补材料' }))
  await given(asked(id, 'units', { unit: town.units.section, part: '规划' }))
  expect((await received()).filter((text) => text.includes('改期至 2026-03-09')).length).toBeGreaterThan(0)
  await given(asked(id, 'call-off', { reason: '已另行解决' }))
  expect(await given(office.get(`/api/consultations/${id}`))).toMatchObject({
    ...{ status: 'called-off', opinionsBy: '2026-03-09' },
    voices: [{}, {}, { part: '规划' }],
  })
})
