// Notices through the doors: who is told of a matter in hand, one's own list, wishes, the digest, and that no one else sees it.
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#foundation/core/ids.ts'
import type { Message } from '#foundation/notices/channel.ts'
import { deliverDue } from '#foundation/notices/deliverer.ts'
import { ratesOf } from '#foundation/notices/gates.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import { sendDue, type SenderParts } from '#foundation/notices/sender.ts'
import { momentOf as at } from '#foundation/testing/story.ts'
import { testPool, writing } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { composers as ofMatters, matters, servesSubject } from '#capabilities/matters/server/capability.ts'
import { mailOf, phoneOf } from '#capabilities/people/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { tasks } from '#capabilities/tasks/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { composers, noticeRounds, notices, takeIn, waysOf } from './capability.ts'

const rates = ratesOf('sms=10000,mail=10000')
const capability = notices({
  phoneOf,
  mailOf,
  setUp: () => ({ sms: true, mail: true }),
  rates,
  refusalOf: () => null,
})
const capabilities = [
  programmes,
  calendars({ clocked: [] }),
  subjects({ pairedSubjects: async () => [] }),
  matters,
  tasks(),
  capability,
]
const origin = 'https://yixian.example'

let town: Town
let office: Enrolled
let handler: Enrolled
let texts: string[]
let mails: { to: string; subject: string; text: string }[]

beforeEach(async () => {
  town = await newTown({ capabilities, serves: servesSubject, at: at('2026-03-02 09:00') })
  await adoptProgramme(testPool(), town.clock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  office = town.as('coordinator')
  handler = town.as('handler')
  texts = []
  mails = []
  await told()
})

const rounds = () => noticeRounds({ pool: testPool(), clock: town.clock, origin })
const round = (name: string) =>
  rounds()
    .find((each) => each.name === name)!
    .run(town.tenant, () => false)

const greeting = {
  'test-greeting': async (_writer: unknown, { data }: { data: Readonly<Record<string, string | null>> }) => ({
    to: { person: data['person']! },
    text: `【一线】${data['say']}。请登录查看：${origin}/x`,
    url: '/x',
    urgent: data['urgent'] === 'yes',
  }),
}

const channel = { deliver: async ({ phone, text }: Message) => void texts.push(`${phone} ${text}`) }
const senderParts = (): SenderParts => ({
  pool: testPool(),
  clock: town.clock,
  composers: { ...ofMatters, ...composers, ...greeting },
  phoneOf,
  takeIn,
  channel,
  origin,
  log: () => {},
})

/** All that a server's rounds do about notices, now. */
async function told(): Promise<void> {
  await round('telling')
  await sendDue(senderParts(), [town.tenant])
  const mail = async (each: { to: string; subject: string; text: string }) => void mails.push(each)
  const ways = waysOf({ pool: testPool(), outgoing: undefined as never, sms: channel, mail, phoneOf, mailOf })
  await deliverDue({ pool: testPool(), clock: town.clock, ways, rates, log: () => {} }, [town.tenant])
}

async function done(reply: ReturnType<Enrolled['post']>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body
}

async function raised(): Promise<string> {
  const known = { kind: 'enterprise', name: '涪江鞋服' }
  const subject = (await done(office.post('/api/subjects', known))).id
  const raise = { programme: 'sample', subject, title: '缺工', text: '急缺操作工' }
  return (await done(office.post('/api/matters', raise))).id
}

/** Signed in anew: between two moments of a test, a sign-in may have been idle too long. */
const fresh = async ({ account }: Enrolled) => ({
  headers: { cookie: `yx_session=${(await town.signInAgain(account)).token}` },
})

const list = async (who: Enrolled) => done(who.get('/api/notices', await fresh(who)))

const see = async (who: Enrolled, upTo: number) =>
  done(who.post('/api/notices/seen', { upTo }, await fresh(who)))

/** Entries are followed once no older transaction is open, which other tests' may be for a moment. */
async function untilTold(who: Enrolled, count: number): Promise<{ text: string; url: string }[]> {
  for (;;) {
    await told()
    const { items } = await list(who)
    if (items.length >= count) return items
  }
}

async function greet(who: Enrolled, say: string, urgent = false): Promise<void> {
  const data = { person: who.person ?? who.account, say, urgent: urgent ? 'yes' : 'no' }
  const now = new Date(town.clock.now()).toISOString()
  await writing(town.tenant, ({ query }) =>
    sendNotice({ tenant: town.tenant, query }, { id: newId(), kind: 'test-greeting', data }, now, 86_400),
  )
}

describe('a matter that comes into somebody’s hands', () => {
  test('is told to the person, not to whoever handed it over', async () => {
    const id = await raised()
    await done(
      office.post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau, person: handler.person }),
    )
    const [item] = await untilTold(handler, 1)
    expect(item!.text).toMatch(/^事项 260302-\S+ 交到您手上，期限 2026-03-/)
    expect(item!.url).toBe(`/matters?open=/matters/${id}`)
    expect((await list(office)).items).toEqual([])
  })

  test('without a person, to those who run the unit', async () => {
    const id = await raised()
    await done(office.post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau }))
    const [item] = await untilTold(handler, 1)
    expect(item!.text).toContain('交到您单位')
  })

  test('a dispatch that is refused tells nobody', async () => {
    const id = await raised()
    const refused = await office.post(`/api/matters/${id}/dispatch`, {
      unit: newId(),
      person: handler.person,
    })
    expect(refused.status).toBe(422)
    await greet(handler, '之后')
    const items = await untilTold(handler, 1)
    expect(items.map(({ text }) => text)).toEqual(['之后'])
  })

  test('a dispute that is not upheld is told as a ruling, not as a hand-over', async () => {
    const id = await raised()
    await done(office.post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau }))
    await untilTold(handler, 1)
    const dispute = { reason: 'not-our-duty', note: '不属本局' }
    await done(handler.post(`/api/matters/${id}/dispute`, dispute, await fresh(handler)))
    await done(office.post(`/api/matters/${id}/ruling`, { upheld: false, reason: '由你局牵头' }))
    await untilTold(handler, 2)
    await greet(handler, '之后')
    const items = await untilTold(handler, 3)
    expect(items.map(({ text }) => text.replace(/ 2603\S+ /, ''))).toEqual([
      '之后',
      '事项的异议不成立，仍由经济和信息化局办理，期限 2026-03-11',
      '事项交到您单位，期限 2026-03-11',
    ])
    expect(items[1]!.url).toBe(`/matters?open=/matters/${id}`)
  })

  test('and is told once, whatever number of processes look', async () => {
    const id = await raised()
    await done(
      office.post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau, person: handler.person }),
    )
    await Promise.all([round('telling'), round('telling'), round('telling')])
    await untilTold(handler, 1)
    await Promise.all([told(), told()])
    expect((await list(handler)).items.length).toBe(1)
  })
})

describe('one’s own list', () => {
  test('shows the newest first, says how many are new, and who has looked is told to nobody', async () => {
    for (const say of ['一', '二', '三']) await greet(handler, say)
    await told()
    const before = await list(handler)
    expect(before.items.map(({ text }: { text: string }) => text)).toEqual(['三', '二', '一'])
    expect(before).toMatchObject({ unseen: 3, last: 3, next: null })
    expect(await see(handler, 2)).toEqual({ unseen: 1 })
    expect(await see(handler, 1)).toEqual({ unseen: 1 })
    expect(await see(handler, 99)).toEqual({ unseen: 0 })
    expect(await list(office)).toMatchObject({ items: [], unseen: 0, last: 0 })
  })

  test('comes in pages', async () => {
    for (const say of ['一', '二', '三']) await greet(handler, say)
    await told()
    const first = await done(handler.get('/api/notices?limit=2'))
    const second = await done(handler.get(`/api/notices?limit=2&after=${first.next}`))
    expect([...first.items, ...second.items].map(({ number }: { number: number }) => number)).toEqual([
      3, 2, 1,
    ])
    expect(second.next).toBeNull()
  })

  test('is nobody else’s, also not by the stream', async () => {
    await greet(handler, '只给周建国')
    await told()
    for (const who of [office, town.as('supervisor'), town.as('sysadmin'), town.as('auditor')]) {
      expect((await who.get('/api/notices')).text).not.toContain('周建国')
      expect((await who.get('/api/notices/stream')).text).not.toContain('周建国')
    }
    expect((await town.nobody.get('/api/notices')).status).toBe(401)
    expect((await town.nobody.get('/api/notices/stream')).status).toBe(401)
  })

  test('a contact does not work here: she is told by telephone', async () => {
    const contact = town.as('contact')
    await greet(contact, '您的事项已答复')
    await told()
    expect(texts).toEqual([`13812341234 【一线】您的事项已答复。请登录查看：${origin}/x`])
    expect((await list(contact)).items).toEqual([])
  })

  test('is forgotten after ninety days', async () => {
    await greet(handler, '旧')
    await told()
    town.clock.moveTo(at('2026-06-02 09:00'))
    await round('old notices')
    expect((await list(handler)).items).toEqual([])
  })
})

describe('wishes', () => {
  const wishes = {
    ...{ quietFrom: '22:00', quietTo: '07:00', digest: false, digestHour: 8, mail: 'never', sms: 'always' },
  }

  test('are as usual until they are set, and nobody else’s change', async () => {
    expect(await done(handler.get('/api/notices/preferences'))).toEqual({
      ...{ quietFrom: '22:00', quietTo: '07:00', digest: true, digestHour: 8, mail: 'always', sms: 'urgent' },
      canMail: false,
      canSms: true,
    })
    expect(await done(handler.put('/api/notices/preferences', wishes))).toEqual(wishes)
    expect(await done(handler.get('/api/notices/preferences'))).toMatchObject(wishes)
    expect(await done(office.get('/api/notices/preferences'))).toMatchObject({ digest: true })
  })

  test.each([
    { quietFrom: '24:00' },
    { quietTo: '7:00' },
    { digestHour: 24 },
    { mail: 'sometimes' },
    { more: 1 },
  ])('%o are refused', async (wrong) => {
    expect((await handler.put('/api/notices/preferences', { ...wishes, ...wrong })).status).toBe(400)
  })

  test('what comes in quiet hours rings when they are over, on the other side of midnight', async () => {
    await done(handler.put('/api/notices/preferences', wishes))
    town.clock.moveTo(at('2026-03-02 23:30'))
    await greet(handler, '夜里')
    await told()
    expect(texts).toEqual([])
    expect((await list(handler)).items.length).toBe(1)
    town.clock.moveTo(at('2026-03-03 06:59'))
    await told()
    expect(texts).toEqual([])
    town.clock.moveTo(at('2026-03-03 07:00'))
    await told()
    expect(texts).toEqual([`13900001234 【一线】夜里。请登录查看：${origin}/x`])
  })

  test('what is urgent passes at any hour', async () => {
    town.clock.moveTo(at('2026-03-02 23:30'))
    await greet(handler, '急', true)
    await told()
    expect(texts.length).toBe(1)
  })
})

describe('the digest', () => {
  async function mailTo(who: Enrolled, email: string): Promise<void> {
    await writing(town.tenant, ({ query }) =>
      query('update people_persons set email = $3 where tenant_id = $1 and id = $2', [
        town.tenant,
        who.person,
        email,
      ]),
    )
  }

  test('comes once a morning, from however many processes, with all that was not looked at', async () => {
    await mailTo(handler, 'zhou@example.cn')
    town.clock.moveTo(at('2026-03-02 18:00'))
    for (const say of ['一', '二', '三']) await greet(handler, say)
    await told()
    await see(handler, 1)
    expect(mails).toEqual([])
    town.clock.moveTo(at('2026-03-03 08:00'))
    await Promise.all([round('digest'), round('digest'), round('digest')])
    await told()
    await round('digest')
    await told()
    expect(mails).toEqual([
      expect.objectContaining({
        to: 'zhou@example.cn',
        subject: '一线 · 2026-03-03 晨报：2 条新通知',
        text: `· 二\n· 三\n\n请登录查看：${origin}/`,
      }),
    ])
    town.clock.moveTo(at('2026-03-04 08:00'))
    await round('digest')
    await told()
    expect(mails.length).toBe(1)
  })

  test('waits over the weekend, and is not made for whoever has looked at everything', async () => {
    await mailTo(handler, 'zhou@example.cn')
    town.clock.moveTo(at('2026-03-06 18:00'))
    await greet(handler, '周五')
    await told()
    for (const [day, count] of [
      ['2026-03-07 09:00', 0],
      ['2026-03-08 09:00', 0],
      ['2026-03-09 09:00', 1],
    ] as const) {
      town.clock.moveTo(at(day))
      await round('digest')
      await told()
      expect(mails.length).toBe(count)
    }
    await greet(handler, '看过')
    await told()
    await see(handler, 99)
    town.clock.moveTo(at('2026-03-10 09:00'))
    await round('digest')
    await told()
    expect(mails.length).toBe(1)
  })

  test('says what is due and what is late, also without any notice, and nothing to whoever has left', async () => {
    await mailTo(handler, 'zhou@example.cn')
    const subject = (await done(office.post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服' }))).id
    const given = async (due: string, more: object = {}) => {
      const raise = { programme: 'sample', subject, title: '缺工', text: '急缺操作工' }
      const { id } = await done(office.post('/api/matters', raise))
      await done(office.post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau, due, ...more }))
      return id as string
    }
    await given('2026-03-03', { person: handler.person })
    await given('2026-03-04')
    await given('2026-03-05')
    const about = { kind: 'matter', id: await given('2026-03-10') }
    for (const unit of [town.units.bureau, town.units.sibling])
      await done(office.post('/api/tasks', { about, unit, title: '核拨补贴', due: '2026-03-04' }))
    await untilTold(handler, 4)
    await see(handler, 99)
    town.clock.moveTo(at('2026-03-04 08:00'))
    await Promise.all([round('digest'), round('digest')])
    await told()
    expect(mails).toEqual([
      expect.objectContaining({
        subject: '一线 · 2026-03-04 晨报：今天到期 2 件，逾期 1 件',
        text: `今天到期：事项 1 件、任务 1 件\n已经逾期：事项 1 件\n\n请登录查看：${origin}/`,
      }),
    ])
    await writing(town.tenant, ({ query }) =>
      query('update people_accounts set disabled = true where tenant_id = $1 and id = $2', [
        town.tenant,
        handler.account,
      ]),
    )
    town.clock.moveTo(at('2026-03-05 08:00'))
    await round('digest')
    await told()
    expect(mails.length).toBe(1)
  })

  test('by telephone only for whoever asked for that, in one message without any matter', async () => {
    const body = {
      quietFrom: '22:00',
      quietTo: '07:00',
      digest: true,
      digestHour: 9,
      mail: 'never',
      sms: 'always',
    }
    await done(handler.put('/api/notices/preferences', body))
    await greet(handler, '一')
    await greet(handler, '二')
    await told()
    town.clock.moveTo(at('2026-03-03 08:30'))
    await round('digest')
    await told()
    expect(texts).toEqual([])
    town.clock.moveTo(at('2026-03-03 09:00'))
    await round('digest')
    await told()
    expect(texts).toEqual([`13900001234 【一线】晨报：2 条新通知。请登录查看：${origin}/`])
  })
})
