// What is kept of a request tells nothing to whoever copies the database, and still tells a repeat from another request.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { systemClock } from '../core/clock.ts'
import { newId, type Id } from '../core/ids.ts'
import { begin, type Connection } from '../postgres/pool.ts'
import { newTenant, testPool, writing } from '../testing/tenant.ts'
import { requestHash } from './append.ts'
import { isSameRequest, joinHouseKey, keyed, useHouseKey } from './house-key.ts'
import { runCommand } from './run.ts'

const env = { YIXIAN_HOUSE_KEY: 'a key of forty characters, for one test.' }
const name = 'addContact'
const body = { phone: '13812341234' }
let dir: string
let tenant: Id

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-house-key-'))
  tenant = await newTenant()
})
beforeEach(() => useHouseKey(dir, env))
afterAll(() => rm(dir, { recursive: true }))

function run(id: Id, input: object) {
  const actor: Actor = { tenant, account: null, person: null, unit: null, kind: 'system', grants: [] }
  const command = { id, name, requestHash: requestHash(name, input), happenedAt: null, expected: null }
  const asSystem = async (connection: Connection) => {
    await begin(connection, tenant)
    return actor
  }
  return runCommand(testPool(), systemClock, asSystem, command, async () => ({
    outcome: 'accepted',
    reply: id,
  }))
}

const keptOf = (id: Id) =>
  writing(tenant, async ({ query }) => {
    const sql = 'select request_hash as hash from ledger_commands where tenant_id = $1 and command_id = $2'
    return (await query<{ hash: Buffer }>(sql, [tenant, id]))[0]!.hash
  })

const reused = { outcome: 'refused', refusal: { refused: 'command.id-reused' } }

test('what is kept of a request is no plain hash of it, and none that another key would give', async () => {
  const id = newId()
  await run(id, body)
  const kept = await keptOf(id)
  expect(kept).toHaveLength(32)
  expect(kept.toString('hex')).not.toBe(requestHash(name, body))
  expect(isSameRequest(kept.toString('hex'), requestHash(name, body))).toBe(true)
  await useHouseKey(dir, { YIXIAN_HOUSE_KEY: 'b key of forty characters, for one test.' })
  expect(isSameRequest(kept.toString('hex'), requestHash(name, body))).toBe(false)
})

test('the same request gets its first answer again, another one under its id is refused', async () => {
  const id = newId()
  expect(await run(id, body)).toEqual({ outcome: 'accepted', reply: id })
  expect(await run(id, body)).toEqual({ outcome: 'accepted', reply: id })
  expect(await run(id, { phone: '13812341235' })).toEqual(reused)
})

test('a row from before there was a key, with its plain hash, is still known', async () => {
  const id = newId()
  await writing(tenant, ({ query }) =>
    query(
      `insert into ledger_commands (tenant_id, command_id, account, name, request_hash, answer, decided_at)
       values ($1, $2, null, $3, $4, $5, now())`,
      [tenant, id, name, Buffer.from(requestHash(name, body), 'hex'), '{"outcome":"accepted","reply":"old"}'],
    ),
  )
  expect(await run(id, body)).toEqual({ outcome: 'accepted', reply: 'old' })
  expect(await run(id, { phone: '13812341235' })).toEqual(reused)
})

test('without one in the environment the key is made once in the data folder, for its owner only', async () => {
  await joinHouseKey(dir, {})
  expect(await readdir(dir)).toEqual([])
  await Promise.all(Array.from({ length: 8 }, () => useHouseKey(dir, {})))
  const hash = keyed('test', 'text')
  await useHouseKey(dir, env)
  expect(keyed('test', 'text')).not.toEqual(hash)
  await joinHouseKey(dir, {})
  expect(keyed('test', 'text')).toEqual(hash)
  expect(keyed('other', 'text')).not.toEqual(hash)
  expect(await readdir(join(dir, 'keys'))).toEqual(['house.key'])
  expect((await stat(join(dir, 'keys', 'house.key'))).mode & 0o777).toBe(0o600)
})

test('a key that is too short to be one is refused in a sentence, and nothing is written over it', async () => {
  await expect(useHouseKey(dir, { YIXIAN_HOUSE_KEY: 'short' })).rejects.toMatchObject({
    code: 'house-key.short',
  })
  await writeFile(join(dir, 'keys', 'house.key'), 'broken')
  await expect(useHouseKey(dir, {})).rejects.toMatchObject({ code: 'house-key.short' })
  expect(await readFile(join(dir, 'keys', 'house.key'), 'utf8')).toBe('broken')
})
