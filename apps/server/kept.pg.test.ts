// Whatever a process keeps has a table that moves its mark: kept without one, it would be believed for ever.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testPool } from '#foundation/testing/tenant.ts'

const movedSql = `
select c.relname as "table", convert_from(rtrim(t.tgargs, '\\x00'), 'UTF8') as topic, t.tgtype as moments
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
 where p.proname = 'yx_move_mark' order by 2`

// after, once a statement, on insert, delete and update: what pg_trigger.tgtype says with these bits.
const [onInsert, onDelete, onUpdate] = [4, 8, 16]

test('every topic that some file keeps is moved by a table, on every kind of change', async () => {
  const files = globSync('{capabilities,foundation}/**/*.ts').filter((file) => !file.includes('.test.'))
  const kept = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bkept(?:By|OneByOne)(?:<[^>]*>)?\('(\w+)'/g)].map(
      ([, topic]) => topic!,
    ),
  )
  const moved = await testPool().connect((connection) =>
    connection.query<{ table: string; topic: string; moments: number }>(movedSql),
  )
  expect(kept.length).toBeGreaterThan(3)
  expect([...new Set(moved.map(({ topic }) => topic))]).toEqual([...new Set(kept)].toSorted())
  for (const { table, moments } of moved)
    expect([table, moments]).toEqual([table, onInsert + onDelete + onUpdate])
})
