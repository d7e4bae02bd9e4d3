// The embedded database through its accidents: killed, orphaned, half-made, full, foreign. Nothing committed is lost.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmbedded, type Embedded } from './embedded.ts'
import { isDiskFull } from './errors.ts'
import { beganOf } from './lock.ts'
import { openPool } from './pool.ts'

let dir: string
const running: Embedded[] = []
const mounts: string[] = []
const isRoot = process.getuid?.() === 0

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-embedded-'))
  await chmod(dir, 0o755)
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((embedded) => embedded.stop()))
  for (const mount of mounts.splice(0)) execFileSync('umount', ['-l', mount])
  await rm(dir, { recursive: true })
})

async function started(at = dir): Promise<Embedded> {
  const embedded = await startEmbedded({ dir: at, fast: true })
  running.push(embedded)
  return embedded
}

function ask<R>(embedded: Embedded, sql: string): Promise<R[]> {
  const pool = openPool({ url: embedded.adminUrl, max: 1 })
  return pool.connect((connection) => connection.query<R>(sql)).finally(() => pool.end())
}

async function stopped(embedded: Embedded): Promise<void> {
  running.splice(running.indexOf(embedded), 1)
  await embedded.stop()
}

test('data made once is there at the next start, in UTF-8, UTC, by a password and without a port', async () => {
  const first = await started()
  await ask(first, `create table kept as select '一线' as word`)
  const pid = first.pid()!
  await stopped(first)
  expect(() => process.kill(pid, 0)).toThrow()
  const second = await started()
  expect(await ask(second, 'select word, length(word) as letters from kept')).toEqual([
    { word: '一线', letters: 2 },
  ])
  expect(
    await ask(
      second,
      `select current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
              current_setting('listen_addresses') as port, current_setting('password_encryption') as passwords`,
    ),
  ).toEqual([{ encoding: 'UTF8', zone: 'UTC', port: '', passwords: 'scram-sha-256' }])
  const stranger = openPool({ url: second.urlOf('postgres', 'wrong', 'postgres') })
  await expect(stranger.connect((connection) => connection.query('select 1'))).rejects.toMatchObject({
    code: '28P01',
  })
  expect((await stat(join(dir, 'secrets.json'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(dir, 'postgres'))).mode & 0o777).toBe(0o700)
})

test('a database that is killed is started again with everything committed', async () => {
  const embedded = await started()
  await ask(embedded, 'create table kept as select 1 as n')
  const killed = embedded.pid()!
  process.kill(killed, 'SIGKILL')
  await expect
    .poll(() => ask(embedded, 'select n from kept').catch(() => null), { timeout: 20_000 })
    .toEqual([{ n: 1 }])
  expect(embedded.pid()).not.toBe(killed)
})

test('a database whose server was killed is stopped and started by the next one', async () => {
  const script = `const { startEmbedded } = await import(process.argv[1]); const e = await startEmbedded({ dir: process.argv[2], fast: true }); console.log(e.pid()); setInterval(() => {}, 1000)`
  const server = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    script,
    join(import.meta.dirname, 'embedded.ts'),
    dir,
  ])
  const orphan = Number(
    await new Promise((resolve) => server.stdout.once('data', (text) => resolve(String(text)))),
  )
  server.kill('SIGKILL')
  await wait(100)
  expect(beganOf(orphan)).not.toBeNull()
  const embedded = await started()
  expect(embedded.pid()).not.toBe(orphan)
  expect(beganOf(orphan)).toBeNull()
  expect(await ask(embedded, 'select 1 as a')).toEqual([{ a: 1 }])
})

test('a number in postmaster.pid that another process has by now stops nothing', async () => {
  await stopped(await started())
  const other = spawn('sleep', ['60'], isRoot ? { uid: (await stat(join(dir, 'postgres'))).uid } : {})
  await writeFile(
    join(dir, 'postgres', 'postmaster.pid'),
    `${other.pid}\n${join(dir, 'postgres')}\n1\n5432\n\n\n0 0\nready\n`,
  )
  expect(await ask(await started(), 'select 1 as a')).toEqual([{ a: 1 }])
  expect(process.kill(other.pid!, 0)).toBe(true)
  other.kill()
})

test('a folder whose making was interrupted is made anew', async () => {
  await mkdir(join(dir, 'postgres.making', 'data', 'base'), { recursive: true })
  await writeFile(join(dir, 'postgres.making', 'password'), 'x')
  expect(await ask(await started(), 'select 1 as a')).toEqual([{ a: 1 }])
  expect(existsSync(join(dir, 'postgres.making'))).toBe(false)
})

test('data of another PostgreSQL is refused and left alone', async () => {
  await mkdir(join(dir, 'postgres'))
  await writeFile(join(dir, 'postgres', 'PG_VERSION'), '16\n')
  await expect(started()).rejects.toMatchObject({
    code: 'data.other-major',
    details: { found: '16', wanted: '18' },
  })
  expect(await readdir(join(dir, 'postgres'))).toEqual(['PG_VERSION'])
})

test('data whose version file or passwords are gone is refused, not made anew', async () => {
  await mkdir(join(dir, 'postgres'))
  await expect(started()).rejects.toMatchObject({ code: 'data.damaged' })
  await writeFile(join(dir, 'postgres', 'PG_VERSION'), '18\n')
  await expect(started()).rejects.toMatchObject({
    code: 'data.damaged',
    details: { missing: 'secrets.json' },
  })
})

test('a path too long for a socket gets a short one elsewhere, removed at the stop', async () => {
  const long = join(dir, 'x'.repeat(120))
  await mkdir(long)
  const embedded = await started(long)
  expect(await ask(embedded, 'select 1 as a')).toEqual([{ a: 1 }])
  const socket = await readFile(join(long, 'socket.path'), 'utf8')
  expect(existsSync(socket)).toBe(true)
  await stopped(embedded)
  expect(existsSync(socket)).toBe(false)
})

test.runIf(isRoot && process.platform === 'linux')(
  'as root, data below a folder closed to others works',
  async () => {
    const closed = join(dir, 'closed', 'data')
    await mkdir(closed, { recursive: true })
    await chmod(join(dir, 'closed'), 0o700)
    await stopped(await started(closed))
    const embedded = await started(closed)
    expect(await ask(embedded, 'select 1 as a')).toEqual([{ a: 1 }])
    process.kill(embedded.pid()!, 'SIGKILL')
    await expect
      .poll(() => ask(embedded, 'select 1 as a').catch(() => null), { timeout: 20_000 })
      .toEqual([{ a: 1 }])
  },
)

test.runIf(isRoot && process.platform === 'linux')(
  'a disk too small for a new database is told before anything is made',
  async () => {
    const small = await mounted('size=100m')
    await expect(started(small)).rejects.toMatchObject({ code: 'disk.full' })
    expect(await readdir(small)).toEqual([])
  },
)

test.runIf(isRoot && process.platform === 'linux')(
  'a disk that fills up loses nothing, and room lets it go on',
  async () => {
    const small = await mounted('size=240m')
    const outage = Promise.withResolvers<unknown>()
    const embedded = await startEmbedded({ dir: small, fast: true, onOutage: outage.resolve })
    running.push(embedded)
    await ask(embedded, 'create table kept as select 1 as n')
    await ask(embedded, 'create table big (t text)')
    await writeFile(join(small, 'filler'), Buffer.alloc(60_000_000))
    const full = ask(
      embedded,
      `insert into big select repeat(md5(i::text), 50) from generate_series(1, 300000) i`,
    )
    await expect(full).rejects.toSatisfy(isDiskFull)
    expect(await outage.promise).toMatchObject({ code: 'disk.full' })
    await rm(join(small, 'filler'))
    await expect
      .poll(() => ask(embedded, 'select n from kept').catch(() => null), { timeout: 20_000 })
      .toEqual([{ n: 1 }])
  },
)

test.runIf(isRoot && process.platform === 'linux')(
  'a start on a full disk is told, and works when there is room',
  async () => {
    const small = await mounted('size=240m')
    await stopped(await started(small))
    await writeFile(join(small, 'filler'), Buffer.alloc(250_000_000)).catch(() => {})
    await expect(started(small)).rejects.toMatchObject({ code: 'disk.full' })
    await rm(join(small, 'filler'))
    expect(await ask(await started(small), 'select 1 as a')).toEqual([{ a: 1 }])
  },
)

async function mounted(options: string): Promise<string> {
  const path = join(dir, 'disk')
  await mkdir(path)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `${options},mode=755`, 'tmpfs', path])
  mounts.push(path)
  return path
}
