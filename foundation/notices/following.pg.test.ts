// Following the ledger on PostgreSQL: every committed entry once, in whatever order commits come, and nothing that was undone.
import { beforeEach, expect, test } from 'vitest'
import { newId, type Id } from '../core/ids.ts'
import { begin, openPool } from '../postgres/pool.ts'
import { beginErrand } from '../testing/errands.ts'
import { newTenant, testPool, testUrls, writing } from '../testing/tenant.ts'
import { followLedger, type Followed } from './following.ts'

const at = '2026-03-02T01:00:00.000Z'
let tenant: Id
let seen: Followed[]

beforeEach(async () => {
  tenant = await newTenant()
  seen = []
})

const keep = async (_writer: unknown, entries: readonly Followed[]) => void seen.push(...entries)
const follow = (take = keep, limit?: number) => followLedger(testPool(), tenant, 'test', take, limit)
const errand = () => beginErrand(tenant, { from: at, unit: newId() })

/** Until so many have been seen: a transaction of another test may hold them back for a moment. */
async function until(wanted: number, take = keep): Promise<void> {
  while (seen.length < wanted) await follow(take)
}

/** Until no transaction is open any more that is as old as what was just written. */
async function allOver(): Promise<void> {
  const sql = `select pg_snapshot_xmin(pg_current_snapshot()) > max(xact) as "isOver" from ledger_entries where tenant_id = $1`
  for (;;) {
    const [row] = await writing(tenant, ({ query }) => query<{ isOver: boolean }>(sql, [tenant]))
    if (row!.isOver) return
  }
}

test('whoever follows for the first time begins with what comes, and sees each entry once', async () => {
  await errand()
  await allOver()
  await follow()
  const ids = [await errand(), await errand()]
  await until(2)
  expect(seen.map(({ kind, id, version, type }) => [kind, id, version, type])).toEqual(
    ids.map((id) => ['errand', id, 1, 'ErrandBegun']),
  )
  expect(await follow()).toBe(0)
})

test('what `take` wrote stands with the step, and falls with it: then the same entries come again', async () => {
  await follow()
  await errand()
  const write = async (
    writer: Parameters<Parameters<typeof followLedger>[3]>[0],
    entries: readonly Followed[],
  ) => {
    await writer.query(
      `insert into notices (tenant_id, id, kind, data, made_at, next_at, ends_at) values ($1, $2, 'x', '{}', $3, $3, $3)`,
      [tenant, newId(), at],
    )
    seen.push(...entries)
    if (seen.length === 1) throw new Error('killed in between')
  }
  while (seen.length === 0) await follow(write as typeof keep).catch(() => {})
  await until(2, write as typeof keep)
  expect(seen[0]).toEqual(seen[1])
  const [row] = await writing(tenant, ({ query }) =>
    query<{ count: number }>('select count(*)::int as count from notices where tenant_id = $1', [tenant]),
  )
  expect(row!.count).toBe(1)
})

test('several processes at once see each entry once between them', async () => {
  await follow()
  for (let n = 0; n < 20; n++) await errand()
  while (seen.length < 20) await Promise.all([follow(keep, 3), follow(keep, 3), follow(keep, 3)])
  expect(new Set(seen.map(({ id }) => id)).size).toBe(20)
  expect(seen.length).toBe(20)
})

test('as long as an older transaction is open, nothing behind it is read: it may still write an entry', async () => {
  await follow()
  const pool = openPool({ url: testUrls().appUrl, max: 1 })
  await pool.connect(async (connection) => {
    await begin(connection, tenant)
    await connection.query('select pg_current_xact_id()')
    await errand()
    expect(await follow()).toBe(0)
    await connection.query('commit')
  })
  await pool.end()
  await until(1)
})

test('restored into another cluster, nobody is told again of what was there, only of what comes', async () => {
  await follow()
  await errand()
  await writing(tenant, ({ query }) =>
    query(`update notice_followers set life = 'elsewhere', xact = '1', position = 0 where tenant_id = $1`, [
      tenant,
    ]),
  )
  await follow()
  const id = await errand()
  await until(1)
  expect(seen.map((entry) => entry.id)).toEqual([id])
})
