// Ctrl-C in a process of its own: the server and the database end, everything is saved, and the folder is free.
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beganOf } from '#foundation/postgres/lock.ts'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-stop-'))
})
afterEach(() => rm(dir, { recursive: true }))

const script = `
const { openDatabase } = await import('#foundation/postgres/database.ts')
const { untilStopped } = await import('#apps/cli/until-stopped.ts')
const { readFileSync } = await import('node:fs')
const dir = process.argv[1]
console.log('starting')
process.exitCode = await untilStopped(async () => {
  const database = await openDatabase({ dir })
  console.log('database', readFileSync(dir + '/postgres/postmaster.pid', 'utf8').split('\\n')[0])
  // In place of the open port of a server.
  const alive = setInterval(() => {}, 1000)
  return { url: '', stop: () => database.close().then(() => clearInterval(alive)) }
}, 'en')`

function started() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dir], {
    cwd: join(import.meta.dirname, '../..'),
  })
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  child.stderr.on('data', (text) => (said += text))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const saying = (words: string): Promise<void> =>
    expect.poll(() => said, { timeout: 25_000 }).toContain(words)
  return { child, ended, saying, said: () => said }
}

async function expectCleanEnd(said: string, code: number | null): Promise<void> {
  expect(said).toContain('Stopped; everything is saved.')
  expect(code).toBe(0)
  expect(beganOf(Number(/database (\d+)/.exec(said)?.[1]))).toBeNull()
  expect(await readdir(dir)).not.toContain('server.lock')
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s stops server and database', async (signal) => {
  const { child, ended, saying, said } = started()
  await saying('database')
  child.kill(signal)
  const code = await ended
  await expectCleanEnd(said(), code)
})

test('asked twice, and asked while still starting, it ends as cleanly', async () => {
  const { child, ended, saying, said } = started()
  await saying('starting')
  await new Promise((resolve) => setTimeout(resolve, 300))
  child.kill('SIGINT')
  child.kill('SIGINT')
  const code = await ended
  await expectCleanEnd(said(), code)
})
