// An import outlives the request that began it: it stops where its account may no longer bring such rows, and loses none.
import { expect, test } from 'vitest'
import type { Actor, Grant } from '#foundation/core/actor.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { importsOf } from '#foundation/http/import-doors.ts'
import { carryOut } from '#foundation/imports/carry-out.ts'
import { keepImporting } from '#foundation/imports/runner.ts'
import { standingOf } from '#foundation/imports/standing.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { actorNow, people } from './capability.ts'

const ground = people()
const capabilities = [importsOf({ capabilities: [ground] })]
const parts = (town: Town) => ({
  pool: testPool(),
  clock: town.clock,
  importables: ground.imports!,
  actorNow,
})
const octets = { headers: { 'content-type': 'application/octet-stream' } }
const rows = 5_000
const sheet = `姓名,单位\n${Array.from({ length: rows }, (_, n) => `甲${n},企业服务股`).join('\n')}\n`

/** An import of 5,000 officers in three chunks that `who` has had applied, and nobody has begun. */
async function begun(who: Enrolled): Promise<Id> {
  const preview = await who.post('/api/imports/preview?kind=officers&name=a.csv', Buffer.from(sheet), octets)
  const { id } = preview.body
  expect((await who.post(`/api/imports/${id}/apply`)).status).toBe(200)
  return id
}

const officersOf = (town: Town) =>
  town.read(async (reader) => {
    const sql = `select count(*)::int as n from people_persons where tenant_id = $1 and name like '甲%'`
    return (await reader.query<{ n: number }>(sql, [town.tenant]))[0]!.n
  })

const losses: [string, string, string, (town: Town, who: Enrolled) => Promise<{ status: number }>][] = [
  [
    'is disabled',
    'import.account-disabled',
    '账号已停用',
    (town, who) => town.as('sysadmin').post(`/api/accounts/${who.account}/disable`, { reason: '调离' }),
  ],
  [
    'loses the role',
    'import.grant-withdrawn',
    '不再有导入这类表格的角色',
    (town, who) => town.as('secadmin').delete(`/api/accounts/${who.account}/grants/${who.grant}`),
  ],
]

test.each(losses)(
  'where the account %s half way the next chunk is not begun; another goes on, none doubled',
  async (_what, failureCode, words, lose) => {
    const town = await newTown({ capabilities })
    const [who, other] = [town.as('coordinator'), await town.enrol({ role: 'coordinator', unit: 'office' })]
    const id = await begun(who)
    let asked = 0
    const ended = await carryOut(
      {
        ...parts(town),
        // First for the import as a whole, then before each chunk: it happens before the second one.
        actorNow: async (reader, account) => {
          if (++asked === 3) expect((await lose(town, who)).status).toBe(200)
          return actorNow(reader, account)
        },
      },
      town.tenant,
      id,
    )
    expect(ended).toMatchObject({ state: 'failed', failure: failureCode, done: 2_000, added: 2_000 })
    expect(await officersOf(town)).toBe(2_000)
    const seen = (await other.get(`/api/imports/${id}`)).body
    expect(seen).toMatchObject({ state: 'failed', failureCode, failure: expect.stringContaining(words) })
    const [listed] = (await other.get('/api/imports')).body.items
    expect(listed).toMatchObject({ id, failureCode, failure: expect.stringContaining(words) })
    expect((await other.post(`/api/imports/${id}/apply`)).status).toBe(200)
    expect(await carryOut(parts(town), town.tenant, id)).toMatchObject({
      state: 'done',
      done: rows,
      added: rows,
      failure: null,
    })
    expect(await officersOf(town)).toBe(rows)
  },
)

test('the server’s runner begins nothing for an account that was disabled before its turn', async () => {
  const town = await newTown({ capabilities })
  const who = town.as('coordinator')
  const id = await begun(who)
  await town.as('sysadmin').post(`/api/accounts/${who.account}/disable`, { reason: '调离' })
  const errors: unknown[] = []
  const runner = keepImporting({
    ...parts(town),
    every: 20,
    tenants: async () => [town.tenant],
    onError: (error) => void errors.push(error),
  })
  const seen = async () => (await town.as('sysadmin').get(`/api/imports/${id}`)).body
  await expect.poll(async () => (await seen()).state, { timeout: 5_000 }).toBe('failed')
  await runner.stop()
  expect(errors).toEqual([])
  expect(await seen()).toMatchObject({ failureCode: 'import.account-disabled', done: 0 })
  expect(await officersOf(town)).toBe(0)
})

const grant = (changes: Partial<Grant> = {}): Grant => {
  return {
    role: 'coordinator',
    programme: null,
    unit: null,
    unitPath: null,
    area: null,
    own: false,
    ...changes,
  }
}
const actor = (grants: readonly Grant[]): Actor => {
  return { tenant: newId(), account: newId(), person: null, unit: null, kind: 'person', grants }
}

test('what counts are the roles that the import began with and that are still held', async () => {
  const unit = newId()
  const standing = (began: readonly Grant[], held: readonly Grant[] | null) =>
    standingOf({} as never, actor(began), ['coordinator'], async () => held && actor(held))
  const moved = grant({ unit, unitPath: '/new/place/' })
  expect(await standing([grant({ unit, unitPath: '/old/' })], [moved])).toMatchObject({ grants: [moved] })
  expect(await standing([grant({ unit })], [grant()])).toEqual({ refused: 'import.grant-withdrawn' })
  expect(await standing([grant(), grant({ role: 'leader' })], [grant({ role: 'leader' })])).toEqual({
    refused: 'import.grant-withdrawn',
  })
  expect(await standing([grant()], null)).toEqual({ refused: 'import.account-disabled' })
  const system: Actor = { ...actor([grant()]), account: null, kind: 'system' }
  expect(await standingOf({} as never, system, ['coordinator'], async () => null)).toBe(system)
})
