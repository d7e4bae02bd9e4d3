// `yixian verify` as an auditor uses it: the database, an export, a kept checkpoint, and its exit codes.
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Id } from '#foundation/core/ids.ts'
import { makeCheckpoint } from '#foundation/ledger/checkpoint.ts'
import { checkpointKey } from '#foundation/ledger/keys.ts'
import { append, asSuperuser } from '#foundation/testing/ledger-rows.ts'
import { newTenant, testPool, testUrls } from '#foundation/testing/tenant.ts'
import { command } from './verify.ts'

let dir = ''
let tenant: Id
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-cli-'))
  vi.stubEnv('DATABASE_URL', testUrls().ownerUrl)
  vi.stubEnv('DATABASE_APP_URL', testUrls().appUrl)
  vi.stubEnv('INIT_CWD', dir)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(dir, { recursive: true })
})
beforeEach(async () => {
  tenant = await newTenant()
  await append(tenant, { stream: 'a/1', count: 5 })
  await makeCheckpoint(testPool(), tenant, await checkpointKey(join(dir, 'data')))
})

interface Said {
  code: number
  out: string
  error: string
}

async function yixianVerify(...args: string[]): Promise<Said> {
  const said: Said = { code: -1, out: '', error: '' }
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void (said.out += `${line}\n`))
  const error = vi
    .spyOn(console, 'error')
    .mockImplementation((line: string) => void (said.error += `${line}\n`))
  try {
    const json = args.includes('--json')
    said.code = await command.run({ args: args.filter((arg) => arg !== '--json'), json, lang: 'zh' })
    return said
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}

const inDatabase = (...args: string[]) => yixianVerify('--tenant', tenant, '--data', 'data', ...args)
const damage = () =>
  asSuperuser(`update ledger_entries set type = 'quiet' where tenant_id = $1 and version = 3`, [tenant])

describe('the database', () => {
  it('in order ends with 0 and says so', async () => {
    const said = await inDatabase()
    expect(said).toMatchObject({ code: 0, error: '' })
    expect(said.out).toContain('记录 5 条')
    expect(said.out).toContain('核对无误')
  })

  it('damaged ends with 1 and names the entry', async () => {
    await damage()
    const said = await inDatabase()
    expect(said.code).toBe(1)
    expect(said.out).toContain('记录 a/1 第 3 版')
    expect(said.out).toContain('发现 1 处问题')
  })

  it('gives figures as one JSON document', async () => {
    await damage()
    const said = await inDatabase('--json')
    expect(JSON.parse(said.out)).toMatchObject([
      { ledger: tenant, ok: false, entries: 5, found: 1, findings: [{ code: 'entry.hash', version: 3 }] },
    ])
  })

  it('is checked with the key that is given, not with the one at hand', async () => {
    const other = await checkpointKey(join(dir, 'other')).then(() => join('other', 'keys', 'checkpoint.pub'))
    const said = await inDatabase('--key', other, '--json')
    expect(JSON.parse(said.out)).toMatchObject([{ findings: [{ code: 'checkpoint.signature' }] }])
  })

  it('whose tail was cut off is found out with the checkpoint that --keep wrote', async () => {
    expect(await inDatabase('--keep', 'kept.txt')).toMatchObject({ code: 0 })
    for (const table of ['entries', 'leaves', 'checkpoints']) {
      await asSuperuser(`delete from ledger_${table} where tenant_id = $1`, [tenant])
    }
    expect(await inDatabase()).toMatchObject({ code: 0 })
    const said = await inDatabase('--anchor', 'kept.txt')
    expect(said.code).toBe(1)
    expect(said.out).toContain('尾部被截去')
  })
})

describe('an export', () => {
  it('covers what was waiting, and can be checked later and elsewhere', async () => {
    await append(tenant, { stream: 'a/1', count: 2 })
    const written = await inDatabase('--export', 'ledger.jsonl', '--json')
    expect(JSON.parse(written.out)).toMatchObject([{ ok: true, entries: 7, waiting: 0, checkpoints: 2 }])
    const pub = join('data', 'keys', 'checkpoint.pub')
    const said = await yixianVerify('ledger.jsonl', '--key', pub, '--json')
    expect(said.code).toBe(0)
    expect(JSON.parse(said.out)).toMatchObject([{ ledger: join(dir, 'ledger.jsonl'), entries: 7 }])
  })

  it('without the key of the data folder is written as things stand, and makes no key', async () => {
    const said = await yixianVerify(
      '--tenant',
      tenant,
      '--data',
      'empty',
      '--export',
      'keyless.jsonl',
      '--json',
    )
    expect(JSON.parse(said.out)).toMatchObject([
      { ok: false, entries: 5, findings: [{ code: 'key.missing' }] },
    ])
    const pub = join('data', 'keys', 'checkpoint.pub')
    expect(await yixianVerify('keyless.jsonl', '--key', pub)).toMatchObject({ code: 0 })
    await expect(readFile(join(dir, 'empty', 'keys', 'checkpoint.key'))).rejects.toThrow('ENOENT')
  })

  it('altered afterwards ends with 1', async () => {
    await inDatabase('--export', 'altered.jsonl')
    const text = await readFile(join(dir, 'altered.jsonl'), 'utf8')
    await writeFile(join(dir, 'altered.jsonl'), text.replace('第 2 条', '第 9 条'))
    expect(await yixianVerify('altered.jsonl')).toMatchObject({ code: 1 })
  })
})

describe('a file that cannot be written is told in a sentence', () => {
  it.each([
    ['an export', '--export', 'none/ledger.jsonl', 'ENOENT'],
    ['an export over a folder', '--export', 'data', 'EISDIR'],
    ['a checkpoint to keep', '--keep', 'none/kept.txt', 'ENOENT'],
  ])('%s', async (_, option, path, reason) => {
    const said = await inDatabase(option, path)
    expect(said).toMatchObject({ code: 2, error: `写不了文件 ${join(dir, path)}（${reason}）。\n` })
  })
})

describe('asked wrongly, it ends with 2 and one sentence', () => {
  it.each([
    ['a file that is not there', ['none.jsonl'], 'ENOENT'],
    ['two files', ['a', 'b'], '一次只能'],
    ['an export of a file', ['a', '--export', 'b'], '一次只能'],
    ['an anchor that is not there', ['--anchor', 'none'], 'ENOENT'],
    ['a key that is none', ['--key', 'nonsense.pem'], '公钥'],
    ['a tenant that does not exist', ['--tenant', '01980000-0000-7000-8000-00000000dead'], '没有这个租户'],
    ['several ledgers and one file', ['--export', 'all.jsonl'], '--tenant'],
  ])('%s', async (_, args, sentence) => {
    await newTenant()
    await writeFile(join(dir, 'nonsense.pem'), 'nonsense')
    const said = await yixianVerify(...args, '--data', 'data')
    expect(said).toMatchObject({ code: 2, out: '' })
    expect(said.error).toContain(sentence)
  })

  it('a data folder without data, which stays so', async () => {
    vi.stubEnv('DATABASE_URL', '')
    const said = await yixianVerify('--data', 'nowhere')
    vi.stubEnv('DATABASE_URL', testUrls().ownerUrl)
    expect(said).toMatchObject({ code: 2, error: `${join(dir, 'nowhere')} 里没有数据。\n` })
    expect(existsSync(join(dir, 'nowhere'))).toBe(false)
  })
})
