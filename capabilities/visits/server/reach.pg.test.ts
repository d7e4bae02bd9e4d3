// One rule for who reaches a visit and a promise: the door of each and the lists open the very same ones to everybody.
import { beforeAll, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { visits } from './capability.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters, visits]

let state = 20_261_121

/** The same numbers in every run, so that what fails fails again. */
function roll(sides: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((state / 2_147_483_648) * sides)
}
const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!

const units = ['county', 'office', 'parent', 'bureau', 'section', 'sibling', 'siblingSection'] as const
const areas = ['county', 'town', 'village', 'otherTown', 'otherVillage'] as const

let town: Town
const people: Enrolled[] = []
const made = { visits: [] as Id[], promises: [] as Id[] }

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await adoptProgramme(testPool(), systemClock, town.tenant, { ...programme, key: 'other' })
  const office = town.as('coordinator')
  const places: Id[] = []
  for (let n = 0; n < 6; n++) {
    const stands = { unit: town.units[pick(units)], ...(n > 0 ? { area: town.areas[pick(areas)] } : {}) }
    places.push(
      (await office.post('/api/subjects', { kind: 'enterprise', name: `企业${n}`, ...stands })).body.id,
    )
  }
  for (let n = 0; n < 16; n++) people.push(await personAtRandom(n))
  for (const { person } of people.slice(0, 5)) {
    const told = { programme: 'sample', subject: pick(places), officer: person, role: 'member' }
    await office.post('/api/pairings', told)
  }
  for (let n = 0; n < 24; n++) await visitAtRandom(pick(places))
  await office.post(`/api/subjects/${places[1]}`, { area: town.areas.otherVillage, unit: town.units.sibling })
}, 60_000)

function personAtRandom(n: number): Promise<Enrolled> {
  const own = n % 4 === 0
  return town.enrol({
    role: pick(['officer', 'handler', 'leader', 'coordinator'] as const),
    unit: pick(units),
    scope: {
      ...(roll(4) === 0 ? { programme: pick(['sample', 'other']) } : {}),
      ...(own ? { own } : {}),
      ...(!own && roll(2) === 0 ? { unit: pick(units) } : {}),
      ...(!own && roll(2) === 0 ? { area: pick(areas) } : {}),
    },
  })
}

async function visitAtRandom(subject: Id): Promise<void> {
  const owner = roll(2) === 0 ? { unit: town.units[pick(units)] } : {}
  const told = {
    ...{ programme: pick(['sample', 'sample', 'other']), subject, kind: 'phone', heard: '缺工' },
    officers: [...new Set([pick(people).person, pick(people).person])],
    promises: [{ text: '月底前答复', due: '2026-04-01', ...owner }],
  }
  const { status, body, text } = await pick([...people, town.as('coordinator')]).post('/api/visits', told)
  expect(status, text).toBe(200)
  made.visits.push(body.id)
  made.promises.push(body.promises[0].id)
}

async function listed(person: Enrolled, path: string): Promise<Id[]> {
  const ids: Id[] = []
  for (let after: string | null = ''; after !== null;) {
    const { body } = await person.get(`${path}?limit=5${after && `&after=${encodeURIComponent(after)}`}`)
    ids.push(...body.items.map((row: { id: Id }) => row.id))
    after = body.next
  }
  return ids.sort()
}

test.each(['visits', 'promises'] as const)(
  'each list of %s, page by page, is what the doors open',
  async (kind) => {
    const sizes = new Set<number>()
    for (const person of people) {
      const answers = await Promise.all(made[kind].map((id) => person.get(`/api/${kind}/${id}`)))
      expect(answers.every(({ status }) => status === 200 || status === 404)).toBe(true)
      const open = made[kind].filter((_, n) => answers[n]!.status === 200).sort()
      expect(await listed(person, `/api/${kind}`), person.grant).toEqual(open)
      sizes.add(open.length)
    }
    expect(sizes.size, 'all the same would show nothing').toBeGreaterThan(5)
  },
)

test('one promise by its door is as it stands in the list', async () => {
  const leader = town.as('leader')
  const { body } = await leader.get('/api/promises?limit=1')
  const one = await leader.get(`/api/promises/${body.items[0].id}`)
  const { proof, sentence, ...plain } = one.body
  expect(plain).toEqual(body.items[0])
  expect(proof).toBeNull()
  expect(sentence.zh).toContain('走访时说定')
  expect(one.headers['etag']).toBe(`"${one.body.version}"`)
})
