// The ways out of a notice: a file in a folder, and a signed call that a receiver can check.
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { masked, type Message } from './channel.ts'
import { fileChannel } from './file-channel.ts'
import { signatureOf, webhookChannel } from './webhook-channel.ts'

const message: Message = {
  id: '01980000-0000-7000-8000-000000000001',
  tenant: '01980000-0000-7000-8000-0000000000aa',
  kind: 'asker-code',
  phone: '13812345678',
  text: '验证码 123456',
  at: '2026-03-02T01:00:00.000Z',
}
const secret = 'a secret of at least thirty-two characters'
const cleanUps: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

test.each([
  ['13812345678', '138****5678'],
  ['0825123', '*****23'],
  ['1', '1'],
])('the number %s is shown as %s', (phone, shown) => expect(masked(phone)).toBe(shown))

test('a file holds the text and a masked number, and a second try writes the same file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'yixian-outbox-'))
  cleanUps.push(() => rm(folder, { recursive: true }))
  const channel = fileChannel(join(folder, 'outbox'))
  await channel.deliver(message)
  await channel.deliver({ ...message, text: '验证码 654321' })
  expect(await readdir(join(folder, 'outbox'))).toEqual([`${message.id}.txt`])
  const page = await readFile(join(folder, 'outbox', `${message.id}.txt`), 'utf8')
  expect(page).toContain('654321')
  expect(page).toContain('138****5678')
  expect(page).not.toContain(message.phone)
})

describe('a webhook', () => {
  test('is signed over the very bytes and their time, under one event id', async () => {
    const { url, received } = await gateway(200)
    await webhookChannel({ url, secret }).deliver(message)
    const [call] = received
    expect(JSON.parse(call!.body)).toEqual(message)
    expect(call!.headers['x-yixian-event']).toBe(message.id)
    const timestamp = String(call!.headers['x-yixian-timestamp'])
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60)
    expect(call!.headers['x-yixian-signature']).toBe(signatureOf(secret, timestamp, call!.body))
    expect(signatureOf(secret, timestamp, `${call!.body} `)).not.toBe(call!.headers['x-yixian-signature'])
  })

  test.each([500, 404])('that answers %i has not taken it', async (status) => {
    const { url } = await gateway(status)
    await expect(webhookChannel({ url, secret }).deliver(message)).rejects.toThrow(String(status))
  })

  test('that redirects is not followed', async () => {
    const elsewhere = await gateway(200)
    const { url } = await gateway(307, { location: elsewhere.url })
    await expect(webhookChannel({ url, secret }).deliver(message)).rejects.toThrow()
    expect(elsewhere.received).toEqual([])
  })

  test('that never answers is given up', async () => {
    const { url } = await gateway(null)
    await expect(webhookChannel({ url, secret, timeoutMs: 100 }).deliver(message)).rejects.toThrow()
  })

  test.each(['http://gateway.example/sms', 'ftp://127.0.0.1/', 'http://127.0.0.1.example/'])(
    'to %s is refused at once',
    (url) => expect(() => webhookChannel({ url, secret })).toThrow('https'),
  )

  test('needs a secret worth the name', () => {
    expect(() => webhookChannel({ url: 'https://gateway.example/', secret: 'short' })).toThrow('32')
  })
})

interface Call {
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** A gateway on this machine that answers `status`, or never. */
async function gateway(status: number | null, headers: Record<string, string> = {}) {
  const received: Call[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    received.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
    if (status !== null) response.writeHead(status, headers).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanUps.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, received }
}
