// Whose telephone judges, over HTTP on PostgreSQL: no officer's and no late one; what the asker hears; what staff may read of it.
import { beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { Message } from '#foundation/notices/channel.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { composers as ofPeople, phoneOf } from '#capabilities/people/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { composers, openLink, ratings } from './capability.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters, ratings]
const hour = 3_600_000

let town: Town
let enterprise: Id
let office: Enrolled
let raiser: Enrolled
let handler: Enrolled

beforeEach(async () => {
  town = await newTown({ capabilities, openLink })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await signedIn()
  enterprise = (await office.post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服有限公司' })).body.id
})

/** Anew after the clock was moved by half an hour, since a sign-in is over by then. */
async function signedIn(): Promise<void> {
  office = await town.enrol({ role: 'coordinator', unit: 'office' })
  raiser = await town.enrol({ role: 'officer', unit: 'section' })
  handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
}

async function later(hours: number): Promise<void> {
  town.clock.moveTo(new Date(town.clock.now() + hours * hour).toISOString())
  if (hours >= 0.5) await signedIn()
}

async function given(reply: Promise<{ status: number; body: Record<string, never>; text: string }>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body
}

async function newContact(phone = '13812341234'): Promise<Id> {
  return (await given(office.post('/api/contacts', { subject: enterprise, name: '吴老板', phone }))).id!
}

const numbered = (contact: Id, phone: string) =>
  given(office.put(`/api/contacts/${contact}`, { name: '吴老板', phone }))

const newOfficer = (phone: string) =>
  given(town.as('sysadmin').post('/api/officers', { name: '新来的', unit: town.units.section, phone }))

async function raised(contact: Id | null): Promise<Id> {
  const told = { programme: 'sample', subject: enterprise, contact, title: '缺工', text: '二期投产缺工。' }
  return (await given(raiser.post('/api/matters', { ...told, class: 'labour' }))).id!
}

async function reply(matter: Id): Promise<void> {
  await given(office.post(`/api/matters/${matter}/dispatch`, { unit: town.units.bureau }))
  await given(handler.post(`/api/matters/${matter}/acknowledge`))
  await given(handler.post(`/api/matters/${matter}/reply`, { disposition: 'resolved', text: '已到岗' }))
}

/** Whoever holds the link that was shown for a matter. */
async function holderOf(matter: Id, contact?: Id) {
  const told = await given(raiser.post(`/api/matters/${matter}/link`, contact ? { contact } : {}))
  return holding(told.url!)
}

function holding(url: string) {
  const headers = { 'x-asker-link': url.slice(-64) }
  return {
    get: () => town.nobody.get('/api/q', { headers }),
    post: (what: string, body?: object) => town.nobody.post(`/api/q/${what}`, body, { headers }),
  }
}

type Holder = ReturnType<typeof holding>

async function received(): Promise<Message[]> {
  const messages: Message[] = []
  const channel = { deliver: async (message: Message) => void messages.push(message) }
  const parts = { pool: testPool(), clock: town.clock, phoneOf, origin: 'https://yixian.example' }
  await sendDue({ ...parts, composers: { ...ofPeople, ...composers }, channel, log: () => {} }, [town.tenant])
  return messages
}

async function judged(holder: Holder, grade: number) {
  await given(holder.post('code'))
  const code = (await received()).find(({ kind }) => kind === 'asker-code')!
  await given(holder.post('verdict', { grade, code: /\d{6}/.exec(code.text)![0] }))
  return code.phone
}

const codeAsked = async (holder: Holder) => (await holder.post('code')).body.code as string | undefined

describe('no officer judges', () => {
  test('by raising a matter from a card with a number of the staff', async () => {
    const { url } = await given(office.post(`/api/subjects/${enterprise}/link`, { programme: 'sample' }))
    const card = holding(url!)
    const told = { title: '厂区停水', text: '昨晚起停水。' }
    for (const phone of ['13900001234', '+86 139 0000 1234'])
      expect((await card.post('matters', { ...told, phone })).body).toMatchObject({
        ...{ status: 422, code: 'start.staff-number', detail: '这是工作人员的号码，请填写您自己的手机号码' },
        errors: [{ pointer: '/phone' }],
      })
    const id = newId()
    expect((await card.post('matters', { ...told, id, phone: '13900001234' })).status).toBe(422)
    expect((await card.post('matters', { ...told, id, phone: '13655556666' })).status).toBe(200)
  })

  test('with a number that she typed, or that the register has, and that is an officer’s since', async () => {
    const { url } = await given(office.post(`/api/subjects/${enterprise}/link`, { programme: 'sample' }))
    const begun = await given(
      holding(url!).post('matters', { title: '停水', text: '停水。', phone: '136 5555 6666' }),
    )
    const typed = holding(begun.url!)
    const known = await holderOf(await raised(await newContact('13655556666')))
    expect([await codeAsked(typed), await codeAsked(known)]).toEqual([undefined, undefined])
    await newOfficer('+8613655556666')
    for (const holder of [typed, known])
      expect((await holder.post('code')).body).toMatchObject({ status: 422, code: 'code.staff-number' })
    expect((await received()).filter(({ kind }) => kind === 'asker-code')).toEqual([])
  })
})

describe('a number that was put in late', () => {
  test('gets no code for three days, and the former owner hears of it at once', async () => {
    const contact = await newContact()
    const holder = await holderOf(await raised(contact))
    await later(1)
    await numbered(contact, '13655556666')
    expect((await received()).map(({ kind, phone }) => [kind, phone])).toContainEqual([
      'contact-number-changed',
      '13812341234',
    ])
    const refused = await holder.post('code')
    expect(refused.body).toMatchObject({
      status: 422,
      code: 'code.number-late',
      detail: '这个号码是新登记的，登记满 72 小时后才能接收验证码',
    })
    await later(71)
    expect(await codeAsked(holder)).toBe('code.number-late')
    await later(1)
    expect(await codeAsked(holder)).toBeUndefined()
    expect((await received()).find(({ kind }) => kind === 'asker-code')).toMatchObject({
      phone: '13655556666',
    })
  })

  test('is not late when its contact was added with it before the matter was raised', async () => {
    const holder = await holderOf(await raised(await newContact()))
    expect(await codeAsked(holder)).toBeUndefined()
  })

  test('is late when it came with a contact added after the matter, or in place of another before it', async () => {
    const matter = await raised(await newContact())
    await later(0.1)
    expect(await codeAsked(await holderOf(matter, await newContact('13655556666')))).toBe('code.number-late')
    const changed = await newContact('13655557777')
    await numbered(changed, '13655558888')
    await later(1)
    expect(await codeAsked(await holderOf(await raised(changed)))).toBe('code.number-late')
  })

  test('gets no code either that was asked for just before', async () => {
    const contact = await newContact()
    const holder = await holderOf(await raised(contact))
    expect(await codeAsked(holder)).toBeUndefined()
    await later(0.1)
    await numbered(contact, '13655556666')
    expect((await received()).filter(({ kind }) => kind === 'asker-code')).toEqual([])
  })
})

describe('a reply', () => {
  test('is told to the asker, with a link through which she reads and judges it', async () => {
    const contact = await newContact()
    const matter = await raised(contact)
    await holderOf(matter, await newContact('13655556666'))
    await holderOf(matter)
    await received()
    await reply(matter)
    const sent = await received()
    expect(sent.map(({ kind, phone }) => [kind, phone])).toEqual([['matter-replied', '13812341234']])
    expect(sent[0]!.text).toMatch(/^【一线】您于 2026-03-02 反映的事项已有答复。/)
    expect(sent[0]!.text).not.toMatch(/缺工|到岗/)
    const link = holding(/https:\/\/yixian\.example\/q\/[\w-]{64}/.exec(sent[0]!.text)![0])
    expect((await link.get()).body.matter).toMatchObject({ id: matter, status: 'replied' })
    expect(await judged(link, 5)).toBe('13812341234')
  })

  test('is told to the number that was typed, and to the contact of a matter without a link', async () => {
    const { url } = await given(office.post(`/api/subjects/${enterprise}/link`, { programme: 'sample' }))
    const begun = await given(
      holding(url!).post('matters', { title: '停水', text: '停水。', phone: '13655556666' }),
    )
    const unlinked = await raised(await newContact())
    await received()
    await reply(begun.id!)
    await reply(unlinked)
    const sent = await received()
    expect(sent.map(({ phone }) => phone).sort()).toEqual(['13655556666', '13812341234'])
    const told = sent.find(({ phone }) => phone === '13812341234')!
    expect(told.text).toContain('索取评价链接')
  })

  test('is told again after it was judged and answered anew; and not when it is over or refused', async () => {
    const contact = await newContact()
    const matter = await raised(contact)
    const holder = await holderOf(matter)
    await reply(matter)
    await judged(holder, 1)
    const refused = await handler.post(`/api/matters/${matter}/reply`, {
      disposition: 'resolved',
      text: '再',
    })
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(await received()).toEqual([])
    await reply(matter)
    expect((await received()).map(({ kind }) => kind)).toEqual(['matter-replied'])
    const other = await raised(contact)
    const quick = await holderOf(other)
    await received()
    await reply(other)
    await given(quick.post('code'))
    const codes = await received()
    expect(codes.map(({ kind }) => kind).sort()).toEqual(['asker-code', 'matter-replied'])
    const over = await raised(contact)
    const withdrawing = await holderOf(over)
    await given(withdrawing.post('code'))
    const code = (await received()).find(({ kind }) => kind === 'asker-code')!
    const { proof } = await given(withdrawing.post('proof', { code: /\d{6}/.exec(code.text)![0] }))
    await reply(over)
    await given(withdrawing.post('withdraw', { reason: '已自行招满', proof }))
    expect(await received()).toEqual([])
    const nobody = await raised(null)
    await reply(nobody)
    expect(await received()).toEqual([])
  })
})

describe('the list of verdicts', () => {
  test('says how a matter was judged and what the unit had claimed, and never the asker’s number', async () => {
    const matter = await raised(await newContact())
    await reply(matter)
    const holder = await holderOf(matter)
    await judged(holder, 2)
    await later(24)
    await reply(matter)
    await judged(holder, 5)
    const { status, body, text } = await office.get('/api/verdicts?programme=sample')
    expect(status, text).toBe(200)
    const about = { matter, title: '缺工', subject: enterprise, subjectName: '涪江鞋服有限公司' }
    const claimed = {
      ...about,
      ownerUnit: town.units.bureau,
      claim: 'resolved',
      telephone: 'register',
      lateNumber: null,
    }
    expect(body).toMatchObject({
      items: [
        { ...claimed, grade: 5, at: '2026-03-03T01:00:00.000Z' },
        { ...claimed, grade: 2, at: '2026-03-02T01:00:00.000Z', rung: 'department' },
      ],
      next: null,
    })
    expect(body.items[0].number).toMatch(/\w/)
    expect(text).not.toMatch(/13812341234|138\*|吴老板/)
    const found = async (query: string) =>
      (await office.get(`/api/verdicts?programme=sample&${query}`)).body.items.map(
        ({ grade }: { grade: number }) => grade,
      )
    expect(await found('grade=2')).toEqual([2])
    expect(await found('from=2026-03-03')).toEqual([5])
    expect(await found('to=2026-03-02')).toEqual([2])
    expect(await found('from=2026-03-02&to=2026-03-03')).toEqual([5, 2])
    expect((await office.get('/api/verdicts?programme=other')).body.items).toEqual([])
    const first = (await office.get('/api/verdicts?programme=sample&limit=1')).body
    expect(await found(`limit=1&after=${first.next}`)).toEqual([2])
    expect(await found(`after=${Buffer.from('["x","y","z"]').toString('base64url')}`)).toEqual([5, 2])
  })

  test('is read as far as one reaches the matters, and by nobody else', async () => {
    const matter = await raised(await newContact())
    await reply(matter)
    await judged(await holderOf(matter), 4)
    const path = '/api/verdicts?programme=sample'
    const seen = async (who: Enrolled) => (await who.get(path)).body.items.length
    const own = { scope: { own: true } } as const
    expect(await seen(handler)).toBe(1)
    expect(await seen(town.as('supervisor'))).toBe(1)
    expect(await seen(town.as('leader'))).toBe(1)
    const beside = { role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } } as const
    expect(await seen(await town.enrol(beside))).toBe(0)
    expect(await seen(await town.enrol({ role: 'officer', unit: 'section', ...own }))).toBe(0)
    const elsewhere = await town.enrol({ role: 'coordinator', unit: 'office', scope: { programme: 'other' } })
    expect(await seen(elsewhere)).toBe(0)
    for (const role of ['contact', 'sysadmin', 'secadmin', 'auditor'] as const)
      expect([role, (await town.as(role).get(path)).status]).toEqual([role, 403])
    expect((await town.nobody.get(path)).status).toBe(401)
  })

  test('shows that a late number judged, who put it in and when, also after it was put back', async () => {
    const contact = await newContact()
    const matter = await raised(contact)
    const holder = await holderOf(matter)
    await reply(matter)
    await later(1)
    await numbered(contact, '13655556666')
    const by = office.person
    await later(72)
    expect(await judged(holder, 5)).toBe('13655556666')
    await later(1)
    await numbered(contact, '13812341234')
    const inspector = await town.enrol({ role: 'supervisor', unit: 'office' })
    expect((await inspector.get('/api/verdicts?programme=sample')).body.items).toMatchObject([
      { matter, grade: 5, lateNumber: { at: '2026-03-02T02:00:00.000Z', by, byName: '王大力' } },
    ])
  })

  test('lists alone those that a late number judged, the very ones that are marked so', async () => {
    const early = await newContact()
    const calm = await raised(early)
    await reply(calm)
    expect(await judged(await holderOf(calm), 4)).toBe('13812341234')
    // In place of another an hour before the next matter is raised; and with a contact who came after it.
    await later(0.1)
    await numbered(early, '13655556666')
    await later(1)
    const changed = await raised(early)
    const without = await raised(null)
    await later(0.1)
    const added = await newContact('13655557777')
    const holders = [await holderOf(changed), await holderOf(without, added)]
    for (const matter of [changed, without]) await reply(matter)
    await later(73)
    for (const holder of holders) await judged(holder, 5)
    const list = async (more: string) => {
      const { status, body, text } = await office.get(`/api/verdicts?programme=sample${more}`)
      expect(status, text).toBe(200)
      return body.items as { matter: string; lateNumber: object | null }[]
    }
    const all = await list('')
    expect(all).toHaveLength(3)
    const marked = all.filter(({ lateNumber }) => lateNumber !== null).map(({ matter }) => matter)
    expect(new Set(marked)).toEqual(new Set([changed, without]))
    expect((await list('&late=true')).map(({ matter }) => matter)).toEqual(marked)
  })
})
