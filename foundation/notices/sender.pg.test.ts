// The sender on PostgreSQL: sent if the command commits, tried again, shown once, and nothing secret at rest.
import { beforeEach, expect, test } from 'vitest'
import { manualClock } from '../core/clock.ts'
import { newId, type Id } from '../core/ids.ts'
import { openPool } from '../postgres/pool.ts'
import { newTenant, testPool, testUrls, writing } from '../testing/tenant.ts'
import type { Message } from './channel.ts'
import { sendNotice } from './notice.ts'
import { sendDue, startSender, type SenderParts } from './sender.ts'

const start = '2026-03-02T01:00:00.000Z'
const phone = '13812345678'

let tenant: Id
let clock: ReturnType<typeof manualClock>
let delivered: Message[]
let lines: string[]
let failures: number

beforeEach(async () => {
  tenant = await newTenant()
  clock = manualClock(start)
  delivered = []
  lines = []
  failures = 0
})

function parts(more: Partial<SenderParts> = {}): SenderParts {
  return {
    pool: testPool(),
    clock,
    channel: {
      deliver: async (message) => {
        delivered.push(message)
        if (failures-- > 0) throw new Error('the gateway is down')
      },
    },
    composers: {
      greeting: async (_writer, { data }) => ({
        to: { person: data['person']! },
        text: `你好 ${delivered.length}`,
      }),
      direct: async () => ({ to: { phone: '19900001111' }, text: '你好' }),
      dropped: async () => null,
      broken: async () => {
        throw new Error('no words')
      },
    },
    phoneOf: async (_reader, person) => (person === 'nobody' ? null : phone),
    origin: 'https://yixian.example',
    log: (line) => lines.push(line),
    ...more,
  }
}

async function queue(
  kind: string,
  data: Record<string, string> = { person: 'somebody' },
  seconds = 3600,
): Promise<Id> {
  const id = newId()
  await writing(tenant, ({ query }) => sendNotice({ tenant, query }, { id, kind, data }, start, seconds))
  return id
}

const send = (more?: Partial<SenderParts>) => sendDue(parts(more), [tenant])

function rows(): Promise<{ outcome: string | null; tries: number; trouble: string | null; data: unknown }[]> {
  return writing(tenant, ({ query }) =>
    query('select outcome, tries, trouble, data from notices where tenant_id = $1', [tenant]),
  )
}

test('a notice is put into words, sent once, and its number appears in no log', async () => {
  const id = await queue('greeting')
  expect(await send()).toBe(1)
  expect(await send()).toBe(0)
  expect(delivered).toEqual([{ id, tenant, kind: 'greeting', phone, text: '你好 0', at: start }])
  expect(await rows()).toMatchObject([{ outcome: 'sent', tries: 1 }])
  expect(lines.join()).toContain('138****5678')
  expect(lines.join()).not.toContain(phone)
})

test('what the table keeps has neither text nor number', async () => {
  await queue('greeting')
  await send()
  const [row] = await writing(tenant, ({ query }) =>
    query<object>('select n::text as all from notices n where tenant_id = $1', [tenant]),
  )
  expect(JSON.stringify(row)).not.toMatch(/你好|1381234/)
})

test('a command that is undone sends nothing', async () => {
  const undone = writing(tenant, async ({ query }) => {
    await sendNotice({ tenant, query }, { id: newId(), kind: 'greeting', data: {} }, start, 60)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await send()).toBe(0)
})

test('a failed try is repeated later, under the same id', async () => {
  await queue('greeting')
  failures = 1
  expect(await send()).toBe(0)
  expect(await rows()).toMatchObject([{ outcome: null, tries: 1, trouble: 'the gateway is down' }])
  expect(await send()).toBe(0)
  clock.moveTo('2026-03-02T01:00:06.000Z')
  expect(await send()).toBe(1)
  expect(delivered.map(({ id }) => id)).toEqual([delivered[0]!.id, delivered[0]!.id])
  expect(await rows()).toMatchObject([{ outcome: 'sent', tries: 2 }])
})

test('after eight tries it is given up', async () => {
  await queue('greeting', { person: 'somebody' }, 86_400)
  failures = 100
  for (let hour = 2; hour < 12; hour++) {
    await send()
    clock.moveTo(`2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`)
  }
  expect(delivered.length).toBe(8)
  expect(await rows()).toMatchObject([{ outcome: 'failed', tries: 8 }])
})

test('one that cannot be worded does not stand in the way of the next', async () => {
  await queue('broken')
  await queue('direct', { person: 'somebody else' })
  expect(await send()).toBe(1)
  expect(delivered).toMatchObject([{ phone: '19900001111' }])
})

test.each([
  ['dropped', {}],
  ['unheard-of', {}],
  ['greeting', { person: 'nobody' }],
])('%s with %o is not wanted and not sent', async (kind, data) => {
  await queue(kind, data)
  expect(await send()).toBe(0)
  expect(delivered).toEqual([])
  expect(await rows()).toMatchObject([{ outcome: 'unwanted' }])
})

test('a notice of no more use is not sent', async () => {
  await queue('greeting', { person: 'somebody' }, 60)
  clock.moveTo('2026-03-02T01:01:00.000Z')
  expect(await send()).toBe(0)
  expect(await rows()).toMatchObject([{ outcome: 'late' }])
})

test('two processes at once send each notice once', async () => {
  for (let n = 0; n < 12; n++) await queue('greeting')
  const sent = await Promise.all([send(), send(), send()])
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(12)
  expect(new Set(delivered.map(({ id }) => id)).size).toBe(12)
  expect(delivered.length).toBe(12)
})

test('what a composer writes is committed before the message leaves', async () => {
  const id = await queue('remembering')
  const seen: number[] = []
  await send({
    composers: {
      remembering: async (writer, notice) => {
        await writer.query('update notices set trouble = $3 where tenant_id = $1 and id = $2', [
          tenant,
          notice.id,
          'made',
        ])
        return { to: { phone }, text: '你好' }
      },
    },
    channel: {
      deliver: async () => {
        const found = await writing(tenant, ({ query }) =>
          query(`select 1 from notices where tenant_id = $1 and id = $2 and trouble = 'made'`, [tenant, id]),
        )
        seen.push(found.length)
      },
    },
  })
  expect(seen).toEqual([1])
})

test('one person’s notices go one after the other: the next waits until the one before it is through', async () => {
  const ids = [await queue('direct'), await queue('direct'), await queue('direct')]
  const other = await queue('direct', { person: 'somebody else' })
  failures = 1
  expect(await send()).toBe(1)
  expect(delivered.map(({ id }) => id).sort()).toEqual([ids[0], other].sort())
  clock.moveTo('2026-03-02T01:00:06.000Z')
  expect(await send()).toBe(3)
  expect(delivered.slice(2).map(({ id }) => id)).toEqual(ids)
})

test('the telephone channel is called no faster than its rate, and what waits is worded when it goes', async () => {
  const rates = { sms: { perSecond: 2, burst: 3 } }
  for (let n = 0; n < 8; n++) await queue('remembering', { person: `person ${n}` })
  const worded: string[] = []
  const composers: SenderParts['composers'] = {
    remembering: async (writer, { id }) => {
      worded.push(id)
      await writer.query(`update notices set trouble = 'made' where tenant_id = $1 and id = $2`, [tenant, id])
      return { to: { phone }, text: '你好' }
    },
  }
  expect(await send({ composers, rates })).toBe(3)
  // Words that were not sent were undone with all that was written for them.
  expect((await rows()).filter(({ trouble }) => trouble === 'made')).toEqual([])
  expect(await send({ composers, rates })).toBe(0)
  clock.moveTo('2026-03-02T01:00:01.000Z')
  expect(await send({ composers, rates })).toBe(2)
  clock.moveTo('2026-03-02T01:00:30.000Z')
  expect(await send({ composers, rates })).toBe(3)
  expect((await rows()).map(({ outcome, tries }) => [outcome, tries])).toEqual(
    Array.from({ length: 8 }, () => ['sent', 1]),
  )
})

test('what a person reads here is taken in with the notice’s own end, and nobody is called', async () => {
  const [id, other] = [await queue('greeting'), await queue('greeting', { person: 'elsewhere' })]
  const told: string[] = []
  const takeIn: SenderParts['takeIn'] = async (_writer, { id: taken, person, text }) => {
    if (person === 'elsewhere') return false
    told.push(`${taken} ${text}`)
    return true
  }
  expect(await send({ takeIn })).toBe(2)
  expect(told).toEqual([`${id} 你好 0`])
  expect(delivered.map((message) => message.id)).toEqual([other])
  expect((await rows()).map(({ outcome }) => outcome)).toEqual(['sent', 'sent'])
})

test('a process that dies between taking and telling loses nothing: the notice is free again after a minute', async () => {
  const id = await queue('greeting')
  await new Promise<void>((reached) => {
    const deliver = () => {
      reached()
      return new Promise<never>(() => {})
    }
    void send({ channel: { deliver } })
  })
  expect(await send()).toBe(0)
  clock.moveTo('2026-03-02T01:01:01.000Z')
  expect(await send()).toBe(1)
  expect(delivered.map((message) => message.id)).toEqual([id])
})

test('a running sender takes up what is queued later, and stops', async () => {
  const calls: (() => void)[] = []
  const arrived = new Promise<void>((resolve) => calls.push(resolve))
  const channel = {
    deliver: async (message: Message) => {
      if (message.tenant === tenant) calls[0]!()
    },
  }
  // Other tests' notices are left alone: this clock stands long before any of them is due.
  clock = manualClock('2020-01-01T00:00:00.000Z')
  const sender = startSender(parts({ channel }), 20)
  const id = newId()
  await writing(tenant, ({ query }) =>
    sendNotice({ tenant, query }, { id, kind: 'direct', data: {} }, '2020-01-01T00:00:00.000Z', 60),
  )
  await arrived
  await sender.stop()
})

test('notices of one moment all go out, however few the planner takes them for', async () => {
  // Statistics that know nothing of this tenant, and a connection without plans: of two ways to join it may take either.
  for (let n = 0; n < 10; n++) {
    tenant = await newTenant()
    for (let m = 0; m < 5; m++) await queue('direct')
    if (n % 2 === 0) await send()
  }
  await writing(tenant, ({ query }) => query(`select yx_take_stock('notices'::regclass)`))
  tenant = await newTenant()
  const ids = [await queue('direct'), await queue('direct'), await queue('direct')]
  delivered = []
  const pool = openPool({ url: testUrls().appUrl, max: 1 })
  expect(await send({ pool })).toBe(3)
  await pool.end()
  expect(delivered.map(({ id }) => id).sort()).toEqual([...ids].sort())
  expect((await rows()).map(({ tries }) => tries)).toEqual([1, 1, 1])
})
