// The stream of notices in whole servers: over two processes' worth of them, coming again after a cut, and ending with the sign-in.
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { hear, type Hearing } from '#foundation/postgres/listening.ts'
import { openPool, type Pool } from '#foundation/postgres/pool.ts'
import { testPool, testUrls, writing } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { noticesChannel } from '#capabilities/notices/server/capability.ts'
import { buildHouse } from './house.ts'
import { senderParts } from './notices.ts'

interface Server {
  readonly app: FastifyInstance
  readonly pool: Pool
  readonly hearing: Hearing
  readonly origin: string
}

let town: Town
let handler: Enrolled
let servers: Server[]
const cutting: AbortController[] = []

/** With a pool, a listening connection and a port of its own, as a process has them. */
async function server(beatMs: number): Promise<Server> {
  const pool = openPool({ url: testUrls().appUrl, max: 4 })
  const hearing = hear({ url: testUrls().appUrl, channel: noticesChannel, onError: () => {} })
  const app = await buildHouse({
    pool,
    clock: systemClock,
    homeTenant: town.tenant,
    notices: { hearing },
    beatMs,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const made = {
    app,
    pool,
    hearing,
    origin: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
  }
  servers.push(made)
  return made
}

beforeEach(async () => {
  servers = []
  town = await newTown({ at: new Date().toISOString() })
  await foundCalendar(testPool(), systemClock, town.tenant)
  handler = town.as('handler')
})
afterEach(async () => {
  for (const cut of cutting.splice(0)) cut.abort()
  for (const { app, hearing, pool } of servers) {
    await app.close()
    await hearing.stop()
    await pool.end()
  }
})

async function tell(who: Enrolled, say: string): Promise<void> {
  const at = new Date().toISOString()
  const composers = {
    greeting: async (_writer: unknown, { data }: { data: Readonly<Record<string, string | null>> }) => ({
      to: { person: data['person']! },
      text: data['say']!,
    }),
  }
  await writing(town.tenant, ({ query }) =>
    sendNotice(
      { tenant: town.tenant, query },
      { id: newId(), kind: 'greeting', data: { person: who.person, say } },
      at,
      3600,
    ),
  )
  const parts = senderParts({ pool: testPool(), clock: systemClock, origin: '' })
  const channel = { deliver: async () => {} }
  await sendDue({ ...parts, composers, channel }, [town.tenant])
}

interface Streamed {
  readonly status: number
  readonly headers: Headers
  /** The text of the next notice; null when the stream has ended. */
  next(): Promise<{ id: string; text: string; unseen: number } | null>
  cut(): void
}

async function stream({ origin }: Server, who: { token: string }, lastEventId?: string): Promise<Streamed> {
  const control = new AbortController()
  cutting.push(control)
  const response = await fetch(`${origin}/api/notices/stream`, {
    signal: control.signal,
    headers: {
      accept: 'text/event-stream',
      cookie: `yx_session=${who.token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  const next: Streamed['next'] = async () => {
    for (;;) {
      const end = rest.indexOf('\n\n')
      if (end >= 0) {
        const block = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (!block.includes('event: notice')) continue
        const { text, unseen } = JSON.parse(/^data: (.*)$/m.exec(block)![1]!) as {
          text: string
          unseen: number
        }
        return { id: /^id: (.*)$/m.exec(block)![1]!, text, unseen }
      }
      const read = await reader!.read()
      if (read.done) return null
      rest += read.value
    }
  }
  return { status: response.status, headers: response.headers, next, cut: () => control.abort() }
}

test('two servers, one person on each: both are told, whoever sent it, and nobody hears of another’s', async () => {
  const [one, two] = [await server(60_000), await server(60_000)]
  const office = town.as('coordinator')
  const streams = [await stream(one, handler), await stream(two, handler), await stream(two, office)]
  expect(streams.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(streams[0]!.headers.get('content-type')).toContain('text/event-stream')
  expect(streams[0]!.headers.get('x-content-type-options')).toBe('nosniff')
  await tell(handler, '给周建国')
  await tell(office, '给赵敏')
  expect((await Promise.all(streams.map((each) => each.next()))).map((each) => each?.text)).toEqual([
    '给周建国',
    '给周建国',
    '给赵敏',
  ])
})

test('whoever was cut off goes on after the last event, on another server, and misses nothing', async () => {
  const [one, two] = [await server(60_000), await server(60_000)]
  const first = await stream(one, handler)
  await tell(handler, '一')
  const seen = await first.next()
  expect(seen).toEqual({ id: '1', text: '一', unseen: 1 })
  first.cut()
  for (const say of ['二', '三']) await tell(handler, say)
  const second = await stream(two, handler, seen!.id)
  expect([await second.next(), await second.next()].map((each) => each?.text)).toEqual(['二', '三'])
  await tell(handler, '四')
  expect(await second.next()).toEqual({ id: '4', text: '四', unseen: 4 })
})

test.each(['-1', 'x', '99999', '1; drop table'])(
  'a last event %o that was never sent begins with what comes',
  async (id) => {
    const one = await server(60_000)
    await tell(handler, '旧')
    const streamed = await stream(one, handler, id)
    await tell(handler, '新')
    expect((await streamed.next())?.text).toBe('新')
  },
)

test('a server that hears nothing looks at each beat', async () => {
  const one = await server(30)
  await one.hearing.stop()
  const streamed = await stream(one, handler)
  await tell(handler, '心跳')
  expect((await streamed.next())?.text).toBe('心跳')
})

test('the stream ends with the sign-in, and does not keep it alive', async () => {
  const one = await server(30)
  const again = await town.signInAgain(handler.account)
  const streamed = await stream(one, again)
  const seenAt = () => seenOf(again.id)
  const before = await seenAt()
  await tell(handler, '还在')
  expect((await streamed.next())?.text).toBe('还在')
  expect(await seenAt()).toEqual(before)
  await writing(town.tenant, ({ query }) =>
    query('update people_sessions set ended_at = now() where tenant_id = $1 and id = $2', [
      town.tenant,
      again.id,
    ]),
  )
  expect(await streamed.next()).toBeNull()
  expect((await stream(one, again)).status).toBe(401)
})

async function seenOf(session: Id): Promise<string> {
  const [row] = await writing(town.tenant, ({ query }) =>
    query<{ seenAt: string }>(
      'select seen_at as "seenAt" from people_sessions where tenant_id = $1 and id = $2',
      [town.tenant, session],
    ),
  )
  return row!.seenAt
}

test('one person holds five streams open, and a sixth is sent away for good', async () => {
  const one = await server(60_000)
  for (let n = 0; n < 5; n++) expect((await stream(one, handler)).status).toBe(200)
  expect((await stream(one, handler)).status).toBe(204)
  expect((await stream(one, town.as('coordinator'))).status).toBe(200)
})

test('a server that is closed ends its streams at once', async () => {
  const one = await server(60_000)
  const streamed = await stream(one, handler)
  await one.app.close()
  expect(await streamed.next()).toBeNull()
})

test('who asks without wanting a stream is given what there is, and the answer ends', async () => {
  const one = await server(60_000)
  const response = await fetch(`${one.origin}/api/notices/stream`, {
    headers: { cookie: `yx_session=${handler.token}` },
  })
  expect(await response.text()).toBe('retry: 3000\n\nevent: state\ndata: {"unseen":0}\n\n')
})
