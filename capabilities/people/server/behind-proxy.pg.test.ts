// Behind a proxy: whose word about the visitor's address and about TLS is taken, and that nobody else's is.
import type { InjectOptions } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { httpMessages } from '#foundation/http/messages.ts'
import { buildServer } from '#foundation/http/server.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { people } from './capability.ts'

const proxy = '10.9.0.1'
const stranger = '203.0.113.9'
let town: Town

beforeAll(async () => {
  town = await newTown()
})

/** A server that believes `trusted`, reached from `from`. */
async function reached(trusted: readonly string[], from: string) {
  const capability = people()
  const parts = {
    pool: testPool(),
    clock: { now: () => Date.parse('2026-03-02T01:00:00.000Z') },
    identity: capability.identity(testPool()),
    homeTenant: (await newTown()).tenant,
    served: capability.served,
    messages: { ...httpMessages, ...capability.messages },
    origin: '',
    ready: async () => [],
    version: 'test',
  }
  const ofTown = { ...parts, homeTenant: town.tenant, clock: town.clock }
  const send = async (app: Awaited<ReturnType<typeof buildServer>>, request: InjectOptions) =>
    await app.inject({ ...request, remoteAddress: from })
  const [fresh, known] = [await buildServer(parts, { trusted }), await buildServer(ofTown, { trusted })]
  let n = 0
  return {
    /** How many of `count` wrong tries, each at another name, are judged and not put off. */
    async guesses(count: number, forwarded: (n: number) => string) {
      let judged = 0
      for (let i = 0; i < count; i++) {
        const reply = await send(fresh, {
          method: 'POST',
          url: '/api/session',
          headers: { 'x-forwarded-for': forwarded(i) },
          payload: { username: `name-${n++}`, password: 'guess' },
        })
        if (reply.json<{ code: string }>().code === 'session.wrong') judged++
      }
      return judged
    },
    ask: (request: InjectOptions) => send(known, request),
  }
}

test('an address is forged in vain where no proxy is named, and by whoever is not the proxy', async () => {
  const differing = (n: number) => `198.51.${n}.7`
  expect(await (await reached([], stranger)).guesses(45, differing)).toBe(40)
  expect(await (await reached([proxy], stranger)).guesses(45, differing)).toBe(40)
})

test('the proxy’s visitors are told apart, and what one of them wrote before its word is not heard', async () => {
  const behind = await reached([`${proxy}/32`], proxy)
  expect(await behind.guesses(45, (n) => `198.51.${n}.7`)).toBe(45)
  expect(await behind.guesses(45, (n) => `198.51.${n}.7, ${stranger}`)).toBe(40)
})

async function signedIn(trusted: readonly string[], from: string, headers: Record<string, string>) {
  const { account } = await town.enrol({ role: 'sysadmin' })
  const { username } = (await town.as('auditor').get(`/api/accounts/${account}`)).body
  const { password } = (await town.as('sysadmin').post(`/api/accounts/${account}/password`)).body
  const { ask } = await reached(trusted, from)
  const reply = await ask({ method: 'POST', url: '/api/session', headers, payload: { username, password } })
  expect(reply.statusCode, reply.payload).toBe(200)
  const cookie = String(reply.headers['set-cookie'])
  const kept = { ...headers, cookie: cookie.split(';')[0]! }
  const sessions = await ask({ method: 'GET', url: '/api/sessions', headers: kept })
  const [session] = sessions.json<{ items: { address: string; current: boolean }[] }>().items
  return { cookie, session }
}

const saying = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.7' }

test('over TLS that ends at the proxy the cookie is kept to the host and to TLS', async () => {
  const { cookie, session } = await signedIn([proxy], proxy, saying)
  expect(cookie).toMatch(/^__Host-yx_session=.*; Secure;/)
  expect(session).toMatchObject({ address: '198.51.100.0/24' })
})

test('nobody else says so: the cookie is as the connection is, and the address the peer’s own', async () => {
  for (const trusted of [[], [proxy]]) {
    const { cookie, session } = await signedIn(trusted, stranger, saying)
    expect(cookie).toMatch(/^yx_session=/)
    expect(cookie).not.toContain('Secure')
    expect(session).toMatchObject({ address: '203.0.113.0/24' })
  }
})

test('a page of the house is no other site because the proxy gave the server another name', async () => {
  const headers = {
    host: 'backend:8080',
    origin: 'https://yixian.example',
    'x-forwarded-host': 'yixian.example',
  }
  const out = { method: 'DELETE', url: '/api/session', headers } as const
  expect((await (await reached([proxy], proxy)).ask(out)).statusCode).toBe(200)
  expect((await (await reached([], stranger)).ask(out)).statusCode).toBe(403)
})
