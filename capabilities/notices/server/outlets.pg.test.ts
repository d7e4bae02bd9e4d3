// Outlets through the doors and over real connections on this machine: signed, refused inwards, outliving errors, replayed.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { allowList } from '#foundation/notices/allow-list.ts'
import { deliverDue } from '#foundation/notices/deliverer.ts'
import { ratesOf } from '#foundation/notices/gates.ts'
import { outgoing } from '#foundation/notices/outgoing.ts'
import { testPool, writing } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { matters, servesSubject } from '#capabilities/matters/server/capability.ts'
import { mailOf, phoneOf } from '#capabilities/people/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { noticeRounds, notices, waysOf } from './capability.ts'

const rates = ratesOf('webhook=1000,wecom=1000,dingtalk=1000')
const allowed = allowList('127.0.0.1, *.example.cn')
const resolve = async (host: string) => (host === 'inward.example.cn' ? ['10.0.0.7'] : ['127.0.0.1'])
const way = outgoing({ allowed, resolve, timeoutMs: 2_000 })
const capability = notices({
  ...{ phoneOf, mailOf, rates, refusalOf: way.refusalOf },
  setUp: () => ({ sms: false, mail: false }),
})
const capabilities = [
  programmes,
  calendars({ clocked: [] }),
  subjects({ pairedSubjects: async () => [] }),
  matters,
  capability,
]
const start = Date.parse('2026-03-02T01:00:00.000Z')

interface Call {
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string
}

let town: Town
let sysadmin: Enrolled
let calls: Call[]
let answer: { status: number; body: string; headers?: Record<string, string> } | null
let url: string
const closing: (() => void)[] = []

beforeEach(async () => {
  town = await newTown({ capabilities, serves: servesSubject, at: new Date(start).toISOString() })
  await adoptProgramme(testPool(), town.clock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  sysadmin = town.as('sysadmin')
  calls = []
  answer = { status: 200, body: '{"errcode":0,"errmsg":"ok"}' }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { url: path = '', headers } = request
    calls.push({ path, headers: headers as Record<string, string>, body: Buffer.concat(parts).toString() })
    if (answer) response.writeHead(answer.status, answer.headers ?? {}).end(answer.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await telling()
})
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const telling = () =>
  noticeRounds({ pool: testPool(), clock: town.clock, origin: 'https://yixian.example' })
    .find(({ name }) => name === 'telling')!
    .run(town.tenant, () => false)

function deliver(): Promise<number> {
  const ways = waysOf({
    ...{ pool: testPool(), outgoing: way, phoneOf, mailOf, mail: null },
    sms: { deliver: async () => {} },
  })
  return deliverDue({ pool: testPool(), clock: town.clock, ways, rates, log: () => {} }, [town.tenant])
}

async function done(reply: ReturnType<Enrolled['post']>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body
}

/** Signed in anew: between two moments of a test, a sign-in may have been idle too long. */
const fresh = async () => ({
  headers: { cookie: `yx_session=${(await town.signInAgain(sysadmin.account)).token}` },
})

const hook = (more: object = {}) => ({
  kind: 'webhook',
  name: '县平台',
  address: `${url}/hook`,
  events: ['matter.*'],
  ...more,
})
const register = (more?: object): Promise<{ id: string; secret: string }> =>
  done(sysadmin.post('/api/outlets', hook(more)))
const listed = async () => (await done(sysadmin.get('/api/outlets', await fresh()))).items
const deliveries = async (query = '') =>
  (await done(sysadmin.get(`/api/deliveries${query}`, await fresh()))).items
const trial = async (id: string) => done(sysadmin.post(`/api/outlets/${id}/try`, undefined, await fresh()))

async function raised(): Promise<string> {
  const office = town.as('coordinator')
  const known = { kind: 'enterprise', name: '涪江鞋服' }
  const subject = (await done(office.post('/api/subjects', known))).id
  const raise = { programme: 'sample', subject, title: '缺工', text: '急缺操作工' }
  return (await done(office.post('/api/matters', raise))).id
}

/** Until so many deliveries are known: another test's transaction may hold the ledger's reading back for a moment. */
async function untilQueued(count: number): Promise<void> {
  do await telling()
  while ((await deliveries()).length < count)
}

describe('a webhook', () => {
  test('is told of an entry by ids alone, signed so that the receiver’s package finds it good', async () => {
    const { secret } = await register()
    const id = await raised()
    await untilQueued(1)
    expect(await deliver()).toBe(1)
    const [call] = calls
    town.clock.now()
    const told = JSON.parse(call!.body)
    expect(told).toMatchObject({ type: 'matter.raised', data: { kind: 'matter', id, version: 1 } })
    expect(Object.keys(told.data)).toEqual(['kind', 'id', 'version'])
    expect(call!.body).not.toMatch(/缺工|涪江/)
    // The town's clock stands in March: the receiver's tolerance of five minutes is measured from there.
    const headers = call!.headers
    expect(headers['webhook-timestamp']).toBe(String(start / 1000))
    const at = new Date(start)
    const check = new Webhook(secret)
    expect(check.sign(headers['webhook-id']!, at, call!.body)).toBe(headers['webhook-signature'])
  })

  test('is not told of what it did not ask for, nor of anything once it is over', async () => {
    await register({ events: ['task.*', 'matter.closed'] })
    const ended = await register()
    await done(sysadmin.post(`/api/outlets/${ended.id}/end`))
    const witness = await register({ events: ['matter.raised'] })
    await raised()
    await untilQueued(1)
    expect((await deliveries()).map(({ outlet }: { outlet: string }) => outlet)).toEqual([witness.id])
  })

  test('a command that is refused tells nothing', async () => {
    await register()
    const office = town.as('coordinator')
    const raise = { programme: 'nonesuch', subject: null, title: 'x', text: 'x' }
    expect((await office.post('/api/matters', raise)).status).toBe(422)
    await raised()
    await untilQueued(1)
    await telling()
    expect((await deliveries()).length).toBe(1)
  })

  test('is signed with the old secret, too, for a day after it was renewed', async () => {
    const { id, secret } = await register()
    const { secret: newer } = await done(sysadmin.post(`/api/outlets/${id}/secret`))
    expect(newer).not.toBe(secret)
    await trial(id)
    await deliver()
    const good = (which: string, { headers, body }: Call, at: number) =>
      headers['webhook-signature']!.split(' ').includes(
        new Webhook(which).sign(headers['webhook-id']!, new Date(at), body),
      )
    for (const which of [secret, newer]) expect(good(which, calls[0]!, start)).toBe(true)
    const later = start + 25 * 3_600_000
    town.clock.moveTo(new Date(later).toISOString())
    await trial(id)
    await deliver()
    expect(good(newer, calls[1]!, later)).toBe(true)
    expect(good(secret, calls[1]!, later)).toBe(false)
  })

  test('shows its secret once: no list, no other answer and no row has it', async () => {
    const { id, secret } = await register()
    expect(JSON.stringify(await listed())).not.toContain(secret)
    const again = await sysadmin.post('/api/outlets', hook())
    expect(again.body.secret).not.toBe(secret)
    const rows = await writing(town.tenant, async ({ query }) => [
      ...(await query('select o::text as row from outlets o where tenant_id = $1', [town.tenant])),
      ...(await query('select c.answer::text as row from ledger_commands c where tenant_id = $1', [
        town.tenant,
      ])),
    ])
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6, 30))
    expect(JSON.stringify(rows)).not.toContain(url)
    expect((await listed()).find((each: { id: string }) => each.id === id)).toMatchObject({
      ...{ kind: 'webhook', name: '县平台', host: new URL(url).host, waiting: 0, failed: 0, trouble: null },
    })
  })
})

describe('an address is refused when it is typed', () => {
  test.each([
    ['https://169.254.169.254/latest', 'outgoing.not-listed'],
    ['https://[::1]/', 'outgoing.not-listed'],
    ['http://hooks.example.cn@10.0.0.1/', 'outgoing.password-in-address'],
    ['https://evil.example.com/', null],
    ['file:///etc/passwd', 'outgoing.no-address'],
  ])('%s: %s', async (address, code) => {
    const reply = await sysadmin.post('/api/outlets', hook({ address }))
    // A name that is not listed may still lead to an address that is: then it is refused when called.
    expect(reply.status === 200 ? null : reply.body.code).toBe(code)
  })

  test.each([
    [{ events: ['account.*'] }, 'outlet.unknown-event'],
    [{ kind: 'wecom' }, 'outlet.no-robot-address'],
    [{ kind: 'dingtalk' }, 'outlet.no-robot-address'],
  ])('%o: %s', async (more, code) => {
    const reply = await sysadmin.post('/api/outlets', hook(more))
    expect([reply.status, reply.body.code]).toEqual([422, code])
  })

  test('and so is the fifty-first', async () => {
    for (let n = 0; n < 50; n++) await register()
    const reply = await sysadmin.post('/api/outlets', hook())
    expect([reply.status, reply.body.code]).toEqual([422, 'outlet.too-many'])
  })
})

test('a name that leads to a private address when it is called reaches nothing, and says why on the list', async () => {
  const { id } = await register({ address: 'https://inward.example.cn/hook' })
  await trial(id)
  expect(await deliver()).toBe(0)
  expect((await listed())[0]).toMatchObject({
    waiting: 1,
    trouble: 'requests to inward.example.cn (10.0.0.7) are not allowed',
  })
})

test('one that redirects to this machine is not followed', async () => {
  const { id } = await register()
  answer = { status: 307, body: '', headers: { location: `${url}/elsewhere` } }
  await trial(id)
  expect(await deliver()).toBe(0)
  expect(calls.map(({ path }) => path)).toEqual(['/hook'])
  expect((await deliveries())[0]).toMatchObject({ state: 'waiting', status: 307, tries: 1 })
})

test('one that hangs is left, holds up nobody, and gets it later', async () => {
  const slow = await register()
  answer = null
  await trial(slow.id)
  const began = Date.now()
  expect(await deliver()).toBe(0)
  expect(Date.now() - began).toBeLessThan(8_000)
  expect((await deliveries())[0]).toMatchObject({ state: 'waiting', trouble: 'no answer in time' })
  answer = { status: 204, body: '' }
  town.clock.moveTo(new Date(start + 60_000).toISOString())
  expect(await deliver()).toBe(1)
  const ids = calls.map(({ headers }) => headers['webhook-id'])
  expect(ids[0]).toBe(ids[1])
})

test('one that answers 500 for a day is tried all day, shown meanwhile, and told in order when it is back', async () => {
  const { id } = await register()
  answer = { status: 500, body: '' }
  for (const _ of [1, 2, 3]) await trial(id)
  for (let minute = 0; minute < 24 * 60; minute += 5) {
    town.clock.moveTo(new Date(start + minute * 60_000).toISOString())
    await deliver()
  }
  expect(calls.length).toBeGreaterThan(20)
  expect((await listed())[0]).toMatchObject({ waiting: 3, failed: 0, trouble: 'answered 500' })
  answer = { status: 200, body: '' }
  town.clock.moveTo(new Date(start + 26 * 3_600_000).toISOString())
  expect(await deliver()).toBe(3)
  const order = await writing(town.tenant, ({ query }) =>
    query<{ id: string }>('select id from notice_deliveries where tenant_id = $1 order by place', [
      town.tenant,
    ]),
  )
  expect(calls.slice(-3).map(({ headers }) => headers['webhook-id'])).toEqual(order.map((row) => row.id))
}, 60_000)

test('what was given up is sent again under its own id: one, or all of an outlet', async () => {
  const { id } = await register()
  answer = { status: 404, body: '' }
  for (const _ of [1, 2]) await trial(id)
  for (let hour = 0; hour < 24; hour++) {
    town.clock.moveTo(new Date(start + hour * 3_600_000).toISOString())
    await deliver()
  }
  const [, first] = await deliveries('?state=failed')
  expect(await deliveries('?state=failed')).toMatchObject([{ status: 404 }, { status: 404, tries: 10 }])
  answer = { status: 200, body: '' }
  await done(sysadmin.post(`/api/deliveries/${first.id}/replay`, undefined, await fresh()))
  const twice = await sysadmin.post(`/api/deliveries/${first.id}/replay`, undefined, await fresh())
  expect([twice.status, twice.body.code]).toEqual([422, 'delivery.under-way'])
  expect(await deliver()).toBe(1)
  expect(calls.at(-1)!.headers['webhook-id']).toBe(first.id)
  const { replayed } = await done(sysadmin.post(`/api/outlets/${id}/replay`, undefined, await fresh()))
  expect(replayed).toBe(1)
  expect(await deliver()).toBe(1)
  expect(await deliveries()).toMatchObject([
    { state: 'sent', status: 200, replays: 1 },
    { state: 'sent', status: 200, replays: 1 },
  ])
}, 60_000)

describe('robots', () => {
  test('DingTalk’s is called with time and signature, and told a number, a unit and a link, never what it is about', async () => {
    await register({ kind: 'dingtalk', address: `${url}/robot/send?access_token=t`, secret: 'SEC0123456789' })
    await raised()
    await untilQueued(1)
    expect(await deliver()).toBe(1)
    const asked = new URL(calls[0]!.path, url)
    expect(asked.searchParams.get('timestamp')).toBe(String(start))
    expect(asked.searchParams.get('sign')).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    const { msgtype, text } = JSON.parse(calls[0]!.body)
    expect(msgtype).toBe('text')
    expect(text.content).toMatch(/^【一线】新事项：事项 260302-\S+（.+）\nhttps:\/\/yixian\.example\/matters/)
    expect(text.content).not.toMatch(/缺工|涪江/)
  })

  test('WeCom’s says in its answer that it has not taken it: then it is tried again', async () => {
    const { id } = await register({ kind: 'wecom', address: `${url}/send?key=k` })
    answer = { status: 200, body: '{"errcode":45009,"errmsg":"api freq out of limit"}' }
    await trial(id)
    expect(await deliver()).toBe(0)
    expect((await deliveries())[0]).toMatchObject({ trouble: 'answered 429: 45009 api freq out of limit' })
    answer = { status: 200, body: '{"errcode":0}' }
    town.clock.moveTo(new Date(start + 10_000).toISOString())
    expect(await deliver()).toBe(1)
  })

  test('one of a unit is told only of what that unit has in hand', async () => {
    const robot = { kind: 'wecom', address: `${url}/send?key=k` }
    const [own, other] = [
      await register({ ...robot, unit: town.units.bureau, events: ['matter.dispatched'] }),
      await register({ ...robot, unit: town.units.sibling, events: ['matter.dispatched'] }),
    ]
    const id = await raised()
    await done(town.as('coordinator').post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau }))
    await untilQueued(1)
    expect((await deliveries()).map(({ outlet }: { outlet: string }) => outlet)).toEqual([own.id])
    expect(other.id).not.toBe(own.id)
  })

  test('have no secret of ours to renew', async () => {
    const { id } = await register({ kind: 'wecom', address: `${url}/send?key=k` })
    const reply = await sysadmin.post(`/api/outlets/${id}/secret`)
    expect([reply.status, reply.body.code]).toEqual([422, 'outlet.no-secret'])
  })
})
