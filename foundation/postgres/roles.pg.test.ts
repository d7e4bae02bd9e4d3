// The roles on our own server and on someone else's: the app can never be above the walls.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startEmbedded, type Embedded } from './embedded.ts'
import { openPool } from './pool.ts'
import { embeddedRoles, externalRoles } from './roles.ts'

let server: Embedded
let serverDir: string
let dir: string

beforeAll(async () => {
  serverDir = await mkdtemp(join(tmpdir(), 'yixian-roles-'))
  server = await startEmbedded({ dir: serverDir, fast: true })
  await run(
    server.adminUrl,
    `create role dba login createrole password 'dba'; create role plain login password 'plain'`,
  )
})
afterAll(async () => {
  await server.stop()
  await rm(serverDir, { recursive: true })
})
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-roles-dir-'))
  await run(server.adminUrl, 'drop database if exists yixian; drop owned by yixian_app').catch(() => {})
  await run(server.adminUrl, 'drop role if exists yixian_app, yixian_owner')
  return () => rm(dir, { recursive: true })
})

async function run(url: string, sql: string): Promise<unknown[]> {
  const pool = openPool({ url, max: 1 })
  try {
    // One statement a trip: `create database` takes no company.
    let rows: unknown[] = []
    for (const statement of sql.split(';'))
      rows = await pool.connect((connection) => connection.query(statement))
    return rows
  } finally {
    await pool.end()
  }
}

const urlOf = (role: string): string => server.urlOf(role, role, 'postgres')

test('our own server gets both roles and the database, and the same again at the next start', async () => {
  const urls = await embeddedRoles(server, dir)
  expect(await embeddedRoles(server, dir)).toEqual(urls)
  expect(await run(urls.ownerUrl, 'select current_user as me, current_database() as base')).toEqual([
    { me: 'yixian_owner', base: 'yixian' },
  ])
  const powers =
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user'
  const none = [{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]
  expect(await run(urls.appUrl, powers)).toEqual(none)
  expect(await run(urls.ownerUrl, powers)).toEqual(none)
  await expect(run(urls.appUrl, 'create table mine (a int)')).rejects.toMatchObject({ code: '42501' })
})

test('on another server the app role is made when it may be, and found again', async () => {
  const urls = await externalRoles(urlOf('dba'), undefined, dir)
  expect(urls.ownerUrl).toBe(urlOf('dba'))
  expect(await run(urls.appUrl, 'select current_user as me')).toEqual([{ me: 'yixian_app' }])
  expect(await externalRoles(urlOf('dba'), undefined, dir)).toEqual(urls)
})

test('who may not make roles is told what to ask for', async () => {
  await expect(externalRoles(urlOf('plain'), undefined, dir)).rejects.toMatchObject({
    code: 'roles.not-allowed',
    message: expect.stringContaining('DATABASE_APP_URL'),
  })
})

test('an app role whose password is not ours needs its connection named', async () => {
  await run(server.adminUrl, `create role yixian_app login password 'theirs'`)
  await expect(externalRoles(urlOf('dba'), undefined, dir)).rejects.toMatchObject({
    code: 'roles.password-unknown',
  })
  const appUrl = server.urlOf('yixian_app', 'theirs', 'postgres')
  expect(await externalRoles(urlOf('plain'), appUrl, dir)).toEqual({ ownerUrl: urlOf('plain'), appUrl })
})

test('a password changed behind our back is told as such', async () => {
  await externalRoles(urlOf('dba'), undefined, dir)
  await run(server.adminUrl, `alter role yixian_app password 'other'`)
  await expect(externalRoles(urlOf('dba'), undefined, dir)).rejects.toMatchObject({
    code: 'roles.password-unknown',
  })
})

test.each([
  ['plain', `create role yixian_app login password 'yixian_app'`],
  ['yixian_app', `create role yixian_app login bypassrls password 'yixian_app'`],
  ['yixian_app', `create role yixian_app login superuser password 'yixian_app'`],
])('%s above the walls or by another name will not do as the app', async (role, sql) => {
  await run(server.adminUrl, sql)
  await expect(externalRoles(urlOf('dba'), urlOf(role), dir)).rejects.toMatchObject({ code: 'roles.not-app' })
})

test('an app that owns tables will not do', async () => {
  await run(
    server.adminUrl,
    `create role yixian_app login password 'yixian_app'; create table public.owned (a int); alter table owned owner to yixian_app`,
  )
  await expect(externalRoles(urlOf('dba'), urlOf('yixian_app'), dir)).rejects.toMatchObject({
    code: 'roles.not-app',
  })
  await run(server.adminUrl, 'drop table owned')
})

test.each([
  ['no server', 'postgresql://a:b@127.0.0.1:1/x'],
  ['no such host', 'postgresql://a:b@nowhere.invalid/x'],
])('%s is told in one sentence without the password', async (_, url) => {
  const error = (await externalRoles(url.replace(':b@', ':secret@'), undefined, dir).catch(
    (reason) => reason,
  )) as Error
  expect(error).toMatchObject({ code: 'database.unreachable' })
  expect(error.message).not.toContain('secret')
})
