// Checkpoints against a real server: growing, keeping, recovering, and the alarm when nobody makes them.
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../core/ids.ts'
import { openPool } from '../postgres/pool.ts'
import { append, asSuperuser } from '../testing/ledger-rows.ts'
import { newTenant, testPool, testUrls } from '../testing/tenant.ts'
import { keepCheckpoints, makeCheckpoint } from './checkpoint.ts'
import { sequencerLag, tenantLag } from './lag.ts'
import { openCheckpoint } from './note.ts'
import { verifyDatabase } from './verify.ts'

const key = generateKeyPairSync('ed25519').privateKey
const publicKey = createPublicKey(key)
let tenant: Id
beforeEach(async () => {
  tenant = await newTenant()
})

const make = () => makeCheckpoint(testPool(), tenant, key)
const verify = (anchor?: string) => verifyDatabase(testPool(), tenant, { publicKey, anchor })

describe('a checkpoint', () => {
  it('is made when something is new, and only then', async () => {
    expect(await make()).toBeNull()
    await append(tenant, { stream: 'a/1', count: 3 })
    const made = await make()
    expect(openCheckpoint(made!.note, publicKey)).toMatchObject({
      origin: `yixian/${tenant}/sha256`,
      size: 3,
      signature: 'good',
    })
    expect(await make()).toBeNull()
  })

  it('grows by its edge through every size, and each earlier one is an anchor of the last', async () => {
    const notes: string[] = []
    for (let size = 1; size <= 17; size++) {
      await append(tenant, { stream: `a/${size % 3}` })
      notes.push((await make())!.note)
    }
    for (const note of [undefined, ...notes])
      expect(await verify(note)).toMatchObject({ ok: true, checkpoints: 17 })
  })

  it.each([
    ['lost', `''`],
    ['of another length', `edge || decode('00', 'hex')`],
    ['replaced by the root alone', `(select root from ledger_checkpoints c where c.tenant_id = $1)`],
    ['altered', `overlay(edge placing decode('ffff', 'hex') from 5)`],
  ])('does not depend on an edge that is %s', async (_, edge) => {
    await append(tenant, { stream: 'a/1', count: 5 })
    await make()
    await asSuperuser(`update ledger_marks set edge = ${edge} where tenant_id = $1`, [tenant])
    await append(tenant, { stream: 'a/1', count: 2 })
    expect(await make()).toMatchObject({ size: 7 })
    expect(await verify()).toMatchObject({ ok: true, leaves: 7 })
  })

  it('is one when many are asked for at once', async () => {
    await append(tenant, { stream: 'a/1', count: 3 })
    const made = await Promise.all(Array.from({ length: 5 }, make))
    expect(made.filter((each) => each !== null)).toHaveLength(1)
    expect(await verify()).toMatchObject({ ok: true, checkpoints: 1 })
  })

  it('is not made with another key than the last one', async () => {
    await append(tenant, { stream: 'a/1' })
    await make()
    await append(tenant, { stream: 'a/1' })
    const stranger = generateKeyPairSync('ed25519').privateKey
    await expect(makeCheckpoint(testPool(), tenant, stranger)).rejects.toThrow('another key')
    expect(await verify()).toMatchObject({ ok: true, leaves: 1, waiting: 1 })
  })

  it('uses SM3 throughout where the ledger does', async () => {
    await append(tenant, { stream: 'a/1', count: 3, algorithm: 'sm3' })
    const first = await make()
    await append(tenant, { stream: 'a/1', count: 2, algorithm: 'sm3' })
    await make()
    expect(openCheckpoint(first!.note, publicKey)).toMatchObject({ origin: `yixian/${tenant}/sm3` })
    expect(await verify(first!.note)).toMatchObject({ ok: true, leaves: 5 })
  })
})

describe('the keeper', () => {
  const keep = (every: number) =>
    keepCheckpoints({
      pool: testPool(),
      key,
      every,
      tenants: async () => [tenant],
      onError: (error) => expect.unreachable(String(error)),
    })

  it('makes one at the start, and again and again', async () => {
    await append(tenant, { stream: 'a/1' })
    const keeper = keep(20)
    await expect.poll(async () => (await verify()).checkpoints).toBe(1)
    await append(tenant, { stream: 'a/1' })
    await expect.poll(async () => (await verify()).checkpoints).toBe(2)
    await keeper.stop()
  })

  it('makes a last one when it stops', async () => {
    await append(tenant, { stream: 'a/1' })
    const keeper = keep(60_000)
    await expect.poll(async () => (await verify()).checkpoints).toBe(1)
    await append(tenant, { stream: 'a/1' })
    await keeper.stop()
    expect(await verify()).toMatchObject({ ok: true, leaves: 2, waiting: 0 })
  })

  it('makes none any more once it has stopped', async () => {
    await keep(5).stop()
    await append(tenant, { stream: 'a/1' })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await verify()).toMatchObject({ checkpoints: 0, waiting: 1 })
  })

  it('tells of a database that cannot be had, and goes on', async () => {
    const pool = openPool({ url: testUrls().appUrl.replace(/:[^:@/]+@/, ':wrong@'), max: 1 })
    const errors: unknown[] = []
    const keeper = keepCheckpoints({ pool, key, every: 10, onError: (error) => errors.push(error) })
    await expect.poll(() => errors.length).toBeGreaterThan(1)
    await keeper.stop()
    await pool.end()
  })
})

describe('the alarm', () => {
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()
  const age = (seconds: number) =>
    asSuperuser(`update tenants set created_at = now() - make_interval(secs => $2) where id = $1`, [
      tenant,
      seconds,
    ])
  const lag = () => tenantLag(testPool(), tenant)

  it('is silent for an empty ledger and for one that is covered', async () => {
    await age(9_000)
    expect(await lag()).toBe(0)
    await append(tenant, { stream: 'a/1', decidedAt: ago(5_000) })
    await make()
    expect(await lag()).toBe(0)
  })

  it('counts from the oldest entry that no checkpoint covers', async () => {
    await age(9_000)
    await append(tenant, { stream: 'a/1', decidedAt: ago(5_000) })
    await append(tenant, { stream: 'b/1', decidedAt: ago(10) })
    expect(await lag()).toBeGreaterThan(4_990)
    expect(await lag()).toBeLessThan(5_100)
  })

  it('counts from the last checkpoint for an entry decided in a simulated past', async () => {
    await age(9_000)
    await append(tenant, { stream: 'a/1' })
    await make()
    await append(tenant, { stream: 'a/1', decidedAt: ago(500_000) })
    expect(await lag()).toBeLessThan(60)
  })

  it('names the tenant that waits longest', async () => {
    await age(90_000_000)
    await append(tenant, { stream: 'a/1', decidedAt: ago(80_000_000) })
    expect(await sequencerLag(testPool())).toMatchObject({ tenant })
    await make()
  })
})
