// `yixian recover`: from a jurisdiction where nobody can sign in any more to an administrator who can.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openPool } from '#foundation/postgres/pool.ts'
import { testUrls } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { command } from './recover.ts'

let dir: string
let town: Town

/** The jurisdiction `santai` of this run's database is a town of our own making. */
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-recover-'))
  town = await newTown({ at: new Date().toISOString() })
  vi.stubEnv('DATABASE_URL', testUrls().ownerUrl)
  vi.stubEnv('DATABASE_APP_URL', testUrls().appUrl)
  await named('santai')
})
afterAll(async () => {
  await named(`t-${town.tenant}`)
  vi.unstubAllEnvs()
  await rm(dir, { recursive: true })
})

async function named(slug: string): Promise<void> {
  const owner = openPool({ url: testUrls().ownerUrl, max: 1 })
  await owner.connect(({ query }) => query('update tenants set slug = $2 where id = $1', [town.tenant, slug]))
  await owner.end()
}

async function yixianRecover(...args: string[]) {
  const said = { code: -1, out: '', error: '' }
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void (said.out += `${line}\n`))
  const error = vi
    .spyOn(console, 'error')
    .mockImplementation((line: string) => void (said.error += `${line}\n`))
  const json = args.includes('--json')
  try {
    const wanted = [...args.filter((arg) => arg !== '--json'), '--data', dir]
    said.code = await command.run({ args: wanted, json, lang: 'zh' })
    return said
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}

async function signedIn(username: string, password: string) {
  const reply = await town.nobody.post('/api/session', { username, password })
  expect(reply.status, reply.text).toBe(200)
  const cookie = String(reply.headers['set-cookie']).split(';')[0]!
  return { mustChange: reply.body.mustChangePassword as boolean, headers: { cookie } }
}

test.each(['secadmin', 'sysadmin'] as const)(
  'a new %s signs in once with the password shown, chooses another, and may then do all of that role',
  async (role) => {
    const reason = '唯一的管理员忘记口令'
    const made = await yixianRecover('--role', role, '--reason', reason, '--json')
    expect(made).toMatchObject({ code: 0, error: '' })
    const { username, password } = JSON.parse(made.out)
    const first = await signedIn(username, password)
    expect(first.mustChange).toBe(true)
    expect((await town.nobody.get('/api/accounts', { headers: first.headers })).status).toBe(403)
    const next = '山高水长路在脚下走一步'
    const changed = await town.nobody.post(
      '/api/account/password',
      { current: password, next },
      { headers: first.headers },
    )
    expect(changed.status, changed.text).toBe(200)
    const { headers } = await signedIn(username, next)
    const seen = await town.nobody.get('/api/accounts?limit=200', { headers })
    expect(seen.status).toBe(200)
    const found = seen.body.items.find((one: { username: string }) => one.username === username)
    expect(found).toMatchObject({ recovered: { reason, at: expect.stringMatching(/^2.*Z$/) } })
    const audited = await town.as('auditor').get(`/api/accounts/${found.id}`)
    expect(audited.body).toMatchObject({ username, grants: [{ role }], recovered: { reason } })
    const entries = await town.read((reader) =>
      reader.query<{ type: string; actor: string | null; data: object }>(
        `select type, actor, data from ledger_entries where tenant_id = $1 and stream = $2 and version = 2`,
        [town.tenant, `account/${found.id}`],
      ),
    )
    expect(entries).toEqual([{ type: 'AdministratorRecovered', actor: null, data: { role, reason } }])
    expect(JSON.stringify(entries)).not.toContain(username)
  },
)

test('in words it says what to do with it; other accounts are as they were', async () => {
  const before = (await town.as('auditor').get('/api/accounts?role=secadmin')).body.items
  const { code, out } = await yixianRecover('--role', 'secadmin', '--reason', '人员调离')
  expect(code).toBe(0)
  expect(out).toMatch(/口令只显示这一次[^]*账号 secadmin-\d{6}\n {2}口令 [a-z2-9]{16}\n/)
  const after = (await town.as('auditor').get('/api/accounts?role=secadmin')).body.items
  expect(after).toEqual(expect.arrayContaining(before))
  expect(after).toHaveLength(before.length + 1)
})

test('what cannot be is told in a sentence, with code 1 when refused and 2 when wrongly asked', async () => {
  expect(await yixianRecover('--role', 'secadmin')).toMatchObject({
    code: 2,
    error: expect.stringContaining('--reason'),
  })
  expect(await yixianRecover('--reason', 'x')).toMatchObject({ code: 2 })
  expect(await yixianRecover('--role', 'secadmin', '--reason', '  ')).toMatchObject({ code: 2 })
  expect(await yixianRecover('--role', 'auditor', '--reason', 'x')).toMatchObject({
    code: 1,
    error: '不能这样办：只能恢复 sysadmin 或 secadmin，不能恢复“auditor”；审计管理员由安全管理员授予\n',
  })
  await expect(
    yixianRecover('--role', 'secadmin', '--reason', 'x', '--programme', 'x'),
  ).rejects.toMatchObject({
    code: 'programme.unknown',
  })
})

test('where there is no data nothing is made, only said', async () => {
  vi.stubEnv('DATABASE_URL', '')
  await expect(yixianRecover('--role', 'secadmin', '--reason', 'x')).rejects.toMatchObject({
    code: 'jurisdiction.missing',
  })
  expect(await readdir(dir)).toEqual([])
})
