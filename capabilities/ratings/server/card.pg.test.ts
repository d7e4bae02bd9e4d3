// The visit card over HTTP on PostgreSQL: a matter begun without an account, and how often that may be done.
import { beforeAll, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { Message } from '#foundation/notices/channel.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { phoneOf } from '#capabilities/people/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { composers, openLink, ratings } from './capability.ts'
import { withinLimit } from './queries/tries.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters, ratings]
const card = { programme: 'sample' }
const told = { title: '厂区停水', text: '昨晚起停水，影响两条线。' }

let town: Town
let enterprise: Id

beforeAll(async () => {
  town = await newTown({ capabilities, openLink })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  const office = town.as('coordinator')
  const subject = { kind: 'enterprise', name: '涪江鞋服有限公司', unit: town.units.sibling }
  enterprise = (await office.post('/api/subjects', subject)).body.id
  const pairing = {
    programme: 'sample',
    subject: enterprise,
    officer: town.as('officer').person,
    role: 'lead',
  }
  expect((await office.post('/api/pairings', pairing)).status).toBe(200)
})

function holderOf(url: string) {
  const headers = { 'x-asker-link': url.slice(-64) }
  return {
    get: () => town.nobody.get('/api/q', { headers }),
    post: (what: string, body?: object, commandId = newId()) =>
      town.nobody.post(`/api/q/${what}`, body, { headers, commandId }),
  }
}

async function newCard(more: object = {}) {
  const { status, body, text } = await town
    .as('officer')
    .post(`/api/subjects/${enterprise}/link`, { ...card, ...more })
  expect(status, text).toBe(200)
  expect(body.url).toMatch(/\/q\/card\/[\w-]{64}$/)
  return holderOf(body.url)
}

async function newContact(): Promise<Id> {
  const contact = { subject: enterprise, name: '吴老板', phone: '13812341234' }
  return (await town.as('coordinator').post('/api/contacts', contact)).body.id
}

async function phones(): Promise<Message[]> {
  const received: Message[] = []
  const channel = { deliver: async (message: Message) => void received.push(message) }
  const parts = { pool: testPool(), clock: town.clock, composers, phoneOf, origin: 'https://yixian.example' }
  await sendDue({ ...parts, channel, log: () => {} }, [town.tenant])
  return received
}

test('a matter is begun with a title, a text and a telephone, and followed to the verdict', async () => {
  const holder = await newCard()
  expect((await holder.get()).body).toEqual({
    about: 'subject',
    subjectName: '涪江鞋服有限公司',
    phone: null,
    matter: null,
    promised: false,
  })
  const { status, body, text } = await holder.post('matters', { ...told, phone: '136 0000-1234' })
  expect(status, text).toBe(200)
  expect(body.url).toMatch(/\/q\/[\w-]{64}$/)
  const asker = holderOf(body.url)
  expect((await asker.get()).body).toMatchObject({
    phone: '136****1234',
    matter: { id: body.id, number: body.number, status: 'received', dueFor: 'hand-over' },
  })
  const office = town.as('coordinator')
  expect((await office.get(`/api/matters/${body.id}`)).body).toMatchObject({
    number: body.number,
    channel: 'asker',
    subject: enterprise,
    raisedUnit: null,
  })
  await office.post(`/api/matters/${body.id}/dispatch`, { unit: town.units.bureau })
  await town.as('handler').post(`/api/matters/${body.id}/acknowledge`)
  await town
    .as('handler')
    .post(`/api/matters/${body.id}/reply`, { disposition: 'resolved', text: '已恢复供水' })
  expect((await asker.post('code')).body).toMatchObject({ sentTo: '136****1234' })
  const sent = await phones()
  // Several are under way at once: a code waits for no other notice.
  expect(new Map(sent.map(({ phone, kind }) => [kind, phone]))).toEqual(
    new Map([
      ['asker-link', '13600001234'],
      ['matter-replied', '13600001234'],
      ['asker-code', '13600001234'],
    ]),
  )
  expect(sent.length).toBe(3)
  const code = /\d{6}/.exec(sent.find(({ kind }) => kind === 'asker-code')!.text)![0]
  expect((await asker.post('verdict', { grade: 5, code })).body).toMatchObject({ status: 'closed' })
  const verdicts = (await town.as('supervisor').get('/api/verdicts?programme=sample')).body.items
  expect(verdicts.find(({ matter }: { matter: Id }) => matter === body.id)).toMatchObject({
    grade: 5,
    telephone: 'typed',
    lateNumber: null,
  })
  const ledger = await town.read((reader) =>
    reader.query<{ text: string }>('select data::text as text from ledger_entries where tenant_id = $1', [
      reader.tenant,
    ]),
  )
  expect(ledger.map((row) => row.text).join()).not.toContain('13600001234')
})

test('a card made for a contact needs no telephone to be typed', async () => {
  const holder = await newCard({ contact: await newContact() })
  expect((await holder.get()).body.phone).toBe('138****1234')
  const { body } = await holder.post('matters', told)
  expect((await holderOf(body.url).get()).body).toMatchObject({
    phone: '138****1234',
    matter: { title: '厂区停水' },
  })
  expect((await phones()).map(({ phone }) => phone)).toEqual(['13812341234'])
})

test('sent again under the same id it is one matter, with an address that works', async () => {
  const holder = await newCard()
  const start = { ...told, id: newId(), phone: '13900001111' }
  const first = await holder.post('matters', start)
  const again = await holder.post('matters', start)
  expect([first.status, again.status]).toEqual([200, 200])
  expect({ ...again.body, url: '' }).toEqual({ ...first.body, url: '' })
  for (const { body } of [first, again])
    expect((await holderOf(body.url).get()).body.matter.id).toBe(start.id)
  const changed = await holder.post('matters', { ...start, title: '另一件事' })
  expect(changed.body).toMatchObject({ status: 422, code: 'command.id-reused' })
})

test('without a telephone nobody could be told; with one added, the same command goes through', async () => {
  const holder = await newCard()
  const id = newId()
  const { body } = await holder.post('matters', { ...told, id })
  expect(body).toMatchObject({
    ...{ status: 422, code: 'start.phone-missing', detail: '请留下手机号码，以便告知结果和由您评价' },
    errors: [{ pointer: '/phone' }],
  })
  expect((await holder.post('matters', { ...told, id, phone: '13900001111' })).body).toMatchObject({ id })
})

test('a card opens no matter, and a matter’s link begins no other', async () => {
  const holder = await newCard()
  const proof = { code: '123456' }
  for (const [what, body] of [
    ['verdict', { ...proof, grade: 5 }],
    ['withdraw', { ...proof, reason: '不用了' }],
    ['note', { text: '补充' }],
    ['code', undefined],
  ] as const) {
    const commandId = newId()
    for (const time of ['first', 'second']) {
      const { code } = (await holder.post(what, body, commandId)).body
      expect([what, time, code]).toEqual([what, time, 'link.not-for-matter'])
    }
  }
  const { body } = await holder.post('matters', { ...told, phone: '13900001111' })
  const another = await holderOf(body.url).post('matters', { ...told, phone: '13900001111' })
  expect(another.body).toMatchObject({ status: 422, code: 'link.not-for-start' })
  expect((await town.nobody.post('/api/q/matters', { ...told, phone: '13900001111' })).status).toBe(401)
  expect(
    (await town.as('coordinator').post('/api/q/matters', { ...told, phone: '13900001111' })).status,
  ).toBe(401)
})

test('ten matters a day come through one card, and the next day again', async () => {
  const holder = await newCard()
  const codes: (string | undefined)[] = []
  for (let n = 0; n < 11; n++)
    codes.push((await holder.post('matters', { ...told, phone: '13900001111' })).body.code)
  expect(codes).toEqual([...Array(10).fill(undefined), 'asker.too-often'])
  town.clock.moveTo(new Date(town.clock.now() + 86_400_000).toISOString())
  expect((await holder.post('matters', { ...told, phone: '13900001111' })).status).toBe(200)
})

test('a card is made by those who reach the subject', async () => {
  const fresh = (role: 'officer' | 'coordinator', more: object = {}) =>
    town.enrol({ role, unit: 'section', ...more })
  const path = `/api/subjects/${enterprise}/link`
  const stranger = await fresh('officer', { scope: { own: true } })
  expect((await stranger.post(path, card)).status).toBe(404)
  const inUnit = await fresh('officer', { scope: { unit: 'sibling' } })
  expect((await inUnit.post(path, card)).status).toBe(200)
  const office = await fresh('coordinator')
  expect((await office.post(path, { programme: 'unheard-of' })).body.code).toBe('programme.unknown')
  expect((await office.post(path, { ...card, contact: newId() })).body.code).toBe('link.contact-unknown')
  expect((await office.post(`/api/subjects/${newId()}/link`, card)).status).toBe(404)
  const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
  expect((await handler.post(path, card)).status).toBe(403)
})

test('tries are counted by window, for each key on its own', async () => {
  const limit = { key: `start/${newId()}`, most: 2, seconds: 60 }
  const tried = (at: string, more: object = {}) =>
    town.read((reader) => withinLimit(reader, { ...limit, ...more }, at))
  const first = '2026-03-02T01:00:00.000Z'
  expect([await tried(first), await tried(first), await tried('2026-03-02T01:00:59.999Z')]).toEqual([
    true,
    true,
    false,
  ])
  expect(await tried(first, { key: 'start/other' })).toBe(true)
  expect(await tried('2026-03-02T01:01:00.000Z')).toBe(true)
  const many = { key: 'start/many', most: 5 }
  const all = await Promise.all(Array.from({ length: 9 }, () => tried(first, many)))
  expect(all.filter(Boolean).length).toBe(5)
})

test('a number typed is forgotten with its link', async () => {
  const phone = '13911112222'
  const kept = () =>
    town.read((reader) =>
      reader.query('select 1 from asker_links where tenant_id = $1 and phone = $2', [reader.tenant, phone]),
    )
  const newLink = async () => {
    const office = await town.enrol({ role: 'coordinator', unit: 'office' })
    return office.post(`/api/subjects/${enterprise}/link`, card)
  }
  const holder = holderOf((await newLink()).body.url)
  expect((await holder.post('matters', { ...told, phone })).status).toBe(200)
  expect((await kept()).length).toBe(1)
  town.clock.moveTo(new Date(town.clock.now() + 366 * 86_400_000).toISOString())
  expect((await newLink()).status).toBe(200)
  expect(await kept()).toEqual([])
})
