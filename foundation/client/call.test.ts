// The typed client: addresses, headers, problems; the net is handed in by replacing fetch for the length of a test.
import { Type } from 'typebox'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { door } from '../contract/door.ts'
import { call, hrefOf, onSignedOut, speakAsAsker } from './call.ts'
import { Problem, problemOf } from './problem.ts'

const doors = {
  dispatch: door({
    name: 'dispatch',
    route: 'POST /api/matters/:id/dispatch',
    kind: 'command',
    summary: { zh: '交办', en: 'Dispatch' },
    params: Type.Object({ id: Type.String() }),
    body: Type.Object({ unit: Type.String() }),
    reply: Type.Object({ version: Type.Number() }),
    allow: ['coordinator'],
  }),
  list: door({
    name: 'list',
    route: 'GET /api/matters',
    kind: 'question',
    summary: { zh: '列出', en: 'List' },
    query: Type.Object({
      after: Type.Optional(Type.String()),
      rung: Type.Optional(Type.Array(Type.String())),
    }),
    reply: Type.Object({ items: Type.Array(Type.String()) }),
    allow: 'signed-in',
  }),
}

let sent: { url: string; init: RequestInit }[]
let reply: () => Response

beforeEach(() => {
  sent = []
  reply = () => Response.json({ version: 2 })
  vi.stubGlobal('document', { documentElement: { lang: 'en' } })
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init })
    return reply()
  })
})

afterEach(() => {
  speakAsAsker(null)
  vi.unstubAllGlobals()
})

test('a command fills in its address and carries body, language and a command id', async () => {
  const answer = await call<typeof doors.dispatch>('POST /api/matters/:id/dispatch', {
    params: { id: 'a/b' },
    body: { unit: 'u' },
    commandId: '01890000-0000-7000-8000-000000000001',
    expected: 7,
  })
  expect(answer.version).toBe(2)
  expect(sent[0]!.url).toBe('/api/matters/a%2Fb/dispatch')
  expect(sent[0]!.init.body).toBe('{"unit":"u"}')
  expect(sent[0]!.init.headers).toMatchObject({
    'idempotency-key': '01890000-0000-7000-8000-000000000001',
    'if-match': '"7"',
    'accept-language': 'en',
    'content-type': 'application/json',
  })
})

test('two calls without a command id are two commands', async () => {
  const given = { params: { id: '1' }, body: { unit: 'u' } }
  await call<typeof doors.dispatch>('POST /api/matters/:id/dispatch', given)
  await call<typeof doors.dispatch>('POST /api/matters/:id/dispatch', given)
  const [first, second] = sent.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key'])
  expect(first).not.toBe(second)
})

test('a question leaves out what is not asked and repeats what is many', async () => {
  reply = () => Response.json({ items: [] })
  await call<typeof doors.list>('GET /api/matters', { query: { rung: ['team', 'spot'] } })
  expect(sent[0]!.url).toBe('/api/matters?rung=team&rung=spot')
  expect(sent[0]!.init.headers).not.toHaveProperty('idempotency-key')
  expect(hrefOf('GET /api/registers/:name', { params: { name: 'intake' }, query: { format: 'xlsx' } })).toBe(
    '/api/registers/intake?format=xlsx',
  )
})

test('a refusal becomes a Problem with its code, its sentence and its field', async () => {
  reply = () =>
    Response.json(
      {
        type: 't',
        title: 'Refused',
        status: 422,
        code: 'matter.closed',
        detail: 'It is closed.',
        errors: [{ pointer: '/unit', detail: 'No.' }],
      },
      { status: 422 },
    )
  const problem = problemOf(
    await call<typeof doors.list>('GET /api/matters').catch((error: unknown) => error),
  )
  expect(problem).toMatchObject({ code: 'matter.closed', status: 422, message: 'It is closed.' })
  expect(problem.of('unit')).toBe('No.')
  expect(problem.of('other')).toBeUndefined()
})

test('a dead network and a page of HTML are problems in words, too', async () => {
  reply = () => {
    throw new TypeError('Failed to fetch')
  }
  await expect(call<typeof doors.list>('GET /api/matters')).rejects.toMatchObject({
    code: 'network',
    status: 0,
  })
  reply = () => new Response('<h1>502</h1>', { status: 502 })
  await expect(call<typeof doors.list>('GET /api/matters')).rejects.toBeInstanceOf(Problem)
})

test('a lapsed session is told once to whoever listens', async () => {
  reply = () => Response.json({ title: 'Who are you', status: 401, code: 'unauthorised' }, { status: 401 })
  let told = 0
  const stop = onSignedOut(() => told++)
  await call<typeof doors.list>('GET /api/matters').catch(() => {})
  stop()
  await call<typeof doors.list>('GET /api/matters').catch(() => {})
  expect(told).toBe(1)
})

test('the asker’s link rides along on every call', async () => {
  speakAsAsker('link-token')
  await call<typeof doors.list>('GET /api/matters')
  expect(sent[0]!.init.headers).toMatchObject({ 'x-asker-link': 'link-token' })
})
