// The directory brought as a sheet: preview, clashes of two leads told by row, the second time nothing is new.
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { importsOf } from '#foundation/http/import-doors.ts'
import { carryOut } from '#foundation/imports/carry-out.ts'
import { writeXlsx } from '#foundation/sheets/write.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { directory } from './capability.ts'

const classes = [{ key: 'other', words: { zh: '其他', en: 'other' } }]
const house = [programmes, directory({ classesOf: () => classes })]
const capabilities = [...house, importsOf({ capabilities: house })]
let town: Town

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  const team = { name: '潼川服务队', kind: 'area', unit: town.units.bureau }
  expect((await town.as('coordinator').post('/api/teams', team)).status).toBe(200)
})

function preview(csv: string, who: Enrolled = town.as('coordinator')) {
  return previewOf('派单目录.csv', Buffer.from(csv), who)
}

async function previewOf(name: string, file: Buffer, who: Enrolled = town.as('coordinator')) {
  const path = `/api/imports/preview?kind=duties&name=${encodeURIComponent(name)}`
  const octets = { headers: { 'content-type': 'application/octet-stream' } }
  const reply = await who.post(path, file, octets)
  expect(reply.status, reply.text).toBe(200)
  return reply.body
}

async function bring(csv: string) {
  const { id } = await preview(csv)
  expect((await town.as('coordinator').post(`/api/imports/${id}/apply`)).status).toBe(200)
  const importables = house.flatMap(({ imports = [] }) => imports)
  const record = await carryOut({ pool: testPool(), clock: town.clock, importables }, town.tenant, id)
  const { state, added, changed, same, refused } = record!
  return { state, added, changed, same, refused }
}

type Refused = { at: number; problems: { column: string; code: string; text?: string }[] }
const reasons = (body: { first: { refused: Refused[] } }) =>
  body.first.refused.map(({ at, problems }) => [at, problems[0]!.column, problems[0]!.code])
const dutyCalled = async (q: string) => {
  const office = town.as('coordinator')
  const [row] = (await office.get(`/api/duties?q=${encodeURIComponent(q)}`)).body.items
  return (await office.get(`/api/duties/${row.id as Id}`)).body
}
const titles = '编号,事项名称,关键词,诉求类别,区域,牵头单位,配合单位,属地队伍,生效日期,失效日期'

test('a workbook is read as the same rows', async () => {
  const cells = ['0109', '排污投诉', '异味', '其他', '全域', '住房和城乡建设局', '', '', '2026-01-01', '']
  const columns = titles.split(',').map((title) => ({ key: title, title, kind: 'text' as const }))
  const row = Object.fromEntries(columns.map(({ key }, n) => [key, cells[n]!]))
  const file = await buffer(writeXlsx({ sheet: '派单目录', columns, rows: [row] }))
  const seen = await previewOf('派单目录.xlsx', file)
  expect(seen.counts).toEqual({ added: 1, changed: 0, same: 0, refused: 0 })
})

test('rows become duties with their lines, and the second time nothing is new', async () => {
  const sheet = `${titles}
0101,城镇供水,停水、水压,其他,全域,住房和城乡建设局,经济和信息化局,,2026-01-01,
0101,城镇供水,爆管,,潼川镇,经济和信息化局,,潼川服务队,2026-01-01,2026-12-31
0102,路灯,路灯不亮,,,住房和城乡建设局,,,2026-01-01,
`
  const seen = await preview(sheet)
  expect(seen.counts).toEqual({ added: 3, changed: 0, same: 0, refused: 0 })
  expect(await bring(sheet)).toEqual({ state: 'done', added: 3, changed: 0, same: 0, refused: 0 })
  const { sibling, bureau } = town.units
  const water = await dutyCalled('0101')
  expect(water).toMatchObject({
    words: { zh: '城镇供水', en: '城镇供水' },
    keywords: ['停水', '水压', '爆管'],
    classes: [{ programme: 'sample', class: 'other' }],
    lines: [
      { area: null, unit: sibling, coUnits: [bureau], to: null },
      { area: town.areas.town, unit: bureau, to: '2027-01-01' },
    ],
  })
  expect(water.names[water.lines[1].areaTeam]).toBe('潼川服务队')
  expect((await preview(sheet)).counts).toEqual({ added: 0, changed: 0, same: 3, refused: 0 })
})

test('two leads for one duty and place are refused by row, naming both, in one sheet and beside what stands', async () => {
  const sheet = `${titles}
0201,占道经营,,,潼川镇,住房和城乡建设局,,,2026-01-01,
0201,占道经营,,,潼川镇,经济和信息化局,,,2026-06-01,
0201,占道经营,,,芦溪镇,经济和信息化局,,,2026-06-01,
`
  const seen = await preview(sheet)
  expect(seen.counts).toMatchObject({ added: 2, refused: 1 })
  expect(reasons(seen)).toEqual([[3, '牵头单位', 'directory.two-leads']])
  for (const words of [
    '占道经营',
    '潼川镇',
    '经济和信息化局',
    '2026-06-01',
    '住房和城乡建设局',
    '2026-01-01',
  ])
    expect(JSON.stringify(seen.first.refused)).toContain(words)
  expect(await bring(sheet)).toMatchObject({ state: 'done', added: 2, refused: 1 })
  expect((await dutyCalled('0201')).lines).toHaveLength(2)
  const again = `${titles}\n0201,占道经营,,,芦溪镇,企业服务股,,,2026-07-01,\n`
  expect(reasons(await preview(again))).toEqual([[2, '牵头单位', 'directory.two-leads']])
})

test('a sheet that ends the one and begins the other hands a duty on', async () => {
  await bring(`${titles}\n0301,燃气,,,,住房和城乡建设局,,,2026-01-01,\n`)
  const sheet = `${titles}
0301,燃气,,,,住房和城乡建设局,,,2026-01-01,2026-06-30
0301,燃气,,,,经济和信息化局,,,2026-07-01,
`
  const seen = await preview(sheet)
  expect(seen.counts).toEqual({ added: 1, changed: 1, same: 0, refused: 0 })
  expect(seen.first.changed[0].fields).toEqual([{ key: 'to', from: null, to: '2026-07-01' }])
  expect(await bring(sheet)).toMatchObject({ added: 1, changed: 1, refused: 0 })
  const { lines } = await dutyCalled('0301')
  expect(lines.map(({ from, to }: { from: string; to: string | null }) => [from, to])).toEqual([
    ['2026-01-01', '2026-07-01'],
    ['2026-07-01', null],
  ])
})

test('what a cell names and nobody knows is told where it stands', async () => {
  const seen = await preview(`${titles}
0401,甲,,,不存在的镇,住房和城乡建设局,,,,
0402,乙,,,,没有这个局,,,,
0403,丙,,不明类别,,住房和城乡建设局,,,,
0404,丁,,,,住房和城乡建设局,,没有这支队,,
,,,,,住房和城乡建设局,,,,
0405,戊,,,,住房和城乡建设局,住房和城乡建设局,,,
0406,己,,,,住房和城乡建设局,,,2026-05-01,2026-04-01
`)
  expect(reasons(seen)).toEqual([
    [2, '区域', 'directory.area-not-found'],
    [3, '牵头单位', 'directory.unit-not-found'],
    [4, '诉求类别', 'directory.class-not-found'],
    [5, '属地队伍', 'directory.team-not-found'],
    [6, '事项名称', 'import.cell-missing'],
    [7, '配合单位', 'directory.lead-supports-itself'],
    [8, '失效日期', 'directory.span-empty'],
  ])
})

test('who coordinates a part of the jurisdiction brings no directory', async () => {
  const limited = await town.enrol({ role: 'coordinator', unit: 'bureau', scope: { unit: 'bureau' } })
  const seen = await preview(`${titles}\n0501,甲,,,,住房和城乡建设局,,,,\n`, limited)
  expect(reasons(seen)).toEqual([[2, '', 'directory.out-of-reach']])
})
