// Wrongly asked, every command says so in one sentence and ends with a code of its own: no trace, nothing made, nothing on stdout.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runTyped } from './typed.ts'

let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-wrong-'))
  await mkdir(join(dir, 'folder'))
  await writeFile(join(dir, 'bad.csv'), '甲,乙\n1,2\n')
})
afterAll(() => rm(dir, { recursive: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** As a user types it, from a folder of our own, with a data folder that is not there. */
async function yixian(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  for (const [name, value] of Object.entries({
    DATABASE_URL: '',
    INIT_CWD: dir,
    LC_ALL: 'en_US.UTF-8',
    ...env,
  }))
    vi.stubEnv(name, value)
  const said = { out: '', error: '' }
  const note = (where: 'out' | 'error') => (line: unknown) => void (said[where] += `${String(line)}\n`)
  const log = vi.spyOn(console, 'log').mockImplementation(note('out'))
  const error = vi.spyOn(console, 'error').mockImplementation(note('error'))
  try {
    const code = await runTyped(
      args.map((arg) => arg.replace('DIR', dir)),
      process.env,
    )
    return { code, ...said }
  } finally {
    log.mockRestore()
    error.mockRestore()
    vi.unstubAllEnvs()
  }
}

const commands = ['start', 'token', 'recover', 'brief', 'import', 'simulate', 'rebuild', 'verify'] as const
const data = ['--data', 'data']

const calls: [number, string, string[]][] = [
  ...commands.map((name): [number, string, string[]] => [2, 'no option --nonsense', [name, '--nonsense']]),
  ...commands.map((name): [number, string, string[]] => [2, 'The option --data', [name, '--data']]),
  [2, 'no command “sing”', ['sing']],
  [2, 'from 1 to 65535', ['start', '--port', 'http', ...data]],
  [2, 'from 1 to 65535', ['start', '--port', '0', ...data]],
  [1, 'no digest “md5”', ['start', '--digest', 'md5', ...data]],
  [1, 'no digest “md5”', ['simulate', '--digest', 'md5', ...data]],
  [1, 'no programme “nowhere”', ['start', '--programme', 'nowhere', ...data]],
  [1, 'no address of this machine', ['start', '--host', '203.0.113.1', '--port', '18471', ...data]],
  [1, 'cannot be written', ['start', '--data', 'DIR/bad.csv', '--port', '18472']],
  [1, 'not a data folder of this program', ['start', '--data', 'DIR', '--port', '18473']],
  [2, '“extra” is one too many', ['start', 'extra', ...data]],
  [1, 'no programme “nowhere”', ['brief', 'nowhere', ...data]],
  [2, 'days such as 2026-01-31', ['brief', '--from', 'tomorrow', ...data]],
  [2, 'days such as 2026-01-31', ['brief', '--from', '2026-02-30', ...data]],
  [2, 'days such as 2026-01-31', ['brief', '--from', '2026-03-01', '--to', '2026-01-01', ...data]],
  [2, '“extra” is one too many', ['brief', 'santai', 'extra', ...data]],
  [1, 'no jurisdiction of “santai”', ['brief', ...data]],
  [2, 'Name the kind and the file', ['import', ...data]],
  [2, 'no sheet of kind “poems”', ['import', 'poems', 'bad.csv', ...data]],
  [2, '“b.csv” is one too many', ['import', 'villages', 'bad.csv', 'b.csv', ...data]],
  [1, 'Cannot read', ['import', 'villages', 'none.csv', ...data]],
  [1, 'Cannot read', ['import', 'villages', 'folder', ...data]],
  [1, 'no programme “nowhere”', ['import', 'villages', 'bad.csv', '--programme', 'nowhere', ...data]],
  [1, 'no jurisdiction of “santai”', ['import', 'villages', 'bad.csv', ...data]],
  [1, 'no programme “nowhere”', ['simulate', '--programme', 'nowhere', ...data]],
  [1, 'no programme “nowhere”', ['rebuild', '--programme', 'nowhere', ...data]],
  [1, 'no jurisdiction of “sample”', ['rebuild', '--programme', 'sample', ...data]],
  [2, '“extra” is one too many', ['rebuild', 'extra', ...data]],
  [2, 'Say --role', ['recover', '--reason', 'x', ...data]],
  [2, 'Say --role', ['recover', '--role', 'secadmin', ...data]],
  [1, 'no jurisdiction of “santai”', ['recover', '--role', 'secadmin', '--reason', 'x', ...data]],
  [2, 'Say list, create or revoke', ['token', ...data]],
  [2, 'needs --account', ['token', 'create', ...data]],
  [2, 'from 1 to 400', ['token', 'create', '--account', 'a', '--role', 'handler', '--days', 'x', ...data]],
  [2, 'Revoke which one', ['token', 'revoke', ...data]],
  [2, '“b” is one too many', ['token', 'revoke', 'a', 'b', ...data]],
  [2, 'no data in', ['token', 'list', ...data]],
  [2, 'cannot be read (ENOENT)', ['verify', 'none.jsonl']],
  [2, 'cannot be read (EISDIR)', ['verify', 'folder']],
  [2, 'cannot be read (ENOENT)', ['verify', '--anchor', 'none', ...data]],
  [2, 'not an Ed25519 public key', ['verify', '--key', 'bad.csv', ...data]],
  [2, 'One file at a time', ['verify', 'a', 'b']],
  [2, 'no data in', ['verify', ...data]],
]

test.each(calls.map(([code, sentence, args]) => [args.join(' '), code, sentence, args] as const))(
  '%s',
  async (_text, code, sentence, args) => {
    const ended = await yixian(args)
    expect(ended.error).toContain(sentence)
    expect(ended.error).not.toMatch(/\n\s+at |Error:/)
    if (args[0] !== 'sing')
      expect(ended).toMatchObject({ out: '', error: expect.stringMatching(/^[^\n]+\n$/) })
    expect(ended.code).toBe(code)
    expect(existsSync(join(dir, 'data'))).toBe(false)
  },
)

test('in Chinese where the system speaks Chinese', async () => {
  const zh = { LC_ALL: 'zh_CN.UTF-8' }
  expect((await yixian(['rebuild', '--nonsense'], zh)).error).toBe(
    '没有 --nonsense 这个参数；用 yixian rebuild --help 查看。\n',
  )
  expect((await yixian(['brief', 'santai', '另一个'], zh)).error).toBe('多出一个“另一个”。\n')
})

test('a database that does not answer, and settings that cannot be, are told in a sentence', async () => {
  const url = { DATABASE_URL: 'postgresql://somebody:secret@127.0.0.1:9/x' }
  for (const args of [['token', 'list'], ['recover', '--role', 'sysadmin', '--reason', 'x'], ['verify']]) {
    const ended = await yixian([...args, ...data], url)
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.error).toMatch(/^The database at 127\.0\.0\.1:9\/x cannot be reached[^\n]*\n$/)
    expect(ended.error).not.toContain('secret')
  }
})

test('a port that is taken is told before anything is made', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const { port } = other.address() as { port: number }
  const ended = await yixian(['start', '--port', String(port), ...data])
  await new Promise((done) => other.close(done))
  expect(ended).toMatchObject({ code: 1, error: expect.stringContaining(`Port ${port} is in use`) })
  expect(existsSync(join(dir, 'data'))).toBe(false)
})

test.each(commands)('%s --help says how it is called, and does nothing', async (name) => {
  const ended = await yixian([name, '--help', ...data])
  expect(ended).toMatchObject({ code: 0, error: '' })
  expect(ended.out).toMatch(new RegExp(`^${name} .*\\n.+\\n$`))
  expect(existsSync(join(dir, 'data'))).toBe(false)
})

test('help names every command', async () => {
  const { code, out } = await yixian(['help'])
  expect(code).toBe(0)
  for (const name of commands) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'))
})

test('as a process of its own it ends with the same code, and its words go to the error stream', async () => {
  const main = resolve(import.meta.dirname, 'main.ts')
  const ended = await new Promise<Ended>((done) => {
    const env = { PATH: process.env['PATH'], LC_ALL: 'en_US.UTF-8' }
    execFile(process.execPath, [main, 'rebuild', '--nonsense'], { env, cwd: dir }, (error, out, stderr) =>
      done({ code: Number(error?.code ?? 0), out, error: stderr }),
    )
  })
  expect(ended).toEqual({
    code: 2,
    out: '',
    error: 'There is no option --nonsense; see yixian rebuild --help.\n',
  })
})
