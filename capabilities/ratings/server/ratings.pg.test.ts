// The asker's channel over HTTP on PostgreSQL: her link, her code, her verdict, and that nobody else can give it.
import { beforeAll, describe, expect, test } from 'vitest'
import { roles } from '#foundation/core/actor.ts'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
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
import { countVerdicts, verdictsGiven } from './questions.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters, ratings]

let town: Town
let enterprise: Id
let contact: Id
const received: Message[] = []

beforeAll(async () => {
  town = await newTown({ capabilities, openLink })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  const office = town.as('coordinator')
  enterprise = (await office.post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服有限公司' })).body.id
  contact = await newContact()
})

async function newContact(phone: string | null = '13812341234'): Promise<Id> {
  const told = { subject: enterprise, name: '吴老板', ...(phone === null ? {} : { phone }) }
  const { status, body, text } = await town.as('coordinator').post('/api/contacts', told)
  expect(status, text).toBe(200)
  return body.id
}

/** What the telephones show after everything due was sent. */
async function phones(): Promise<Message[]> {
  const parts = {
    pool: testPool(),
    clock: town.clock,
    composers,
    phoneOf,
    origin: 'https://yixian.example',
    log: () => {},
  }
  const channel = { deliver: async (message: Message) => void received.push(message) }
  await sendDue({ ...parts, channel }, [town.tenant])
  return received
}

/** A matter of a contact of its own, since one contact is sent five codes an hour at most. */
async function raised(more: object = {}): Promise<Id> {
  const contact = 'contact' in more ? more.contact : await newContact()
  const told = {
    programme: 'sample',
    subject: enterprise,
    contact,
    title: '缺工 300 人',
    text: '二期投产缺工。',
    class: 'labour',
  }
  const { status, body, text } = await town.as('officer').post('/api/matters', { ...told, ...more })
  expect(status, text).toBe(200)
  return body.id
}

async function replied(more: object = {}): Promise<Id> {
  const id = await raised(more)
  const steps = [
    ['coordinator', 'dispatch', { unit: town.units.bureau, note: '内部说明：先核实' }],
    ['handler', 'acknowledge', undefined],
    ['handler', 'note', { text: '内部进展', askerSees: false }],
    ['handler', 'note', { text: '招聘会定于周五', askerSees: true }],
    ['handler', 'reply', { disposition: 'resolved', text: '已到岗 312 人' }],
  ] as const
  for (const [role, step, body] of steps) {
    const reply = await town.as(role).post(`/api/matters/${id}/${step}`, body)
    expect(reply.status, reply.text).toBe(200)
  }
  return id
}

/** The asker of a matter with her link in hand. */
async function askerOf(matter: Id, more: object = {}) {
  const { status, body, text } = await town.as('officer').post(`/api/matters/${matter}/link`, more)
  expect(status, text).toBe(200)
  return asAsker(body.url)
}

function asAsker(url: string) {
  const headers = { 'x-asker-link': url.slice(url.lastIndexOf('/') + 1) }
  return {
    url,
    get: () => town.nobody.get('/api/q', { headers }),
    post: (what: string, body?: object, more: object = {}) =>
      town.nobody.post(`/api/q/${what}`, body, { headers, ...more }),
  }
}

async function codeFor(asker: ReturnType<typeof asAsker>): Promise<string> {
  const asked = await asker.post('code')
  expect(asked.status, asked.text).toBe(200)
  // Notices of one moment arrive in any order: the last one that is a code.
  const codes = (await phones()).filter(({ kind }) => kind === 'asker-code')
  return /\d{6}/.exec(codes.at(-1)!.text)![0]
}

const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('the link', () => {
  test('shows the asker who has it and until when, units by name and no person', async () => {
    const asker = await askerOf(await replied())
    const { status, body, text } = await asker.get()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      about: 'matter',
      subjectName: '涪江鞋服有限公司',
      phone: '138****1234',
      matter: {
        ...{ status: 'replied', unitName: '经济和信息化局', dueFor: 'verdict', verdict: null },
        reply: { disposition: 'resolved', text: '已到岗 312 人', unitName: '经济和信息化局' },
        may: { judge: true, withdraw: true, talk: true },
      },
    })
    expect(body.matter.thread.map((line: { step: string }) => line.step)).toEqual([
      'received',
      'dispatched',
      'acknowledged',
      'noted',
      'replied',
    ])
    expect(text).not.toMatch(/内部|周建国|林小满|赵敏|吴老板|13812341234/)
    for (const role of ['officer', 'handler', 'coordinator'] as const)
      expect(text).not.toContain(town.as(role).person)
  })

  test('and the thread on the desk agree on what the asker sees', async () => {
    const id = await replied()
    await town.as('handler').post(`/api/matters/${id}/note`, { text: '再记一笔', askerSees: true })
    const asker = await askerOf(id)
    await asker.post('verdict', { grade: 1, code: await codeFor(asker) })
    await town.as('coordinator').post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau })
    await town.as('handler').post(`/api/matters/${id}/acknowledge`)
    await town.as('handler').post(`/api/matters/${id}/start`, { plan: '重来' })
    await town.as('handler').post(`/api/matters/${id}/hand-up`, { reason: '需统筹', unit: town.units.county })
    const desk = (await town.as('coordinator').get(`/api/matters/${id}`)).body.thread
    const steps: Record<string, string> = {
      ...{ MatterRaised: 'received', MatterDispatched: 'dispatched', MatterAcknowledged: 'acknowledged' },
      ...{ MatterStarted: 'in-hand', MatterNoted: 'noted', MatterReplied: 'replied', MatterJudged: 'judged' },
      ...{ MatterReopened: 'reopened', MatterHandedUp: 'handed-up' },
    }
    const shown = desk.flatMap(({ askerSees, type }: { askerSees: boolean; type: string }) =>
      askerSees ? [steps[type]] : [],
    )
    const { body } = await asker.get()
    expect(body.matter.thread.map((line: { step: string }) => line.step)).toEqual(shown)
    expect(shown.length).toBeLessThan(desk.length)
  })

  test('is shown only to whoever raised the matter; others have it sent to the contact', async () => {
    const id = await raised()
    const own = await town.as('officer').post(`/api/matters/${id}/link`, {})
    expect(own.body).toMatchObject({ sentTo: '138****1234', url: expect.stringMatching(/\/q\/[\w-]{64}$/) })
    const office = await town.as('coordinator').post(`/api/matters/${id}/link`, {})
    expect(office.body).toMatchObject({ sentTo: '138****1234', url: null })
    const sent = (await phones()).slice(-2)
    expect(sent.map(({ phone, kind }) => [phone, kind])).toEqual(Array(2).fill(['13812341234', 'asker-link']))
    const url = /https:\/\/yixian\.example\/q\/[\w-]{64}/.exec(sent[1]!.text)![0]
    expect((await asAsker(url).get()).body.matter.id).toBe(id)
    expect(sent[1]!.text).not.toContain('缺工')
  })

  test('needs somebody to tell, who is a contact of the subject', async () => {
    const id = await raised({ contact: null })
    const office = town.as('coordinator')
    expect((await office.post(`/api/matters/${id}/link`, {})).body).toMatchObject({
      status: 422,
      code: 'link.nobody-to-tell',
      detail: '请指定联系人，链接将发到其手机',
    })
    const stranger = await office.post(
      `/api/matters/${id}/link`,
      { contact: newId() },
      { headers: { 'accept-language': 'en' } },
    )
    expect(stranger.body).toMatchObject({
      code: 'link.contact-unknown',
      detail: 'That person is not a contact of this subject',
    })
    expect((await office.post(`/api/matters/${id}/link`, { contact })).status).toBe(200)
  })

  test('is given by those who reach the matter, and by no other', async () => {
    const id = await replied()
    const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    expect((await beside.post(`/api/matters/${id}/link`, {})).status).toBe(404)
    for (const role of ['leader', 'supervisor', 'contact', 'sysadmin', 'secadmin', 'auditor'] as const) {
      expect([role, (await town.as(role).post(`/api/matters/${id}/link`, {})).status]).toEqual([role, 403])
    }
    expect((await town.nobody.post(`/api/matters/${id}/link`, {})).status).toBe(401)
    const asker = await askerOf(id)
    const headers = { 'x-asker-link': asker.url.slice(-64) }
    expect((await town.nobody.post(`/api/matters/${id}/link`, {}, { headers })).status).toBe(401)
    expect((await town.nobody.get('/api/programmes', { headers })).status).toBe(401)
  })

  test('that fell into wrong hands is ended, and one that is made up opens nothing', async () => {
    const id = await raised()
    const lost = await askerOf(id)
    expect((await lost.get()).status).toBe(200)
    const fresh = await askerOf(id, { endOthers: true })
    expect((await lost.get()).status).toBe(401)
    expect((await fresh.get()).status).toBe(200)
    expect((await asAsker(`/q/${'A'.repeat(64)}`).get()).status).toBe(401)
    expect(
      (await asAsker(`/q/${fresh.url.slice(-64, -1)}${fresh.url.endsWith('A') ? 'B' : 'A'}`).get()).status,
    ).toBe(401)
    const elsewhere = await newTown({ capabilities, openLink })
    expect((await elsewhere.as('coordinator').post(`/api/matters/${id}/link`, {})).status).toBe(404)
  })

  test('leaves no token, no code and no number behind in the database', async () => {
    const asker = await askerOf(await replied())
    const code = await codeFor(asker)
    const { body } = await asker.post('proof', { code })
    await asker.post('verdict', { grade: 5, proof: body.proof })
    const all = await town.read(async (reader) => {
      const tables = [
        'asker_links',
        'asker_link_tokens',
        'asker_codes',
        'notices',
        'ledger_entries',
        'ledger_commands',
      ]
      const texts = tables.map((table) =>
        reader.query<{ text: string }>(`select t::text as text from ${table} t where tenant_id = $1`, [
          reader.tenant,
        ]),
      )
      return (await Promise.all(texts))
        .flat()
        .map(({ text }) => text)
        .join('\n')
    })
    for (const secret of [asker.url.slice(-64), body.proof, `"${code}"`, '13812341234'])
      expect(all).not.toContain(secret)
  })
})

describe('the verdict', () => {
  test.each([
    [5, 'closed', null],
    [3, 'closed', null],
    [2, 'received', 'group'],
  ])('of grade %i leaves the matter %s', async (grade, status, rung) => {
    const id = await replied()
    const asker = await askerOf(id)
    const reply = await asker.post('verdict', { grade, words: '说到做到', code: await codeFor(asker) })
    expect(reply.body).toMatchObject({ id, status })
    const { body } = await town.as('coordinator').get(`/api/matters/${id}`)
    expect(body).toMatchObject({
      status,
      grade,
      verdict: { grade, words: '说到做到' },
      ...(rung ? { rung, reopened: 1 } : {}),
    })
  })

  test('may be given again after a second answer, each beside what the unit then claimed', async () => {
    const id = await replied()
    const asker = await askerOf(id)
    await asker.post('verdict', { grade: 1, words: '只来了十个人', code: await codeFor(asker) })
    const handler = town.as('handler')
    await town.as('coordinator').post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau })
    await handler.post(`/api/matters/${id}/acknowledge`)
    await handler.post(`/api/matters/${id}/reply`, { disposition: 'partly-resolved', text: '又来了两百人' })
    await asker.post('verdict', { grade: 4, code: await codeFor(asker) })
    const rows = await town.read((reader) =>
      reader.query(
        'select ordinal, grade, words, claim, rung from ratings where tenant_id = $1 and matter_id = $2 order by ordinal',
        [reader.tenant, id],
      ),
    )
    expect(rows).toEqual([
      { ordinal: 0, grade: 1, words: '只来了十个人', claim: 'resolved', rung: 'department' },
      { ordinal: 1, grade: 4, words: null, claim: 'partly-resolved', rung: 'group' },
    ])
    const { body } = await asker.get()
    expect(body.matter).toMatchObject({
      status: 'closed',
      unitName: null,
      dueAt: null,
      may: { judge: false, withdraw: false, talk: false },
    })
    expect(
      body.matter.thread
        .filter((line: { by: string }) => line.by === 'asker')
        .map((line: { step: string }) => line.step),
    ).toEqual(['judged', 'reopened', 'judged', 'closed'])
  })

  test('before a reply is refused, and spends no code', async () => {
    const asker = await askerOf(await raised())
    const code = await codeFor(asker)
    expect((await asker.post('verdict', { grade: 5, code })).body).toMatchObject({
      status: 422,
      code: 'matter.not-replied',
    })
    expect((await asker.post('withdraw', { reason: '已自行招满', code })).body).toMatchObject({
      status: 'closed',
    })
  })

  test('is nobody’s but the asker’s: no role at the door, with or without her link, batch or not', async () => {
    const id = await replied()
    const asker = await askerOf(id)
    const headers = { 'x-asker-link': asker.url.slice(-64) }
    for (const role of roles) {
      const someone = town.as(role)
      for (const [what, body] of [
        ['verdict', { grade: 5 }],
        ['withdraw', { reason: '代为撤回' }],
      ] as const) {
        const code = '000000'
        expect([role, (await someone.post(`/api/q/${what}`, { ...body, code })).status]).toEqual([role, 401])
        // With the link in hand, but without the asker's telephone.
        const withLink = await someone.post(`/api/q/${what}`, body, { headers })
        expect([role, withLink.body.code]).toEqual([role, 'code.missing'])
      }
      const command = { id: newId(), name: 'giveVerdict', input: { grade: 5, code: '000000' } }
      const batch = await someone.post('/api/commands', { commands: [command] })
      expect([role, batch.body.results[0].outcome]).toEqual([role, 'unauthorised'])
    }
    expect((await town.nobody.post('/api/q/verdict', { grade: 5 })).status).toBe(401)
    expect((await asker.get()).body.matter).toMatchObject({ status: 'replied', verdict: null })
  })

  test('sent twice under one id is given once', async () => {
    const asker = await askerOf(await replied())
    const commandId = newId()
    const verdict = { grade: 5, code: await codeFor(asker) }
    const [first, second] = await Promise.all([
      asker.post('verdict', verdict, { commandId }),
      asker.post('verdict', verdict, { commandId }),
    ])
    expect(first.status, first.text).toBe(200)
    expect(second.body).toEqual(first.body)
    expect((await asker.post('verdict', verdict, { commandId })).body).toEqual(first.body)
  })
})

describe('the code', () => {
  test('goes to the contact’s telephone, and serves once', async () => {
    const asker = await askerOf(await replied())
    const code = await codeFor(asker)
    expect(received.filter(({ kind }) => kind === 'asker-code').at(-1)).toMatchObject({
      phone: '13812341234',
    })
    const { body } = await asker.post('proof', { code })
    expect((await asker.post('proof', { code })).body).toMatchObject({ status: 422, code: 'code.over' })
    expect((await asker.post('verdict', { grade: 5, code })).body).toMatchObject({ code: 'code.over' })
    expect((await asker.post('verdict', { grade: 5, proof: body.proof })).body).toMatchObject({
      status: 'closed',
    })
  })

  test('may be mistyped four times; the fifth wrong one ends it, also when all come at once', async () => {
    const contact = await newContact('13900000001')
    const asker = await askerOf(await replied({ contact }))
    const code = await codeFor(asker)
    const wrong = await Promise.all(
      Array.from({ length: 8 }, () => asker.post('verdict', { grade: 5, code: other(code) })),
    )
    const codes = wrong.map(({ body }) => body.code).sort()
    expect(codes).toEqual([...Array(3).fill('code.over'), ...Array(5).fill('code.wrong')])
    expect((await asker.post('verdict', { grade: 5, code })).body.code).toBe('code.over')
  })

  test('of another link proves nothing here', async () => {
    const contact = await newContact('13900000002')
    const mine = await askerOf(await replied({ contact }))
    const hers = await askerOf(await replied({ contact: await newContact('13900000003') }))
    const code = await codeFor(hers)
    expect((await mine.post('verdict', { grade: 5, code })).body.code).toBe('code.over')
    const { body } = await hers.post('proof', { code })
    expect((await mine.post('verdict', { grade: 5, proof: body.proof })).body.code).toBe('code.over')
  })

  test('a screen that is behind learns nothing about a code', async () => {
    const contact = await newContact('13900000004')
    const asker = await askerOf(await replied({ contact }))
    const code = await codeFor(asker)
    for (const tried of [code, other(code)]) {
      expect((await asker.post('verdict', { grade: 5, code: tried }, { version: 1 })).status).toBe(409)
    }
  })

  test('is sent at most five times an hour to one contact, whichever of her links asks', async () => {
    const contact = await newContact('13900000005')
    const askers = [await askerOf(await raised({ contact })), await askerOf(await raised({ contact }))]
    const asked = await Promise.all([0, 1, 0, 1, 0, 1, 0].map((n) => askers[n]!.post('code')))
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 422, 422])
    expect(asked.find(({ status }) => status === 422)!.body).toMatchObject({ code: 'code.too-many' })
  })

  test('cannot be sent where no number is known', async () => {
    const silent = await newContact(null)
    const asker = await askerOf(await raised({ contact: silent }))
    const before = (await phones()).length
    await asker.post('code')
    expect((await phones()).length).toBe(before)
    const nobody = await askerOf(await raised({ contact: null }))
    expect((await nobody.post('code')).body).toMatchObject({ status: 422, code: 'code.no-phone' })
  })

  test('lasts ten minutes, what it proves half an hour', async () => {
    const own = await newContact('13900000006')
    const asker = await askerOf(await replied({ contact: own }))
    const [early, late] = [await codeFor(asker), new Date(town.clock.now() + 600_000).toISOString()]
    town.clock.moveTo(late)
    expect((await asker.post('verdict', { grade: 5, code: early })).body.code).toBe('code.over')
    const { body } = await asker.post('proof', { code: await codeFor(asker) })
    town.clock.moveTo(body.until)
    expect((await asker.post('verdict', { grade: 5, proof: body.proof })).body.code).toBe('code.over')
  })
})

test('the asker’s words appear in the thread as hers, without her name', async () => {
  const fresh = await town.enrol({ role: 'coordinator', unit: 'office' })
  const own = { programme: 'sample', subject: enterprise, contact, title: '缺水', text: '厂区停水。' }
  const { body: matter } = await fresh.post('/api/matters', own)
  const { body: link } = await fresh.post(`/api/matters/${matter.id}/link`, {})
  const asker = asAsker(link.url)
  expect((await asker.post('note', { text: '今天又停了' })).status).toBe(200)
  expect((await asker.get()).body.matter.thread.at(-1)).toMatchObject({
    step: 'noted',
    by: 'asker',
    text: '今天又停了',
    unitName: null,
  })
  const thread = (await fresh.get(`/api/matters/${matter.id}`)).body.thread
  expect(thread.at(-1)).toMatchObject({
    type: 'MatterNoted',
    actorName: null,
    unit: null,
    data: { text: '今天又停了' },
  })
  const codes: string[] = []
  for (let n = 0; n < 21; n++) codes.push((await asker.post('note', { text: `第 ${n} 次` })).body.code)
  expect(codes.slice(18)).toEqual([undefined, 'asker.too-often', 'asker.too-often'])
})

test('verdicts of a period open to the very words, and replaying gives the same rows', async () => {
  const span = { from: '2026-03-01T16:00:00.000Z', to: '2026-03-31T16:00:00.000Z' }
  await town.read(async (reader) => {
    const counts = await countVerdicts(reader, 'sample', span)
    const page = { programme: 'sample', span, after: null, limit: 200 }
    const all = await verdictsGiven(reader, page)
    expect(all.length).toBeGreaterThan(3)
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
    const [first] = await verdictsGiven(reader, { ...page, limit: 1 })
    expect(await verdictsGiven(reader, { ...page, after: first!.key })).toEqual(all.slice(1))
    const five = await verdictsGiven(reader, { ...page, grade: 5 })
    expect(five.length).toBe(counts.find(({ grade }) => grade === 5)!.count)
  })
  const rows = () =>
    town.read((reader) =>
      reader.query('select * from ratings where tenant_id = $1 order by matter_id, ordinal', [reader.tenant]),
    )
  const live = await rows()
  await town.read((reader) => rebuildTenant(reader, ratings.kinds))
  expect(await rows()).toEqual(live)
})
