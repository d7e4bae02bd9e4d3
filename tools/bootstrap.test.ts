// What npm's scripts go through, tried on a small checkout with an npm, a Vite and a program of its own.
import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let root: string
const children: ChildProcess[] = []

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yixian-bootstrap-'))
  for (const name of ['bootstrap', 'packages', 'pinned-node', 'say', 'web']) {
    cpSync(join(import.meta.dirname, `${name}.mjs`), join(root, 'tools', `${name}.mjs`))
  }
  write('package-lock.json', lockOf('1.0.0'))
  write(
    'npm.js',
    `const fs = require('node:fs'); fs.appendFileSync('npm.log', process.argv[2] + '\\n')
     fs.mkdirSync('node_modules', { recursive: true }); fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json')`,
  )
  write(
    'apps/cli/main.ts',
    `process.on('SIGTERM', () => { console.log('asked'); process.exit(5) })
     process.on('disconnect', () => { require('node:fs').writeFileSync('orphaned', '') ; process.exit(6) })
     console.log('flags', process.execArgv.join(' '))
     console.log('args', process.argv.slice(2).join(' '))
     if (process.argv[3] === 'end') process.exit(7)
     setTimeout(() => process.exit(9), 20000)`,
  )
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(root, { recursive: true })
})

const lockOf = (version: string): string =>
  JSON.stringify({
    packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version, optional: true } },
  })

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Run {
  readonly child: ChildProcess
  readonly ended: Promise<{ code: number | null; said: string }>
  saying(words: string): Promise<void>
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const base = { PATH: process.env.PATH, LANG: 'C', npm_execpath: join(root, 'npm.js') }
  const child = spawn(command, args, { cwd: root, env: { ...base, ...env } })
  children.push(child)
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  child.stderr.on('data', (text) => (said += text))
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  )
  return { child, ended, saying: (words) => expect.poll(() => said, { timeout: 10_000 }).toContain(words) }
}

const bootstrap = (...args: string[]): Run => run(process.execPath, ['tools/bootstrap.mjs', ...args])

test('the program gets the arguments, and its exit code is ours', async () => {
  const { code, said } = await bootstrap('start', 'end', '--port', '1').ended
  expect(said).toContain('args start end --port 1')
  expect(said).toContain('flags --max-semi-space-size=8')
  expect(code).toBe(7)
})

test('packages are installed when the lock is not what is there, and only then', async () => {
  await bootstrap('yixian', 'x', 'end').ended
  await bootstrap('yixian', 'x', 'end').ended
  expect(read('npm.log')).toBe('ci\n')
  write('package-lock.json', lockOf('2.0.0'))
  expect((await bootstrap('yixian', 'x', 'end').ended).said).toContain('Installing the packages')
  expect(read('npm.log')).toBe('ci\nci\n')
})

test('packages that someone installed by hand are taken as they are, without what does not fit this machine', async () => {
  write(
    'node_modules/.package-lock.json',
    JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }),
  )
  await bootstrap('yixian', 'x', 'end').ended
  expect(() => read('npm.log')).toThrow()
})

test('a failed install is told, and nothing runs', async () => {
  write('npm.js', 'process.exit(1)')
  const { code, said } = await bootstrap('start', 'end').ended
  expect(said).toContain('The packages could not be installed')
  expect(said).not.toContain('args')
  expect(code).toBe(1)
})

test('a signal reaches the program', async () => {
  const { child, ended, saying } = bootstrap('start')
  await saying('args start')
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: 5, said: expect.stringContaining('asked') })
})

test('the program learns that we were killed', async () => {
  const { child, saying } = bootstrap('start')
  await saying('args start')
  child.kill('SIGKILL')
  await expect.poll(() => read('orphaned'), { timeout: 5_000 }).toBe('')
})

test.skipIf(process.platform === 'win32')(
  'a shell of npm that dies without a word stops the program',
  async () => {
    const script = `${process.execPath} tools/bootstrap.mjs start; true`
    const { child, ended, saying } = run('sh', ['-c', script], { npm_lifecycle_event: 'start' })
    await saying('args start')
    child.kill('SIGKILL')
    expect((await ended).said).toContain('asked')
  },
)

test('pages are built once, again after a change that a page could show, and a failure is told', async () => {
  write('apps/desk/vite.config.ts', '')
  write('capabilities/matters/desk/List.tsx', '1')
  write(
    'node_modules/vite/bin/vite.js',
    `const fs = require('node:fs'); fs.mkdirSync('dist/desk', { recursive: true }); fs.appendFileSync('vite.log', process.argv[3] + '\\n')`,
  )
  write('node_modules/.package-lock.json', lockOf('1.0.0'))
  await bootstrap('web').ended
  await bootstrap('start', 'end').ended
  write('capabilities/matters/server/queries.ts', '1')
  write('capabilities/matters/desk/List.test.tsx', '1')
  await bootstrap('web').ended
  expect(read('vite.log')).toBe('apps/desk\n')
  write('capabilities/matters/desk/List.tsx', '22')
  await bootstrap('web').ended
  expect(read('vite.log')).toBe('apps/desk\napps/desk\n')
  write('capabilities/matters/desk/List.tsx', '333')
  write('node_modules/vite/bin/vite.js', `console.error('no such import'); process.exit(1)`)
  const failed = await bootstrap('start').ended
  expect(failed).toMatchObject({ code: 1, said: expect.stringContaining('no such import') })
  expect(failed.said).not.toContain('args')
})

test('what is not known is answered with what is', async () => {
  expect(await bootstrap('sing').ended).toMatchObject({
    code: 1,
    said: expect.stringContaining('start|yixian|test'),
  })
})
