// Re-checks over HTTP on PostgreSQL: a month drawn once, called by another unit, taken up again at her word; the list of withdrawals.
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { runAsSystem } from '#foundation/ledger/as-system.ts'
import { replying } from '#foundation/ledger/decide-on.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { decideAsAsker } from '#capabilities/matters/server/orders.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { rechecks, recheckRounds } from './capability.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters, rechecks]

let town: Town
let enterprise: Id
let office: Enrolled
let inspector: Enrolled

beforeEach(async () => {
  town = await newTown({ capabilities, at: '2026-02-10T01:00:00.000Z' })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  office = await town.enrol({ role: 'coordinator', unit: 'office' })
  enterprise = (await office.post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服有限公司' })).body.id
})

async function given(reply: Promise<{ status: number; body: Record<string, never>; text: string }>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body as Record<string, never> & { id: Id }
}

async function handedOver(title: string): Promise<Id> {
  const told = { programme: 'sample', subject: enterprise, title, text: title, class: 'labour' }
  const { id } = await given(office.post('/api/matters', told))
  await given(office.post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau }))
  await given(office.post(`/api/matters/${id}/acknowledge`))
  return id
}

/** What the asker says through her own channel, which the capability above proves. */
async function asAsker(matter: Id, command: Parameters<typeof decideAsAsker>[2]): Promise<void> {
  const told = { id: newId(), name: 'asAsker', input: { matter } }
  const ran = await runAsSystem({ pool: testPool(), clock: town.clock }, town.tenant, told, async (acting) =>
    replying(await decideAsAsker(acting, matter, command), () => ({})),
  )
  expect(ran.outcome).toBe('accepted')
}

async function judged(title: string): Promise<Id> {
  const matter = await handedOver(title)
  await given(office.post(`/api/matters/${matter}/reply`, { disposition: 'resolved', text: '已到岗' }))
  await asAsker(matter, { type: 'JudgeMatter', grade: 5 })
  return matter
}

async function withdrawn(title: string): Promise<Id> {
  const matter = await handedOver(title)
  await given(office.post(`/api/matters/${matter}/contact`, { how: '电话', note: '请她撤回' }))
  await asAsker(matter, { type: 'WithdrawMatter', reason: '单位说先撤了再说' })
  return matter
}

async function march(): Promise<void> {
  town.clock.moveTo('2026-03-02T01:00:00.000Z')
  office = await town.enrol({ role: 'coordinator', unit: 'office' })
  inspector = await town.enrol({ role: 'supervisor', unit: 'office' })
}

const round = () => recheckRounds({ pool: testPool(), clock: town.clock })[0]!.run(town.tenant, () => false)
const samples = async () => (await given(inspector.get('/api/rechecks'))) as unknown as { items: Sample[] }
type Sample = { id: Id; month: string; seed: string; strata: object[]; drawn: number }

describe('a month', () => {
  test('is drawn by the server’s round when it is over, once, also by two at a time', async () => {
    const ids = [await judged('缺工'), await judged('停电'), await withdrawn('用地')]
    await march()
    const drawn = await Promise.all([round(), round()])
    expect(drawn.reduce((all: number, each) => all + (each as number), 0)).toBe(1)
    expect(await round()).toBe(0)
    const { items } = await samples()
    expect(items).toMatchObject([{ month: '2026-02', drawn: 3, reached: 0, contradicted: 0, reopened: 0 }])
    expect(items[0]!.strata).toEqual([
      { stratum: 'withdrawn', of: 1, share: 1 },
      { stratum: 'unjudged', of: 0, share: 1 },
      { stratum: 'reopened', of: 0, share: 1 },
      { stratum: 'judged', of: 2, share: 0.1 },
    ])
    const opened = await given(inspector.get(`/api/rechecks/${items[0]!.id}`))
    expect((opened['items'] as unknown as { matter: Id }[]).map(({ matter }) => matter).toSorted()).toEqual(
      ids.toSorted(),
    )
  })

  test('is drawn by hand, and the lot can be drawn again by whoever has the seed', async () => {
    const ids = []
    for (let n = 0; n < 5; n++) ids.push(await judged(`缺工${n}`))
    await march()
    await given(office.post('/api/rechecks', { programme: 'sample', month: '2026-02' }))
    const [sample] = (await samples()).items
    const rank = (id: Id) => createHash('sha256').update(`${sample!.seed}/${id}`).digest('hex')
    const lowest = ids.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, 3)
    const opened = await given(inspector.get(`/api/rechecks/${sample!.id}`))
    const drawn = (opened['items'] as unknown as { matter: Id }[]).map(({ matter }) => matter)
    expect(drawn.toSorted()).toEqual(lowest.toSorted())
    const again = await office.post('/api/rechecks', { programme: 'sample', month: '2026-02' })
    expect(again.body).toMatchObject({ status: 422, code: 'recheck.drawn-already' })
    const none = await office.post('/api/rechecks', { programme: 'sample', month: '2026-03' })
    expect(none.body).toMatchObject({ status: 422, code: 'recheck.month-runs' })
    const unknown = await office.post('/api/rechecks', { programme: 'nothing', month: '2026-02' })
    expect(unknown.body).toMatchObject({ status: 422, code: 'programme.unknown' })
  })

  test('in which nothing ended is not drawn by itself', async () => {
    await march()
    expect(await round()).toBe(0)
  })
})

describe('a call', () => {
  test('takes the matter up again when she says so, and shows in the sample and on the list of withdrawals', async () => {
    const matter = await withdrawn('用地')
    await march()
    await round()
    const [{ id }] = (await samples()).items as [Sample]
    const told = { matter, how: '电话', finding: 'not-as-told', reopen: true, note: '没有解决' }
    await given(inspector.post(`/api/rechecks/${id}/calls`, told))
    expect(await given(inspector.get(`/api/rechecks/${id}`))).toMatchObject({
      ...{ reached: 1, contradicted: 1, reopened: 1 },
      items: [
        { matter, unit: town.units.bureau, stratum: 'withdrawn', endedAt: null, finding: 'not-as-told' },
      ],
    })
    expect(await given(office.get(`/api/matters/${matter}`))).toMatchObject({
      status: 'received',
      rung: 'group',
    })
    const listed = await given(inspector.get('/api/withdrawals?programme=sample&month=2026-02'))
    expect(listed).toMatchObject({ items: [{ matter, finding: 'not-as-told', reason: '单位说先撤了再说' }] })
    expect((await inspector.post(`/api/rechecks/${id}/calls`, told)).body).toMatchObject({
      status: 422,
      code: 'recheck.told-already',
    })
  })

  test('by the unit itself is refused, and so is one about what was not drawn', async () => {
    const matter = await judged('缺工')
    await march()
    await round()
    const open = await handedOver('未办结')
    const [{ id }] = (await samples()).items as [Sample]
    const own = await town.enrol({ role: 'coordinator', unit: 'bureau', scope: { unit: 'bureau' } })
    const call = { matter, how: '电话', finding: 'as-told', note: '属实' }
    expect((await own.post(`/api/rechecks/${id}/calls`, call)).body).toMatchObject({
      status: 422,
      code: 'recheck.own-work',
    })
    expect((await inspector.post(`/api/rechecks/${id}/calls`, { ...call, matter: open })).body).toMatchObject(
      {
        status: 422,
        code: 'recheck.not-drawn',
      },
    )
    const beside = await town.enrol({ role: 'supervisor', unit: 'sibling', scope: { unit: 'sibling' } })
    expect((await beside.post(`/api/rechecks/${id}/calls`, call)).status).toBe(404)
    expect(await given(beside.get(`/api/rechecks/${id}`))).toMatchObject({ drawn: 0, items: [] })
  })
})

test('the list of withdrawals tells in whose words, how late, and that the unit had been in touch', async () => {
  const matter = await withdrawn('用地')
  await judged('缺工')
  await march()
  const asked = '/api/withdrawals?programme=sample&month='
  expect(await given(inspector.get(`${asked}2026-02`))).toMatchObject({
    items: [
      {
        ...{ matter, title: '用地', subjectName: '涪江鞋服有限公司', unit: town.units.bureau },
        ...{ reason: '单位说先撤了再说', late: false, touched: 1, finding: null },
      },
    ],
    next: null,
  })
  expect(await given(inspector.get(`${asked}2026-01`))).toMatchObject({ items: [] })
})
