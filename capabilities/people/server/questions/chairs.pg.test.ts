// In which units somebody sits: by the place of the role, and by the officer's own unit where the role is for everywhere.
import { beforeEach, expect, test } from 'vitest'
import type { Id } from '#foundation/core/ids.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { seatsFor } from './chairs.ts'

const handling = ['handler', 'leader', 'coordinator'] as const

let town: Town

beforeEach(async () => {
  town = await newTown()
})

/** Who sits above the section, unit by unit, and in the office. */
const sitting = (programme = 'sample') =>
  town.read(async (reader) => {
    const seats = await seatsFor(reader, handling, programme)
    const above = seats.above(town.units.section)
    expect(above.map(({ unit }) => unit)).toEqual([town.units.bureau, town.units.parent, town.units.county])
    const [bureau, parent, county] = above.map(({ persons }) => persons) as [Id[], Id[], Id[]]
    return { bureau, parent, county, office: seats.ofCode('office')!.persons }
  })

test('a role for a unit fills it and what lies under it; one for everywhere, where its officer serves', async () => {
  const [handler, office, leader] = [town.as('handler'), town.as('coordinator'), town.as('leader')]
  expect(await sitting()).toEqual({
    bureau: [handler.person],
    parent: [],
    county: [leader.person],
    office: [office.person],
  })
  const above = await town.enrol({ role: 'handler', unit: 'county', scope: { unit: 'parent' } })
  const filled = await sitting()
  expect([...filled.bureau].sort()).toEqual([handler.person, above.person].sort())
  expect(filled.parent).toEqual([above.person])
})

test('neither another role, nor one limited to one’s own, an area or another programme', async () => {
  await town.enrol({ role: 'supervisor', unit: 'parent', scope: { unit: 'parent' } })
  await town.enrol({ role: 'handler', unit: 'parent', scope: { unit: 'parent', own: true } })
  await town.enrol({ role: 'handler', unit: 'parent', scope: { unit: 'parent', area: 'town' } })
  const other = await town.enrol({
    role: 'handler',
    unit: 'parent',
    scope: { unit: 'parent', programme: 'other' },
  })
  expect((await sitting()).parent).toEqual([])
  expect((await sitting('other')).parent).toEqual([other.person])
})

test('nor who was shut out; and a unit that is closed is told as such', async () => {
  const keeper = town.as('sysadmin')
  expect(
    (await keeper.post(`/api/accounts/${town.as('handler').account}/disable`, { reason: '调离' })).status,
  ).toBe(200)
  expect((await sitting()).bureau).toEqual([])
  const { body } = await keeper.post('/api/units', {
    name: '老领导小组',
    kind: 'leading-group',
    code: 'old',
    parent: town.units.county,
  })
  const known = () => town.read(async (reader) => (await seatsFor(reader, handling, 'sample')).ofCode('old'))
  expect(await known()).toEqual({ unit: body.id, inService: true, persons: [] })
  expect((await keeper.post(`/api/units/${body.id}/close`, {})).status).toBe(200)
  expect(await known()).toBeNull()
})
