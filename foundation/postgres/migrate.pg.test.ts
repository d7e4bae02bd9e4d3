// Migrations against a real server: in order, once, all or nothing, and never silently changed.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../core/ids.ts'
import { testUrls } from '../testing/tenant.ts'
import { migrate, migrationDirs } from './migrate.ts'
import { openPool, type Pool } from './pool.ts'

let dir: string
let url: string
let name: string
let admin: Pool

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-migrations-'))
  name = `migrate_${newId().replaceAll('-', '')}`
  admin = openPool({ url: testUrls().adminUrl, max: 1 })
  await admin.connect((connection) => connection.script(`create database ${name} owner yixian_owner`))
  url = testUrls().ownerUrl.replace(/\/yixian$/, `/${name}`)
})

afterEach(async () => {
  await admin.connect((connection) => connection.script(`drop database ${name} with (force)`))
  await admin.end()
  await rm(dir, { recursive: true })
})

const file = (fileName: string, sql: string): Promise<void> => writeFile(join(dir, fileName), sql)

async function rows<R>(sql: string): Promise<R[]> {
  const pool = openPool({ url, max: 1 })
  return pool.connect((connection) => connection.query<R>(sql)).finally(() => pool.end())
}

test('files of all folders are applied in order of name, and only once', async () => {
  await file('20260102T0000_b.sql', 'insert into a values (1)')
  await file('20260101T0000_a.sql', 'create table a (n int)')
  expect(await migrate(url, [dir, join(dir, 'absent')])).toEqual([
    '20260101T0000_a.sql',
    '20260102T0000_b.sql',
  ])
  expect(await migrate(url, [dir])).toEqual([])
  expect(await rows('select n from a')).toEqual([{ n: 1 }])
})

test('a file that fails leaves nothing of itself and keeps those before it', async () => {
  await file('20260101T0000_a.sql', 'create table a (n int)')
  await file('20260102T0000_b.sql', 'create table b (n int); select 1/0')
  await expect(migrate(url, [dir])).rejects.toThrow('20260102T0000_b.sql: division by zero')
  expect(await rows(`select to_regclass('a') is not null as a, to_regclass('b') is not null as b`)).toEqual([
    { a: true, b: false },
  ])
  await file('20260102T0000_b.sql', 'create table b (n int)')
  expect(await migrate(url, [dir])).toEqual(['20260102T0000_b.sql'])
})

test('an applied file that was changed is refused by name', async () => {
  await file('20260101T0000_a.sql', 'create table a (n int)')
  await migrate(url, [dir])
  await file('20260101T0000_a.sql', 'create table a (n bigint)')
  await expect(migrate(url, [dir])).rejects.toMatchObject({
    code: 'migration.changed',
    details: { name: '20260101T0000_a.sql' },
  })
})

test('line ends of another system are no change', async () => {
  await file('20260101T0000_a.sql', 'create table a (\nn int)')
  await migrate(url, [dir])
  await file('20260101T0000_a.sql', 'create table a (\r\nn int)')
  expect(await migrate(url, [dir])).toEqual([])
})

test('a database migrated by a newer version is refused', async () => {
  await file('20260101T0000_a.sql', 'create table a (n int)')
  await migrate(url, [dir])
  await rm(join(dir, '20260101T0000_a.sql'))
  await expect(migrate(url, [dir])).rejects.toMatchObject({ code: 'migration.newer' })
})

test('two servers that migrate at once apply each file once', async () => {
  await file('20260101T0000_a.sql', 'create table a (n int); select pg_sleep(0.2)')
  const applied = await Promise.all([migrate(url, [dir]), migrate(url, [dir]), migrate(url, [dir])])
  expect(applied.flat()).toEqual(['20260101T0000_a.sql'])
})

test('a table in use is waited for at most three seconds', async () => {
  await file('20260101T0000_a.sql', 'create table a (n int)')
  await migrate(url, [dir])
  await file('20260102T0000_b.sql', 'alter table a add m int')
  const pool = openPool({ url, max: 1 })
  await pool.connect(async (connection) => {
    await connection.script('begin; lock table a')
    const begun = performance.now()
    await expect(migrate(url, [dir])).rejects.toMatchObject({ cause: { code: '55P03' } })
    expect(performance.now() - begun).toBeGreaterThan(2_900)
    await connection.query('rollback')
  })
  await pool.end()
})

test('every migration of this checkout is found', async () => {
  const dirs = await migrationDirs(join(import.meta.dirname, '../..'))
  expect(dirs).toContain(join(import.meta.dirname, 'migrations'))
})
