// Nothing goes where it was not listed: addresses in every disguise, names that resolve inwards, redirects, servers that hang.
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { isTrouble } from '../postgres/trouble.ts'
import { allowList, allowListWith, isPublic } from './allow-list.ts'
import { outgoing } from './outgoing.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A server on this machine, and how often anybody connected to it. */
async function server(listener: RequestListener = (_request, response) => void response.end('ok')) {
  const made = createServer(listener)
  let connections = 0
  made.on('connection', () => connections++)
  made.listen(0, '127.0.0.1')
  await once(made, 'listening')
  closing.push(() => {
    made.closeAllConnections()
    made.close()
  })
  return { port: (made.address() as AddressInfo).port, connections: () => connections }
}

const names: Record<string, readonly string[]> = {
  'inward.example': ['127.0.0.1'],
  'mixed.example': ['93.184.215.14', '10.0.0.7'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'nowhere.example': [],
}
const resolve = async (host: string) => names[host] ?? ['93.184.215.14']
const out = (listed: string, timeoutMs = 5_000) =>
  outgoing({ allowed: allowList(listed), resolve, timeoutMs })

describe('an address', () => {
  test.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
    ],
    ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12:3456::1',
      'ff02::1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001::1',
    ],
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '2001:db8::1', 'not an address'],
  ])('%s is not of the internet', (address) => expect(isPublic(address)).toBe(false))

  test.each(['93.184.215.14', '172.32.0.1', '2606:2800:21f:cb07::1', '::ffff:93.184.215.14'])(
    '%s is',
    (address) => expect(isPublic(address)).toBe(true),
  )
})

describe('with every public address listed, nothing reaches this machine', () => {
  test.each([
    ...[
      '127.0.0.1',
      '127.1',
      '0177.0.0.1',
      '0x7f.0.0.1',
      '2130706433',
      '017700000001',
      '0.0.0.0',
      'localhost',
    ],
    ...['[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::]', '[0:0:0:0:0:ffff:7f00:0001]'],
    ...['inward.example', 'mapped.example', 'mixed.example', 'nowhere.example', '127.0.0.1.', '①②⑦.0.0.1'],
  ])('by %s', async (host) => {
    const here = await server()
    names['localhost'] = ['127.0.0.1', '::1']
    for (const scheme of ['http', 'https']) {
      await expect(out('*').post(`${scheme}://${host}:${here.port}/`, '{}', {})).rejects.toThrow(
        /not allowed|not-listed|https/,
      )
    }
    expect(here.connections()).toBe(0)
  })

  test('and a plain public address is not called without TLS', async () => {
    await expect(out('*').post('http://hooks.example/', '{}', {})).rejects.toThrow('https only')
    expect(out('*').refusalOf('http://93.184.215.14/')?.refused).toBe('outgoing.not-https')
  })
})

describe('what is listed', () => {
  test('by its address is reached, also under a name, and by plain http', async () => {
    const here = await server()
    for (const host of ['127.0.0.1', '127.1', 'inward.example', 'mapped.example'])
      expect(await out('127.0.0.1').post(`http://${host}:${here.port}/`, '{}', {})).toEqual({
        status: 200,
        text: 'ok',
      })
  })

  test('by its name is not reached where the name leads inwards', async () => {
    const here = await server()
    await expect(
      out('inward.example').post(`https://inward.example:${here.port}/`, '{}', {}),
    ).rejects.toThrow('requests to inward.example (127.0.0.1) are not allowed')
    expect(here.connections()).toBe(0)
  })

  test.each([
    ['hooks.example', 'https://hooks.example/x', null],
    ['*.example', 'https://hooks.example/x', null],
    ['*.example', 'https://example/x', 'outgoing.not-listed'],
    ['hooks.example', 'https://hooks.example.evil/x', 'outgoing.not-listed'],
    ['hooks.example', 'https://user:word@hooks.example/x', 'outgoing.password-in-address'],
    ['', 'https://hooks.example/x', 'outgoing.not-listed'],
    ['*', 'https://10.0.0.1/x', 'outgoing.not-listed'],
    ['10.0.0.0/8', 'http://10.0.0.1/x', null],
    ['*', 'ftp://hooks.example/', 'outgoing.no-address'],
    ['*', 'file:///etc/passwd', 'outgoing.no-address'],
    ['*', 'hooks.example', 'outgoing.no-address'],
  ])('with %o listed, %s is told at once: %s', (listed, url, code) =>
    expect(out(listed).refusalOf(url)?.refused ?? null).toBe(code),
  )

  test.each(['http://x', '10.0.0.0/33', '10.0.0', '0x7f000001', 'a b', '10.0.0.0/0', '*.*'])(
    'as %s stops the start',
    (wrong) => {
      let thrown: unknown
      try {
        allowList(`hooks.example, ${wrong}`)
      } catch (error) {
        thrown = error
      }
      expect(isTrouble(thrown, 'outgoing.unreadable')).toBe(true)
    },
  )

  test('a server named in its own setting counts as listed: as an address or this machine, not through its name', () => {
    expect(allowListWith('', '127.0.0.1').allows('127.0.0.1', '127.0.0.1')).toBe(true)
    expect(allowListWith(undefined, 'localhost').allows('localhost', '::1')).toBe(true)
    expect(allowListWith('', 'sms.example').allows('sms.example', '93.184.215.14')).toBe(true)
    expect(allowListWith('', 'sms.example').allows('sms.example', '10.0.0.1')).toBe(false)
    expect(allowListWith('10.0.0.0/8', 'sms.example').allows('sms.example', '10.0.0.1')).toBe(true)
  })
})

test('a redirect is answered with itself: nobody follows it', async () => {
  const inside = await server()
  const here = await server((_request, response) =>
    response.writeHead(307, { location: `http://127.0.0.1:${inside.port}/` }).end(),
  )
  const answered = await out('127.0.0.1').post(`http://127.0.0.1:${here.port}/`, '{}', {})
  expect(answered.status).toBe(307)
  expect(inside.connections()).toBe(0)
})

test.each([
  ['never answers', () => {}],
  ['never ends its answer', ((_request, response) => void response.write('{')) as RequestListener],
])('a server that %s is left after its time', async (_what, listener) => {
  const here = await server(listener)
  await expect(out('127.0.0.1', 100).post(`http://127.0.0.1:${here.port}/`, '{}', {})).rejects.toThrow(
    /no answer in time|aborted/,
  )
})

test('a name that is never resolved is left after its time, too', async () => {
  const stuck = outgoing({ allowed: allowList('*'), resolve: () => new Promise(() => {}), timeoutMs: 50 })
  await expect(stuck.post('https://hooks.example/', '{}', {})).rejects.toThrow('no answer in time')
})

test('of an answer without end no more is read than anybody needs', async () => {
  const here = await server((_request, response) => {
    const more = () => {
      while (response.write('x'.repeat(64 * 1024)));
      response.once('drain', more)
    }
    more()
  })
  const { text } = await out('127.0.0.1').post(`http://127.0.0.1:${here.port}/`, '{}', {})
  expect(text.length).toBe(16 * 1024)
})
