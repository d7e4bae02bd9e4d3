// Who has just acted here is believed to be who they were: not a moment longer than that is so.
import { beforeEach, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { testPool, writing } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { matters } from './capability.ts'

let town: Town

beforeEach(async () => {
  town = await newTown({ capabilities: [programmes, subjects({ pairedSubjects }), pairings, matters] })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
})

/** A matter in the hands of the bureau, whose handler has just acted on it. */
async function acknowledged(): Promise<Id> {
  const office = town.as('coordinator')
  const matter = { programme: 'sample', subject: null, title: '缺工 300 人', text: '二期投产缺工。' }
  const { id } = (await office.post('/api/matters', { ...matter, class: 'labour' })).body
  expect((await office.post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau })).status).toBe(200)
  expect((await town.as('handler').post(`/api/matters/${id}/acknowledge`)).status).toBe(200)
  expect(await noted(id)).toBe(200)
  return id
}

const noted = async (id: Id) =>
  (await town.as('handler').post(`/api/matters/${id}/note`, { text: '已联系', askerSees: false })).status

const changed = (sql: string) => writing(town.tenant, ({ query }) => query(sql, [town.tenant]))

const entriesOf = async (id: Id) =>
  (await town.as('coordinator').get(`/api/matters/${id}`)).body.thread.length

test('a session that was ended does nothing more', async () => {
  const id = await acknowledged()
  await changed('update people_sessions set ended_at = now() where tenant_id = $1 and ended_at is null')
  expect(await noted(id)).toBe(401)
})

test('a session that was idle too long does nothing more', async () => {
  const id = await acknowledged()
  town.clock.moveTo(new Date(town.clock.now() + 31 * 60_000).toISOString())
  expect(await noted(id)).toBe(401)
})

test('a role that was taken away opens nothing more', async () => {
  const id = await acknowledged()
  const before = await entriesOf(id)
  await changed(`delete from people_grants where tenant_id = $1 and role = 'handler'`)
  expect(await noted(id)).toBe(403)
  expect(await entriesOf(id)).toBe(before)
})

test('an account that was disabled does nothing more', async () => {
  const id = await acknowledged()
  await changed('update people_accounts set disabled = true where tenant_id = $1')
  expect(await noted(id)).toBe(401)
})
