// The two walls: what another tenant, the app and even the owner cannot do.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../core/ids.ts'
import { newTenant, testPool, testUrls, writing } from '../testing/tenant.ts'
import { openPool, reading, type Pool } from './pool.ts'

const suffix = newId().replaceAll('-', '')
const walled = `walled_${suffix}`
const kept = `kept_${suffix}`
let owner: Pool

beforeAll(async () => {
  owner = openPool({ url: testUrls().ownerUrl, max: 1 })
  await owner.connect((connection) =>
    connection.script(`
      create table ${walled} (tenant_id uuid not null, id int, primary key (tenant_id, id));
      create table ${kept} (tenant_id uuid not null, id int, primary key (tenant_id, id));
      select yx_tenant_wall('${walled}'), yx_append_only_wall('${kept}')`),
  )
})

afterAll(async () => {
  await owner.connect((connection) => connection.script(`drop table ${walled}, ${kept}`))
  await owner.end()
})

test.each([walled, kept])('rows of %s are seen by their own tenant only', async (table) => {
  const [mine, theirs] = [await newTenant(), await newTenant()]
  await writing(mine, (connection) => connection.query(`insert into ${table} values ($1, 1)`, [mine]))
  const count = `select count(*) as n from ${table} where $1`
  expect(await reading(testPool(), mine, (reader) => reader.query(count, [true]))).toEqual([{ n: 1 }])
  expect(await reading(testPool(), theirs, (reader) => reader.query(count, [true]))).toEqual([{ n: 0 }])
  const foreign = writing(mine, (connection) =>
    connection.query(`insert into ${table} values ($1, 2)`, [theirs]),
  )
  await expect(foreign).rejects.toMatchObject({ code: '42501' })
})

test('without a tenant nothing is seen: the question fails', async () => {
  const pool = openPool({ url: testUrls().appUrl, max: 1 })
  const asked = pool.connect((connection) => connection.query(`select * from ${walled}`))
  await expect(asked).rejects.toMatchObject({ code: '42704' })
  await pool.end()
})

test('the wall stands for the owner too', async () => {
  const [mine, theirs] = [await newTenant(), await newTenant()]
  await writing(mine, (connection) => connection.query(`insert into ${walled} values ($1, 1)`, [mine]))
  const seen = await owner.connect((connection) =>
    connection.script(
      `begin; select set_config('yx.tenant', '${theirs}', true); select * from ${walled}; commit`,
    ),
  )
  expect(seen[2]).toEqual([])
})

test.each(['update $ set id = 2', 'delete from $', 'truncate $'])('the app cannot: %s', async (sql) => {
  const tenant = await newTenant()
  await writing(tenant, (connection) => connection.query(`insert into ${kept} values ($1, 1)`, [tenant]))
  const done = writing(tenant, (connection) => connection.query(sql.replace('$', kept)))
  await expect(done).rejects.toMatchObject({ code: '42501' })
})

test('not even the owner changes or removes a kept row', async () => {
  const tenant = await newTenant()
  await writing(tenant, (connection) => connection.query(`insert into ${kept} values ($1, 1)`, [tenant]))
  await owner.connect((connection) =>
    connection.script(
      `begin; select set_config('yx.tenant', '${tenant}', true); update ${kept} set id = 2; delete from ${kept}; commit`,
    ),
  )
  const left = await reading(testPool(), tenant, (reader) =>
    reader.query(`select id from ${kept} where $1`, [true]),
  )
  expect(left).toEqual([{ id: 1 }])
})
