// A ledger kept with SM3 from its first entry: what commands write is chained, covered and verified with it, and with it only.
import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '../core/actor.ts'
import { systemClock } from '../core/clock.ts'
import type { Happened } from '../core/decider.ts'
import { newId, type Id } from '../core/ids.ts'
import { begin, openPool, type Connection } from '../postgres/pool.ts'
import { append } from '../testing/ledger-rows.ts'
import { newTenant, testPool, testUrls, writing } from '../testing/tenant.ts'
import { requestHash } from './append.ts'
import { algorithmOf, makeCheckpoint } from './checkpoint.ts'
import { decideOn } from './decide-on.ts'
import { digestOf, wantedDigest } from './digest.ts'
import type { Kind } from './kind.ts'
import { runCommand } from './run.ts'
import { verifyDatabase } from './verify.ts'

const { privateKey: key, publicKey } = generateKeyPairSync('ed25519')

const notes: Kind<number, string, Happened, object> = {
  name: 'note',
  tables: [],
  initial: 0,
  evolve: (count) => count + 1,
  decide: (text) => [{ type: 'Noted', data: { text } }],
  project: async () => {},
}

async function foundedWith(digest: string): Promise<Id> {
  const tenant = await newTenant()
  const owner = openPool({ url: testUrls().ownerUrl, max: 1 })
  await owner.connect(({ query }) => query('update tenants set digest = $2 where id = $1', [tenant, digest]))
  await owner.end()
  return tenant
}

async function noted(tenant: Id, id: Id, text: string): Promise<void> {
  const actor: Actor = { tenant, account: null, person: null, unit: null, kind: 'system', grants: [] }
  const command = { id: newId(), name: 'note', requestHash: requestHash('note', text), happenedAt: null }
  const asSystem = async (connection: Connection) => {
    await begin(connection, tenant)
    return actor
  }
  const ran = await runCommand(
    testPool(),
    systemClock,
    asSystem,
    { ...command, expected: null },
    async (acting) => {
      const decided = await decideOn(acting, notes, { id, exists: false, command: text, facts: {} })
      return decided.outcome === 'accepted' ? { outcome: 'accepted', reply: null } : decided
    },
  )
  expect(ran.outcome).toBe('accepted')
}

const algorithmsOf = (tenant: Id) =>
  writing(tenant, async ({ query }) => {
    const sql = 'select distinct algorithm from ledger_entries where tenant_id = $1'
    return (await query<{ algorithm: string }>(sql, [tenant])).map(({ algorithm }) => algorithm)
  })

test.each(['sm3', 'sha256'] as const)('founded with %s, every entry is chained with it', async (digest) => {
  const tenant = await foundedWith(digest)
  const [one, other] = [newId(), newId()]
  await noted(tenant, one, '第一条')
  await noted(tenant, one, '第二条')
  await noted(tenant, other, '另一件')
  expect(await algorithmsOf(tenant)).toEqual([digest])
  const made = await makeCheckpoint(testPool(), tenant, key)
  expect(made!.note).toMatch(new RegExp(`^yixian/${tenant}/${digest}\n3\n`))
  await noted(tenant, one, '第三条')
  expect(await verifyDatabase(testPool(), tenant, { publicKey })).toMatchObject({
    ok: true,
    entries: 3,
    waiting: 1,
    streams: 2,
  })
})

test('an entry of another hash within a ledger is found, whoever wrote it', async () => {
  const tenant = await foundedWith('sm3')
  await noted(tenant, newId(), '第一条')
  await makeCheckpoint(testPool(), tenant, key)
  await append(tenant, { stream: 'note/x', algorithm: 'sha256' })
  const { ok, findings } = await verifyDatabase(testPool(), tenant, { publicKey })
  expect(ok).toBe(false)
  expect(findings.map(({ code }) => code)).toContain('entry.algorithm')
})

test('a ledger without an entry is named by what was chosen', async () => {
  const tenant = await foundedWith('sm3')
  const reading = <T>(use: (reader: { tenant: Id; query: Connection['query'] }) => Promise<T>) =>
    writing(tenant, ({ query }) => use({ tenant, query }))
  expect(await reading(algorithmOf)).toBe('sm3')
  expect(await reading(digestOf)).toBe('sm3')
})

test('only what there is can be asked for', () => {
  expect([undefined, '', 'sm3', 'sha256'].map(wantedDigest)).toEqual([null, null, 'sm3', 'sha256'])
  expect(() => wantedDigest('md5')).toThrow('use sha256 or sm3')
})
