// `npm start` as someone types it: every trouble is one sentence and exit code 1, and nothing is lost.
import { execFile, execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDataFolder } from '#foundation/postgres/data-folder.ts'

let dir: string
let port: number

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-start-'))
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  port = (probe.address() as AddressInfo).port
  await new Promise((resolve) => probe.close(resolve))
})
afterEach(() => rm(dir, { recursive: true }))

interface Ended {
  readonly code: number
  readonly said: string
}

function cli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const main = join(import.meta.dirname, 'main.ts')
    const clean = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...env }
    execFile(process.execPath, [main, ...args], { env: clean, timeout: 25_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    )
  })
}

const start = (data = dir, env?: NodeJS.ProcessEnv): Promise<Ended> =>
  cli(['start', '--programme', 'sample', '--port', String(port), '--data', data], env)

function expectOneSentence({ code, said }: Ended, words: string): void {
  expect(said).toContain(words)
  expect(said.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(1)
}

test('a second start on the same data', async () => {
  const lock = await openDataFolder(dir)
  expectOneSentence(await start(), `in use by another server (process ${process.pid}`)
  expectOneSentence(await start(dir, { LANG: 'zh_CN.UTF-8' }), `正由另一个服务使用（进程 ${process.pid}`)
  await lock.release()
})

test('a port in use', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  expectOneSentence(await start(), `Port ${port} is in use`)
  expect(await readdir(dir)).toEqual([])
  other.close()
})

test('a folder that is not ours', async () => {
  await writeFile(join(dir, 'thesis.docx'), 'x')
  expectOneSentence(await start(), 'is not a data folder of this program (it holds thesis.docx)')
  expect(await readdir(dir)).toEqual(['thesis.docx'])
})

test('data of another PostgreSQL', async () => {
  await (await openDataFolder(dir)).release()
  await mkdir(join(dir, 'postgres'))
  await writeFile(join(dir, 'postgres', 'PG_VERSION'), '17\n')
  expectOneSentence(await start(), 'belongs to PostgreSQL 17, this version runs 18')
  expect(await readFile(join(dir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('17\n')
})

test('a folder that cannot be written', async () => {
  await writeFile(join(dir, 'file'), '')
  expectOneSentence(await start(join(dir, 'file')), 'cannot be written')
})

test('a DATABASE_URL where no server is', async () => {
  const ended = await start(dir, { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/x' })
  expectOneSentence(ended, 'The database at 127.0.0.1:1/x cannot be reached (ECONNREFUSED)')
  expect(ended.said).not.toContain('secret')
})

const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0

test.runIf(isLinuxRoot)('a full disk', async () => {
  const disk = join(dir, 'disk')
  await mkdir(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk])
  try {
    await (await openDataFolder(disk)).release()
    await writeFile(join(disk, 'filler'), Buffer.alloc(2_000_000)).catch(() => {})
    expectOneSentence(await start(disk), 'is full; nothing was lost')
    expect(await readFile(join(disk, 'yixian.json'), 'utf8')).toContain('yixian')
  } finally {
    execFileSync('umount', ['-l', disk])
  }
})

test.runIf(isLinuxRoot)('a disk that may only be read', async () => {
  const disk = join(dir, 'disk')
  await mkdir(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', disk])
  try {
    expectOneSentence(await start(disk), 'cannot be written (EROFS)')
  } finally {
    execFileSync('umount', ['-l', disk])
  }
})

test('a command or an argument that does not exist', async () => {
  const unknown = await cli(['strat'])
  expect(unknown.code).toBe(2)
  expect(unknown.said).toContain('There is no command “strat”')
  const argument = await cli(['start', '--prot', '80'])
  expect(argument.code).toBe(2)
  expect(argument.said).toContain('--prot')
  expect((await cli(['start', '--port', 'x'])).code).toBe(2)
  const help = await cli(['help'], { LANG: 'zh_CN.UTF-8' })
  expect(help.code).toBe(0)
  expect(help.said).toContain('启动服务')
})
