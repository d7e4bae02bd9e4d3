// What leaves together, comes back together: order, failures, and statements prepared or not.
import { expect, test } from 'vitest'
import { newTenant, testPool, testUrls } from '../testing/tenant.ts'
import { newId } from '../core/ids.ts'
import { isAftermath } from './errors.ts'
import { keptBy } from './kept.ts'
import { begin, openPool, reading, type Reader } from './pool.ts'

test('each gets its own rows, in the order of asking, also the same statement twice', async () => {
  const answers = await testPool().connect((connection) =>
    Promise.all([
      connection.query('select $1::int as a', [1]),
      connection.query('select 2 as b, null::text as c'),
      connection.query('select $1::int as a', [3]),
      connection.query('select $1::int as a where false', [4]),
      connection.query('select $1::int as a', [5]),
    ]),
  )
  expect(answers).toEqual([[{ a: 1 }], [{ b: 2, c: null }], [{ a: 3 }], [], [{ a: 5 }]])
})

test('what fails tells its own error; those before it are answered, those behind it are not run', async () => {
  const outcomes = await testPool().connect((connection) =>
    Promise.allSettled([
      connection.query('select 1 as a'),
      connection.query('select 1 / $1::int', [0]),
      connection.query('select 3 as a'),
    ]),
  )
  expect(outcomes[0]).toEqual({ status: 'fulfilled', value: [{ a: 1 }] })
  expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
  expect(isAftermath((outcomes[2] as PromiseRejectedResult).reason)).toBe(true)
})

test('a statement that failed before or after it was prepared can be asked again', async () => {
  const pool = openPool({ url: testUrls().appUrl, max: 1 })
  const divide = `select 6 / $1::int as "${newId()}"`
  const behind = `select $1::int as "${newId()}"`
  const ask = (sql: string, value: number) =>
    pool
      .connect((connection) => connection.query<Record<string, number>>(sql, [value]))
      .then(
        ([row]) => Object.values(row!)[0],
        (error: { code: string }) => error.code,
      )
  const together = (value: number) =>
    pool.connect((connection) =>
      Promise.allSettled([connection.query(divide, [value]), connection.query(behind, [1])]),
    )
  await together(0)
  await together(0)
  await together(0)
  expect([await ask(divide, 2), await ask(divide, 0), await ask(divide, 3)]).toEqual([3, '22012', 2])
  expect([await ask(behind, 1), await ask(behind, 2), await ask(behind, 3)]).toEqual([1, 2, 3])
  await pool.end()
})

test('a value that cannot be read fails its own statement', async () => {
  const asked = testPool().connect((connection) => connection.query(`select '{"a":1}'::json, $1::text`, [{}]))
  await expect(asked).rejects.toThrow(TypeError)
})

test('a transaction that has only read is ended before the next begins, or a moment later', async () => {
  const pool = openPool({ url: testUrls().appUrl, max: 1 })
  const [one, other] = [await newTenant(), await newTenant()]
  const tenantOf = (reader: Reader) =>
    reader.query<{ tenant: string }>(`select current_setting('yx.tenant') as tenant where $1`, [true])
  expect(await reading(pool, one, tenantOf)).toEqual([{ tenant: one }])
  expect(await reading(pool, other, tenantOf)).toEqual([{ tenant: other }])
  const admin = openPool({ url: testUrls().adminUrl, max: 1 })
  const pid = await pool.connect((connection) =>
    connection.query<{ pid: number }>('select pg_backend_pid() as pid'),
  )
  await reading(pool, one, tenantOf)
  const state = async () =>
    (await admin.connect((connection) =>
      connection.query('select state from pg_stat_activity where pid = $1', [pid[0]!.pid]),
    )) as unknown
  await expect.poll(state, { timeout: 2000 }).toEqual([{ state: 'idle' }])
  await Promise.all([pool.end(), admin.end()])
})

test('what was asked and not awaited never runs in the next user’s transaction', async () => {
  const pool = openPool({ url: testUrls().appUrl, max: 1 })
  const late: Promise<unknown>[] = []
  const failed = pool.connect(async (connection) => {
    await begin(connection, await newTenant())
    const first = connection.query('select pg_sleep(0.05)')
    await Promise.resolve()
    process.nextTick(() => late.push(connection.query('select 1').catch((error: Error) => error.message)))
    await new Promise((done) => setTimeout(done, 10))
    void first
    throw new Error('ours')
  })
  await expect(failed).rejects.toThrow('ours')
  expect(await Promise.all(late)).toEqual(['the transaction ended before this was sent'])
  await pool.end()
})

test('what is kept is read again when its mark has moved, and never without marks', async () => {
  const tenant = await newTenant()
  let reads = 0
  const kept = keptBy('batch-test', async () => ++reads)
  const move = () =>
    testPool().connect(async (connection) => {
      await begin(connection, tenant)
      await connection.query(
        `insert into slow_marks (tenant_id, topic, version) values ($1, 'batch-test', 1)
         on conflict (tenant_id, topic) do update set version = slow_marks.version + 1`,
        [tenant],
      )
      await connection.query('commit')
    })
  const ask = () => reading(testPool(), tenant, kept)
  expect([await ask(), await ask()]).toEqual([1, 1])
  await move()
  expect([await ask(), await ask()]).toEqual([2, 2])
  await move()
  expect(await ask()).toBe(3)
  const bare = reading(testPool(), tenant, ({ query }) => kept({ tenant, query }))
  expect(await bare).toBe(4)
})
