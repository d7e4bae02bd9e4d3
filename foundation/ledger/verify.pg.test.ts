// The ledger in the database: exported whole, damaged by a superuser and found out, and closed to the app's own role.
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../core/ids.ts'
import { openPool } from '../postgres/pool.ts'
import { append, appendOn, asSuperuser, openTransaction } from '../testing/ledger-rows.ts'
import { newTenant, testPool, testUrls, writing } from '../testing/tenant.ts'
import { makeCheckpoint } from './checkpoint.ts'
import { exportLedger, inSnapshot } from './export.ts'
import { originOf, signCheckpoint } from './note.ts'
import { verifyDatabase, verifyExport } from './verify.ts'

const key = generateKeyPairSync('ed25519').privateKey
const publicKey = createPublicKey(key)
let dir = ''
let tenant: Id
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-export-'))
})
afterAll(() => rm(dir, { recursive: true }))
beforeEach(async () => {
  tenant = await newTenant()
})

const make = () => makeCheckpoint(testPool(), tenant, key)
const verify = (anchor?: string) => verifyDatabase(testPool(), tenant, { publicKey, anchor })
const file = (): string => join(dir, tenant)
const exported = () => exportLedger(testPool(), tenant, { publicKey, out: createWriteStream(file()) })

/** Twelve streams, 48 entries, four checkpoints; returns the notes. */
async function played(): Promise<string[]> {
  const notes: string[] = []
  for (let round = 0; round < 4; round++) {
    for (let n = 0; n < 12; n++) await append(tenant, { stream: `matter/${n}` })
    notes.push((await make())!.note)
  }
  return notes
}

describe('an export', () => {
  it('holds what the database holds, and verifies with the key and any earlier checkpoint', async () => {
    const notes = await played()
    expect(await exported()).toEqual({ kind: 'end', entries: 48, leaves: 48, checkpoints: 4, waiting: 0 })
    const verdict = await verifyExport(file(), { publicKey, anchor: notes[1] })
    expect(verdict).toEqual(await verify(notes[1]))
    expect(verdict).toMatchObject({ ok: true, entries: 48, streams: 12, note: notes[3] })
  })

  it('leaves out what no checkpoint covers, and says how much that is', async () => {
    await played()
    await append(tenant, { stream: 'matter/1', count: 3 })
    expect(await exported()).toMatchObject({ entries: 48, waiting: 3 })
    expect(await verifyExport(file(), { publicKey })).toMatchObject({ ok: true, entries: 48, waiting: 3 })
    expect(await verify()).toMatchObject({ ok: true, entries: 48, waiting: 3 })
  })

  it('writes leaves in their order also where entries were committed late', async () => {
    const late = await openTransaction(tenant)
    await appendOn(late.connection, tenant, { stream: 'late/1', count: 2 })
    await append(tenant, { stream: 'early/1' })
    await make()
    await append(tenant, { stream: 'early/1' })
    await late.end('commit')
    await make()
    await exported()
    expect(await verifyExport(file(), { publicKey })).toMatchObject({ ok: true, entries: 4, checkpoints: 2 })
  })

  it('of more than a page is whole, and stays so while entries are added', async () => {
    await append(tenant, { stream: 'matter/1', count: 4_500 })
    await make()
    const [end] = await Promise.all([
      exported(),
      append(tenant, { stream: 'matter/2', count: 200 }).then(make),
    ])
    const verdict = await verifyExport(file(), { publicKey })
    expect(verdict).toMatchObject({ ok: true, entries: end.entries })
    expect(end.entries).toBeGreaterThanOrEqual(4_500)
  })

  it('stands still while the ledger goes on', async () => {
    await append(tenant, { stream: 'matter/1' })
    const sizes = await inSnapshot(testPool(), tenant, async (reader) => {
      const size = () =>
        reader.query('select count(*)::int as n from ledger_entries where tenant_id = $1', [tenant])
      const before = await size()
      await append(tenant, { stream: 'matter/1' })
      return [before, await size()]
    })
    expect(sizes).toEqual([[{ n: 1 }], [{ n: 1 }]])
  })

  it('of an empty ledger is in order, unless a checkpoint is kept from before', async () => {
    expect(await exported()).toMatchObject({ entries: 0 })
    expect(await verifyExport(file(), { publicKey })).toMatchObject({ ok: true })
    const anchor = signCheckpoint(
      { origin: originOf(tenant, 'sha256'), size: 1, root: Buffer.alloc(32) },
      key,
    )
    expect((await verifyExport(file(), { publicKey, anchor })).findings).toMatchObject([
      { code: 'anchor.size' },
    ])
  })

  it('holds no line that another tenant wrote', async () => {
    const other = await newTenant()
    await append(other, { stream: 'secret/1' })
    await played()
    await exported()
    expect(await readFile(file(), 'utf8')).not.toContain('secret')
  })
})

describe('a superuser who', () => {
  const mine = 'where tenant_id = $1'
  const one = `${mine} and stream = 'matter/3' and version = 2`
  const edits: [name: string, code: string, ...statements: string[]][] = [
    ['alters data', 'entry.hash', `update ledger_entries set data = '{"text":"没有这回事"}' ${one}`],
    [
      'alters spaces in the data',
      'entry.hash',
      `update ledger_entries set data = (data::text || ' ')::json ${one}`,
    ],
    ['alters the actor', 'entry.hash', `update ledger_entries set actor = gen_random_uuid() ${one}`],
    [
      'alters the time',
      'entry.hash',
      `update ledger_entries set decided_at = decided_at - interval '1 day' ${one}`,
    ],
    ['writes an impossible time', 'entry.field', `update ledger_entries set decided_at = 'infinity' ${one}`],
    ['alters the type', 'entry.hash', `update ledger_entries set type = 'closed' ${one}`],
    ['changes the algorithm', 'entry.algorithm', `update ledger_entries set algorithm = 'sm3' ${one}`],
    ['deletes in the middle', 'entry.version', `delete from ledger_entries ${one}`],
    [
      'deletes the tail of a stream',
      'leaf.entry',
      `delete from ledger_entries ${mine} and stream = 'matter/3' and version > 2`,
    ],
    ['deletes a whole stream', 'leaf.entry', `delete from ledger_entries ${mine} and stream = 'matter/3'`],
    ['deletes all entries', 'leaf.entry', `delete from ledger_entries ${mine}`],
    [
      'deletes everything but the checkpoints',
      'checkpoint.size',
      `delete from ledger_entries ${mine}`,
      `delete from ledger_leaves ${mine}`,
    ],
    [
      'hides an entry in another stream',
      'entry.prev',
      `update ledger_entries set stream = 'matter/99', version = 1 ${mine} and stream = 'matter/3' and version = 4`,
    ],
    [
      'swaps two entries',
      'entry.version',
      `update ledger_entries set version = 107 - version ${mine} and stream = 'matter/3' and version in (3, 4)`,
      `update ledger_entries set version = version - 100 ${mine} and version > 100`,
    ],
    [
      'reorders leaves',
      'leaf.order',
      `update ledger_leaves set leaf = 1000 - leaf ${mine} and leaf in (10, 11)`,
    ],
    ['deletes a leaf', 'leaf.order', `delete from ledger_leaves ${mine} and leaf = 20`],
    [
      'recomputes a leaf',
      'checkpoint.root',
      `update ledger_leaves set entry_hash = sha256('x') ${mine} and leaf = 20`,
    ],
    [
      'alters a root',
      'checkpoint.root',
      `update ledger_checkpoints set root = sha256('x') ${mine} and size = 24`,
    ],
    [
      'alters a note',
      'checkpoint.note',
      `update ledger_checkpoints set note = replace(note, '24', '25') ${mine} and size = 24`,
    ],
    [
      'deletes the last checkpoint',
      'checkpoint.behind',
      `delete from ledger_checkpoints ${mine} and size = 48`,
    ],
  ]

  it.each(edits)('%s is found out', async (_, code, ...statements) => {
    await played()
    for (const sql of statements) await asSuperuser(sql, [tenant])
    const verdict = await verify()
    expect(verdict.findings.map((finding) => finding.code)).toContain(code)
    await exported()
    expect(await verifyExport(file(), { publicKey })).toMatchObject({ ok: false, found: verdict.found })
  })

  it('removes the tail with everything that tells of it is found out by a kept checkpoint, and by nothing else', async () => {
    const notes = await played()
    await asSuperuser(
      `with e as (delete from ledger_entries e using ledger_leaves l
                   where e.tenant_id = $1 and l.tenant_id = $1 and l.position = e.position and l.leaf >= 36),
            c as (delete from ledger_checkpoints where tenant_id = $1 and size > 36)
       delete from ledger_leaves where tenant_id = $1 and leaf >= 36`,
      [tenant],
    )
    expect(await verify()).toMatchObject({ ok: true, leaves: 36 })
    expect(await verify(notes[2])).toMatchObject({ ok: true })
    expect((await verify(notes[3])).findings).toEqual([{ code: 'anchor.size', size: 48, expected: 36 }])
  })

  it('adds an entry behind the sequencer is found out', async () => {
    await played()
    await append(tenant, { stream: 'matter/3' })
    await asSuperuser(
      `update ledger_entries set xact = '3' where tenant_id = $1 and stream = 'matter/3' and version = 5`,
      [tenant],
    )
    expect((await verify()).findings).toMatchObject([
      { code: 'entry.unnumbered', stream: 'matter/3', version: 5 },
    ])
  })
})

describe('the role of the app', () => {
  const keys: Record<string, string> = {
    ledger_entries: 'tenant_id, stream, version',
    ledger_commands: 'tenant_id, command_id',
    ledger_leaves: 'tenant_id, leaf',
    ledger_checkpoints: 'tenant_id, size',
  }
  const tables = Object.keys(keys)
  const forbidden = tables.flatMap((table) => [
    `update ${table} set tenant_id = tenant_id`,
    `delete from ${table}`,
    `truncate ${table}`,
    `drop table ${table}`,
    `alter table ${table} disable row level security`,
    `alter table ${table} no force row level security`,
    `create policy open on ${table} for update using (true)`,
    `create rule quiet as on insert to ${table} do instead nothing`,
    `create trigger quiet before insert on ${table} for each row execute function suppress_redundant_updates_trigger()`,
    `select 1 from ${table} for update`,
    `insert into ${table} (tenant_id) select tenant_id from ${table} on conflict (${keys[table]}) do update set tenant_id = excluded.tenant_id`,
  ])

  it.each(forbidden)('may not: %s', async (sql) => {
    await append(tenant, { stream: 'a/1' })
    await make()
    // Some of these take the table's lock before they are refused: waited for, they would hold up every other test.
    const attempt = () =>
      writing(tenant, (connection) => connection.script(`set local lock_timeout = '100ms'; ${sql}`)).catch(
        (error: { code: string }) => error.code,
      )
    await expect.poll(attempt, { timeout: 20_000 }).toBe('42501')
    expect(await verify()).toMatchObject({ ok: true, leaves: 1, checkpoints: 1 })
  })

  it.each(tables)('may read and add rows of its tenant in %s, and sees no other', async (table) => {
    await append(tenant, { stream: 'a/1' })
    await make()
    const sql = `select count(*)::int as n from ${table} where tenant_id <> $1`
    expect(await writing(await newTenant(), (connection) => connection.query(sql, [tenant]))).toEqual([
      { n: 0 },
    ])
    const granted = `select privilege_type as can from information_schema.role_table_grants
                      where grantee = 'yixian_app' and table_name = $1 order by 1`
    expect(await asSuperuser(granted, [table])).toEqual([{ can: 'INSERT' }, { can: 'SELECT' }])
  })

  it('may not write an entry of another tenant', async () => {
    const other = await newTenant()
    const attempt = writing(other, (connection) => appendOn(connection, tenant, { stream: 'a/1' }))
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })

  it('not even the owner changes an entry while the wall stands', async () => {
    await append(tenant, { stream: 'a/1' })
    const owner = openPool({ url: testUrls().ownerUrl, max: 1 })
    const changed = await owner.connect(async (connection) => {
      await connection.script(`begin; select set_config('yx.tenant', '${tenant}', true)`)
      const rows = await connection.query('update ledger_entries set type = $1 returning 1', ['x'])
      await connection.query('rollback')
      return rows
    })
    await owner.end()
    expect(changed).toEqual([])
  })
})
