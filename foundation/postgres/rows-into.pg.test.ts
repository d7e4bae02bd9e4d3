// Rows written one by one, two by two or all together are the same rows.
import { expect, test } from 'vitest'
import { newId } from '../core/ids.ts'
import { testPool } from '../testing/tenant.ts'
import { columns, rowsInto } from './rows-into.ts'

const into = rowsInto({
  name: 'some_rows',
  columns: [
    ...columns('int', 'n'),
    ...columns('text', 'word'),
    ...columns('uuid', 'who'),
    ...columns('timestamptz', 'at'),
    ...columns('boolean', 'open'),
    ...columns('json', 'trail'),
    ...columns('uuid[]', 'hands'),
  ],
  beside: ['slot', '1 + 1'],
  then: 'on conflict (tenant_id, n) do update set word = excluded.word',
})

const row = (n: number) => ({
  n,
  word: n % 2 ? `'${n}' "zwei" \\ 三` : null,
  who: n % 3 ? newId() : null,
  at: n % 2 ? '2026-11-21T11:47:52.513Z' : null,
  open: n % 3 === 0,
  trail: n % 2 ? [{ step: '转办', at: null }] : [],
  hands: n % 2 ? [newId(), newId()] : [],
})

type Given = ReturnType<typeof row>

function written(groups: readonly (readonly Given[])[]) {
  return testPool().connect(async (connection) => {
    await connection.query('begin')
    await connection.query(`create temp table some_rows (tenant_id uuid, n int, word text, who uuid, at timestamptz(3), open boolean,
      trail json, hands uuid[], slot int, primary key (tenant_id, n)) on commit drop`)
    const tenant = newId()
    for (const group of groups) {
      const { sql, values } = into(tenant, group)
      await connection.query(sql, values)
    }
    const found = await connection.query<Given & { slot: number }>(
      'select n, word, who, at, open, trail, hands, slot from some_rows where tenant_id = $1 order by n',
      [tenant],
    )
    await connection.query('rollback')
    return found
  })
}

test('whether one by one, two by two or all together', async () => {
  const rows = Array.from({ length: 6 }, (_, n) => row(n))
  const wanted = rows.map((each) => ({ ...each, slot: 2 }))
  expect(await written([rows])).toEqual(wanted)
  expect(await written([rows.slice(0, 2), rows.slice(2, 4), rows.slice(4)])).toEqual(wanted)
  expect(await written(rows.map((each) => [each]))).toEqual(wanted)
})

test('what is there already is changed as the table says', async () => {
  const [old, other] = [row(1), row(3)]
  const renamed = { ...old, word: 'new', open: !old.open }
  const wanted = [
    { ...old, word: 'new', slot: 2 },
    { ...other, slot: 2 },
  ]
  expect(await written([[old, other], [renamed]])).toEqual(wanted)
  expect(await written([[old], [renamed, other]])).toEqual(wanted)
})
