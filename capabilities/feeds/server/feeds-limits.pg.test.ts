// How often a calendar may be asked for, and what the server writes down about it: numbers, never the address.
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { manualClock } from '#foundation/core/clock.ts'
import { buildServer } from '#foundation/http/server.ts'
import { newToken } from '#foundation/http/token.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { calendars } from '#capabilities/calendars/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { actorNow, people } from '#capabilities/people/server/capability.ts'
import { programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { visits } from '#capabilities/visits/server/capability.ts'
import { feeds } from './capability.ts'
import { feedRoutes } from './routes.ts'

const feed = feeds({ actorNow })
const below = [
  programmes,
  calendars({ clocked: [] }),
  subjects({ pairedSubjects }),
  pairings,
  matters,
  visits,
]
const begun = Date.parse('2026-03-02T01:00:00.000Z')
const clock = manualClock(new Date(begun).toISOString())

let town: Town
let app: FastifyInstance
let path: string

/** The same house, to be asked from addresses of one's own. */
function serverWith(served = feed.served): Promise<FastifyInstance> {
  return buildServer({
    ...{ pool: testPool(), clock, identity: people().identity(testPool()), homeTenant: town.tenant },
    ...{ served, messages: feed.messages, origin: '', ready: async () => [], version: 'test' },
  })
}

beforeAll(async () => {
  town = await newTown({ capabilities: [...below, feed] })
  app = await serverWith()
  const handler = town.as('handler')
  path = new URL((await handler.post('/api/feeds', { name: '手机' })).body.url).pathname
})

afterEach(() => vi.restoreAllMocks())

const ask = (url: string, remoteAddress: string, from = app) => from.inject({ url, remoteAddress })
const many = (count: number) =>
  town.read((writer) =>
    writer.query('update feed_tries set tries = $2 where tenant_id = $1 and key = $3', [
      town.tenant,
      count,
      '203.0.113.0/24',
    ]),
  )

test('one link is read 120 times an hour, by whomever', async () => {
  const replies: number[] = []
  for (let n = 0; n < 121; n++) replies.push((await ask(path, `198.51.100.${n}`)).statusCode)
  expect(replies.slice(0, 120).every((status) => status === 200)).toBe(true)
  expect(replies[120]).toBe(422)
  expect((await ask(path, '198.51.100.1')).json().code).toBe('feed.too-often')
  clock.moveTo(new Date(begun + 3_600_000).toISOString())
  expect((await ask(path, '198.51.100.1')).statusCode).toBe(200)
})

test('a network asks 3,600 times an hour, whether it knows a link or guesses', async () => {
  const guess = `/api/feed/${newToken(town.tenant).text}.ics`
  expect((await ask(guess, '203.0.113.5')).statusCode).toBe(404)
  expect((await ask('/api/feed/none.ics', '203.0.113.6')).statusCode).toBe(404)
  await many(3598)
  expect((await ask(path, '203.0.113.7')).statusCode).toBe(200)
  expect((await ask(guess, '203.0.113.8')).statusCode).toBe(404)
  const over = [await ask(guess, '203.0.113.8'), await ask(path, '203.0.113.9')]
  expect(over.map((reply) => [reply.statusCode, reply.json().code])).toEqual([
    [422, 'feed.too-often'],
    [422, 'feed.too-often'],
  ])
  // Another network is not meant, nor whoever comes through a proxy on this machine.
  expect((await ask(path, '203.0.114.9')).statusCode).toBe(200)
  expect((await ask(path, '127.0.0.1')).statusCode).toBe(200)
  clock.moveTo(new Date(begun + 2 * 3_600_000).toISOString())
  expect((await ask(path, '203.0.113.9')).statusCode).toBe(200)
})

test('nothing that is printed names the address, not even when reading it breaks', async () => {
  const printed: string[] = []
  const keep = (chunk: unknown) => printed.push(String(chunk)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(keep as never)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep as never)
  const broken = await serverWith(
    feedRoutes(async () => {
      throw new Error('the database went away')
    }),
  )
  expect((await ask(path, '192.0.2.1')).statusCode).toBe(200)
  expect((await ask(`${path}x`, '192.0.2.1')).statusCode).toBe(404)
  expect((await ask(path, '192.0.2.1', broken)).statusCode).toBe(500)
  vi.restoreAllMocks()
  expect(printed.join('')).toContain('the database went away')
  const token = path.slice('/api/feed/'.length, -'.ics'.length)
  expect(printed.join('')).not.toContain(token.slice(0, 16))
  await broken.close()
})
