// Sign-ins, requirement by requirement (ASVS V6 and V7): a stolen, fixed, old or withdrawn token opens nothing.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { newTown, type Town } from '#foundation/testing/town.ts'

const good = '山高水长路在脚下走一步'

/** Somebody with a password of her own, not signed in. */
async function withPassword(town: Town) {
  const somebody = await town.enrol({ role: 'handler', unit: 'bureau' })
  const account = await town.as('auditor').get(`/api/accounts/${somebody.account}`)
  const username = account.body.username as string
  const once = await town.as('sysadmin').post(`/api/accounts/${somebody.account}/password`)
  const first = await signIn(town, username, once.body.password)
  await town.nobody.post('/api/account/password', { current: once.body.password, next: good }, first)
  return { ...somebody, username }
}

async function signIn(town: Town, username: string, password: string, headers: Record<string, string> = {}) {
  const reply = await town.nobody.post('/api/session', { username, password }, { headers })
  expect(reply.status).toBe(200)
  return withCookie(reply)
}

function withCookie(reply: { headers: Readonly<Record<string, unknown>> }) {
  const cookie = /yx_session=[^;]+/.exec(String(reply.headers['set-cookie']))![0]
  return { headers: { cookie } }
}

const at = (town: Town, extra: { headers: Record<string, string> }) =>
  town.nobody.get('/api/session', extra).then((reply) => reply.status)

test('the cookie is http-only, same-site, for the whole host, and not readable from the table', async () => {
  const town = await newTown()
  const { username } = await withPassword(town)
  const reply = await town.nobody.post('/api/session', { username, password: good })
  const cookie = String(reply.headers['set-cookie'])
  expect(cookie).toMatch(/^yx_session=[\w-]{64}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  const token = /=([^;]+)/.exec(cookie)![1]!
  const rows = await town.read((reader) =>
    reader.query<{ row: string }>('select s::text as row from people_sessions s where tenant_id = $1', [
      town.tenant,
    ]),
  )
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(JSON.stringify(rows)).toContain(createHash('sha256').update(token).digest('hex'))
})

test('a token that the browser brought is never the one signed in under, and ends', async () => {
  const town = await newTown()
  const { username } = await withPassword(town)
  const before = await signIn(town, username, good)
  const after = await signIn(town, username, good, before.headers)
  expect(after.headers.cookie).not.toBe(before.headers.cookie)
  expect(await at(town, before)).toBe(401)
  expect(await at(town, after)).toBe(200)
  const planted = { cookie: `yx_session=${'A'.repeat(64)}` }
  const fixed = await signIn(town, username, good, planted)
  expect(fixed.headers.cookie).not.toBe(planted.cookie)
})

test('signing out ends the session on the server, not only in the browser', async () => {
  const town = await newTown()
  const { username } = await withPassword(town)
  const session = await signIn(town, username, good)
  const reply = await town.nobody.delete('/api/session', session)
  expect(String(reply.headers['set-cookie'])).toMatch(/yx_session=; Max-Age=0/)
  expect(await at(town, session)).toBe(401)
})

test('30 minutes without a request end a session; requests keep it, up to 12 hours in all', async () => {
  const town = await newTown()
  const { username } = await withPassword(town)
  const start = town.clock.now()
  const after = (minutes: number) => town.clock.moveTo(new Date(start + minutes * 60_000).toISOString())
  const [idle, busy] = [await signIn(town, username, good), await signIn(town, username, good)]
  after(29)
  expect(await at(town, busy)).toBe(200)
  await used(town)
  after(31)
  expect([await at(town, idle), await at(town, busy)]).toEqual([401, 200])
  for (let minutes = 55; minutes < 720; minutes += 25) {
    after(minutes)
    expect([minutes, await at(town, busy)]).toEqual([minutes, 200])
    await used(town)
  }
  after(720)
  expect(await at(town, busy)).toBe(401)
})

/** The use of a session is noted beside the request: waits until it is. */
async function used(town: Town) {
  const now = new Date(town.clock.now()).toISOString()
  await expect
    .poll(() =>
      town.read(async (reader) => {
        const rows = await reader.query(
          'select 1 from people_sessions where tenant_id = $1 and seen_at = $2',
          [town.tenant, now],
        )
        return rows.length
      }),
    )
    .toBeGreaterThan(0)
}

test('disabling an account ends its sessions within one request, and its password opens nothing', async () => {
  const town = await newTown()
  const { username, account } = await withPassword(town)
  const session = await signIn(town, username, good)
  await town.as('secadmin').post(`/api/accounts/${account}/disable`, { reason: '手机遗失' })
  expect(await at(town, session)).toBe(401)
  expect((await town.nobody.post('/api/session', { username, password: good })).body.code).toBe(
    'session.wrong',
  )
  await town.as('sysadmin').post(`/api/accounts/${account}/enable`)
  expect(await at(town, session)).toBe(401)
  expect(await at(town, await signIn(town, username, good))).toBe(200)
})

test('changing the password ends every session, this one goes on under a new token', async () => {
  const town = await newTown()
  const { username } = await withPassword(town)
  const [here, elsewhere] = [await signIn(town, username, good), await signIn(town, username, good)]
  const change = (current: string, next: string, who = here) =>
    town.nobody.post('/api/account/password', { current, next }, who)
  expect((await change('wrong', 'a good long sentence')).body.code).toBe('session.wrong')
  expect((await change(good, good)).body.code).toBe('password.same')
  expect((await change(good, 'short')).body.code).toBe('password.short')
  expect((await change(good, '1234567890123')).body.code).toBe('password.common')
  const changed = await change(good, 'a good long sentence')
  expect(changed.status).toBe(200)
  expect([await at(town, here), await at(town, elsewhere)]).toEqual([401, 401])
  expect(await at(town, withCookie(changed))).toBe(200)
  expect((await town.nobody.post('/api/session', { username, password: good })).body.code).toBe(
    'session.wrong',
  )
  expect(await at(town, await signIn(town, username, 'a good long sentence'))).toBe(200)
})

test('a one-time password opens only the door to a password of one’s own, for three days', async () => {
  const town = await newTown()
  const { username, account } = await withPassword(town)
  const once = (await town.as('sysadmin').post(`/api/accounts/${account}/password`)).body.password
  const session = await signIn(town, username, once)
  const me = await town.nobody.get('/api/session', session)
  expect(me.body).toMatchObject({ mustChangePassword: true, roles: [] })
  expect((await town.nobody.get('/api/units', session)).status).toBe(403)
  town.clock.moveTo('2026-03-05T01:00:01.000Z')
  expect((await town.nobody.post('/api/session', { username, password: once })).body.code).toBe(
    'session.wrong',
  )
})

test('one sees one’s own sessions only, and ends one of them', async () => {
  const town = await newTown()
  const { username } = await withPassword(town)
  const [here, there] = [await signIn(town, username, good), await signIn(town, username, good)]
  const mine = (await town.nobody.get('/api/sessions', here)).body.items as { id: string; current: boolean }[]
  expect(mine.filter((session) => session.current)).toHaveLength(1)
  const [other] = (await town.as('leader').get('/api/sessions')).body.items
  expect((await town.nobody.delete(`/api/sessions/${other.id}`, here)).status).toBe(404)
  const thereId = (await town.nobody.get('/api/sessions', there)).body.items.find(
    (each: { current: boolean }) => each.current,
  ).id
  expect((await town.nobody.delete(`/api/sessions/${thereId}`, here)).status).toBe(200)
  expect([await at(town, here), await at(town, there)]).toEqual([200, 401])
})

test('an eleventh sign-in ends the oldest', async () => {
  const town = await newTown()
  const { username } = await withPassword(town)
  const sessions = []
  for (let n = 0; n < 11; n++) {
    town.clock.moveTo(new Date(town.clock.now() + 1000).toISOString())
    sessions.push(await signIn(town, username, good))
  }
  expect(await at(town, sessions[0]!)).toBe(401)
  expect(await at(town, sessions[1]!)).toBe(200)
  expect(await at(town, sessions[10]!)).toBe(200)
})

test('nonsense, other towns’ tokens and changed ones open nothing', async () => {
  const town = await newTown()
  const token = town.as('leader').token
  const changed = (at: number) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
  for (const text of [
    '',
    'x',
    `${token}A`,
    token.slice(1),
    changed(5),
    changed(40),
    "' or 1=1 --",
    '%00',
    'A'.repeat(64),
  ]) {
    const reply = await town.nobody.get('/api/session', { headers: { cookie: `yx_session=${text}` } })
    expect([text, reply.status]).toEqual([text, 401])
    const bearer = await town.nobody.get('/api/session', { headers: { authorization: `Bearer ${text}` } })
    expect([text, bearer.status]).toEqual([text, 401])
  }
  expect(
    (await town.nobody.get('/api/session', { headers: { authorization: `Bearer ${token}` } })).status,
  ).toBe(401)
})

test('no page of another site signs anybody in, out, or changes anything', async () => {
  const town = await newTown()
  const foreign = { headers: { 'sec-fetch-site': 'cross-site' } }
  expect((await town.as('leader').delete('/api/session', foreign)).status).toBe(403)
  expect((await town.as('leader').get('/api/session')).status).toBe(200)
})
