// Petitions brought in as a sheet: mapped, previewed, raised as matters by the common rule, and only once.
import { beforeAll, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { importsOf } from '#foundation/http/import-doors.ts'
import { carryOut } from '#foundation/imports/carry-out.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { matters } from './capability.ts'
import { petitionImport } from './imports.ts'

const working = [programmes, subjects({ pairedSubjects }), pairings, matters]
const capabilities = [...working, importsOf({ capabilities: working })]
let town: Town

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
})

const sheet = `留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数
188006,A00102948,小区门口积水,2019/2/28 11:25:05,"
\t\t每逢下雨积水
一尺深。",0,3
188007,A00074795,${'长'.repeat(121)},2019-01-31,正文,0,0
188008,A00102949,缺少公交,43466.5,末班车太早,0,一
188006,A00102948,重复的编号,2019/2/28,再来一次,0,0
188009,A00102950,路灯不亮,2019/3/1,夜里看不清,0,1
`

async function bring() {
  const office = town.as('coordinator')
  const octets = { headers: { 'content-type': 'application/octet-stream' } }
  const { body } = await office.post(
    '/api/imports/preview?kind=messages&name=m.csv&programme=sample',
    Buffer.from(sheet),
    octets,
  )
  return body
}

test('a sheet of petitions is mapped by its titles and each refusal names row, column and reason', async () => {
  const { mapping, counts, first } = await bring()
  expect(mapping.columns.map(({ found }: { found: string | null }) => found)).toEqual([
    '留言编号',
    '留言主题',
    '留言详情',
    '留言时间',
    '留言用户',
    '反对数',
    '点赞数',
  ])
  expect(counts).toEqual({ added: 2, changed: 0, same: 0, refused: 3 })
  const reasons = first.refused.map(({ problems }: { problems: { column: string; code: string }[] }) => [
    problems[0]!.column,
    problems[0]!.code,
  ])
  expect(reasons.slice(0, 2)).toEqual([
    ['留言主题', 'import.too-long'],
    ['点赞数', 'import.not-a-count'],
  ])
})

test('applied, the rows are matters with the office, and the same file again changes nothing', async () => {
  const parts = { pool: testPool(), clock: town.clock, importables: [petitionImport] }
  const office = town.as('coordinator')
  const { id } = await bring()
  await office.post(`/api/imports/${id}/apply`)
  await carryOut(parts, town.tenant, id)
  const { body } = await office.get('/api/matters')
  expect(body.items.map(({ title }: { title: string }) => title).sort()).toEqual(['小区门口积水', '路灯不亮'])
  const flooded = body.items.find(({ title }: { title: string }) => title === '小区门口积水')
  const matter = (await office.get(`/api/matters/${flooded.id}`)).body
  expect(matter).toMatchObject({
    status: 'received',
    channel: 'import',
    text: '每逢下雨积水\n一尺深。',
    reference: '188006',
    saidAt: '2019-02-28T03:25:05.000Z',
    ownerUnit: town.units.office,
  })
  expect(JSON.stringify(matter)).not.toContain('A00102948')
  expect((await bring()).counts).toEqual({ added: 0, changed: 0, same: 2, refused: 3 })
})
