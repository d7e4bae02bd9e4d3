// Accounts and roles over HTTP, and the database's own wall between the administrators.
import { expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId } from '#foundation/core/ids.ts'
import { testPool, newTenant, writing } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { firstAccounts, foundingAccounts } from './capability.ts'

async function openedFor(town: Town, person: string | null = null) {
  const reply = await town
    .as('sysadmin')
    .post('/api/accounts', { username: `u-${newId().slice(-8)}`, person })
  return reply.body.id as string
}

test('one opens, another grants, a third only looks', async () => {
  const town = await newTown()
  const { id: person } = (
    await town.as('sysadmin').post('/api/officers', { name: '陈一', unit: town.units.section })
  ).body
  const open = { username: 'chenyi', person }
  expect((await town.as('secadmin').post('/api/accounts', open)).status).toBe(403)
  expect((await town.as('auditor').post('/api/accounts', open)).status).toBe(403)
  const { id } = (await town.as('sysadmin').post('/api/accounts', open)).body
  const grant = { role: 'handler', unit: town.units.bureau, programme: 'santai' }
  for (const role of ['sysadmin', 'auditor', 'coordinator', 'leader'] as const) {
    expect([role, (await town.as(role).post(`/api/accounts/${id}/grants`, grant)).status]).toEqual([
      role,
      403,
    ])
  }
  expect((await town.as('secadmin').post(`/api/accounts/${id}/grants`, grant)).status).toBe(200)
  const seen = await town.as('auditor').get(`/api/accounts/${id}`)
  expect(seen.body).toMatchObject({
    username: 'chenyi',
    name: '陈一',
    unit: town.units.section,
    grants: [grant],
  })
  expect((await town.as('handler').get('/api/accounts')).status).toBe(403)
  const found = await town.as('auditor').get('/api/accounts?search=chen&role=handler')
  expect(found.body.items).toHaveLength(1)
})

test('a security administrator grants nothing to herself', async () => {
  const town = await newTown()
  const own = town.as('secadmin')
  expect((await own.post(`/api/accounts/${own.account}/grants`, { role: 'sysadmin' })).body.code).toBe(
    'grant.to-oneself',
  )
  expect((await own.delete(`/api/accounts/${own.account}/grants/${own.grant}`)).body.code).toBe(
    'grant.to-oneself',
  )
})

test('a role given counts from the next request on, and one withdrawn no longer', async () => {
  const town = await newTown()
  const somebody = await town.enrol({ role: 'officer', unit: 'section', scope: { own: true } })
  expect((await somebody.get('/api/accounts')).status).toBe(403)
  expect((await somebody.post('/api/officers', { name: '甲', unit: town.units.section })).status).toBe(403)
  const given = await town
    .as('secadmin')
    .post(`/api/accounts/${somebody.account}/grants`, { role: 'coordinator' })
  expect((await somebody.post('/api/officers', { name: '甲', unit: town.units.section })).status).toBe(200)
  await town.as('secadmin').delete(`/api/accounts/${somebody.account}/grants/${given.body.grant}`)
  expect((await somebody.post('/api/officers', { name: '乙', unit: town.units.section })).status).toBe(403)
})

test('the database itself keeps the sides apart, whatever the program says', async () => {
  const town = await newTown()
  const insert = `insert into people_grants (tenant_id, account, id, role, own) values ($1, $2, $3, $4, false)`
  const put = (account: string, role: string) =>
    writing(town.tenant, ({ query }) => query(insert, [town.tenant, account, newId(), role]))
  await expect(put(town.as('sysadmin').account, 'secadmin')).rejects.toMatchObject({ code: '23503' })
  await expect(put(town.as('auditor').account, 'handler')).rejects.toMatchObject({ code: '23503' })
  await expect(put(town.as('handler').account, 'auditor')).rejects.toMatchObject({ code: '23503' })
  await expect(put(town.as('handler').account, 'leader')).resolves.toEqual([])
  const second = `insert into people_accounts (tenant_id, id, kind, person, side, disabled, version) values ($1, $2, 'person', $3, 'auditor', false, 1)`
  await expect(
    writing(town.tenant, ({ query }) => query(second, [town.tenant, newId(), town.as('handler').person])),
  ).rejects.toMatchObject({ code: '23505' })
})

test('the rules and their words for roles that do not go together', async () => {
  const town = await newTown()
  const reply = await town
    .as('secadmin')
    .post(`/api/accounts/${town.as('auditor').account}/grants`, { role: 'leader' })
  expect([reply.status, reply.body.code, reply.body.detail]).toEqual([
    422,
    'grant.sides-apart',
    '系统、安全、审计管理员互不兼任，也不兼任业务角色',
  ])
  const english = await town
    .as('secadmin')
    .post(
      `/api/accounts/${town.as('auditor').account}/grants`,
      { role: 'leader' },
      { headers: { 'accept-language': 'en' } },
    )
  expect(english.body.detail).toMatch(/^The three administrators/)
})

test('two of a kind cannot disable each other at the same instant', async () => {
  const town = await newTown()
  const [one, other] = [town.as('secadmin'), await town.enrol({ role: 'secadmin' })]
  const replies = await Promise.all([
    one.post(`/api/accounts/${other.account}/disable`, { reason: '抢先' }),
    other.post(`/api/accounts/${one.account}/disable`, { reason: '抢先' }),
  ])
  expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1)
  const left = await town.as('auditor').get('/api/accounts?role=secadmin&disabled=false')
  expect(left.body.items).toHaveLength(1)
})

test.each(['sysadmin', 'secadmin', 'auditor'] as const)(
  'the last %s who can sign in is neither disabled nor loses the role, also when another has no password yet',
  async (role) => {
    const town = await newTown()
    const [last, sysadmin, secadmin] = [town.as(role), town.as('sysadmin'), town.as('secadmin')]
    const disabling = role === 'sysadmin' ? secadmin : sysadmin
    const disable = (id: string) => disabling.post(`/api/accounts/${id}/disable`, { reason: '调离' })
    expect((await disable(last.account)).body.code).toBe('account.last-administrator')
    const withdraw = () => secadmin.delete(`/api/accounts/${last.account}/grants/${last.grant}`)
    expect((await withdraw()).body.code).toBe(
      role === 'secadmin' ? 'grant.to-oneself' : 'account.last-administrator',
    )
    const other = await openedFor(town)
    expect((await secadmin.post(`/api/accounts/${other}/grants`, { role })).status).toBe(200)
    expect((await disable(last.account)).body.code).toBe('account.last-administrator')
    const keeper = role === 'sysadmin' ? sysadmin : secadmin
    expect((await keeper.post(`/api/accounts/${other}/password`)).status).toBe(200)
    expect((await disable(last.account)).status).toBe(200)
  },
)

test('the last administrator of a kind keeps the only identity that signs in', async () => {
  const town = await newTown()
  const [sysadmin, secadmin] = [town.as('sysadmin'), town.as('secadmin')]
  const identity = { issuer: 'https://sso.example', subject: 'sec-1' }
  const path = `/api/accounts/${secadmin.account}/identities`
  expect((await secadmin.post(path, identity)).status).toBe(200)
  const unlink = () => sysadmin.post(`${path}/unlink`, { issuer: identity.issuer })
  await writing(town.tenant, ({ query }) =>
    query('update people_logins set password_hash = null where tenant_id = $1 and account = $2', [
      town.tenant,
      secadmin.account,
    ]),
  )
  expect((await unlink()).body.code).toBe('account.last-administrator')
  const other = await openedFor(town)
  await secadmin.post(`/api/accounts/${other}/grants`, { role: 'secadmin' })
  expect((await secadmin.post(`/api/accounts/${other}/password`)).status).toBe(200)
  expect((await unlink()).status).toBe(200)
})

test('a one-time password that is over is nobody’s way back', async () => {
  const town = await newTown()
  const other = await openedFor(town)
  await town.as('secadmin').post(`/api/accounts/${other}/grants`, { role: 'auditor' })
  await town.as('secadmin').post(`/api/accounts/${other}/password`)
  const until = (at: string) =>
    writing(town.tenant, ({ query }) =>
      query('update people_logins set valid_until = $3 where tenant_id = $1 and account = $2', [
        town.tenant,
        other,
        at,
      ]),
    )
  const disable = () =>
    town.as('sysadmin').post(`/api/accounts/${town.as('auditor').account}/disable`, { reason: '调离' })
  await until(new Date(town.clock.now() - 1).toISOString())
  expect((await disable()).body.code).toBe('account.last-administrator')
  await until(new Date(town.clock.now() + 1).toISOString())
  expect((await disable()).status).toBe(200)
})

test('an officer who leaves is out at once', async () => {
  const town = await newTown()
  const officer = town.as('officer')
  await town.as('coordinator').post(`/api/officers/${officer.person}/leave`, { reason: '调离' })
  expect((await officer.get('/api/session')).status).toBe(401)
  const account = await town.as('auditor').get(`/api/accounts/${officer.account}`)
  expect(account.body.disabled).toBe(true)
})

test('whoever becomes security administrator or auditor loses the password another may know', async () => {
  const town = await newTown()
  const id = await openedFor(town)
  const known = (await town.as('sysadmin').post(`/api/accounts/${id}/password`)).body.password
  await town.as('secadmin').post(`/api/accounts/${id}/grants`, { role: 'auditor' })
  const username = (await town.as('auditor').get(`/api/accounts/${id}`)).body.username
  expect((await town.nobody.post('/api/session', { username, password: known })).body.code).toBe(
    'session.wrong',
  )
  expect((await town.as('sysadmin').post(`/api/accounts/${id}/password`)).body.code).toBe(
    'account.key-of-other',
  )
  expect((await town.as('secadmin').post(`/api/accounts/${id}/password`)).status).toBe(200)
})

test('a token carries only some roles of its account, ends with it, and is shown once', async () => {
  const town = await newTown()
  const account = (
    await town
      .as('sysadmin')
      .post('/api/accounts', { username: '12345', kind: 'system', unit: town.units.office })
  ).body.id
  const give = async (role: string) =>
    (await town.as('secadmin').post(`/api/accounts/${account}/grants`, { role })).body.grant
  const [officer, coordinator] = [await give('officer'), await give('coordinator')]
  const issue = { account, name: '12345 热线', grants: [officer], days: 30 }
  const issued = await town.as('sysadmin').post('/api/tokens', issue)
  const bearer = { headers: { authorization: `Bearer ${issued.body.token}` } }
  expect((await town.nobody.get('/api/session', bearer)).body).toMatchObject({
    roles: ['officer'],
    username: '12345',
    unit: { id: town.units.office },
  })
  expect(
    (await town.nobody.post('/api/officers', { name: '甲', unit: town.units.office }, bearer)).status,
  ).toBe(403)
  const list = await town.as('auditor').get(`/api/tokens?account=${account}`)
  expect(JSON.stringify(list.body)).not.toContain(issued.body.token)
  expect((await town.as('sysadmin').post('/api/tokens', { ...issue, grants: [newId()] })).body.code).toBe(
    'token.grant-unknown',
  )
  await town.as('secadmin').delete(`/api/accounts/${account}/grants/${officer}`)
  expect((await town.nobody.get('/api/units', bearer)).status).toBe(403)
  await town.as('secadmin').delete(`/api/tokens/${issued.body.id}`)
  expect((await town.nobody.get('/api/session', bearer)).status).toBe(401)
  const second = await town.as('sysadmin').post('/api/tokens', { ...issue, grants: [coordinator], days: 1 })
  const later = { headers: { authorization: `Bearer ${second.body.token}` } }
  expect((await town.nobody.get('/api/session', later)).status).toBe(200)
  town.clock.moveTo('2026-03-03T01:00:01.000Z')
  expect((await town.nobody.get('/api/session', later)).status).toBe(401)
})

test('the first two accounts are made once; nothing of them is in the ledger but that they are', async () => {
  const tenant = await newTenant()
  const first = await firstAccounts(testPool(), systemClock, tenant)
  expect(first!.sysadmin.password).not.toBe(first!.secadmin.password)
  expect(await firstAccounts(testPool(), systemClock, tenant)).toBeNull()
  expect(await foundingAccounts(testPool(), systemClock, tenant, 'x')).toEqual({
    sysadmin: 'sysadmin',
    secadmin: 'secadmin',
  })
  const entries = await writing(tenant, ({ query }) =>
    query<{ type: string; text: string }>(
      `select type, data::text as text from ledger_entries where tenant_id = $1`,
      [tenant],
    ),
  )
  expect(entries.map((entry) => entry.type).sort()).toEqual(
    [
      'AccountOpened',
      'GrantGiven',
      'PasswordChanged',
      'AccountOpened',
      'GrantGiven',
      'PasswordChanged',
    ].sort(),
  )
  expect(JSON.stringify(entries)).not.toContain(first!.sysadmin.password)
})
