// Shows that statements are told from sentences, and that SQL is found outside its rooms.
import { describe, expect, it } from 'vitest'
import { file, rulesBroken } from './planted.ts'
import { looksLikeSql } from './sql-text.ts'

const statements = [
  'select id from matters',
  'SELECT m.id, count(*) AS n FROM matters m WHERE m.tenant_id = $1',
  '\n    select distinct on (unit) unit\n    from matters',
  'select yx_tenant_wall($1)',
  "select set_config('yx.tenant', $1, true)",
  'insert into matters (id) values ($1)',
  'update matters m set due = $2 where id = $1',
  'delete from matters where id = $1',
  'create table matters (id uuid)',
  'create unique index on matters (id)',
  'alter table matters add column due date',
  'truncate matters, visits',
  'with late as (select 1) select * from late',
  '-- why\nselect id from matters',
  '(select max(version) from entries)',
]

const sentences = [
  'Select a unit from the list',
  'Select the enterprises from this area that you serve',
  'Update the matter, then set a new date',
  'Delete from the phone what has been sent',
  'Insert into the slip what the unit said',
  'Create a matter for each finding',
  'With thanks to the enterprise (as promised)',
  'from matters to visits',
  'selected',
  'Create table of figures',
]

describe('telling statements from sentences', () => {
  it.each(statements)('takes %j for SQL', (text) => {
    expect(looksLikeSql(text)).toBe(true)
  })

  it.each(sentences)('takes %j for words', (text) => {
    expect(looksLikeSql(text)).toBe(false)
  })
})

describe('rooms for SQL', () => {
  const statement = file('export const all = `select * from matters where id = ${1}`', 'void all')
  const found = (path: string) =>
    rulesBroken({ [path]: statement }).filter((rule) => rule === 'sql-in-its-rooms')

  it('stops a statement in a route, a rule, a screen, an app and a programme', () => {
    for (const path of [
      'capabilities/matters/server/routes.ts',
      'capabilities/matters/decide.ts',
      'capabilities/matters/desk/Page.tsx',
    ])
      expect(found(path)).toEqual(['sql-in-its-rooms'])
    for (const path of ['apps/server/extra.ts', 'programmes/santai/people.ts'])
      expect(found(path)).toEqual(['sql-in-its-rooms'])
  })

  it('allows it in queries, questions, projection, their folders, the foundation, tests and bench', () => {
    const rooms = ['queries.ts', 'questions.ts', 'projection.ts', 'queries/worklist.ts', 'routes.pg.test.ts']
    for (const room of rooms) expect(found(`capabilities/matters/server/${room}`)).toEqual([])
    for (const path of ['foundation/ledger/read.ts', 'bench/worklist.ts']) expect(found(path)).toEqual([])
  })

  it('stops the query builder, the driver and a tagged statement outside the rooms', () => {
    const route = 'capabilities/matters/server/routes.ts'
    expect(rulesBroken({ [route]: file(`import { sql } from 'kysely'`, 'void sql`x`') })).toEqual([
      'sql-in-its-rooms',
      'sql-in-its-rooms',
    ])
    expect(rulesBroken({ [route]: file(`import { rowsOf } from '#foundation/postgres/rows.ts'`) })).toEqual([
      'sql-in-its-rooms',
    ])
    expect(
      rulesBroken({
        'capabilities/matters/server/queries.ts': file(`import { sql } from 'kysely'`, 'void sql`x`'),
      }),
    ).toEqual([])
  })
})
