// One rule for who reaches a matter: its own door, every list and the counts open the very same ones to everybody.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#foundation/core/actor.ts'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { matters } from './capability.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters]

/** The same numbers in every run, so that what fails fails again. */
function dice(seed: number) {
  let state = seed
  const roll = (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
  return { roll, pick: <T>(from: readonly T[]): T => from[roll(from.length)]! }
}

const { roll, pick } = dice(20_261_121)
const units = ['county', 'office', 'parent', 'bureau', 'section', 'sibling', 'siblingSection'] as const
const areas = ['county', 'town', 'village', 'otherTown', 'otherVillage'] as const
const statuses = [
  'received',
  'triaged',
  'dispatched',
  'acknowledged',
  'in-hand',
  'disputed',
  'replied',
  'closed',
]

let town: Town
let people: Enrolled[]
const all: Id[] = []
const places: Id[] = []

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await adoptProgramme(testPool(), systemClock, town.tenant, { ...programme, key: 'other' })
  for (let n = 0; n < 8; n++) places.push(await newSubject(n))
  people = [
    ...(await peopleAtRandom()),
    ...['officer', 'handler', 'coordinator'].map((role) => town.as(role as Role)),
  ]
  for (let n = 0; n < 40; n++) all.push(await matterAtRandom())
  const { status } = await office().post(`/api/subjects/${places[0]}`, {
    area: town.areas.otherVillage,
  })
  expect(status).toBe(200)
}, 120_000)

const office = () => town.as('coordinator')

async function newSubject(n: number): Promise<Id> {
  const area = roll(5) === 0 ? null : town.areas[pick(areas)]
  const named = { kind: 'enterprise', name: `企业${n}`, unit: town.units[pick(units)] }
  return (await office().post('/api/subjects', { ...named, ...(area ? { area } : {}) })).body.id
}

async function peopleAtRandom(): Promise<Enrolled[]> {
  const made: Enrolled[] = []
  for (const role of ['officer', 'handler', 'coordinator', 'leader', 'supervisor'] as const) {
    for (let n = 0; n < 5; n++)
      made.push(await town.enrol({ role, unit: pick(units), scope: scopeAtRandom(n) }))
  }
  for (const { person } of made.slice(0, 8)) {
    const told = { programme: 'sample', subject: pick(places), officer: person, role: 'member' }
    await office().post('/api/pairings', told)
  }
  return made
}

function scopeAtRandom(n: number) {
  const own = n === 0
  return {
    ...(roll(4) === 0 ? { programme: pick(['sample', 'other']) } : {}),
    ...(own ? { own } : {}),
    ...(!own && roll(2) === 0 ? { unit: pick(units) } : {}),
    ...(!own && roll(2) === 0 ? { area: pick(areas) } : {}),
  }
}

/** Raised by anybody, and gone some steps of its way. */
async function matterAtRandom(): Promise<Id> {
  const raisers = people.filter((_, n) => n < 20)
  const told = {
    ...{
      programme: pick(['sample', 'sample', 'other']),
      title: `事项${all.length}`,
      text: '说明',
      class: 'labour',
    },
    subject: roll(6) === 0 ? null : pick(places),
  }
  const raised = await pick([...raisers, office()]).post('/api/matters', told)
  const id: Id = raised.status === 200 ? raised.body.id : (await office().post('/api/matters', told)).body.id
  const county = town.as('leader')
  const steps: readonly (() => Promise<unknown>)[] = [
    () => office().post(`/api/matters/${id}/dispatch`, { unit: town.units[pick(units)] }),
    () => pick([county, ...people]).post(`/api/matters/${id}/acknowledge`),
    () => county.post(`/api/matters/${id}/dispute`, { reason: 'not-our-duty', note: '不属本单位' }),
    () =>
      office().post(`/api/matters/${id}/ruling`, {
        ...{ upheld: true, reason: '目录所载' },
        unit: town.units[pick(units)],
      }),
    () => county.post(`/api/matters/${id}/acknowledge`),
    () => county.post(`/api/matters/${id}/reply`, { disposition: 'resolved', text: '办结' }),
  ]
  for (const step of steps.slice(0, roll(steps.length + 1))) await step()
  return id
}

async function opened(person: Enrolled): Promise<Id[]> {
  const answers = await Promise.all(all.map((id) => person.get(`/api/matters/${id}`)))
  expect(answers.every(({ status }) => status === 200 || status === 404)).toBe(true)
  return all.filter((_, n) => answers[n]!.status === 200).sort()
}

type Row = { id: Id; ownerUnit: Id; status: string }

async function listed(person: Enrolled, query: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let after: string | null = ''; after !== null;) {
    const next = after && `&after=${encodeURIComponent(after)}`
    const { status, body, text } = await person.get(`/api/matters?limit=7&${query}${next}`)
    expect(status, text).toBe(200)
    rows.push(...body.items)
    after = body.next
  }
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  return rows
}

const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id).sort()

describe('people and matters at random', () => {
  test('each list, page by page, is what the doors open', async () => {
    const sizes = new Set<number>()
    for (const person of people) {
      const open = await opened(person)
      expect(idsOf(await listed(person, 'sort=received')), person.grant).toEqual(open)
      expect(idsOf(await listed(person, 'sort=due')), person.grant).toEqual(open)
      sizes.add(open.length)
    }
    expect(sizes.size, 'all the same would show nothing').toBeGreaterThan(6)
  })

  test('the counts are those of the list', async () => {
    for (const person of people) {
      const expected = new Map<string, number>()
      for (const { ownerUnit, status } of await listed(person, 'sort=received')) {
        const key = `${ownerUnit} ${status}`
        expected.set(key, (expected.get(key) ?? 0) + 1)
      }
      const { body } = await person.get('/api/matters/counts')
      const counted = body.items.map((row: { unit: Id; status: string; count: number }) => [
        `${row.unit} ${row.status}`,
        row.count,
      ])
      expect([...counted].sort(), person.grant).toEqual([...expected].sort())
    }
  })

  test('the groups of statuses part the open ones', async () => {
    for (const person of people.slice(0, 6)) {
      const rows = await listed(person, 'sort=received')
      const of = (...wanted: string[]) => idsOf(rows.filter(({ status }) => wanted.includes(status)))
      expect(idsOf(await listed(person, 'status=to-hand-over'))).toEqual(of('received', 'triaged'))
      expect(idsOf(await listed(person, 'status=with-units'))).toEqual(
        of('dispatched', 'acknowledged', 'in-hand'),
      )
      expect(idsOf(await listed(person, 'status=open'))).toEqual(of(...statuses.slice(0, -1)))
    }
  })

  test('what is mine is a part of what I reach', async () => {
    for (const person of people) {
      const open = await opened(person)
      for (const id of idsOf(await listed(person, 'mine=true'))) expect(open).toContain(id)
    }
  })
})

describe('the parts of the rule', () => {
  const raise = async (by: Enrolled, more: object = {}): Promise<Id> => {
    const told = { programme: 'sample', subject: null, title: '缺工', text: '缺工', class: 'labour', ...more }
    return (await by.post('/api/matters', told)).body.id
  }
  const reaches = async (person: Enrolled, id: Id) => {
    const { status } = await person.get(`/api/matters/${id}`)
    const inList = idsOf(await listed(person, 'sort=received')).includes(id)
    expect(inList).toBe(status === 200)
    return inList
  }

  test('a unit whose dispute was upheld still finds it', async () => {
    const id = await raise(office())
    const handler = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    expect(await reaches(handler, id)).toBe(false)
    await office().post(`/api/matters/${id}/dispatch`, { unit: town.units.sibling })
    expect(await reaches(handler, id)).toBe(true)
    const said = { reason: 'not-our-duty', note: '不属本单位' }
    expect((await handler.post(`/api/matters/${id}/dispute`, said)).status).toBe(200)
    expect(await reaches(handler, id)).toBe(true)
    const ruled = { upheld: true, reason: '目录所载', unit: town.units.bureau }
    expect((await office().post(`/api/matters/${id}/ruling`, ruled)).status).toBe(200)
    expect(await reaches(handler, id)).toBe(true)
  })

  test('a leader of a town has the matters of what stands there, and loses what moves away', async () => {
    const named = { kind: 'enterprise', name: '潼川鞋业', area: town.areas.village }
    const subject = (await office().post('/api/subjects', named)).body.id
    const id = await raise(office(), { subject })
    const leader = await town.enrol({ role: 'leader', unit: 'county', scope: { area: 'town' } })
    const other = await town.enrol({ role: 'leader', unit: 'county', scope: { area: 'otherTown' } })
    expect([await reaches(leader, id), await reaches(other, id)]).toEqual([true, false])
    await office().post(`/api/subjects/${subject}`, { area: town.areas.otherVillage })
    expect([await reaches(leader, id), await reaches(other, id)]).toEqual([false, true])
  })

  test('a unit and an area in one grant both have to be right', async () => {
    const named = { kind: 'enterprise', name: '潼川食品', area: town.areas.town }
    const subject = (await office().post('/api/subjects', named)).body.id
    const id = await raise(office(), { subject })
    await office().post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau })
    const scopes = [
      { unit: 'bureau', area: 'town' },
      { unit: 'bureau', area: 'otherTown' },
      { unit: 'sibling', area: 'town' },
    ] as const
    const found = []
    for (const scope of scopes) {
      found.push(await reaches(await town.enrol({ role: 'handler', unit: 'bureau', scope }), id))
    }
    expect(found).toEqual([true, false, false])
  })
})
