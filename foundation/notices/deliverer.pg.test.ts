// Deliveries on PostgreSQL: nothing lost, nobody's order broken, no channel called too often, and a day of errors outlived.
import { beforeEach, expect, test } from 'vitest'
import { isTrouble } from '../postgres/trouble.ts'
import { manualClock } from '../core/clock.ts'
import { newId, type Id } from '../core/ids.ts'
import { newTenant, testPool, writing } from '../testing/tenant.ts'
import { deliverDue, NotTaken, startDeliverer, WillNeverBeTaken, type DelivererParts } from './deliverer.ts'
import {
  addDeliveries,
  dropLane,
  forgetDeliveries,
  replayDelivery,
  replayLane,
  type Delivery,
} from './delivery.ts'
import { ratesOf } from './gates.ts'

const start = Date.parse('2026-03-02T01:00:00.000Z')
const quick = { perSecond: 1e6, burst: 1e6 }
const hour = 3600

let tenant: Id
let clock: ReturnType<typeof manualClock>
let handed: string[]

beforeEach(async () => {
  tenant = await newTenant()
  clock = manualClock(new Date(start).toISOString())
  handed = []
})

const wayOf =
  (act: (delivery: Delivery) => unknown = () => {}) =>
  async (_tenant: Id, delivery: Delivery) => {
    await act(delivery)
    handed.push(delivery.body)
    return { status: 200 }
  }

function parts(way: DelivererParts['ways'][string], rate = quick): DelivererParts {
  return {
    pool: testPool(),
    clock,
    ways: { mail: way, webhook: way },
    rates: { mail: rate, webhook: rate },
    log: () => {},
  }
}

const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()

async function add(deliveries: readonly Partial<Delivery>[], seconds = 72 * hour): Promise<Id[]> {
  const whole = deliveries.map((each) => ({
    ...{ id: newId(), gate: 'mail', lane: newId(), kind: 'test', title: null, body: '' },
    ...each,
  }))
  await writing(tenant, ({ query }) => addDeliveries({ tenant, query }, whole, { at: at(0), seconds }))
  return whole.map(({ id }) => id)
}

const rows = () =>
  writing(tenant, ({ query }) =>
    query<{
      outcome: string | null
      tries: number
      status: number | null
      trouble: string | null
      replays: number
    }>(
      'select outcome, tries, status, trouble, replays from notice_deliveries where tenant_id = $1 order by place',
      [tenant],
    ),
  )

test('ten thousand due at once, two processes, a rate: none lost, none doubled, everybody’s in their order', async () => {
  const persons = Array.from({ length: 100 }, () => newId())
  const all = Array.from({ length: 10_000 }, (_, n) => ({ lane: persons[n % 100]!, body: `${n % 100}/${n}` }))
  await add(all)
  const rate = { perSecond: 1000, burst: 1000 }
  const perSecond: number[] = []
  for (let second = 0; handed.length < 10_000; second++) {
    clock.moveTo(at(second))
    const before = handed.length
    await Promise.all([
      deliverDue(parts(wayOf(), rate), [tenant]),
      deliverDue(parts(wayOf(), rate), [tenant]),
    ])
    perSecond.push(handed.length - before)
    if (second > 30) break
  }
  expect(new Set(handed).size).toBe(10_000)
  expect(handed.length).toBe(10_000)
  expect(Math.max(...perSecond)).toBeLessThanOrEqual(1000)
  expect(perSecond.length).toBe(10)
  const last = new Map<string, number>()
  const disordered = handed.filter((body) => {
    const [person, n] = body.split('/') as [string, string]
    const isEarlier = Number(n) < (last.get(person) ?? -1)
    last.set(person, Number(n))
    return isEarlier
  })
  expect(disordered).toEqual([])
}, 120_000)

test('an outlet that answers 500 for a day gets everything in the end, in order, and is not hammered', async () => {
  const outlet = newId()
  await add(Array.from({ length: 5 }, (_, n) => ({ gate: 'webhook:x', lane: outlet, body: String(n) })))
  let calls = 0
  let isBroken = true
  const way = wayOf(() => {
    calls++
    if (isBroken) throw new NotTaken(500, 'oh')
  })
  for (let minute = 0; minute < 24 * 60; minute++) {
    clock.moveTo(at(minute * 60))
    await deliverDue(parts(way), [tenant])
  }
  // 5 s, 10 s … an hour: some thirty tries a day, all of the first one.
  expect(calls).toBeGreaterThan(24)
  expect(calls).toBeLessThan(40)
  expect((await rows()).map(({ outcome, status, trouble }) => [outcome, status, trouble])).toEqual([
    [null, 500, 'answered 500: oh'],
    ...Array.from({ length: 4 }, () => [null, null, null]),
  ])
  isBroken = false
  clock.moveTo(at(25 * hour))
  await deliverDue(parts(way), [tenant])
  expect(handed).toEqual(['0', '1', '2', '3', '4'])
}, 120_000)

test('after three days it is of no use any more, and can be asked for again under the same id', async () => {
  const outlet = newId()
  const [id] = await add([
    { gate: 'webhook:x', lane: outlet, body: 'first' },
    { gate: 'webhook:x', lane: outlet, body: 'second' },
  ])
  clock.moveTo(at(73 * hour))
  expect(await deliverDue(parts(wayOf()), [tenant])).toBe(0)
  expect((await rows()).map(({ outcome }) => outcome)).toEqual(['late', 'late'])
  const again = { at: at(73 * hour), seconds: hour }
  const replayed = await writing(tenant, ({ query }) => replayDelivery({ tenant, query }, id!, again))
  expect(replayed).toBe(true)
  const seen: Id[] = []
  expect(await deliverDue(parts(wayOf((each) => seen.push(each.id))), [tenant])).toBe(1)
  expect(seen).toEqual([id])
  expect(await writing(tenant, ({ query }) => replayLane({ tenant, query }, outlet, again))).toBe(1)
  expect(await deliverDue(parts(wayOf()), [tenant])).toBe(1)
  expect(handed).toEqual(['first', 'second'])
  expect((await rows()).map(({ outcome, replays }) => [outcome, replays])).toEqual([
    ['sent', 1],
    ['sent', 1],
  ])
  // What is under way is not begun a second time.
  await add([{ body: 'third', id: '01980000-0000-7000-8000-000000000003' }])
  const third = await writing(tenant, ({ query }) =>
    replayDelivery({ tenant, query }, '01980000-0000-7000-8000-000000000003', again),
  )
  expect(third).toBe(false)
})

test.each([
  ['a plain no', () => new WillNeverBeTaken('no such address'), 1, 'failed'],
  ['410 ten times', () => new NotTaken(410), 10, 'failed'],
  ['429', () => new NotTaken(429), 12, null],
  ['a broken line', () => new Error('reset'), 12, null],
])('%s: %#', async (_what, error, tries, outcome) => {
  await add([{ body: 'x' }])
  for (let n = 0; n < 12; n++) {
    clock.moveTo(at(n * 2 * hour))
    await deliverDue(
      parts(
        wayOf(() => {
          throw error()
        }),
      ),
      [tenant],
    )
  }
  expect(await rows()).toMatchObject([{ outcome, tries }])
})

test('a channel that is not set up fails at once and says so', async () => {
  await add([{ gate: 'pigeon' }])
  await deliverDue(parts(wayOf()), [tenant])
  expect(await rows()).toMatchObject([{ outcome: 'failed', trouble: 'this channel is not set up' }])
})

test('whoever dies with one in hand loses it not: it is free again after a minute', async () => {
  await add([{ body: 'x' }])
  await new Promise<void>((reached) => {
    const way = wayOf(() => {
      reached()
      return new Promise(() => {})
    })
    void deliverDue(parts(way), [tenant])
  })
  expect(await deliverDue(parts(wayOf()), [tenant])).toBe(0)
  clock.moveTo(at(61))
  expect(await deliverDue(parts(wayOf()), [tenant])).toBe(1)
  expect(handed).toEqual(['x'])
})

test('what is undone with its command is delivered to nobody', async () => {
  const undone = writing(tenant, async ({ query }) => {
    const one = { id: newId(), gate: 'mail', lane: newId(), kind: 'test', title: null, body: 'x' }
    await addDeliveries({ tenant, query }, [one], { at: at(0), seconds: 60 })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await deliverDue(parts(wayOf()), [tenant])).toBe(0)
})

test('one that may not leave yet waits; what was settled long ago is forgotten, and a closed outlet gets nothing', async () => {
  const closed = newId()
  await add([{ body: 'now' }, { lane: closed, gate: 'webhook:y', body: 'never' }])
  const later = { id: newId(), gate: 'mail', lane: newId(), kind: 'test', title: null, body: 'later' }
  await writing(tenant, async ({ query }) => {
    await addDeliveries({ tenant, query }, [later], { at: at(0), notBefore: at(hour), seconds: 60 })
    await dropLane({ tenant, query }, closed, at(0))
  })
  await deliverDue(parts(wayOf()), [tenant])
  expect(handed).toEqual(['now'])
  clock.moveTo(at(hour))
  await deliverDue(parts(wayOf()), [tenant])
  expect(handed).toEqual(['now', 'later'])
  expect((await rows()).map(({ outcome }) => outcome)).toEqual(['sent', 'unwanted', 'sent'])
  await writing(tenant, ({ query }) => forgetDeliveries({ tenant, query }, at(60)))
  expect((await rows()).length).toBe(1)
})

test('a gate behind which somebody hangs holds up no other, and stopping waits for what is under way', async () => {
  // Other tests' deliveries are left alone: this clock stands long before any of them is due.
  clock = manualClock('2020-01-01T00:00:00.000Z')
  let release = () => {}
  const hanging = new Promise<void>((resolve) => (release = resolve))
  let arrived = () => {}
  const third = new Promise<void>((resolve) => (arrived = resolve))
  const queue = (gate: string, body: string) =>
    writing(tenant, ({ query }) => {
      const one = { id: newId(), gate, lane: newId(), kind: 'test', title: null, body }
      return addDeliveries({ tenant, query }, [one], { at: '2020-01-01T00:00:00.000Z', seconds: 60 })
    })
  await queue('webhook:slow', 'slow')
  const way = wayOf(async ({ body }) => {
    if (body === 'slow') await hanging
    if (body === 'third') arrived()
  })
  const deliverer = startDeliverer(parts(way), 20)
  await queue('mail', 'second')
  await queue('mail', 'third')
  await third
  expect(handed).not.toContain('slow')
  const stopped = deliverer.stop()
  release()
  await stopped
  expect(handed).toContain('slow')
})

test('rates are read from the environment', () => {
  expect(ratesOf('sms=50, mail=0.5')).toMatchObject({
    sms: { perSecond: 50, burst: 100 },
    mail: { perSecond: 0.5, burst: 1 },
    webhook: { perSecond: 20 },
  })
  for (const wrong of ['sms', 'sms=0', 'pigeon=3', 'sms=-1', 'sms=1;mail=2']) {
    let thrown: unknown
    try {
      ratesOf(wrong)
    } catch (error) {
      thrown = error
    }
    expect(isTrouble(thrown, 'rates.unreadable')).toBe(true)
  }
})
