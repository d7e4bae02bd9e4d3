// The built pages as a browser gets them: hashed files for ever, pages by their content, answers of the API not at all.
import { glob, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#foundation/core/ids.ts'
import { buildServer } from '#foundation/http/server.ts'
import { serveWeb } from './web.ts'

let dist: string
let app: FastifyInstance
const page = (asset: string) => `<!doctype html><script src="/assets/${asset}.js"></script>`

/** As a package is unpacked: every file of the same date. */
async function put(path: string, text: string): Promise<void> {
  await mkdir(join(dist, path, '..'), { recursive: true })
  await writeFile(join(dist, path), text)
  await utimes(join(dist, path), 0, 0)
}

async function served(): Promise<FastifyInstance> {
  const parts = { served: [], messages: {}, homeTenant: newId(), origin: '', version: '1' }
  const server = await buildServer(parts as never)
  await serveWeb(server, dist)
  return server
}

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'yixian-dist-'))
  for (const site of ['desk', 'pocket', 'asker']) await put(`${site}/index.html`, page('one'))
  await put('desk/assets/one.js', 'one')
  await put('pocket/service-worker.js', 'self')
  app = await served()
})
afterAll(async () => {
  await app.close()
  await rm(dist, { recursive: true })
})

const get = (url: string, headers: Record<string, string> = {}, from = app) => from.inject({ url, headers })

test('a hashed file is kept for a year and never asked for again', async () => {
  const file = await get('/assets/one.js')
  expect([file.statusCode, file.payload]).toEqual([200, 'one'])
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const again = await get('/assets/one.js', { 'if-none-match': String(file.headers['etag']) })
  expect([again.statusCode, again.payload]).toEqual([304, ''])
})

test.each(['/', '/matters', '/matters/42', '/m/', '/m/service-worker.js', '/q/token', '/q/card/token'])(
  '%s is asked for every time, and not sent again to who has it',
  async (url) => {
    const first = await get(url)
    expect(first.statusCode).toBe(200)
    expect(first.headers['cache-control']).toBe('no-cache')
    const etag = String(first.headers['etag'])
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(url, { 'if-none-match': known })
      expect([known, again.statusCode, again.payload]).toEqual([known, 304, ''])
      expect(again.headers['etag']).toBe(etag)
      expect(again.headers['content-security-policy']).toContain("default-src 'self'")
    }
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200)
  },
)

test('a new page of the same length and date is sent to who has the old one', async () => {
  const old = String((await get('/')).headers['etag'])
  await put('desk/index.html', page('two'))
  const next = await served()
  const reply = await get('/', { 'if-none-match': old }, next)
  await next.close()
  expect([reply.statusCode, reply.payload]).toEqual([200, page('two')])
})

test('the description of the API is not sent twice; what no door names is kept by nobody', async () => {
  for (const url of ['/api/openapi.json', '/api/docs', '/api/docs.css']) {
    const etag = String((await get(url)).headers['etag'])
    expect((await get(url, { 'if-none-match': etag })).statusCode).toBe(304)
  }
  const [zh, en] = [await get('/api/docs'), await get('/api/docs', { 'accept-language': 'en' })]
  expect(zh.headers['etag']).not.toBe(en.headers['etag'])
  expect(zh.headers['vary']).toBe('accept-language')
  expect((await get('/api/nowhere')).headers['cache-control']).toBe('no-store')
  expect((await get('/nowhere')).statusCode).toBe(404)
})

test('every page that a capability brings to the desk is served at its own address', async () => {
  const root = new URL('../../', import.meta.url)
  const paths = new Set<string>()
  for await (const file of glob('capabilities/*/desk/routes.tsx', { cwd: root })) {
    const text = await readFile(new URL(file, root), 'utf8')
    for (const [, path] of text.matchAll(/\bpath: '(\/[a-z-]+)/g)) paths.add(path!)
  }
  expect(paths.size).toBeGreaterThan(20)
  const lost = []
  for (const path of paths) if ((await app.inject(path)).statusCode !== 200) lost.push(path)
  expect(lost).toEqual([])
})
