// `yixian import` as whoever runs the machine uses it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newId } from '#foundation/core/ids.ts'
import { openPool } from '#foundation/postgres/pool.ts'
import { testUrls } from '#foundation/testing/tenant.ts'
import { command } from './import.ts'

let dir: string
let file: string

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', testUrls().ownerUrl)
  vi.stubEnv('DATABASE_APP_URL', testUrls().appUrl)
  const owner = openPool({ url: testUrls().ownerUrl, max: 1 })
  const slug = `insert into tenants (id, slug, name) values ($1, 'sample', '示例') on conflict (slug) do nothing`
  await owner.connect((connection) => connection.query(slug, [newId()]))
  await owner.end()
  dir = await mkdtemp(join(tmpdir(), 'yixian-cli-'))
  file = join(dir, '村.csv')
  await writeFile(file, '村名,人口\n命令行村,1200\n另一村,约一千\n')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(dir, { recursive: true })
})

async function yixianImport(...args: string[]) {
  const said = { code: -1, out: '', error: '' }
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void (said.out += `${line}\n`))
  const error = vi
    .spyOn(console, 'error')
    .mockImplementation((line: string) => void (said.error += `${line}\n`))
  const json = args.includes('--json')
  try {
    const call = {
      args: [...args.filter((arg) => arg !== '--json'), '--programme', 'sample', '--data', dir],
      json,
    }
    said.code = await command.run({ ...call, lang: 'zh' })
    return said
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}

test('a sheet is previewed, applied only when told to, and changes nothing the second time', async () => {
  const looked = await yixianImport('villages', file)
  expect(looked.code).toBe(0)
  expect(looked.out).toContain('村.csv：csv · utf-8，第 1 行是标题')
  expect(looked.out).toContain('新增 1 行，变更 0 行，不变 0 行，拒收 1 行')
  expect(looked.out).toContain('第 3 行 人口“约一千”：“约一千”不是整数')
  expect(looked.out).toContain('没有生效')
  const applied = await yixianImport('villages', file, '--yes')
  expect(applied).toMatchObject({ code: 0, error: '' })
  expect(applied.out).toContain('1 / 1\n新增 1 行，变更 0 行，不变 0 行，拒收 1 行')
  const again = await yixianImport('villages', file, '--yes', '--json')
  expect(JSON.parse(again.out)).toMatchObject({
    counts: { added: 0, changed: 0, same: 1, refused: 1 },
    applied: false,
  })
})

test('what cannot be is told in a sentence, with code 1 when refused and 2 when wrongly asked', async () => {
  expect(await yixianImport('poems', file)).toMatchObject({
    code: 2,
    error: expect.stringContaining('没有“poems”这类表格'),
  })
  expect(await yixianImport('villages')).toMatchObject({
    code: 2,
    error: expect.stringContaining('enterprises'),
  })
  expect(await yixianImport('villages', join(dir, 'none.csv'))).toMatchObject({
    code: 1,
    error: expect.stringContaining('ENOENT'),
  })
  await writeFile(join(dir, 'bad.csv'), '甲,乙\n1,2\n')
  expect(await yixianImport('villages', join(dir, 'bad.csv'))).toMatchObject({
    code: 1,
    error: expect.stringContaining('缺少：村名'),
  })
})
