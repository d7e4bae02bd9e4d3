// Numbering against a real server: late commits, several sequencers, a restore into another cluster.
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import type { Id } from '../core/ids.ts'
import { append, appendOn, asSuperuser, openTransaction } from '../testing/ledger-rows.ts'
import { newTenant, testPool, writing } from '../testing/tenant.ts'
import { makeCheckpoint } from './checkpoint.ts'
import { holdSequencer, sequence } from './sequencer.ts'
import { verifyDatabase } from './verify.ts'

const key = generateKeyPairSync('ed25519').privateKey
let tenant: Id
beforeEach(async () => {
  tenant = await newTenant()
})

function pass(): Promise<number> {
  return writing(tenant, async (connection) => {
    await holdSequencer(connection, tenant)
    return sequence(connection, tenant)
  })
}

/** Streams and versions in the order of their leaves. */
async function numbered(): Promise<string[]> {
  const rows = await asSuperuser<{ name: string; leaf: number }>(
    `select l.leaf, e.stream || '@' || e.version as name
       from ledger_leaves l left join ledger_entries e using (tenant_id, position)
      where tenant_id = $1 order by l.leaf`,
    [tenant],
  )
  expect(rows.map(({ leaf }) => leaf)).toEqual(rows.map((_, i) => i))
  return rows.map(({ name }) => name)
}

it('numbers what is there, once', async () => {
  await append(tenant, { stream: 'a/1', count: 2 })
  await append(tenant, { stream: 'b/1' })
  expect(await pass()).toBe(3)
  expect(await pass()).toBe(0)
  await append(tenant, { stream: 'a/1' })
  expect(await pass()).toBe(1)
  expect(await numbered()).toEqual(['a/1@1', 'a/1@2', 'b/1@1', 'a/1@3'])
})

it('numbers a late commit later, and leaves what was numbered where it is', async () => {
  const late = await openTransaction(tenant)
  await appendOn(late.connection, tenant, { stream: 'late/1', count: 2 })
  await append(tenant, { stream: 'early/1' })
  expect(await pass()).toBe(1)
  await append(tenant, { stream: 'early/1' })
  expect(await pass()).toBe(1)
  await late.end('commit')
  expect(await pass()).toBe(2)
  expect(await numbered()).toEqual(['early/1@1', 'early/1@2', 'late/1@1', 'late/1@2'])
})

it('is not held up by what never commits', async () => {
  const never = await openTransaction(tenant)
  await appendOn(never.connection, tenant, { stream: 'never/1' })
  await append(tenant, { stream: 'a/1' })
  await never.end('rollback')
  await append(tenant, { stream: 'b/1' })
  expect(await pass()).toBe(2)
  expect(await numbered()).toEqual(['a/1@1', 'b/1@1'])
})

it('numbers every entry exactly once while many write and two number at a time', async () => {
  const writers = Array.from({ length: 6 }, async (_, w) => {
    for (let i = 0; i < 12; i++)
      await append(tenant, { stream: `w/${(w + i) % 2 ? w : `${w}-${i}`}`, count: 1 + (i % 3) })
  })
  const writing = Promise.all(writers).then(() => false)
  const sequencers = [0, 1].map(async () => {
    for (let going = true; going;) {
      await pass()
      going = await Promise.race([writing, Promise.resolve(true)])
    }
    return pass()
  })
  await Promise.all(sequencers)
  const names = await numbered()
  expect(names).toHaveLength(6 * 24)
  expect(new Set(names).size).toBe(names.length)
  const seen = new Map<string, number>()
  for (const name of names) {
    const [stream, version] = name.split('@') as [string, string]
    expect(Number(version)).toBe((seen.get(stream) ?? 0) + 1)
    seen.set(stream, Number(version))
  }
})

it('looks only at what was written since the last pass', async () => {
  await append(tenant, { stream: 'a/1', count: 3 })
  await pass()
  // An entry that claims to be older than the mark: a sequencer that searched everything would find it.
  await append(tenant, { stream: 'b/1' })
  await asSuperuser(`update ledger_entries set xact = '3' where tenant_id = $1 and stream = 'b/1'`, [tenant])
  expect(await pass()).toBe(0)
  expect(await verifyDatabase(testPool(), tenant, { publicKey: createPublicKey(key) })).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({ code: 'entry.unnumbered', stream: 'b/1' }),
    ]) as unknown,
  })
})

it('numbers again from the leaves when its mark is lost', async () => {
  await append(tenant, { stream: 'a/1', count: 3 })
  await makeCheckpoint(testPool(), tenant, key)
  await asSuperuser('delete from ledger_marks where tenant_id = $1', [tenant])
  await append(tenant, { stream: 'a/1' })
  expect(await makeCheckpoint(testPool(), tenant, key)).toMatchObject({ size: 4 })
  expect(await numbered()).toEqual(['a/1@1', 'a/1@2', 'a/1@3', 'a/1@4'])
})

it('goes on after a restore into a cluster whose transaction numbers are lower', async () => {
  await append(tenant, { stream: 'a/1', count: 3 })
  await makeCheckpoint(testPool(), tenant, key)
  await append(tenant, { stream: 'a/1' })
  // What a dump brings along: numbers of another cluster, far ahead of this one's, on numbered and waiting entries.
  await asSuperuser(
    `with moved as (update ledger_marks set life = '7000000000000000001', settled = '900000000000' where tenant_id = $1)
     update ledger_entries set xact = (900000000000 + position)::text::xid8 where tenant_id = $1`,
    [tenant],
  )
  await append(tenant, { stream: 'b/1' })
  const check = () => verifyDatabase(testPool(), tenant, { publicKey: createPublicKey(key) })
  expect(await check()).toMatchObject({ ok: true, leaves: 3, waiting: 2 })
  expect(await makeCheckpoint(testPool(), tenant, key)).toMatchObject({ size: 5 })
  const here = `select m.life = system_identifier::text as here, m.settled < '900000000000' as low
                  from ledger_marks m, pg_control_system() where m.tenant_id = $1`
  expect(await asSuperuser(here, [tenant])).toEqual([{ here: true, low: true }])
  await append(tenant, { stream: 'c/1' })
  expect(await makeCheckpoint(testPool(), tenant, key)).toMatchObject({ size: 6 })
  expect(await numbered()).toEqual(['a/1@1', 'a/1@2', 'a/1@3', 'a/1@4', 'b/1@1', 'c/1@1'])
  expect(await check()).toMatchObject({ ok: true, leaves: 6, checkpoints: 3, waiting: 0 })
})

it('numbers the entries of its own tenant only', async () => {
  const other = await newTenant()
  await append(other, { stream: 'a/1' })
  expect(await pass()).toBe(0)
})
