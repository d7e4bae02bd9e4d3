// Tries to sign in that come together: none is put off because another was counted first, and all of them count.
import { expect, test } from 'vitest'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { reserveTry } from './queries/attempts.ts'

const bucket = { key: 'name:test', free: 5, forgetSeconds: 900 }

/** One try, by a request that began `ms` after the town's clock. */
const tryAt = (town: Town, ms: number) =>
  town.read((reader) => reserveTry(reader, bucket, new Date(town.clock.now() + ms).toISOString()))

const triesOf = (town: Town) =>
  town.read(async (reader) => {
    const sql = 'select tries from people_attempts where tenant_id = $1 and key = $2'
    return (await reader.query<{ tries: number }>(sql, [town.tenant, bucket.key]))[0]!.tries
  })

test('the one that began first may be counted second: neither waits', async () => {
  const town = await newTown()
  expect([await tryAt(town, 40), await tryAt(town, 0)]).toEqual([0, 0])
  expect(await triesOf(town)).toBeCloseTo(2)
})

test('at one instant as many go on as are free, however they are counted', async () => {
  const town = await newTown()
  const waits = await Promise.all([30, 0, 20, 10, 0, 40, 5, 15].map((ms) => tryAt(town, ms)))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(bucket.free)
  expect(Math.max(...waits)).toBeGreaterThanOrEqual(29)
})

test('once they are used up the clock of an earlier beginning helps nobody', async () => {
  const town = await newTown()
  for (let n = 0; n < bucket.free; n++) expect(await tryAt(town, n)).toBe(0)
  expect(await tryAt(town, -1_000)).toBeGreaterThan(25)
})

test('two sign-ins of one person at one instant, a telephone and a desk, are both served', async () => {
  const town = await newTown()
  const { account } = town.as('handler')
  const { username } = (await town.as('auditor').get(`/api/accounts/${account}`)).body
  const { password } = (await town.as('sysadmin').post(`/api/accounts/${account}/password`)).body
  const signIn = () => town.nobody.post('/api/session', { username, password })
  const replies = await Promise.all([signIn(), signIn()])
  expect(replies.map(({ status }) => status)).toEqual([200, 200])
  const cookies = replies.map(({ headers }) => String(headers['set-cookie']).split(';')[0]!)
  for (const cookie of cookies)
    expect((await town.nobody.get('/api/session', { headers: { cookie } })).status).toBe(200)
  expect(new Set(cookies).size).toBe(2)
})
