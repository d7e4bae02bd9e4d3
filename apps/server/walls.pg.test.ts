// The database's own walls: audited by its catalogues, tried by use, and taken down one by one to see that this is noticed.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, type Id } from '#foundation/core/ids.ts'
import { startEmbedded } from '#foundation/postgres/embedded.ts'
import { openPool, type Connection, type Pool } from '#foundation/postgres/pool.ts'
import { audits, faultsIn } from '#foundation/testing/catalogue.ts'
import { scratchDatabase } from '#foundation/testing/database.ts'
import { breaches, fillTables, type Walled } from '#foundation/testing/isolation.ts'

const tenants: readonly [Id, Id] = [newId(), newId()]
let scratch: Awaited<ReturnType<typeof scratchDatabase>>
let pools: Record<'app' | 'owner' | 'admin', Pool>

beforeAll(async () => {
  scratch = await scratchDatabase()
  pools = {
    app: openPool({ url: scratch.appUrl, max: 1 }),
    owner: openPool({ url: scratch.ownerUrl, max: 1 }),
    admin: openPool({ url: scratch.adminUrl, max: 1 }),
  }
}, 60_000)

afterAll(async () => {
  for (const pool of Object.values(pools)) await pool.end()
  await scratch.remove()
}, 60_000)

const asAdmin = <T>(use: (connection: Connection) => Promise<T>) => pools.admin.connect(use)

describe('the catalogues say', () => {
  test.each(Object.keys(audits))('%s', async (audit) => {
    expect(await asAdmin((connection) => faultsIn(connection, audit))).toEqual([])
  })

  const planted: readonly (readonly [string, string])[] = [
    ['every table has a tenant', 'create table planted (id int primary key)'],
    ['row-level security is on and forced', 'alter table matters no force row level security'],
    ['row-level security is on and forced', 'alter table matters disable row level security'],
    ['every wall asks for the tenant of the transaction', 'drop policy tenant_wall on matters'],
    ['every wall asks for the tenant of the transaction', 'create policy planted on matters using (true)'],
    ['the tenant comes first in every key', 'create unique index planted on matters (id)'],
    ['the tenant comes first in every key', 'create unique index planted on matters (id, tenant_id)'],
    [
      'the tenant is part of every foreign key',
      'create table planted (tenant_id uuid, id uuid primary key); alter table matters add constraint planted foreign key (id) references planted',
    ],
    ['the app is nobody special', 'alter role yixian_app bypassrls'],
    ['the app is nobody special', 'grant yixian_owner to yixian_app'],
    ['the owner is bound by the walls as well', 'alter role yixian_owner bypassrls'],
    ['the app owns nothing', 'alter table matters owner to yixian_app'],
    ['the app makes nothing', 'grant create on schema public to yixian_app'],
    ['the ledger is only added to', 'grant update on ledger_entries to yixian_app'],
    ['the ledger is only added to', 'grant update (data) on ledger_entries to yixian_app'],
    ['the ledger is only added to', 'grant delete on ledger_commands to yixian_app'],
    ['the app empties, watches and refers to no table', 'grant truncate on matters to yixian_app'],
    ['the app only reads what all tenants share', 'grant insert on tenants to yixian_app'],
    [
      'what runs as its owner is known, pinned and closed to the public',
      'create function planted() returns int language sql security definer as $$ select 1 $$',
    ],
    [
      'the app cannot raise walls or take them down',
      'grant execute on function yx_tenant_wall(regclass) to yixian_app',
    ],
    ['no view looks past the walls', 'create view planted as select id from matters'],
    ['no view looks past the walls', 'create materialized view planted as select id from matters'],
  ]

  test.each(planted)('and would not say that %s after: %s', async (audit, sql) => {
    const faults = await asAdmin(async (connection) => {
      await connection.script(`begin; ${sql}`)
      try {
        return await faultsIn(connection, audit)
      } finally {
        await connection.query('rollback')
      }
    })
    expect(faults).not.toEqual([])
  })
})

interface Policy {
  readonly tablename: string
  readonly policyname: string
  readonly cmd: string
  readonly qual: string | null
  readonly with_check: string | null
}

interface Mutant {
  readonly table: string
  readonly harm: string
  readonly heal: string
}

/** Each policy dropped; each table with its security off, not forced, and with a door beside its wall. */
function mutantsOf(policies: readonly Policy[]): Mutant[] {
  const dropped = policies.map((policy) => ({
    table: policy.tablename,
    harm: `drop policy ${policy.policyname} on ${policy.tablename}`,
    heal: creating(policy),
  }))
  const opened = policies.map((policy) => ({
    table: policy.tablename,
    harm: `drop policy ${policy.policyname} on ${policy.tablename}; alter table ${policy.tablename} disable row level security`,
    heal: `${creating(policy)}; alter table ${policy.tablename} enable row level security`,
  }))
  const loosened = [...new Set(policies.map(({ tablename }) => tablename))].flatMap((table) => [
    {
      table,
      harm: `alter table ${table} no force row level security`,
      heal: `alter table ${table} force row level security`,
    },
    { table, harm: `create policy beside on ${table} using (true)`, heal: `drop policy beside on ${table}` },
    {
      table,
      harm: `create policy beside on ${table} for insert with check (true)`,
      heal: `drop policy beside on ${table}`,
    },
  ])
  return [...dropped, ...opened, ...loosened]
}

function creating({ tablename, policyname, cmd, qual, with_check: check }: Policy): string {
  const using = qual === null ? '' : ` using (${qual})`
  const checked = check === null ? '' : ` with check (${check})`
  return `create policy ${policyname} on ${tablename} for ${cmd}${using}${checked}`
}

describe('tried by use', () => {
  let walled: ReadonlyMap<string, Walled>

  beforeAll(async () => {
    const filled = await asAdmin((connection) => fillTables(connection, tenants))
    walled = new Map(filled.map((one) => [one.table, one]))
  })

  const breached = (table: string) =>
    pools.app.connect((app) =>
      pools.owner.connect((owner) => breaches({ app, owner }, walled.get(table)!, tenants)),
    )

  test('every wall stands, for the app and for the owner', async () => {
    for (const table of walled.keys()) expect([table, await breached(table)]).toEqual([table, []])
    expect(walled.size).toBeGreaterThan(30)
  })

  test('whichever policy falls, it is noticed', async () => {
    const policies = await asAdmin((connection) =>
      connection.query<Policy>(`select * from pg_policies where schemaname = 'public' order by 2, 3`),
    )
    expect(new Set(policies.map(({ tablename }) => tablename))).toEqual(new Set(walled.keys()))
    const unnoticed: string[] = []
    const mutants = mutantsOf(policies)
    for (const { table, harm, heal } of mutants) {
      await asAdmin((connection) => connection.script(harm))
      if ((await breached(table)).length === 0) unnoticed.push(harm)
      await asAdmin((connection) => connection.script(heal))
    }
    expect(unnoticed).toEqual([])
    expect(mutants.length).toBeGreaterThan(5 * 30)
    for (const table of walled.keys()) expect([table, await breached(table)]).toEqual([table, []])
  }, 120_000)
})

test('the database that people start writes through to the disk', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'yixian-sync-'))
  const embedded = await startEmbedded({ dir })
  const pool = openPool({ url: embedded.adminUrl, max: 1 })
  try {
    const wanted = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']
    const rows = await pool.connect((connection) =>
      connection.query(`select name, setting from pg_settings where name = any($1) order by name`, [wanted]),
    )
    expect(rows).toEqual(wanted.toSorted().map((name) => ({ name, setting: 'on' })))
  } finally {
    await pool.end()
    await embedded.stop()
    await rm(dir, { recursive: true, force: true })
  }
}, 60_000)
