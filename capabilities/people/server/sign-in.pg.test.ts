// Guessing: what is slowed down, what is told, and what is not.
import { expect, test } from 'vitest'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { isPassword } from './passwords.ts'
import { reserveTry } from './queries/attempts.ts'
import { networkOf } from './sign-in.ts'

const attempt = (town: Town, username: string, password = 'guess') =>
  town.nobody.post('/api/session', { username, password }, { headers: { 'accept-language': 'en' } })

test('an unknown name, a wrong password and a disabled account are told alike', async () => {
  const town = await newTown()
  const { account } = town.as('handler')
  const { username } = (await town.as('auditor').get(`/api/accounts/${account}`)).body
  const { password } = (await town.as('sysadmin').post(`/api/accounts/${account}/password`)).body
  const [unknown, wrong] = [await attempt(town, 'nobody-here'), await attempt(town, username)]
  await town.as('sysadmin').post(`/api/accounts/${account}/disable`, { reason: 'x' })
  const disabled = await attempt(town, username, password)
  expect(wrong.body).toEqual(unknown.body)
  expect(disabled.body).toEqual(unknown.body)
  expect(unknown.body).toMatchObject({
    status: 422,
    code: 'session.wrong',
    detail: 'Wrong username or password',
  })
})

test('of a thousand guesses at one name in a quarter of an hour at most ten reach the password', async () => {
  const town = await newTown()
  const start = town.clock.now()
  let judged = 0
  for (let n = 0; n < 1000; n++) {
    town.clock.moveTo(new Date(start + n * 899).toISOString())
    const reply = await attempt(town, 'lin.xiaoman')
    if (reply.body.code === 'session.wrong') judged++
    else
      expect(reply.body).toMatchObject({ code: 'session.too-many', details: { seconds: expect.any(Number) } })
  }
  expect(judged).toBeGreaterThanOrEqual(5)
  expect(judged).toBeLessThanOrEqual(10)
})

test('guesses sent at the same instant are counted before any is judged', async () => {
  const town = await newTown()
  const replies = await Promise.all(Array.from({ length: 40 }, () => attempt(town, 'lin.xiaoman')))
  expect(replies.filter((reply) => reply.body.code === 'session.wrong')).toHaveLength(5)
})

test('one password tried on many names is slowed by the network it comes from', async () => {
  const town = await newTown()
  const replies = []
  for (let n = 0; n < 50; n++) replies.push((await attempt(town, `name-${n}`)).body.code)
  expect(replies.filter((code) => code === 'session.wrong')).toHaveLength(40)
  expect(replies.at(-1)).toBe('session.too-many')
})

test('a day of honest slips in a big office makes nobody wait, a minute of guessing does', async () => {
  const town = await newTown()
  const network = { key: 'network:203.0.113.0/24', free: 40, forgetSeconds: 60 }
  const tryAt = (seconds: number) =>
    town.read((reader) =>
      reserveTry(reader, network, new Date(town.clock.now() + seconds * 1000).toISOString()),
    )
  for (let n = 0; n < 300; n++) expect([n, await tryAt(n * 90)]).toEqual([n, 0])
  const waits = []
  for (let n = 0; n < 45; n++) waits.push(await tryAt(300 * 90 + n))
  expect(waits.slice(0, 40)).toEqual(Array.from({ length: 40 }, () => 0))
  expect(waits.at(-1)).toBeGreaterThan(20)
})

test('the right password ends the waiting, and counts nothing against the network', async () => {
  const town = await newTown()
  const { account } = town.as('handler')
  const { username } = (await town.as('auditor').get(`/api/accounts/${account}`)).body
  const { password } = (await town.as('sysadmin').post(`/api/accounts/${account}/password`)).body
  for (let n = 0; n < 42; n++) expect((await attempt(town, username, password)).status).toBe(200)
  for (let n = 0; n < 4; n++) await attempt(town, username)
  expect((await attempt(town, username, password)).status).toBe(200)
  for (let n = 0; n < 4; n++) expect((await attempt(town, username)).body.code).toBe('session.wrong')
  expect((await attempt(town, username, password)).status).toBe(200)
})

test('a name that nobody has costs as much work as one that somebody has', async () => {
  const real =
    '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
  const once = async (phc: string | null) => {
    const start = performance.now()
    await isPassword('guess', phc)
    return performance.now() - start
  }
  // Turn about, and the least of each: without the work, an unknown name would be a thousand times cheaper.
  const unknown: number[] = []
  const known: number[] = []
  for (let n = 0; n < 7; n++) {
    unknown.push(await once(null))
    known.push(await once(real))
  }
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 5)
})

test('a password hash made elsewhere by the book is understood', async () => {
  // From the tests of the reference implementation.
  const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await isPassword('password', known)).toBe(true)
  expect(await isPassword('Password', known)).toBe(false)
  await expect(isPassword('password', 'md5:nonsense')).rejects.toThrow('PHC')
})

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
