// Writes put together do what they did apart, and fail together.
import { expect, test } from 'vitest'
import { testPool } from '../testing/tenant.ts'
import { asOne, type Write } from './one-statement.ts'

const into = (table: string, n: number): Write => ({
  sql: `insert into ${table} (n, word) values ($1, $2)`,
  values: [n, `${table} ${n}`],
})

const run = (writes: readonly Write[], last: Write) =>
  testPool().connect(async (connection) => {
    await connection.query('begin')
    for (const table of ['one_a', 'one_b', 'one_c'])
      await connection.query(`create temp table ${table} (n int primary key, word text) on commit drop`)
    await connection.query(`insert into one_b values (7, 'there')`)
    const { sql, values } = asOne(writes, last)
    const failed = await connection.query(sql, values).then(
      () => null,
      (error: { constraint: string }) => error.constraint,
    )
    const found = failed
      ? []
      : await connection.query(
          'select word from one_a union all select word from one_b union all select word from one_c order by 1',
        )
    await connection.query('rollback')
    return { failed, words: (found as { word: string }[]).map(({ word }) => word) }
  })

test('each part keeps its own parameters, also beside a statement with parts of its own', async () => {
  const all = ['one_a 1', 'one_b 2', 'one_c 3', 'there']
  expect(await run([into('one_a', 1), into('one_b', 2)], into('one_c', 3))).toEqual({
    failed: null,
    words: all,
  })
  const withParts: Write = {
    sql: `\nwith given as (select $1::int as n, $2 as word) insert into one_c select n, word from given`,
    values: [3, 'one_c 3'],
  }
  expect(await run([into('one_a', 1), into('one_b', 2)], withParts)).toEqual({ failed: null, words: all })
  expect(await run([], into('one_c', 3))).toEqual({ failed: null, words: ['one_c 3', 'there'] })
})

test('one that fails tells its own constraint, and nothing of the others stays', async () => {
  expect(await run([into('one_a', 1), into('one_b', 7)], into('one_c', 3))).toEqual({
    failed: 'one_b_pkey',
    words: [],
  })
})
