// The same trouble told by two askers, and what belongs elsewhere, over HTTP on PostgreSQL: each is told, sees hers, judges for herself.
import { beforeEach, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import type { Message } from '#foundation/notices/channel.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { phoneOf } from '#capabilities/people/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { composers, openLink, ratings } from './capability.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters, ratings]
const [wu, qian] = ['13812341234', '13856785678'] as const

let town: Town
let office: Enrolled
let handler: Enrolled
let enterprise: Id

beforeEach(async () => {
  town = await newTown({ capabilities, openLink })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  office = town.as('coordinator')
  handler = town.as('handler')
  enterprise = (await office.post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服有限公司' })).body.id
})

async function done(reply: ReturnType<Enrolled['post']>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body
}

const act = (id: Id, what: string, body?: object, who = office) =>
  done(who.post(`/api/matters/${id}/${what}`, body))

async function received(): Promise<Message[]> {
  const sent: Message[] = []
  const channel = { deliver: async (message: Message) => void sent.push(message) }
  const parts = { composers, phoneOf, channel, origin: 'https://yixian.example', log: () => {} }
  await sendDue({ pool: testPool(), clock: town.clock, ...parts }, [town.tenant])
  return sent
}

/** What each telephone got since the last look, and the link in it. */
async function told(): Promise<Record<string, { text: string; token: string }>> {
  const sent = await received()
  return Object.fromEntries(
    sent.map(({ phone, text }) => [phone, { text, token: /\/q\/([\w-]{64})/.exec(text)?.[1] ?? '' }]),
  )
}

const through = (token: string) => ({ headers: { 'x-asker-link': token } })
const view = async (token: string) => (await town.nobody.get('/api/q', through(token))).body.matter

async function judged(token: string, grade: number) {
  await done(town.nobody.post('/api/q/code', undefined, through(token)))
  const code = /验证码 (\d{6})/.exec((await received())[0]!.text)![1]!
  return town.nobody.post('/api/q/verdict', { code, grade }, through(token))
}

async function toldBy(contactPhone: string, name: string, title: string): Promise<{ id: Id; token: string }> {
  const contact = (
    await done(office.post('/api/contacts', { subject: enterprise, name, phone: contactPhone }))
  ).id
  const raise = { programme: 'sample', subject: enterprise, contact, title, text: `${title}，${name}说的。` }
  const { id } = await done(office.post('/api/matters', raise))
  await done(office.post(`/api/matters/${id}/link`, { contact }))
  return { id, token: (await told())[contactPhone]!.token }
}

async function replied(id: Id): Promise<void> {
  await act(id, 'dispatch', { unit: town.units.bureau })
  await act(id, 'acknowledge', undefined, handler)
  await act(id, 'reply', { disposition: 'resolved', text: '已到岗 312 人。' }, handler)
}

async function merged() {
  const first = await toldBy(wu, '吴老板', '缺工 300 人')
  const second = await toldBy(qian, '钱主管', '还是缺工')
  await act(second.id, 'merge', { into: first.id, reason: '内部：同一件事' })
  return { first, second }
}

test('merged, each asker hears of hers; she sees where it goes on, and nothing of the other asker', async () => {
  const { first, second } = await merged()
  const sent = await told()
  expect(Object.keys(sent)).toEqual([qian])
  expect(sent[qian]!.text).toMatch(
    /^【一线】您于 .* 反映的事项，与他人反映的同一问题合并办理，您的一件不会丢。答复后仍由您自己评价：/,
  )
  await act(first.id, 'dispatch', { unit: town.units.bureau, note: '内部：抓紧' })
  const hers = await view(sent[qian]!.token)
  expect(hers).toMatchObject({
    ...{ id: second.id, title: '还是缺工', status: 'dispatched', joined: true, unitName: '经济和信息化局' },
    may: { judge: false, withdraw: false },
  })
  expect(hers.thread.map(({ step }: { step: string }) => step)).toEqual(['received', 'merged', 'dispatched'])
  expect(JSON.stringify(hers)).not.toMatch(/吴老板|缺工 300 人|内部/)
  const { body: carrier } = await office.get(`/api/matters/${first.id}`)
  expect(carrier.merged).toEqual([second.id])
})

test('the answer goes to each, and each judges it: one closes hers, the other takes hers up again', async () => {
  const { first, second } = await merged()
  await told()
  await replied(first.id)
  const sent = await told()
  expect(Object.keys(sent).sort()).toEqual([wu, qian].sort())
  const hers = await view(sent[qian]!.token)
  expect(hers).toMatchObject({ reply: { text: '已到岗 312 人。' }, may: { judge: true } })
  expect((await judged(sent[wu]!.token, 5)).body.status).toBe('closed')
  // The other's matter is closed; hers is not judged by that.
  expect(await view(sent[qian]!.token)).toMatchObject({ verdict: null, may: { judge: true } })
  expect((await judged(sent[qian]!.token, 1)).body.status).toBe('received')
  expect(await view(sent[qian]!.token)).toMatchObject({
    joined: false,
    status: 'received',
    verdict: { grade: 1 },
  })
  const { body: other } = await office.get(`/api/matters/${first.id}`)
  expect(other).toMatchObject({ status: 'closed', grade: 5 })
  const { body: again } = await office.get(`/api/matters/${second.id}`)
  expect(again).toMatchObject({ status: 'received', rung: 'group', mergedInto: null, grade: 1 })
  const { body: verdicts } = await office.get('/api/verdicts?programme=sample')
  expect(
    verdicts.items.map(({ grade, claim }: { grade: number; claim: string }) => [grade, claim]).sort(),
  ).toEqual([
    [1, 'resolved'],
    [5, 'resolved'],
  ])
})

test('a good verdict on the joined answer is kept, and is given once', async () => {
  const { first, second } = await merged()
  await told()
  await replied(first.id)
  const sent = await told()
  await done(judged(sent[qian]!.token, 4))
  const { status, body } = await judged(sent[qian]!.token, 1)
  expect([status, body.code]).toEqual([422, 'matter.judged-already'])
  expect((await office.get(`/api/matters/${second.id}`)).body).toMatchObject({
    grade: 4,
    disposition: 'merged',
  })
  expect((await office.get(`/api/matters/${first.id}`)).body).toMatchObject({
    status: 'replied',
    grade: null,
  })
})

test('merged, she still talks back: on her own matter, read by whoever holds the other, not by its asker', async () => {
  const { first, second } = await merged()
  await told()
  await act(first.id, 'dispatch', { unit: town.units.bureau })
  expect(await view(second.token)).toMatchObject({ may: { talk: true } })
  const words = { text: '夜班也缺 40 人' }
  town.clock.moveTo(new Date(town.clock.now() + 60_000).toISOString())
  await done(town.nobody.post('/api/q/note', words, through(second.token)))
  await done(town.nobody.post('/api/q/note', { text: '我这边已招到一半' }, through(first.token)))
  town.clock.moveTo(new Date(town.clock.now() + 60_000).toISOString())
  await act(first.id, 'acknowledge', undefined, handler)

  const { body: held } = await handler.get(`/api/matters/${first.id}`)
  const { number } = (await office.get(`/api/matters/${second.id}`)).body
  expect(held.saidBeside).toMatchObject([{ matter: second.id, number, text: words.text }])
  const hers = await view(second.token)
  expect(hers.thread.map(({ step, by }: { step: string; by: string }) => `${step} ${by}`)).toEqual([
    ...['received unit', 'merged unit', 'dispatched unit', 'noted asker', 'acknowledged unit'],
  ])
  expect(JSON.stringify(hers)).not.toContain('招到一半')
  expect(JSON.stringify(await view(first.token))).not.toContain('夜班')
})

test('she is heard no more once she has judged, or the other matter is closed', async () => {
  const { first } = await merged()
  await told()
  await replied(first.id)
  const sent = await told()
  const third = await toldBy('13911112222', '孙会计', '也缺工')
  await act(third.id, 'merge', { into: first.id, reason: '内部：同一件事' })
  await told()
  await done(judged(sent[qian]!.token, 4))
  const late = (token: string) => town.nobody.post('/api/q/note', { text: '还有一句' }, through(token))
  const refused = async (token: string) => {
    const { status, body } = await late(token)
    expect([status, body.code]).toEqual([422, 'matter.closed'])
    expect(await view(token)).toMatchObject({ may: { talk: false } })
  }
  await refused(sent[qian]!.token)
  await done(late(third.token))
  await done(judged(sent[wu]!.token, 5))
  await refused(third.token)
  expect((await office.get(`/api/matters/${first.id}`)).body.saidBeside).toMatchObject([
    { matter: third.id, text: '还有一句' },
  ])
})

test('who withdraws withdraws her own: the other’s goes on by itself with the office', async () => {
  const { first, second } = await merged()
  await told()
  await done(town.nobody.post('/api/q/code', undefined, through(first.token)))
  const code = /验证码 (\d{6})/.exec((await received())[0]!.text)![1]!
  await done(town.nobody.post('/api/q/withdraw', { code, reason: '自己招到了' }, through(first.token)))
  expect(await view(second.token)).toMatchObject({
    ...{ status: 'received', joined: false, may: { withdraw: true } },
  })
  const table = () =>
    town.read((reader) =>
      reader.query('select * from matters where tenant_id = $1 order by id', [reader.tenant]),
    )
  const before = await table()
  await town.read((reader) => rebuildTenant(reader, matters.kinds))
  expect(await table()).toEqual(before)
})

test('referred to another body, she is told which, and may object once', async () => {
  const { id, token } = await toldBy(wu, '吴老板', '欠货款')
  const refer = { channel: 'court', note: '买卖合同纠纷，请向县法院起诉，立案电话见网站。' }
  await act(id, 'refer-out', refer)
  const sent = await told()
  expect(sent[wu]!.text).toMatch(/不属本级政府受理，正当渠道是：人民法院（诉讼）。/)
  expect(await view(token)).toMatchObject({
    ...{
      status: 'closed',
      referred: { channel: 'court', note: refer.note },
      may: { object: true, talk: false },
    },
  })
  const objection = { reason: '是政府采购的货款' }
  expect((await done(town.nobody.post('/api/q/objection', objection, through(token)))).status).toBe(
    'received',
  )
  const back = await view(token)
  expect(back).toMatchObject({ status: 'received', referred: null, may: { object: false } })
  expect(back.thread.at(-1)).toMatchObject({ step: 'objected', text: objection.reason })
  await act(id, 'refer-out', refer)
  const again = await town.nobody.post('/api/q/objection', objection, through(token))
  expect([again.status, again.body.code]).toEqual([422, 'referral.objected-already'])
})

test('she sees that another unit is asked and until when, never what it is asked or says', async () => {
  const { id, token } = await toldBy(wu, '吴老板', '缺工 300 人')
  const supports = [{ unit: town.units.sibling, part: '内部：宿舍能否先行' }]
  await act(id, 'dispatch', { unit: town.units.bureau, supports })
  expect((await view(token)).asked).toMatchObject([{ unitName: '住房和城乡建设局' }])
  const support = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
  const opinion = { unit: town.units.sibling, text: '内部：不同意先行', agrees: false }
  await act(id, 'opinion', opinion, support)
  const hers = await view(token)
  expect(hers.asked).toEqual([])
  expect(JSON.stringify(hers)).not.toMatch(/内部|先行|同意/)
})
