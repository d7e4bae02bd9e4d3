// The doors of the dispatch directory on a real database: lines, whose something is, what rulings teach, who may write.
import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { runCommand } from '#foundation/ledger/run.ts'
import { begin } from '#foundation/postgres/pool.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { directory } from './capability.ts'
import { teachDuty } from './orders.ts'
import { dutyKind } from './projection.ts'
import { dutiesByIds, dutyFor } from './questions.ts'

const classes = [
  { key: 'labour', words: { zh: '用工', en: 'labour' } },
  { key: 'other', words: { zh: '其他', en: 'other' } },
]
const capabilities = [programmes, directory({ classesOf: () => classes })]
let town: Town
let office: Enrolled

beforeAll(async () => {
  town = await newTown({ capabilities })
  office = town.as('coordinator')
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
})

let number = 100
async function duty(fields: object = {}): Promise<Id> {
  const reply = await office.post('/api/duties', {
    key: `D${++number}`,
    words: { zh: `事项${number}` },
    ...fields,
  })
  expect(reply.status, reply.text).toBe(200)
  return reply.body.id
}
const line = (id: Id, fields: object) => office.post(`/api/duties/${id}/lines`, fields)
const whose = async (query: string) => (await office.get(`/api/duties/whose?${query}`)).body

/** A ruling's command, as disputes will give it. */
async function rule(
  id: Id,
  lesson: { matter: Id; unit: Id; area?: Id | null; note: string },
  command = newId(),
) {
  const actor = {
    tenant: town.tenant,
    account: null,
    person: null,
    unit: null,
    kind: 'system',
    grants: [],
  } as const
  const head = { id: command, name: 'rule', requestHash: command, happenedAt: null, expected: null }
  const open = async (connection: Parameters<typeof begin>[0]) => {
    await begin(connection, town.tenant)
    return actor
  }
  return runCommand(testPool(), town.clock, open, head, async (acting) => {
    const decided = await teachDuty(acting, id, lesson)
    return decided.outcome === 'accepted'
      ? { outcome: 'accepted', reply: decided.state.precedents.length }
      : decided
  })
}

describe('a duty', () => {
  test('is found by number, words, keyword, initials and the unit that has it, with who leads today', async () => {
    const { sibling, bureau } = town.units
    const id = await duty({ key: '0312', words: { zh: '城镇供水', en: 'Town water' }, keywords: ['停水'] })
    await line(id, { unit: sibling, coUnits: [bureau], from: '2026-01-01' })
    const found = async (query: string) =>
      (await office.get(`/api/duties?${query}`)).body.items.map((row: { id: Id }) => row.id)
    for (const query of [
      'q=0312',
      'q=供水',
      'q=停水',
      'q=czgs',
      'q=water',
      `unit=${sibling}`,
      `unit=${bureau}`,
    ])
      expect(await found(query), query).toContain(id)
    expect(await found('q=燃气')).not.toContain(id)
    expect(await found(`unit=${sibling}&on=2025-12-31`)).not.toContain(id)
    const { items, names } = (await office.get('/api/duties?q=0312')).body
    expect(items[0]).toMatchObject({ leads: [{ area: null, unit: sibling }], lines: 1, retired: false })
    expect(names[sibling]).toBe('住房和城乡建设局')
  })

  test('is one, however many add it at the same instant', async () => {
    const add = () => office.post('/api/duties', { key: 'once', words: { zh: '同一事项' } })
    const replies = await Promise.all([add(), add(), add()])
    expect(replies.map(({ status }) => status).toSorted()[0]).toBe(200)
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await add()).body.code).toBe('directory.duty-added-already')
    expect((await office.get('/api/duties?q=once')).body.items).toHaveLength(1)
  })

  test('answers for classes that a programme has, and leaves the directory only for a reason', async () => {
    const other = [{ programme: 'sample', class: 'nothing' }]
    const refused = await office.post('/api/duties', { words: { zh: '无此类' }, classes: other })
    expect(refused.body.code).toBe('directory.class-unknown')
    const id = await duty({ words: { zh: '旧事项' }, keywords: ['旧事'] })
    await line(id, { unit: town.units.bureau })
    expect((await whose('text=旧事')).items).toHaveLength(1)
    await office.post(`/api/duties/${id}/retire`, { reason: '并入' })
    expect((await whose('text=旧事')).items).toEqual([])
    expect((await office.get('/api/duties?q=旧事')).body.items).toEqual([])
    expect((await office.get('/api/duties?q=旧事&retired=true')).body.items).toHaveLength(1)
    expect((await line(id, { unit: town.units.bureau })).body.code).toBe('directory.duty-retired')
    await office.post(`/api/duties/${id}/restore`, { reason: '仍需' })
    expect((await whose('text=旧事')).items).toHaveLength(1)
  })
})

describe('a line', () => {
  test('is refused beside another lead for the same place and day, and both are named', async () => {
    const { bureau, sibling } = town.units
    const id = await duty({ words: { zh: '占道经营' } })
    await line(id, { area: town.areas.town, unit: bureau, from: '2026-01-01' })
    const clash = await line(id, { area: town.areas.town, unit: sibling, from: '2026-07-01' })
    expect(clash.status).toBe(422)
    expect(clash.body).toMatchObject({ code: 'directory.two-leads' })
    for (const words of [
      '占道经营',
      '潼川镇',
      '经济和信息化局',
      '2026-01-01',
      '住房和城乡建设局',
      '2026-07-01',
    ])
      expect(clash.text).toContain(words)
    expect((await line(id, { area: town.areas.otherTown, unit: sibling })).status).toBe(200)
  })

  test('ends and is followed by the next, and the page tells the whole story', async () => {
    const { bureau, sibling } = town.units
    const id = await duty()
    const first = await line(id, { unit: bureau, from: '2026-01-01' })
    const path = `/api/duties/${id}/lines/${first.body.line}`
    expect((await office.post(`${path}/end`, { on: '2025-01-01' })).body.code).toBe(
      'directory.end-before-begin',
    )
    await office.post(`${path}/end`, { on: '2026-04-01' })
    expect((await line(id, { unit: sibling, from: '2026-03-31' })).body.code).toBe(
      'directory.two-leads-everywhere',
    )
    expect((await line(id, { unit: sibling, from: '2026-04-01' })).status).toBe(200)
    const { body } = await office.get(`/api/duties/${id}`)
    expect(body.lines.map(({ unit, to }: { unit: Id; to: string | null }) => [unit, to])).toEqual([
      [bureau, '2026-04-01'],
      [sibling, null],
    ])
    expect(body.history.map(({ type }: { type: string }) => type)).toEqual([
      'LineAdded',
      'LineEnded',
      'LineAdded',
      'DutyAdded',
    ])
    expect(body.names[office.person!]).toBe('赵敏')
  })

  test('keeps its other facts when it is corrected, and an unknown one is refused', async () => {
    const { bureau, sibling, section } = town.units
    const id = await duty()
    const { body } = await line(id, { unit: bureau, from: '2026-01-01' })
    const correct = { unit: bureau, coUnits: [sibling, section], from: '2026-02-01' }
    await office.put(`/api/duties/${id}/lines/${body.line}`, correct)
    expect((await office.get(`/api/duties/${id}`)).body.lines).toMatchObject([correct])
    const unknown = await office.put(`/api/duties/${id}/lines/${newId()}`, correct)
    expect(unknown.body.code).toBe('directory.line-unknown')
  })
})

describe('whose something is', () => {
  test('follows the nearest place, the day and the words that were said', async () => {
    const { bureau, sibling, section } = town.units
    const id = await duty({
      words: { zh: '道路积水' },
      keywords: ['积水'],
      classes: [{ programme: 'sample', class: 'other' }],
    })
    await line(id, { unit: bureau, from: '2026-01-01' })
    await line(id, { area: town.areas.town, unit: sibling, from: '2026-01-01' })
    await line(id, { area: town.areas.village, unit: section, from: '2026-06-01' })
    const lead = async (query: string) => (await whose(query)).items[0]?.line.unit
    expect(await lead('text=厂门口积水')).toBe(bureau)
    expect(await lead(`text=厂门口积水&area=${town.areas.village}`)).toBe(sibling)
    expect(await lead(`text=厂门口积水&area=${town.areas.village}&on=2026-06-01`)).toBe(section)
    expect(await lead(`text=厂门口积水&area=${town.areas.otherVillage}`)).toBe(bureau)
    const { items } = await whose('text=路灯不亮&programme=sample&class=other')
    expect(items.find(({ duty: one }: { duty: Id }) => one === id).because).toEqual({
      class: true,
      keywords: [],
    })
  })

  test('is what was last ruled there, taught once however often the ruling is delivered', async () => {
    const { bureau, sibling } = town.units
    const id = await duty({ words: { zh: '井盖缺失' }, keywords: ['井盖'] })
    await line(id, { unit: bureau, from: '2026-01-01' })
    const [matter, command] = [newId(), newId()]
    const lesson = { matter, unit: sibling, area: town.areas.town, note: '由住建局负责' }
    expect(await rule(id, lesson, command)).toMatchObject({ outcome: 'accepted', reply: 1 })
    await rule(id, lesson, command)
    const [there] = (await whose(`text=井盖&area=${town.areas.village}`)).items
    expect(there.taught).toEqual([{ ...lesson, day: '2026-03-02' }])
    expect((await whose(`text=井盖&area=${town.areas.otherTown}`)).items[0].taught).toEqual([])
    expect((await rule(newId(), lesson)).outcome).toBe('missing')
    await town.read(async (reader) => {
      const asked = { programme: 'sample', class: null, areaPath: null, text: '井盖', day: '2026-03-02' }
      expect(await dutyFor(reader, asked)).toMatchObject([{ duty: id, line: { unit: bureau } }])
      expect(await dutiesByIds(reader, [id, newId()])).toMatchObject([{ id, words: { zh: '井盖缺失' } }])
    })
  })
})

test('only the office of the whole jurisdiction writes; who works here reads, nobody else', async () => {
  const id = await duty()
  const limited = await town.enrol({ role: 'coordinator', unit: 'bureau', scope: { unit: 'bureau' } })
  const add = { words: { zh: '别人的事项' } }
  for (const who of [limited, town.as('handler'), town.as('officer'), town.as('leader')]) {
    expect((await who.get(`/api/duties/${id}`)).status).toBe(200)
    expect((await who.post('/api/duties', add)).status).toBe(403)
    expect((await who.post(`/api/duties/${id}/lines`, { unit: town.units.bureau })).status).toBe(403)
  }
  expect((await town.as('contact').get('/api/duties')).status).toBe(403)
  const elsewhere = await newTown({ capabilities })
  expect((await elsewhere.as('coordinator').get(`/api/duties/${id}`)).status).toBe(404)
})

test('replaying the ledger gives the directory as it was', async () => {
  const rows = () =>
    town.read(async (reader) => [
      await reader.query('select * from directory_duties where tenant_id = $1 order by id', [town.tenant]),
      await reader.query('select * from directory_lines where tenant_id = $1 order by duty, id', [
        town.tenant,
      ]),
      await reader.query('select * from directory_precedents where tenant_id = $1 order by duty, ruling', [
        town.tenant,
      ]),
    ])
  const before = await rows()
  expect(before.every((table) => table.length > 0)).toBe(true)
  await town.read((reader) => rebuildTenant(reader, [dutyKind]))
  expect(await rows()).toEqual(before)
})
