// The lock of a data folder: one living holder, and no dead one in the way.
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beganOf, takeLock } from './lock.ts'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-lock-'))
})
afterEach(() => rm(dir, { recursive: true }))

const hold = (holder: object): Promise<void> => writeFile(join(dir, 'server.lock'), JSON.stringify(holder))

test('a folder has one server, and is free again after it', async () => {
  const lock = await takeLock(dir)
  await expect(takeLock(dir)).rejects.toMatchObject({ code: 'data.in-use', details: { pid: process.pid } })
  await lock.release()
  await (await takeLock(dir)).release()
  expect(await readdir(dir)).toEqual([])
})

test('of many that come at once exactly one gets it, also over a dead holder', async () => {
  await hold({ pid: await deadPid(), began: 'x', host: hostname() })
  const taken = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(dir)))
  expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the holder is dead when another process has its number', async () => {
  await hold({ pid: process.pid, began: 'an earlier process', host: hostname() })
  await (await takeLock(dir)).release()
})

test('a holder on another host counts as living while its lock is touched', async () => {
  await hold({ pid: 1, began: 'x', host: 'elsewhere' })
  await expect(takeLock(dir)).rejects.toMatchObject({ code: 'data.in-use', details: { host: 'elsewhere' } })
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(join(dir, 'server.lock'), longAgo, longAgo)
  await (await takeLock(dir)).release()
})

test('a lock whose writer crashed before writing is replaced', async () => {
  await writeFile(join(dir, 'server.lock'), '')
  await (await takeLock(dir)).release()
})

test('a lock taken over by another is not removed by the one that lost it', async () => {
  const lock = await takeLock(dir)
  await hold({ pid: process.pid, began: 'someone else', host: hostname() })
  await lock.release()
  expect(await readdir(dir)).toEqual(['server.lock'])
})

test('a process began once, and an ended one never', async () => {
  expect(beganOf(process.pid)).toBe(beganOf(process.pid))
  expect(beganOf(process.pid)).not.toBe(beganOf(process.ppid))
  expect(beganOf(await deadPid())).toBeNull()
})

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid!
}
