// kill -9 of server and PostgreSQL under load: nothing acknowledged is lost, nothing is doubled, the ledger verifies.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import pg from 'pg'
import { runningAddress, urlAt } from '#foundation/postgres/address.ts'
import { readSecrets } from '#foundation/postgres/secrets.ts'
import { loadOn, type Load } from './endurance/load.ts'
import { pause, struckHouse, type StruckHouse } from './endurance/house.ts'

const strikes = 25
let dir: string
let house: StruckHouse

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-strikes-'))
  house = await struckHouse(dir)
}, 60_000)

afterEach(async () => {
  await house.stop()
  await rm(dir, { recursive: true, force: true })
})

/** Signs in as the office with what the first start wrote for whoever owns the folder. */
async function office(): Promise<string> {
  const { password } = JSON.parse(await readFile(join(dir, 'sample.accounts.json'), 'utf8')) as {
    password: string
  }
  const response = await fetch(`${house.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'office', password }),
  })
  expect(response.status).toBe(200)
  return response.headers.get('set-cookie')!.split(';')[0]!
}

/** Server, database, or both, in turn. */
async function strike(n: number): Promise<void> {
  await pause(120 + ((n * 37) % 200))
  if (n % 3 !== 0) await house.killServer()
  if (n % 3 !== 1) await house.killDatabase()
  if (n % 3 === 0) await house.killServer()
  await house.start()
}

/** Acknowledged matters that are gone, and matters that are there twice or with more than their one entry. */
async function faults(load: Load, cookie: string): Promise<string[]> {
  const found: string[] = [...load.different]
  for (let n = 0; n < load.writes.length; n += 16) {
    const answers = load.writes.slice(n, n + 16).map(async ({ matter, answer }) => {
      if (answer === null) return found.push(`${matter} was never answered`)
      const response = await fetch(`${house.url}/api/matters/${matter}`, { headers: { cookie } })
      if (response.status !== 200) return found.push(`${matter} was acknowledged and is gone`)
      const { version } = (await response.json()) as { version: number }
      return version === 1 ? 0 : found.push(`${matter} has ${version} entries instead of one`)
    })
    await Promise.all(answers)
  }
  return found
}

async function verified(): Promise<string> {
  const main = join(import.meta.dirname, 'main.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [main, 'verify', '--data', dir, '--json'])
  return stdout
}

test(`${strikes} strikes: 0 lost, 0 doubled, the ledger verifies`, { timeout: 300_000 }, async () => {
  await house.start()
  const cookie = await office()
  const load = loadOn({ url: house.url, cookie }, 8)
  for (let n = 1; n <= strikes; n++) {
    load.go()
    await strike(n)
    await load.rest()
  }
  await load.settle()
  await load.settle()
  expect(load.writes.length).toBeGreaterThan(strikes * 8)
  expect(await faults(load, cookie)).toEqual([])
  expect(JSON.parse(await verified())).toMatchObject([{ ok: true, findings: [] }])
})

test('the same strikes are noticed when commits are not waited for', { timeout: 300_000 }, async () => {
  await house.start()
  const cookie = await office()
  await loosen()
  const load = loadOn({ url: house.url, cookie }, 8)
  for (let n = 1; n <= strikes; n++) {
    load.go()
    await pause(400)
    await house.killDatabase()
    await house.killServer()
    await load.rest()
    await house.start()
    if ((await faults(load, cookie)).some((fault) => fault.endsWith('is gone'))) return
  }
  expect.unreachable('acknowledged writes were lost nowhere, so the test above could not fail')
})

/** Plants the fault: commits are acknowledged before they are on disk. Takes effect with the next strike. */
async function loosen(): Promise<void> {
  const socket = await runningAddress(join(dir, 'postgres'))
  const { admin } = await readSecrets(dir)
  const client = new pg.Client({ connectionString: urlAt(socket!, 'postgres', admin!, 'yixian') })
  await client.connect()
  await client.query('alter role yixian_app set synchronous_commit = off')
  await client.query(`alter system set wal_writer_delay = '10s'`)
  await client.end()
}
