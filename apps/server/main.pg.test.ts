// What stops a start although the database is there: settings that cannot be, told in a sentence before anything listens.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#foundation/core/ids.ts'
import { openPool } from '#foundation/postgres/pool.ts'
import { testUrls } from '#foundation/testing/tenant.ts'
import { startServer } from './main.ts'

let dataDir: string

/** A jurisdiction `sample`, kept with SHA-256. */
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'yixian-main-'))
  const owner = openPool({ url: testUrls().ownerUrl, max: 1 })
  const sql = `insert into tenants (id, slug, name) values ($1, 'sample', '示例') on conflict (slug) do nothing`
  await owner.connect(({ query }) => query(sql, [newId()]))
  await owner.end()
})
afterAll(() => rm(dataDir, { recursive: true }))

async function starting(digest: string | undefined, env: Record<string, string>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  try {
    const { appUrl, ownerUrl } = testUrls()
    const at = { port: 0, host: '127.0.0.1', say: () => {} }
    const running = await startServer({ appUrl, ownerUrl, dataDir, programme: 'sample', digest, ...at })
    await running.stop()
    return 'started'
  } catch (error) {
    return (error as { code?: string }).code
  } finally {
    vi.unstubAllEnvs()
  }
}

test('a ledger founded with one hash does not go on with another', async () => {
  expect(await starting('sm3', {})).toBe('digest.founded')
  expect(await starting(undefined, { YIXIAN_DIGEST: 'sm3' })).toBe('digest.founded')
  expect(await starting('md5', {})).toBe('digest.unknown')
  expect(await starting('sha256', {})).toBe('started')
})

test('a proxy that is no address, and a key that is no key', async () => {
  expect(await starting(undefined, { YIXIAN_TRUST_PROXY: 'nginx' })).toBe('proxy.unreadable')
  expect(await starting(undefined, { YIXIAN_HOUSE_KEY: 'short' })).toBe('house-key.short')
})
