// The doors of matters over HTTP on PostgreSQL: the whole ladder, who may, what is kept apart, and replay equals live.
import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { matters } from './capability.ts'
import { matterKind } from './projection.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters]

let town: Town
let enterprise: Id

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  const added = await town
    .as('coordinator')
    .post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服有限公司' })
  expect(added.status, added.text).toBe(200)
  enterprise = added.body.id
})

const raise = (more: object = {}) => ({
  programme: 'sample',
  subject: enterprise,
  title: '缺工 300 人',
  text: '二期投产缺工。',
  class: 'labour',
  ...more,
})

async function raised(more: object = {}): Promise<Id> {
  const { status, body } = await town.as('officer').post('/api/matters', raise(more))
  expect(status, JSON.stringify(body)).toBe(200)
  return body.id
}

async function dispatched(): Promise<Id> {
  const id = await raised()
  await town.as('coordinator').post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau })
  return id
}

describe('the path of a matter', () => {
  test('from raised to replied, each step by who may', async () => {
    const id = await raised()
    const office = town.as('coordinator')
    const handler = town.as('handler')
    expect(
      (await office.post(`/api/matters/${id}/triage`, { class: 'labour', plan: '专场招聘' })).body.status,
    ).toBe('triaged')
    expect(
      (await office.post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau })).body,
    ).toMatchObject({ status: 'dispatched', rung: 'department', ownerUnit: town.units.bureau })
    expect((await handler.post(`/api/matters/${id}/acknowledge`)).body.status).toBe('acknowledged')
    expect((await handler.post(`/api/matters/${id}/start`, { plan: '三场招聘会' })).body.status).toBe(
      'in-hand',
    )
    expect(
      (await handler.post(`/api/matters/${id}/reply`, { disposition: 'resolved', text: '到岗 312 人' })).body
        .status,
    ).toBe('replied')
    const { body } = await office.get(`/api/matters/${id}`)
    expect(body).toMatchObject({
      status: 'replied',
      verdict: null,
      reply: { disposition: 'resolved' },
      subjectName: '涪江鞋服有限公司',
    })
    expect(body.thread.map((entry: { type: string }) => entry.type)).toEqual([
      'MatterRaised',
      'MatterTriaged',
      'MatterDispatched',
      'MatterAcknowledged',
      'MatterStarted',
      'MatterReplied',
    ])
  })

  test('no account can give the verdict: there is no door for it', async () => {
    const id = await dispatched()
    for (const role of ['officer', 'handler', 'coordinator', 'leader', 'supervisor', 'contact'] as const) {
      expect((await town.as(role).post(`/api/matters/${id}/judge`, { grade: 5 })).status).toBe(404)
    }
  })

  test('a unit beside the holder neither sees nor touches it', async () => {
    const id = await dispatched()
    const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    expect((await beside.get(`/api/matters/${id}`)).status).toBe(404)
    expect((await beside.post(`/api/matters/${id}/acknowledge`)).status).toBe(404)
    expect((await beside.get('/api/matters')).body.items).toEqual([])
  })

  test('another jurisdiction sees nothing, in no list and no count', async () => {
    const id = await dispatched()
    const elsewhere = await newTown({ capabilities })
    expect((await elsewhere.as('coordinator').get(`/api/matters/${id}`)).status).toBe(404)
    expect((await elsewhere.as('coordinator').get('/api/matters')).body).toEqual({ items: [], next: null })
    expect((await elsewhere.as('coordinator').get('/api/matters/counts')).body).toEqual({ items: [] })
  })

  test('a refusal names its rule in the reader’s language', async () => {
    const id = await dispatched()
    const zh = await town
      .as('handler')
      .post(`/api/matters/${id}/reply`, { disposition: 'resolved', text: '好了' })
    expect(zh.body).toMatchObject({ status: 422, code: 'matter.not-acknowledged', detail: '请先签收' })
    const en = await town
      .as('handler')
      .post(
        `/api/matters/${id}/reply`,
        { disposition: 'resolved', text: '好了' },
        { headers: { 'accept-language': 'en' } },
      )
    expect(en.body.detail).toBe('Please acknowledge it first')
  })

  test('a wrong field is named by its pointer', async () => {
    const { body } = await town.as('officer').post('/api/matters', { ...raise(), title: '', extra: 1 })
    expect(body.status).toBe(400)
    expect(body.errors.map((error: { pointer: string }) => error.pointer).sort()).toContain('/extra')
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain('/title')
  })
})

describe('a command is decided once', () => {
  test('the same id again gets the same answer', async () => {
    const commandId = newId()
    const first = await town.as('officer').post('/api/matters', raise(), { commandId })
    const second = await town.as('officer').post('/api/matters', raise(), { commandId })
    expect(second.body).toEqual(first.body)
  })

  test('also when it arrives ten times at the same instant', async () => {
    const commandId = newId()
    const id = newId()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => town.as('officer').post('/api/matters', raise({ id }), { commandId })),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1)
    expect(answers[0]!.status).toBe(200)
    const { body } = await town.as('coordinator').get(`/api/matters/${id}`)
    expect(body.version).toBe(1)
  })

  test('a refusal is remembered too', async () => {
    const id = await raised()
    const commandId = newId()
    const refused = await town.as('handler').post(`/api/matters/${id}/acknowledge`, undefined, { commandId })
    expect(refused.status).toBe(404)
    const office = town.as('coordinator')
    const early = await office.post(`/api/matters/${id}/close-unreached`, undefined, { commandId })
    expect(early.body.code).toBe('matter.not-replied')
    expect((await office.post(`/api/matters/${id}/close-unreached`, undefined, { commandId })).body).toEqual(
      early.body,
    )
  })

  test('also one that was given before any stream was read', async () => {
    const commandId = newId()
    const first = await town
      .as('officer')
      .post('/api/matters', { ...raise(), programme: 'nowhere' }, { commandId })
    expect(first.body.code).toBe('programme.unknown')
    const second = await town
      .as('officer')
      .post('/api/matters', { ...raise(), programme: 'nowhere' }, { commandId })
    expect(second.body).toEqual(first.body)
  })

  test('thirty writers on one matter: everyone is served or told, nobody sees an error', async () => {
    const id = await raised()
    const note = (n: number) =>
      town.as('coordinator').post(`/api/matters/${id}/note`, { text: `第 ${n} 条`, askerSees: false })
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => note(n)))
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
    const { body } = await town.as('coordinator').get(`/api/matters/${id}`)
    expect(body.version).toBe(1 + answers.filter(({ status }) => status === 200).length)
  })

  test('the same id for another command is refused', async () => {
    const commandId = newId()
    await town.as('officer').post('/api/matters', raise(), { commandId })
    const other = await town.as('officer').post('/api/matters', raise({ title: '另一件' }), { commandId })
    expect(other.body.code).toBe('command.id-reused')
  })

  test('of two who act on one version, one wins and the other is told', async () => {
    const id = await raised()
    const race = await Promise.all(
      ['bureau', 'sibling'].map((unit) =>
        town
          .as('coordinator')
          .post(`/api/matters/${id}/dispatch`, { unit: town.units[unit as 'bureau'] }, { version: 1 }),
      ),
    )
    expect(race.map((answer) => answer.status).sort()).toEqual([200, 409])
  })
})

test('a batch gives each command its own fate', async () => {
  const id = newId()
  const commands = [
    { id: newId(), name: 'raiseMatter', happenedAt: '2026-03-01T08:00:00+08:00', input: raise({ id }) },
    { id: newId(), name: 'raiseMatter', input: { ...raise(), title: '' } },
    { id: newId(), name: 'dispatchMatter', input: { id, unit: town.units.bureau } },
    { id: newId(), name: 'fly', input: {} },
  ]
  const { body } = await town.as('officer').post('/api/commands', { commands })
  expect(body.results.map((result: { outcome: string }) => result.outcome)).toEqual([
    'accepted',
    'invalid',
    'forbidden',
    'invalid',
  ])
  const found = await town.as('coordinator').get(`/api/matters/${id}`)
  expect(found.body.thread[0].happenedAt).toBe('2026-03-01T00:00:00.000Z')
})

test('the worklist pages by key without gap or double, in order of the due date', async () => {
  for (let n = 0; n < 5; n++) await raised({ title: `第 ${n} 件` })
  const seen: { id: Id; dueAt: string }[] = []
  for (let after = ''; ;) {
    const { body } = await town
      .as('coordinator')
      .get(`/api/matters?status=open&limit=3${after && `&after=${encodeURIComponent(after)}`}`)
    seen.push(...body.items)
    if (body.next === null) break
    after = body.next
  }
  expect(new Set(seen.map((row) => row.id)).size).toBe(seen.length)
  expect(seen.map((row) => row.dueAt)).toEqual(seen.map((row) => row.dueAt).sort())
  const { body } = await town.as('coordinator').get('/api/matters/counts')
  const open = body.items
    .filter((row: { status: string }) => row.status !== 'closed')
    .reduce((sum: number, row: { count: number }) => sum + row.count, 0)
  expect(open).toBe(seen.length)
})

test('rows rebuilt from the ledger equal the live ones', async () => {
  const dump = () =>
    town.read(async (reader) => [
      await reader.query('select * from matters where tenant_id = $1 order by id', [town.tenant]),
      await reader.query('select * from matter_handovers where tenant_id = $1 order by matter_id, ordinal', [
        town.tenant,
      ]),
      await reader.query('select * from matter_stays where tenant_id = $1 order by matter_id, ordinal', [
        town.tenant,
      ]),
      await reader.query(
        'select unit_id, status, sum(amount) as amount from matter_counts where tenant_id = $1 group by 1, 2 having sum(amount) <> 0 order by 1, 2',
        [town.tenant],
      ),
      await reader.query(
        'select unit_id, status, hands, sum(amount) as amount from matter_counts_beside where tenant_id = $1 group by 1, 2, 3 having sum(amount) <> 0 order by 1, 2, 3',
        [town.tenant],
      ),
    ])
  const live = await dump()
  await town.read((reader) => rebuildTenant(reader, [matterKind]))
  expect(await dump()).toEqual(live)
  expect((live[0] as unknown[]).length).toBeGreaterThan(5)
})
