// Promises on the asker's page: only a contact of the subject reads them, nothing internal is there, and her word counts once proven.
import { beforeAll, describe, expect, test } from 'vitest'
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
import { visits } from '#capabilities/visits/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { composers, openLink, ratings } from './capability.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters, visits, ratings]

let town: Town
let enterprise: Id
let asker: Awaited<ReturnType<typeof newAsker>>
const received: Message[] = []

const office = () => town.as('coordinator')
const owner = () => town.as('handler')

beforeAll(async () => {
  town = await newTown({ capabilities, openLink })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  enterprise = (await office().post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服' })).body.id
  asker = await newAsker(enterprise)
})

async function newAsker(subject: Id, phone = '13812341234') {
  const contact = (await office().post('/api/contacts', { subject, name: '吴老板', phone })).body.id
  const told = { programme: 'sample', subject, contact, title: '缺工', text: '缺工', class: 'labour' }
  const matter = (await town.as('officer').post('/api/matters', told)).body.id
  const { url } = (await town.as('officer').post(`/api/matters/${matter}/link`, {})).body
  const headers = { 'x-asker-link': url.slice(url.lastIndexOf('/') + 1) }
  return {
    page: () => town.nobody.get('/api/q', { headers }),
    read: () => town.nobody.get('/api/q/promises', { headers }),
    says: (id: Id, body: object) => town.nobody.post(`/api/q/promises/${id}`, body, { headers }),
    async code(): Promise<string> {
      expect((await town.nobody.post('/api/q/code', undefined, { headers })).status).toBe(200)
      const parts = { pool: testPool(), clock: town.clock, composers, phoneOf, origin: '', log: () => {} }
      const channel = { deliver: async (message: Message) => void received.push(message) }
      await sendDue({ ...parts, channel }, [town.tenant])
      return /\d{6}/.exec(received.filter(({ kind }) => kind === 'asker-code').at(-1)!.text)![0]
    },
  }
}

async function promised(subject = enterprise, due = '2026-03-31'): Promise<Id> {
  const id = newId()
  const promises = [{ id, text: '接通专线', due, unit: town.units.bureau }]
  const visit = { programme: 'sample', subject, kind: 'on-site', heard: '老板说了些别的', promises }
  expect((await town.as('officer').post('/api/visits', visit)).status).toBe(200)
  return id
}

const shown = async (id: Id) => (await asker.read()).body.items.find((item: { id: Id }) => item.id === id)

describe('her page', () => {
  test('shows what was promised, by which unit, until when, and the reports meant for her', async () => {
    const id = await promised()
    await owner().post(`/api/promises/${id}/report`, { text: '内部：变压器未到货' })
    expect((await asker.page()).body.promised).toBe(true)
    expect(await shown(id)).toEqual({
      ...{ id, text: '接通专线', unitName: '经济和信息化局', madeOn: '2026-03-02', due: '2026-03-31' },
      ...{ status: 'open', said: null, word: null, mayJudge: false },
    })
    await owner().post(`/api/promises/${id}/report`, { text: '已立杆', askerSees: true })
    const { text } = await asker.read()
    expect((await shown(id)).said).toBe('已立杆')
    expect(text).not.toMatch(/内部|周建国|林小满|老板说了些别的/)
    for (const role of ['officer', 'handler'] as const) expect(text).not.toContain(town.as(role).person)
  })

  test('says why one cannot be kept, and she may say what she thinks of that', async () => {
    const id = await promised()
    expect((await owner().post(`/api/promises/${id}/break`, { why: '走廊未批' })).body.status).toBe('broken')
    expect(await shown(id)).toMatchObject({ status: 'broken', said: '走廊未批', mayJudge: true })
    const { items } = (await office().get('/api/promises?state=broken&limit=200')).body
    expect(items.map((item: { id: Id }) => item.id)).toContain(id)
    expect((await owner().post(`/api/promises/${id}/report`, { text: 'x' })).body.code).toBe(
      'promise.broken-already',
    )
    const kept = await owner().post(`/api/promises/${id}/keep`, { how: '走廊批了，已通' })
    expect(kept.body.status).toBe('kept')
  })
})

describe('her word', () => {
  test('counts with her telephone proven, stands beside the claim, and is given once', async () => {
    const id = await promised()
    await owner().post(`/api/promises/${id}/keep`, { how: '专线已通' })
    expect((await asker.says(id, { kept: true })).body.code).toBe('code.missing')
    const code = await asker.code()
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    expect((await asker.says(id, { kept: true, code: wrong })).body.code).toBe('code.wrong')
    const said = await asker.says(id, { kept: true, code, words: '说到做到' })
    expect(said.body, said.text).toEqual({ id, kept: true })
    const { body } = await office().get(`/api/promises/${id}`)
    expect(body).toMatchObject({ keptHow: '专线已通', word: { kept: true, words: '说到做到' } })
    expect((await asker.says(id, { kept: true, code })).body.code).toBe('promise.word-given')
  })

  test('“not kept” opens it again', async () => {
    const id = await promised()
    await owner().post(`/api/promises/${id}/keep`, { how: '专线已通' })
    expect((await asker.says(id, { kept: false, code: await asker.code() })).status).toBe(200)
    expect((await office().get(`/api/promises/${id}`)).body).toMatchObject({ open: true, keptOn: null })
    expect(await shown(id)).toMatchObject({ status: 'open', word: { kept: false }, mayJudge: false })
  })

  test('is too early before its day without a claim', async () => {
    const id = await promised()
    const code = await asker.code()
    expect((await asker.says(id, { kept: false, code })).body.code).toBe('promise.word-too-early')
  })

  test('reaches no promise to another, and nobody who works here has it', async () => {
    const other = (await office().post('/api/subjects', { kind: 'enterprise', name: '别家' })).body.id
    const id = await promised(other)
    await owner().post(`/api/promises/${id}/keep`, { how: '已办' })
    const code = await asker.code()
    expect((await asker.says(id, { kept: true, code })).status).toBe(404)
    expect((await asker.says(newId(), { kept: true, code })).status).toBe(404)
    expect((await asker.read()).text).not.toContain(id)
    for (const role of ['officer', 'handler', 'coordinator', 'leader'] as const) {
      const { status } = await town.as(role).post(`/api/q/promises/${id}`, { kept: true })
      expect([role, status]).toEqual([role, 401])
    }
  })

  test('is not for one who is no contact of the subject: a card and a number of one’s own open no promises', async () => {
    const told = { programme: 'sample' }
    const card = (await office().post(`/api/subjects/${enterprise}/link`, told)).body.url
    const from = (url: string) => ({ headers: { 'x-asker-link': url.slice(url.lastIndexOf('/') + 1) } })
    const body = { title: '路灯不亮', text: '晚上看不见', phone: '13655556666' }
    const started = await town.nobody.post('/api/q/matters', body, from(card))
    expect(started.status, started.text).toBe(200)
    const id = await promised()
    for (const url of [card, started.body.url]) {
      expect((await town.nobody.get('/api/q', from(url))).body.promised).toBe(false)
      expect((await town.nobody.get('/api/q/promises', from(url))).body).toEqual({ items: [] })
      const said = await town.nobody.post(`/api/q/promises/${id}`, { kept: true }, from(url))
      expect(said.body.code).toBe('link.not-of-contact')
    }
  })
})
