// `yixian token` as whoever runs the machine uses it.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testUrls } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { command } from './token.ts'

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', testUrls().ownerUrl)
  vi.stubEnv('DATABASE_APP_URL', testUrls().appUrl)
})
afterAll(() => void vi.unstubAllEnvs())

async function yixianToken(...args: string[]) {
  const said = { code: -1, out: '', error: '' }
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void (said.out += `${line}\n`))
  const error = vi
    .spyOn(console, 'error')
    .mockImplementation((line: string) => void (said.error += `${line}\n`))
  try {
    said.code = await command.run({
      args: args.filter((arg) => arg !== '--json'),
      json: args.includes('--json'),
      lang: 'zh',
    })
    return said
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}

/** Whom a token of the town makes one: the status and roles of GET /api/session. */
async function openedBy(town: Town, token: string) {
  const { status, body } = await town.nobody.get('/api/session', {
    headers: { authorization: `Bearer ${token}` },
  })
  return { status, roles: body.roles?.sort(), unit: body.unit?.id }
}

test('a token is issued to a system account, opens what it says, and is revoked', async () => {
  const town = await newTown({ at: new Date().toISOString() })
  const create = [
    'create',
    '--account',
    '12345热线',
    '--role',
    'officer,handler',
    '--unit',
    'office',
    '--tenant',
    town.tenant,
  ]
  const made = await yixianToken(...create, '--json')
  expect(made).toMatchObject({ code: 0, error: '' })
  const { id, token } = JSON.parse(made.out)
  expect(await openedBy(town, token)).toEqual({
    status: 200,
    roles: ['handler', 'officer'],
    unit: town.units.office,
  })
  expect((await yixianToken(...create)).out).toContain('只显示这一次')
  const listed = await yixianToken('list', '--tenant', town.tenant)
  expect(listed.out.split('\n').filter((line) => line.includes('有效期'))).toHaveLength(2)
  expect(listed.out).not.toContain(token)
  expect(await yixianToken('revoke', id, '--tenant', town.tenant)).toMatchObject({ code: 0 })
  expect((await openedBy(town, token)).status).toBe(401)
  expect((await yixianToken('list', '--tenant', town.tenant)).out).toContain('已吊销')
})

test('what cannot be is told in a sentence, with code 1 when refused and 2 when wrongly asked', async () => {
  const town = await newTown()
  const create = (...more: string[]) =>
    yixianToken('create', '--account', 'x1', '--tenant', town.tenant, ...more)
  expect(await create('--role', 'sysadmin')).toMatchObject({
    code: 1,
    error: '不能这样办：系统账号不能担任管理员\n',
  })
  expect(await create('--role', 'king')).toMatchObject({ code: 1, error: '不能这样办：没有这个角色\n' })
  expect(await create('--role', 'officer', '--unit', 'nowhere')).toMatchObject({
    code: 1,
    error: '不能这样办：没有这个单位\n',
  })
  expect(await yixianToken('revoke', town.tenant, '--tenant', town.tenant)).toMatchObject({ code: 1 })
  expect(await create()).toMatchObject({ code: 2 })
  expect(await create('--role', 'officer', '--days', '0')).toMatchObject({ code: 2 })
  expect(await yixianToken('sing')).toMatchObject({ code: 2 })
  expect((await yixianToken('list', '--tenant', 'nobody')).code).toBe(2)
  expect((await yixianToken('list', '--tenant', town.tenant)).out).toBe('没有令牌。\n')
})
