// What higher floors ask: answered for many ids at once, of this jurisdiction only.
import { expect, test } from 'vitest'
import { newId } from '#foundation/core/ids.ts'
import { newTown } from '#foundation/testing/town.ts'
import * as ask from './questions.ts'

test('names and paths of what exists, silence about the rest', async () => {
  const [town, other] = [await newTown(), await newTown()]
  const { units, areas } = town
  const officer = town.as('officer').person!
  await town.read(async (reader) => {
    expect(await ask.unitNames(reader, [units.bureau, other.units.bureau, newId()])).toEqual(
      new Map([[units.bureau, '经济和信息化局']]),
    )
    expect((await ask.unitPaths(reader, [units.bureau])).get(units.bureau)).toBe(
      `/${units.county}/${units.parent}/${units.bureau}/`,
    )
    expect(await ask.areaNames(reader, [areas.village])).toEqual(new Map([[areas.village, '石梁村']]))
    expect((await ask.areaPaths(reader, [areas.town])).get(areas.town)).toBe(
      `/${areas.county}/${areas.town}/`,
    )
    expect(await ask.personNames(reader, [officer, other.as('officer').person!])).toEqual(
      new Map([[officer, '林小满']]),
    )
    expect(await ask.unitByCode(reader, 'bureau')).toBe(units.bureau)
    expect(await ask.unitByCode(reader, 'nowhere')).toBeNull()
    expect(await ask.unitNames(reader, [])).toEqual(new Map())
  })
})

test('what lies under paths, each once', async () => {
  const town = await newTown()
  const { units } = town
  await town.read(async (reader) => {
    const paths = [...(await ask.unitPaths(reader, [units.parent, units.bureau])).values()]
    const under = await ask.unitsUnder(reader, paths)
    expect(under.sort()).toEqual(
      [units.parent, units.bureau, units.section, units.sibling, units.siblingSection].sort(),
    )
    expect(await ask.unitsUnder(reader, [])).toEqual([])
  })
})

test('who serves where, who is in which team, whom to call', async () => {
  const town = await newTown()
  const [officer, subject] = [town.as('officer').person!, newId()]
  const { id: team } = (await town.as('coordinator').post('/api/teams', { name: '一队', kind: 'area' })).body
  await town.as('coordinator').post(`/api/teams/${team}/members`, { officer, role: 'lead' })
  const contact = { subject, name: '吴翠花', phone: '13812341234', main: true }
  const { id } = (await town.as('officer').post('/api/contacts', contact)).body
  await town.as('officer').post('/api/contacts', { subject, name: '副手' })
  await town.read(async (reader) => {
    const serving = await ask.servingOfficers(reader, [officer, newId()])
    expect([...serving.keys()]).toEqual([officer])
    expect(serving.get(officer)!.unit).toBe(town.units.section)
    expect(await ask.officersTeams(reader, officer)).toEqual([team])
    expect(await ask.teamMembers(reader, [team])).toEqual([{ team, officer, role: 'lead' }])
    expect(await ask.openTeams(reader, [team])).toEqual(new Map([[team, '一队']]))
    const contacts = await ask.contactsOf(reader, [subject])
    expect(contacts.map(({ name, phone }) => [name, phone])).toEqual([
      ['吴翠花', '138****1234'],
      ['副手', null],
    ])
    expect(await ask.contactsSubjects(reader, [id])).toEqual(new Map([[id, subject]]))
  })
})
