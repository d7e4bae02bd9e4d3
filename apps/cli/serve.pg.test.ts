// From start to stop and back: the server between a port, a folder and a database, and what is undone when one of them fails.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { joinDatabase } from '#foundation/postgres/database.ts'
import { openPool } from '#foundation/postgres/pool.ts'
import { testUrls } from '#foundation/testing/tenant.ts'
import { serve, type Running, type ServeOptions } from './serve.ts'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-serve-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function optionsWith(changes: Partial<ServeOptions> = {}): Promise<ServeOptions> {
  const port = await freePort()
  return { dir, programme: 'sample', host: '127.0.0.1', port, say: () => {}, onOutage: () => {}, ...changes }
}

type Start = Parameters<typeof serve>[1]

const answering: Start = async ({ port, host, appUrl }) => {
  const pool = openPool({ url: appUrl, max: 1 })
  const ask = 'select count(*) as tenants from tenants'
  const server = createServer((_, reply) => {
    void pool.connect((connection) => connection.query(ask)).then((rows) => reply.end(JSON.stringify(rows)))
  })
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  const stop = async (): Promise<void> => {
    await new Promise((resolve) => server.close(resolve))
    await pool.end()
  }
  return { url: `http://${host}:${port}`, stop }
}

const ask = async ({ url }: Running): Promise<unknown> => (await fetch(url)).json()

test('a server starts on nothing, answers, stops, and starts again on what it left', async () => {
  const options = await optionsWith()
  const first = await serve(options, answering)
  expect(await ask(first)).toEqual([{ tenants: 0 }])
  await expect(serve(await optionsWith(), answering)).rejects.toMatchObject({ code: 'data.in-use' })
  const joined = await joinDatabase({ dir })
  const pool = openPool({ url: joined.ownerUrl, max: 1 })
  await pool.connect((connection) =>
    connection.query(`insert into tenants (id, slug, name) values (gen_random_uuid(), $1, '一线')`, [
      'yixian',
    ]),
  )
  await pool.end()
  await joined.close()
  expect(await ask(first)).toEqual([{ tenants: 1 }])
  await first.stop()
  const second = await serve(options, answering)
  expect(await ask(second)).toEqual([{ tenants: 1 }])
  await second.stop()
})

test('a port in use is told before anything is touched', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  await expect(serve(await optionsWith({ port }), answering)).rejects.toMatchObject({ code: 'port.in-use' })
  expect(await readdir(dir)).toEqual([])
  other.close()
})

test('a server that fails to start leaves no database running and the folder free', async () => {
  const failing = serve(await optionsWith(), () => Promise.reject(new Error('ours')))
  await expect(failing).rejects.toThrow('ours')
  expect(await readdir(dir)).not.toContain('server.lock')
  expect(await readdir(join(dir, 'postgres'))).not.toContain('postmaster.pid')
})

test('a port taken after all is told in the same words', async () => {
  const late: Start = ({ port }) =>
    new Promise((_, reject) => {
      const taken = createServer().listen(port, '127.0.0.1', () => {
        createServer()
          .once('error', (error) => taken.close(() => reject(error)))
          .listen(port, '127.0.0.1')
      })
    })
  await expect(serve(await optionsWith(), late)).rejects.toMatchObject({ code: 'port.in-use' })
})

test('with DATABASE_URL no database is started, and the folder keeps only its own', async () => {
  const { ownerUrl, appUrl } = testUrls()
  const running = await serve(await optionsWith({ databaseUrl: ownerUrl, appUrl }), answering)
  expect(await ask(running)).toEqual([{ tenants: expect.any(Number) }])
  expect((await readdir(dir)).sort()).toEqual(['server.lock', 'yixian.json'])
  await running.stop()
})
