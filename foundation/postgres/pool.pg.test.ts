// The pool against a real server: values, prepared statements, and clients that never come back half-used.
import { expect, test } from 'vitest'
import { newTenant, testPool, testUrls, writing } from '../testing/tenant.ts'
import { newId } from '../core/ids.ts'
import { isConnectionError, isUniqueViolation } from './errors.ts'
import { connectionSlot, openPool, reading } from './pool.ts'

const ask = <R>(sql: string, values?: unknown[]): Promise<R[]> =>
  testPool().connect((connection) => connection.query<R>(sql, values))

test('values come as numbers, ISO moments, text days and parsed JSON', async () => {
  const [row] = await ask<Record<string, unknown>>(
    `select $1::int8 as small, 9007199254740993::int8 as large, timestamptz '2026-02-03 08:00:00.1+08' as moment,
            array[timestamptz '2026-02-03 00:00Z', null] as moments, date '2026-02-03' as day, '{"a":[1]}'::jsonb as json,
            array[1,2]::int8[] as numbers, 'infinity'::timestamptz as never`,
    [7],
  )
  expect(row).toEqual({
    small: 7,
    large: '9007199254740993',
    moment: '2026-02-03T00:00:00.100Z',
    moments: ['2026-02-03T00:00:00.000Z', null],
    day: '2026-02-03',
    json: { a: [1] },
    numbers: [1, 2],
    never: 'infinity',
  })
})

test('a parametrised statement is prepared from its second use on', async () => {
  const sql = `select $1::text || '${newId()}' as a`
  const prepared = await testPool().connect(async (connection) => {
    const count = async (): Promise<number> =>
      (
        await connection.query<{ n: number }>(
          'select count(*) as n from pg_prepared_statements where statement = $1',
          [sql],
        )
      )[0]!.n
    await connection.query(sql, ['x'])
    const before = await count()
    await connection.query(sql, ['y'])
    return [before, await count()]
  })
  expect(prepared).toEqual([0, 1])
})

test('a script gives the rows of each of its statements in one trip', async () => {
  expect(
    await testPool().connect((connection) =>
      connection.script('select 1 as a; begin; select 2 as b; commit'),
    ),
  ).toEqual([[{ a: 1 }], [], [{ b: 2 }], []])
})

test('reading is bound to its tenant and cannot write', async () => {
  const tenant = await newTenant()
  const seen = await reading(testPool(), tenant, (reader) =>
    reader.query<{ tenant: string; mode: string }>(
      `select current_setting('yx.tenant') as tenant, current_setting('transaction_read_only') as mode where $1`,
      [true],
    ),
  )
  expect(seen).toEqual([{ tenant, mode: 'on' }])
  const write = reading(testPool(), tenant, (reader) => reader.query('create temp table t (a int)'))
  await expect(write).rejects.toMatchObject({ code: '25006' })
  await expect(reading(testPool(), `x'); drop table tenants; --`, () => Promise.resolve())).rejects.toThrow(
    TypeError,
  )
})

test('a client whose user failed is clean for the next one', async () => {
  const pool = openPool({ url: testUrls().appUrl, max: 1 })
  const tenant = newId()
  await expect(reading(pool, tenant, () => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
  await expect(
    reading(pool, tenant, (reader) => reader.query('select 1/$1::int', [0])),
  ).rejects.toMatchObject({ code: '22012' })
  // By the simple protocol, whose statements have one moment each unless a transaction is open.
  const [status] = await pool.connect((connection) =>
    connection.script(
      `select current_setting('yx.tenant', true) as tenant, now() <> statement_timestamp() as assigned`,
    ),
  )
  expect(status).toEqual([{ tenant: '', assigned: false }])
  await pool.end()
})

test('a client left in a transaction is not handed out again', async () => {
  const pool = openPool({ url: testUrls().appUrl, max: 1 })
  const pid = (): Promise<{ pid: number }[]> =>
    pool.connect((connection) => connection.query('select pg_backend_pid() as pid'))
  const before = await pid()
  await pool.connect((connection) => connection.script('begin'))
  expect(await pid()).not.toEqual(before)
  await pool.end()
})

test('a lost connection is told as one, and the pool goes on', async () => {
  const pool = openPool({ url: testUrls().appUrl, max: 1 })
  const admin = openPool({ url: testUrls().adminUrl, max: 1 })
  const lost = pool.connect(async (connection) => {
    const [me] = await connection.query<{ pid: number }>('select pg_backend_pid() as pid')
    await admin.connect((other) => other.query('select pg_terminate_backend($1)', [me!.pid]))
    return connection.query('select 1')
  })
  await expect(lost).rejects.toSatisfy(isConnectionError)
  expect(await pool.connect((connection) => connection.query('select 1 as a'))).toEqual([{ a: 1 }])
  await Promise.all([pool.end(), admin.end()])
})

test('a unique violation is told with its constraint', async () => {
  const owner = openPool({ url: testUrls().ownerUrl, max: 1 })
  const id = await newTenant()
  const again = owner.connect((connection) =>
    connection.query('insert into tenants (id, slug, name) values ($1, $2, $3)', [id, 'x', 'x']),
  )
  const error: unknown = await again.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(isUniqueViolation(error)).toBe(true)
  expect(isUniqueViolation(error, 'tenants_pkey')).toBe(true)
  expect(isUniqueViolation(error, 'tenants_slug_key')).toBe(false)
  await owner.end()
})

test('the app may not write tenants nor raise walls', async () => {
  const tenant = await newTenant()
  await expect(
    writing(tenant, (connection) => connection.query('delete from tenants where id = $1', [tenant])),
  ).rejects.toMatchObject({
    code: '42501',
  })
  await expect(ask(`select yx_tenant_wall('tenants')`)).rejects.toMatchObject({ code: '42501' })
})

test('clients that write at one time have slots of their own', async () => {
  const pool = openPool({ url: testUrls().appUrl, max: 12 })
  const slots = await Promise.all(
    Array.from({ length: 12 }, () =>
      pool.connect(async ({ query }) => {
        const [row] = await query<{ slot: number }>(`select ${connectionSlot} as slot, pg_sleep(0.1)`)
        return row!.slot
      }),
    ),
  )
  await pool.end()
  expect(new Set(slots).size).toBe(12)
  expect(slots.every((slot) => slot >= 0 && slot < 32)).toBe(true)
})
