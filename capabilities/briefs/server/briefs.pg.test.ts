// Registers and briefs of those whose role is limited: the same figures over what they reach, each open to its rows.
import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { visits } from '#capabilities/visits/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { registerNames } from '../columns.ts'
import { sources } from '../sources.ts'
import { briefs } from './capability.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters, visits, briefs]

let town: Town
let all: Id[]

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  const office = town.as('coordinator')
  const { bureau, sibling } = town.units
  const here = await newSubject('潼川鞋业', { area: town.areas.village, unit: bureau })
  const there = await newSubject('芦溪食品', { area: town.areas.otherVillage, unit: sibling })
  all = [await raised(here), await raised(here), await raised(there), await raised(there), await raised(null)]
  await office.post(`/api/matters/${all[0]}/dispatch`, { unit: bureau })
  await office.post(`/api/matters/${all[2]}/dispatch`, { unit: sibling })
  await office.post(`/api/matters/${all[3]}/dispatch`, { unit: bureau })
  await town.as('handler').post(`/api/matters/${all[3]}/acknowledge`)
  const notOurs = { reason: 'not-our-duty', note: '不属本单位' }
  await town.as('handler').post(`/api/matters/${all[3]}/dispute`, notOurs)
  for (const [subject, unit] of [
    [here, bureau],
    [there, sibling],
  ]) {
    const promises = [{ text: '答复', due: '2026-04-01', unit }]
    const told = { programme: 'sample', subject, kind: 'phone', heard: '缺工', promises }
    expect((await office.post('/api/visits', told)).status).toBe(200)
  }
}, 60_000)

async function newSubject(name: string, where: object): Promise<Id> {
  return (await town.as('coordinator').post('/api/subjects', { kind: 'enterprise', name, ...where })).body.id
}

async function raised(subject: Id | null): Promise<Id> {
  const told = { programme: 'sample', subject, title: '缺工', text: '缺工', class: 'labour' }
  return (await town.as('coordinator').post('/api/matters', told)).body.id
}

const leaderOf = (scope: Parameters<Town['enrol']>[0]['scope']) =>
  town.enrol({ role: 'leader', unit: 'county', ...(scope ? { scope } : {}) })

async function briefOf(person: Enrolled) {
  const { status, body, text } = await person.get('/api/briefs/sample')
  expect(status, text).toBe(200)
  return body
}

async function rowsAt(person: Enrolled, path: string): Promise<Id[]> {
  const ids: Id[] = []
  for (let after: string | null = ''; after !== null;) {
    const { status, body, text } = await person.get(
      `${path}&limit=1${after && `&after=${encodeURIComponent(after)}`}`,
    )
    expect(status, text).toBe(200)
    ids.push(...body.items.map((row: { id: Id }) => row.id))
    after = body.next
  }
  return ids
}

const figure = (brief: { figures: { key: string }[] }, key: string) =>
  brief.figures.find((one) => one.key === key)

describe('a role limited', () => {
  test('to nothing counts the whole programme, and says nothing of it', async () => {
    const brief = await briefOf(town.as('leader'))
    expect(brief.scope).toBeNull()
    expect(figure(brief, 'collected')).toMatchObject({ numerator: 5 })
    expect(figure(brief, 'visited')).toMatchObject({ numerator: 2, denominator: 2 })
  })

  test('to a unit counts what it holds and held, and names it', async () => {
    const brief = await briefOf(await leaderOf({ unit: 'bureau' }))
    expect(brief.scope).toEqual([{ unit: '经济和信息化局', area: null, own: false }])
    expect(figure(brief, 'collected')).toMatchObject({ numerator: 2 })
    expect(figure(brief, 'visited')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(figure(brief, 'promised')).toMatchObject({ numerator: 1 })
    expect(brief.text).toMatch(/^经济和信息化局：2025-.*收集问题 2 个/)
    const collected = brief.byClass.map((row: { collected: number }) => row.collected)
    expect(collected.reduce((sum: number, count: number) => sum + count, 0)).toBe(2)
  })

  test('to an area counts what stands there', async () => {
    const brief = await briefOf(await leaderOf({ area: 'otherTown' }))
    expect(brief.scope).toEqual([{ unit: null, area: '芦溪镇', own: false }])
    expect(figure(brief, 'collected')).toMatchObject({ numerator: 2 })
    expect(figure(brief, 'visited')).toMatchObject({ numerator: 1, denominator: 1 })
  })

  test('to a unit that visited what others answer for has a number, and no share of its own', async () => {
    const brief = await briefOf(await leaderOf({ unit: 'office' }))
    expect(figure(brief, 'visited')).toMatchObject({
      ...{ numerator: 2, denominator: null, rate: null, denominatorRows: null },
    })
  })

  test('to another programme has no brief of this one', async () => {
    const leader = await leaderOf({ programme: 'other' })
    expect((await leader.get('/api/briefs/sample')).status).toBe(404)
    expect((await leader.get('/api/registers/intake?programme=sample')).status).toBe(404)
  })
})

const scopes = [
  {},
  { unit: 'bureau' },
  { unit: 'sibling', area: 'otherTown' },
  { unit: 'bureau', area: 'town' },
  { area: 'town' },
  { programme: 'sample', unit: 'office' },
  { own: true },
] as const

test.each(scopes)(
  'every figure opens to exactly its rows, and each of them by its own door: %j',
  async (scope) => {
    const person = await leaderOf(scope)
    const brief = await briefOf(person)
    for (const { numerator, rows, denominator, denominatorRows } of brief.figures) {
      expect(await rowsAt(person, rows)).toHaveLength(numerator)
      if (denominatorRows) expect(await rowsAt(person, denominatorRows)).toHaveLength(denominator)
    }
    for (const { resolved, rows } of [...brief.byRung, ...brief.byClass]) {
      expect(await rowsAt(person, rows)).toHaveLength(resolved)
    }
    for (const source of sources.filter((each) => !each.startsWith('subjects'))) {
      const kind = source.startsWith('matters') ? 'matters' : source.split('.')[0]
      if (source === 'visits.subjects') continue
      for (const id of await rowsAt(person, `/api/briefs/sample/rows?source=${source}`))
        expect((await person.get(`/api/${kind}/${id}`)).status, `${source} ${id}`).toBe(200)
    }
  },
)

test.each(scopes)('every register has the matters that the doors open, and no others: %j', async (scope) => {
  const person = await leaderOf(scope)
  const answers = await Promise.all(all.map((id) => person.get(`/api/matters/${id}`)))
  const open = all.filter((_, n) => answers[n]!.status === 200).sort()
  expect((await rowsAt(person, '/api/registers/intake?programme=sample')).sort()).toEqual(open)
  for (const name of registerNames) {
    const rows = await rowsAt(person, `/api/registers/${name}?programme=sample`)
    expect(
      rows.filter((id) => !open.includes(id)),
      name,
    ).toEqual([])
  }
})

test('a file of a narrowed register says whose it is in its name', async () => {
  const leader = await leaderOf({ unit: 'bureau' })
  const { headers, text } = await leader.get('/api/registers/intake/export?programme=sample&format=csv')
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
    '问题收集账 经济和信息化局 2025-',
  )
  expect(text.trim().split('\n')).toHaveLength(3)
})

test('a period that ends before it begins has no brief', async () => {
  const { status } = await town.as('leader').get('/api/briefs/sample?from=2026-02-01&to=2026-01-01')
  expect(status).toBe(404)
})
