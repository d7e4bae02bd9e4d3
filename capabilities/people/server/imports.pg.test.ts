// Bringing the register as sheets: what a preview says, what applying does, and that doing it twice does nothing.
import { expect, test } from 'vitest'
import { newId, type Id } from '#foundation/core/ids.ts'
import { importsOf } from '#foundation/http/import-doors.ts'
import { carryOut } from '#foundation/imports/carry-out.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { people, type PeopleOptions } from './capability.ts'

const enterprise = newId()
const enterprises: Readonly<Record<string, Id>> = { 鸿盛农业: enterprise, 涪江鞋服: newId() }
const findSubjects = async (_reader: unknown, texts: readonly string[]) =>
  new Map(texts.flatMap((text) => (text in enterprises ? [[text, enterprises[text]!] as const] : [])))
/** Who is limited to a unit serves the one enterprise, as the floor above would tell. */
const serves: PeopleOptions['serves'] = async (_reader, _actor, _roles, subject) => subject === enterprise
const ground = people({ findSubjects, serves })
const capabilities = [importsOf({ capabilities: [ground] })]
const octets = { headers: { 'content-type': 'application/octet-stream' } }

async function preview(who: Enrolled, kind: string, csv: string) {
  const path = `/api/imports/preview?kind=${kind}&name=${encodeURIComponent('名册.csv')}`
  const reply = await who.post(path, Buffer.from(csv), octets)
  expect(reply.status, reply.text).toBe(200)
  return reply.body
}

async function bring(town: Town, who: Enrolled, kind: string, csv: string) {
  const { id } = await preview(who, kind, csv)
  return apply(town, who, id)
}

async function apply(town: Town, who: Enrolled, id: Id) {
  expect((await who.post(`/api/imports/${id}/apply`)).status).toBe(200)
  const parts = { pool: testPool(), clock: town.clock, importables: ground.imports! }
  const record = await carryOut(parts, town.tenant, id)
  const { state, added, changed, same, refused } = record!
  return { state, added, changed, same, refused }
}

const counts = (added: number, changed: number, same: number, refused: number) => ({
  added,
  changed,
  same,
  refused,
})
type Refused = { at: number; problems: { column: string; code: string }[] }
const reasons = (body: { first: { refused: Refused[] } }) =>
  body.first.refused.map(({ at, problems }) => [at, problems[0]!.column, problems[0]!.code])

test('units: a row stands under an earlier one of the same file, and the second time nothing is new', async () => {
  const town = await newTown({ capabilities })
  const sheet = `单位名称,类别,单位代码,上级单位,所在区域
农业农村局,部门,nyj,安县人民政府,安县
种植业股,股室,,nyj,
芦溪镇人民政府,乡镇,lx,county,otherTown
某股,股室,,不存在的局,
怪单位,公司,,,
`
  const seen = await preview(town.as('sysadmin'), 'units', sheet)
  expect(seen.counts).toEqual(counts(3, 0, 0, 2))
  expect(reasons(seen)).toEqual([
    [5, '上级单位', 'unit.not-found'],
    [6, '类别', 'people.cell-not-one-of'],
  ])
  expect(await apply(town, town.as('sysadmin'), seen.id)).toEqual({ state: 'done', ...counts(3, 0, 0, 2) })
  const under = await town.as('leader').get('/api/units?search=种植业股')
  const [bureau] = (await town.as('leader').get('/api/units?search=nyj')).body.items
  expect(under.body.items[0]).toMatchObject({
    parent: bureau.id,
    path: `/${town.units.county}/${bureau.id}/${under.body.items[0].id}/`,
  })
  expect((await preview(town.as('sysadmin'), 'units', sheet)).counts).toEqual(counts(0, 0, 3, 2))
  const renamed = sheet.replace('农业农村局,部门', '农业农村和水利局,部门')
  expect((await preview(town.as('sysadmin'), 'units', renamed)).first.changed[0].fields).toEqual([
    { key: 'name', from: '农业农村局', to: '农业农村和水利局' },
  ])
  const moved = await preview(
    town.as('sysadmin'),
    'units',
    '单位名称,类别,单位代码,上级单位\n农业农村局,部门,nyj,office\n',
  )
  expect(reasons(moved)).toEqual([[2, '上级单位', 'unit.move-apart']])
})

test('areas: villages of one name in two towns are told apart by the town', async () => {
  const town = await newTown({ capabilities })
  const sheet = '区域名称,层级,上级区域\n双河村,村,潼川镇\n双河村,村,芦溪镇\n石梁村,村,潼川镇\n'
  expect(await bring(town, town.as('sysadmin'), 'areas', sheet)).toEqual({
    state: 'done',
    ...counts(2, 0, 1, 0),
  })
  const found = await town.as('officer').get('/api/areas?search=双河村')
  expect(found.body.items.map((area: { parent: Id }) => area.parent).sort()).toEqual(
    [town.areas.town, town.areas.otherTown].sort(),
  )
})

test('officers: recognised by name and unit, or by name and number when they changed unit', async () => {
  const town = await newTown({ capabilities })
  const sheet = `姓名,单位,职务,手机
罗小山,企业服务股,科员,139-8888-0001
罗小山,质量安全股,科员,139-8888-0002
冯雨,bureau,,不是号码
`
  const seen = await preview(town.as('coordinator'), 'officers', sheet)
  expect(seen.counts).toEqual(counts(2, 0, 0, 1))
  expect(seen.first.added[0].row).toEqual({
    name: '罗小山',
    unit: '企业服务股',
    post: '科员',
    phone: '13988880001',
  })
  expect(reasons(seen)).toEqual([[4, '手机', 'people.cell-no-phone']])
  expect(await apply(town, town.as('coordinator'), seen.id)).toMatchObject(counts(2, 0, 0, 1))
  expect((await preview(town.as('coordinator'), 'officers', sheet)).counts).toEqual(counts(0, 0, 2, 1))
  const moved = '姓名,单位,手机\n罗小山,经济和信息化局,13988880002\n'
  expect(await bring(town, town.as('coordinator'), 'officers', moved)).toMatchObject(counts(0, 1, 0, 0))
  const found = await town.as('leader').get(`/api/officers?search=lxs`)
  expect(
    found.body.items
      .map((officer: { unitName: string; post: string }) => [officer.unitName, officer.post])
      .sort(),
  ).toEqual([
    ['企业服务股', '科员'],
    ['经济和信息化局', '科员'],
  ])
  const entries = await town.read((reader) =>
    reader.query<{ text: string }>('select data::text as text from ledger_entries where tenant_id = $1', [
      town.tenant,
    ]),
  )
  expect(JSON.stringify(entries)).not.toMatch(/罗小山|1398888/)
})

test('officers: an office brings only those of its own units', async () => {
  const town = await newTown({ capabilities })
  const office = await town.enrol({ role: 'coordinator', unit: 'bureau', scope: { unit: 'bureau' } })
  const seen = await preview(office, 'officers', '姓名,单位\n甲一,企业服务股\n乙二,质量安全股\n')
  expect(reasons(seen)).toEqual([[3, '单位', 'officer.out-of-reach']])
  expect(seen.counts).toEqual(counts(1, 0, 0, 1))
})

test('teams: lead and members by name; a new lead takes over; nobody is put out', async () => {
  const town = await newTown({ capabilities })
  const office = town.as('coordinator')
  const sheet = (lead: string, members: string) =>
    `队伍名称,类别,组建单位,队长,队员\n第一服务队,企业服务队,bureau,${lead},${members}\n`
  expect(reasons(await preview(office, 'teams', sheet('无此人', '')))).toEqual([
    [2, '队长', 'officer.not-found'],
  ])
  expect(await bring(town, office, 'teams', sheet('林小满', '周建国、赵敏'))).toMatchObject(
    counts(1, 0, 0, 0),
  )
  expect((await preview(office, 'teams', sheet('林小满', '赵敏'))).counts).toEqual(counts(0, 0, 1, 0))
  expect(await bring(town, office, 'teams', sheet('周建国', '何远山'))).toMatchObject(counts(0, 1, 0, 0))
  const [team] = (await office.get('/api/teams')).body.items
  const { people: members } = (await office.get(`/api/teams/${team.id}`)).body
  expect(members.map((each: { name: string; role: string }) => `${each.name} ${each.role}`).sort()).toEqual(
    ['周建国 lead', '何远山 member', '林小满 member', '赵敏 member'].sort(),
  )
})

test('contacts: by subject and name; the preview masks numbers; an unknown subject is told', async () => {
  const town = await newTown({ capabilities })
  const office = town.as('coordinator')
  const sheet =
    '企业名称,联系人,职务,电话,主要联系人\n鸿盛农业,吴翠花,厂长,13812341234,是\n无名公司,张三,,,\n'
  const seen = await preview(office, 'contacts', sheet)
  expect(seen.counts).toEqual(counts(1, 0, 0, 1))
  expect(JSON.stringify(seen)).not.toContain('13812341234')
  expect(reasons(seen)).toEqual([[3, '企业名称', 'contact.subject-not-found']])
  expect(await apply(town, office, seen.id)).toMatchObject(counts(1, 0, 0, 1))
  const list = await office.get(`/api/contacts?subject=${enterprise}`)
  expect(list.body.items).toMatchObject([{ name: '吴翠花', duty: '厂长', main: true, phone: '138****1234' }])
  expect((await preview(office, 'contacts', sheet)).counts).toEqual(counts(0, 0, 1, 1))
})

test('contacts: a row of an enterprise that the bringer does not serve is refused, and the others are taken', async () => {
  const town = await newTown({ capabilities })
  const bureau = await town.enrol({ role: 'coordinator', unit: 'bureau', scope: { unit: 'bureau' } })
  const sheet = '企业名称,联系人,电话\n鸿盛农业,吴翠花,13812341234\n涪江鞋服,陈老板,13812341235\n'
  const seen = await preview(bureau, 'contacts', sheet)
  expect(seen.counts).toEqual(counts(1, 0, 0, 1))
  expect(reasons(seen)).toEqual([[3, '企业名称', 'contact.not-served']])
  expect(seen.first.refused[0].problems[0].reason).toContain('涪江鞋服')
  expect(await apply(town, bureau, seen.id)).toMatchObject(counts(1, 0, 0, 1))
  const kept = (of: string) => town.as('officer').get(`/api/contacts?subject=${enterprises[of]}`)
  expect((await kept('鸿盛农业')).body.items).toMatchObject([{ name: '吴翠花' }])
  expect((await kept('涪江鞋服')).body.items).toEqual([])
  expect((await preview(town.as('coordinator'), 'contacts', sheet)).counts).toEqual(counts(1, 0, 1, 0))
})

test('contacts: an officer’s number is refused row by row, and who had a number hears that it was replaced', async () => {
  const town = await newTown({ capabilities })
  const office = town.as('coordinator')
  const sheet = (first: string, second: string) =>
    `企业名称,联系人,电话\n鸿盛农业,吴翠花,${first}\n涪江鞋服,陈老板,${second}\n`
  const seen = await preview(office, 'contacts', sheet('13812341234', '+86 139-0000-1234'))
  expect(reasons(seen)).toEqual([[3, '电话', 'contact.staff-number']])
  expect(await apply(town, office, seen.id)).toMatchObject(counts(1, 0, 0, 1))
  const again = await preview(office, 'contacts', sheet('13900001234', '13812341235'))
  expect(reasons(again)).toEqual([[2, '电话', 'contact.staff-number']])
  expect(await apply(town, office, again.id)).toMatchObject(counts(1, 0, 0, 1))
  const replaced = sheet('13655556666', '13812341235')
  expect(await bring(town, office, 'contacts', replaced)).toMatchObject(counts(0, 1, 1, 0))
  const queued = await town.read((reader) =>
    reader.query('select kind from notices where tenant_id = $1', [town.tenant]),
  )
  expect(queued).toEqual([{ kind: 'contact-number-changed' }])
})

test('contacts: a number that becomes an officer’s after the preview is refused when the sheet is applied', async () => {
  const town = await newTown({ capabilities })
  const office = town.as('coordinator')
  const seen = await preview(office, 'contacts', '企业名称,联系人,电话\n鸿盛农业,吴翠花,13812341299\n')
  expect(seen.counts).toEqual(counts(1, 0, 0, 0))
  await office.post('/api/officers', { name: '新来的', unit: town.units.section, phone: '13812341299' })
  expect(await apply(town, office, seen.id)).toMatchObject(counts(0, 0, 0, 1))
})

test('who may not keep a register brings no sheet of it', async () => {
  const town = await newTown({ capabilities })
  const path = '/api/imports/preview?kind=units&name=a.csv'
  const sheet = Buffer.from('单位名称,类别\n甲局,部门\n')
  expect((await town.as('coordinator').post(path, sheet, octets)).status).toBe(403)
  expect((await town.as('officer').post(path, sheet, octets)).status).toBe(403)
  expect((await town.nobody.post(path, sheet, octets)).status).toBe(401)
})
