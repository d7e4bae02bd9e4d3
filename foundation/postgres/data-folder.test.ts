// The data folder: ours or nobody's, and never someone else's.
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDataFolder } from './data-folder.ts'
import { messages } from './messages.ts'
import { sentenceOf, troubleOf } from './trouble.ts'

let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-folder-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

test('a folder that is not there yet is made, marked and locked', async () => {
  const deep = join(dir, 'a', 'b')
  const lock = await openDataFolder(deep)
  expect((await readdir(deep)).sort()).toEqual(['server.lock', 'yixian.json'])
  await expect(openDataFolder(deep)).rejects.toMatchObject({ code: 'data.in-use' })
  await lock.release()
  await (await openDataFolder(deep)).release()
})

test.skipIf(process.platform === 'win32')(
  'nobody else may read what is made, and root lets the database through',
  async () => {
    const made = join(dir, 'data')
    const lock = await openDataFolder(made)
    const { mode, gid } = await stat(made)
    expect(mode & 0o777).toBe(process.getuid?.() === 0 ? 0o710 : 0o700)
    if (process.getuid?.() === 0) expect(gid).not.toBe(0)
    await lock.release()
  },
)

test('a folder with other things in it is refused and left as it was', async () => {
  await writeFile(join(dir, 'thesis.docx'), 'x')
  await expect(openDataFolder(dir)).rejects.toMatchObject({
    code: 'data.foreign',
    details: { found: 'thesis.docx' },
  })
  expect(await readdir(dir)).toEqual(['thesis.docx'])
})

test('what a crash before the mark left behind does not make a folder foreign', async () => {
  await writeFile(join(dir, 'server.lock'), '')
  await writeFile(join(dir, 'yixian.json.new'), '{')
  await (await openDataFolder(dir)).release()
  expect((await readdir(dir)).sort()).toEqual(['yixian.json'])
})

test('a place where no folder can be made is told', async () => {
  await writeFile(join(dir, 'file'), '')
  await expect(openDataFolder(join(dir, 'file'))).rejects.toMatchObject({ code: 'data.unwritable' })
  await expect(openDataFolder(join(dir, 'file', 'below'))).rejects.toMatchObject({ code: 'data.unwritable' })
})

test.skipIf(process.platform !== 'linux')(
  'a file system that takes no folders is told at once, and not tried for ever',
  async () => {
    await expect(openDataFolder('/proc/1/data')).rejects.toMatchObject({ code: 'data.unwritable' })
  },
)

test('every sentence is one sentence in both languages and fills its blanks', () => {
  for (const [code, words] of Object.entries(messages)) {
    const blanks = [...words.en.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort()
    expect([...words.zh.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort(), code).toEqual(blanks)
    expect(words.zh.match(/。/g), code).toHaveLength(1)
    expect(words.en, code).toMatch(/^[^.]*(\.[^ ][^.]*)*\.$/)
    const trouble = troubleOf(
      code as keyof typeof messages,
      Object.fromEntries(blanks.map((name) => [name, '7'])),
    )
    expect(sentenceOf(trouble, 'en'), code).not.toMatch(/[{}]/)
  }
})
