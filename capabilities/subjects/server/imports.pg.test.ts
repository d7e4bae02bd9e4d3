// Bringing sheets of subjects: preview, apply, apply again, crash and go on, refused rows, who may.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#foundation/core/ids.ts'
import { importsOf } from '#foundation/http/import-doors.ts'
import { carryOut } from '#foundation/imports/carry-out.ts'
import { keepImporting } from '#foundation/imports/runner.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { actorNow } from '#capabilities/people/server/capability.ts'
import { makeCode } from '../uscc-made.ts'
import { subjects } from './capability.ts'
import { subjectImports } from './imports.ts'

const ground = subjects({ pairedSubjects: async () => [] })
const capabilities = [ground, importsOf({ capabilities: [ground] })]
let town: Town
let office: Enrolled

beforeAll(async () => {
  town = await newTown({ capabilities })
  office = town.as('coordinator')
})

const octets = { headers: { 'content-type': 'application/octet-stream' } }

function upload(kind: string, csv: string, who: Enrolled = office, more = '') {
  const name = encodeURIComponent('企业名录.csv')
  return who.post(`/api/imports/preview?kind=${kind}&name=${name}${more}`, Buffer.from(csv), octets)
}

/** Applies as a server does, and gives the record at the end. */
async function apply(id: Id, parts = { pool: testPool(), clock: town.clock, importables: subjectImports }) {
  expect((await office.post(`/api/imports/${id}/apply`)).body).toEqual({ id, state: 'applying' })
  return carryOut(parts, town.tenant, id)
}

const count = (kind: string) =>
  town.read(async (reader) => {
    const rows = await reader.query<{ rows: number; entries: number }>(
      `select (select count(*)::int from subjects where tenant_id = $1 and kind = $2) as rows,
              (select count(*)::int from ledger_entries where tenant_id = $1) as entries`,
      [reader.tenant, kind],
    )
    return rows[0]!
  })

describe('a sheet of enterprises', () => {
  const codes = [1, 2, 3].map((n) => makeCode(1000 + n))
  const sheet = (second: string) => `安县企业名录（2026年）,,,,
企业名称（必填）,统一社会信用代码,所在镇乡,主管部门,规模
鸿盛农业有限公司,${codes[0]},潼川镇,经济和信息化局,规上
佳源机械有限公司,${codes[1]},芦溪镇,bureau,${second}
老王家庭农场,,潼川镇,,
错码公司,91350100M000100Y44,潼川镇,,
无此镇公司,${codes[2]},天宫镇,,
再来鸿盛,${codes[0]},,,
,,潼川镇,,
`

  test('is previewed with mapping, counts, first rows and each refusal by row and column', async () => {
    const { body, status } = await upload('enterprises', sheet('规下'))
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.counts).toEqual({ added: 3, changed: 0, same: 0, refused: 4 })
    expect(body.sheet).toMatchObject({ format: 'csv', encoding: 'utf-8', headerRow: 2 })
    expect(body.mapping.columns.find(({ key }: { key: string }) => key === 'area')).toMatchObject({
      found: '所在镇乡',
      column: 2,
    })
    expect(body.first.added[0]).toEqual({
      at: 3,
      row: {
        name: '鸿盛农业有限公司',
        code: codes[0],
        area: '潼川镇',
        unit: '经济和信息化局',
        scale: '规上',
      },
    })
    const refused = body.first.refused.map(
      ({ at, problems }: { at: number; problems: { column: string; code: string }[] }) => [
        at,
        problems[0]!.column,
        problems[0]!.code,
      ],
    )
    expect(refused).toEqual([
      [6, '统一社会信用代码', 'subject.code-check'],
      [7, '所在镇乡', 'subject.area-not-found'],
      [8, '', 'import.row-twice'],
      [9, '企业名称（必填）', 'import.cell-missing'],
    ])
    expect(body.first.refused[1].problems[0]).toMatchObject({
      cell: '天宫镇',
      reason: '没有名为“天宫镇”的区域',
    })
    expect((await count('enterprise')).rows).toBe(0)
    expect((await office.get(`/api/imports/${body.id}`)).body).toMatchObject({
      state: 'ready',
      total: 7,
      waiting: 3,
      preview: { counts: body.counts },
    })
    await office.post(`/api/imports/${body.id}/cancel`)
  })

  test('is applied, and the same sheet again changes nothing; a changed cell gives one entry', async () => {
    const first = await upload('enterprises', sheet('规下'))
    expect(await apply(first.body.id)).toMatchObject({
      state: 'done',
      done: 3,
      added: 3,
      changed: 0,
      same: 0,
      refused: 4,
    })
    const before = await count('enterprise')
    expect(before.rows).toBe(3)
    const found = await office.get(`/api/subjects?q=${codes[1]}`)
    expect(found.body.items[0]).toMatchObject({
      name: '佳源机械有限公司',
      area: town.areas.otherTown,
      unit: town.units.bureau,
      scale: '规下',
    })

    const again = await upload('enterprises', sheet('规下'))
    expect(again.body.counts).toEqual({ added: 0, changed: 0, same: 3, refused: 4 })
    expect(await apply(again.body.id)).toMatchObject({
      state: 'done',
      done: 0,
      added: 0,
      changed: 0,
      same: 3,
    })
    expect(await count('enterprise')).toEqual(before)

    const third = await upload('enterprises', sheet('规上'))
    expect(third.body.first.changed).toMatchObject([
      { at: 4, fields: [{ key: 'scale', from: '规下', to: '规上' }] },
    ])
    expect(await apply(third.body.id)).toMatchObject({ state: 'done', changed: 1, added: 0 })
    expect(await count('enterprise')).toEqual({ rows: 3, entries: before.entries + 1 })
    const entries = await town.read((reader) =>
      reader.query<{ type: string; data: object }>(
        `select type, data from ledger_entries where tenant_id = $1 and stream = $2 order by version`,
        [reader.tenant, `subject/${found.body.items[0].id}`],
      ),
    )
    expect(entries.map(({ type }) => type)).toEqual(['SubjectAdded', 'SubjectChanged'])
    expect(entries[1]!.data).toEqual({ changed: { scale: '规上' } })
  })

  test('gives its refused rows to take home', async () => {
    const { body } = await upload('enterprises', `${sheet('规下')}\n=1+1,bad,,,`)
    const csv = await office.get(`/api/imports/${body.id}/refused.csv`)
    expect(csv.headers['content-type']).toContain('text/csv')
    const lines = csv.text.replace('\ufeff', '').split('\r\n')
    expect(lines[0]).toBe('行,列,内容,原因')
    expect(lines).toContain('7,所在镇乡,天宫镇,没有名为“天宫镇”的区域')
    expect(lines.filter(Boolean)).toHaveLength(6)
    const english = await office.get(`/api/imports/${body.id}/refused.csv`, {
      headers: { 'accept-language': 'en' },
    })
    expect(english.text).toContain('There is no area “天宫镇”')
  })

  test('tells a farm without a code by its name in its area, and refuses what cannot be told', async () => {
    const farm = (area: string) => upload('enterprises', `企业名称,所属区域,地址\n老李农场,${area},新址\n`)
    for (const area of ['潼川镇', '芦溪镇']) await apply((await farm(area)).body.id)
    expect((await farm('潼川镇')).body.counts).toMatchObject({ same: 1 })
    const vague = await upload('enterprises', '企业名称,地址\n老李农场,又一处\n')
    expect(vague.body.first.refused[0].problems[0]).toMatchObject({ code: 'subject.name-double' })
  })

  test('reads GB18030 and a mapping that a person corrected', async () => {
    const gb = Buffer.from([
      0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb5, 0xd8, 0x0a, 0xcc, 0xa9, 0xba, 0xcd, 0x2c, 0xb3, 0xc7, 0x0a,
    ])
    const columns = encodeURIComponent(JSON.stringify({ address: 1 }))
    const { body } = await office.post(
      `/api/imports/preview?kind=villages&name=a.csv&columns=${columns}`,
      gb,
      octets,
    )
    expect(body.sheet.encoding).toBe('gb18030')
    expect(body.first.added).toEqual([{ at: 2, row: { name: '泰和', address: '城' } }])
  })

  test('says what is missing, with the columns there are', async () => {
    const { body, status } = await upload('projects', '项目,阶段\n')
    expect(status, JSON.stringify(body)).toBe(200)
    const bare = await upload('projects', '甲,乙\n1,2\n')
    expect(bare.status).toBe(422)
    expect(bare.body).toMatchObject({
      code: 'import.columns-missing',
      detail: '第 1 行的标题里缺少：项目名称',
    })
    expect(bare.body.details.columns).toEqual(['甲', '乙'])
    expect((await upload('enterprises', '%PDF-1.4 nonsense')).body.code).toBe('sheet.unknown-type')
    expect((await upload('poems', '企业名称\n甲\n')).body.code).toBe('import.kind-unknown')
    expect((await office.post('/api/imports/preview?kind=villages&name=a.csv', { rows: [] })).body.code).toBe(
      'import.no-file',
    )
    expect((await upload('villages', '村名\n甲\n', office, '&columns=[1]')).body.code).toBe(
      'import.columns-unreadable',
    )
  })
})

describe('projects, villages and points', () => {
  test('bring their own fields', async () => {
    const projects = await upload(
      'projects',
      '项目名称,项目代码,建设阶段,总投资(万元),责任单位\n冷链园,2026-A-1,在建,"12,000.5",住房和城乡建设局\n坏项目,,,约一亿,\n',
    )
    expect(projects.body.first.refused[0].problems[0]).toMatchObject({
      column: '总投资(万元)',
      code: 'subject.cell-no-amount',
    })
    await apply(projects.body.id)
    const villages = await upload('villages', '村名,乡镇,人口,户数\n石梁村,潼川镇,1200人,350户\n')
    await apply(villages.body.id)
    const points = await upload('points', '点位名称,职责\n一号点,防火、防汛、防火\n')
    await apply(points.body.id)
    const all = (await office.get('/api/subjects?limit=100')).body.items.filter(
      ({ kind }: { kind: string }) => kind !== 'enterprise',
    )
    expect(all).toMatchObject([
      { kind: 'point', duties: ['防火', '防汛'] },
      { kind: 'project', code: '2026-A-1', stage: '在建', investment: 12000.5, unit: town.units.sibling },
      { kind: 'village', name: '石梁村', population: 1200, households: 350, area: town.areas.town },
    ])
  })
})

describe('many rows', () => {
  const rows = 5_000
  const big = `名称,编号\n${Array.from({ length: rows }, (_, i) => `第${i}村,V${i}`).join('\n')}\n`

  test('go chunk by chunk with progress, survive a process that dies half way, and none is doubled', async () => {
    const { body } = await upload('villages', big)
    expect(body.counts.added).toBe(rows)
    expect((await office.post(`/api/imports/${body.id}/apply`)).status).toBe(200)
    let chunks = 0
    const dying = new Proxy(testPool(), {
      get: (pool, name) => {
        if (name !== 'connect' || chunks < 1) return Reflect.get(pool, name) as unknown
        throw new Error('the process died')
      },
    })
    const parts = { pool: dying, clock: town.clock, importables: subjectImports }
    await expect(carryOut(parts, town.tenant, body.id, { say: () => void chunks++ })).rejects.toThrow('died')
    const half = await office.get(`/api/imports/${body.id}`)
    expect(half.body.state).toBe('applying')
    expect(half.body.done).toBeGreaterThan(0)
    expect(half.body.done).toBeLessThan(rows)
    const said: number[] = []
    const ended = await carryOut({ ...parts, pool: testPool() }, town.tenant, body.id, {
      say: ({ done }) => void said.push(done),
    })
    expect(ended).toMatchObject({ state: 'done', done: rows, added: rows, same: 0, refused: 0 })
    expect(said.at(-1)).toBe(rows)
    expect((await count('village')).rows).toBe(rows + 1)
    const [left] = await town.read((reader) =>
      reader.query<{ n: number }>(
        `select count(*)::int as n from import_chunks where tenant_id = $1 and import_id = $2`,
        [reader.tenant, body.id],
      ),
    )
    expect(left!.n).toBe(0)
  })

  test('can be stopped: what was applied stays, what waits is dropped', async () => {
    const { body } = await upload('points', big.replace('名称', '点位名称'))
    await office.post(`/api/imports/${body.id}/apply`)
    const cancel = async () => void (await office.post(`/api/imports/${body.id}/cancel`))
    let cancelled: Promise<void> | undefined
    const parts = { pool: testPool(), clock: town.clock, importables: subjectImports }
    const ended = await carryOut(parts, town.tenant, body.id, { say: () => void (cancelled ??= cancel()) })
    await cancelled
    expect((await office.get(`/api/imports/${body.id}`)).body.state).toBe('cancelled')
    expect(ended!.done).toBeGreaterThan(0)
    expect((await office.post(`/api/imports/${body.id}/apply`)).body.code).toBe('import.not-ready')
    expect((await office.post(`/api/imports/${body.id}/cancel`)).body.code).toBe('import.over')
  })

  test('are carried out in the background by whichever process takes them', async () => {
    const { body } = await upload(
      'projects',
      `项目名称\n${Array.from({ length: 50 }, (_, i) => `后台${i}`).join('\n')}`,
    )
    await office.post(`/api/imports/${body.id}/apply`)
    const errors: unknown[] = []
    const options = {
      pool: testPool(),
      clock: town.clock,
      importables: subjectImports,
      actorNow,
      every: 20,
      tenants: async () => [town.tenant],
      onError: (error: unknown) => void errors.push(error),
    }
    const runners = [keepImporting(options), keepImporting(options)]
    await expect
      .poll(async () => (await office.get(`/api/imports/${body.id}`)).body.state, { timeout: 5_000 })
      .toBe('done')
    await Promise.all(runners.map((runner) => runner.stop()))
    expect(errors).toEqual([])
    expect((await office.get(`/api/imports/${body.id}`)).body).toMatchObject({ added: 50, preview: null })
  })
})

describe('who may', () => {
  test('only the office; a sheet of another jurisdiction is not found', async () => {
    for (const role of ['officer', 'handler', 'leader', 'supervisor', 'contact', 'auditor'] as const) {
      expect((await upload('villages', '村名\n甲\n', town.as(role))).status, role).toBe(403)
      expect((await town.as(role).get('/api/imports')).status, role).toBe(403)
    }
    expect((await upload('villages', '村名\n甲\n', town.as('sysadmin'))).status).toBe(403)
    expect(
      (
        await town.nobody.post(
          '/api/imports/preview?kind=villages&name=a.csv',
          Buffer.from('村名\n甲\n'),
          octets,
        )
      ).status,
    ).toBe(401)
    const { body } = await upload('villages', '村名\n独有村\n')
    const elsewhere = await newTown({ capabilities })
    expect((await elsewhere.as('coordinator').get(`/api/imports/${body.id}`)).status).toBe(404)
    expect((await elsewhere.as('coordinator').post(`/api/imports/${body.id}/apply`)).status).toBe(404)
    expect((await elsewhere.as('coordinator').get('/api/imports')).body.items).toEqual([])
    expect((await town.as('sysadmin').get(`/api/imports/${body.id}`)).status).toBe(404)
  })

  test('rows outside the scope of a unit’s office are refused in the preview already', async () => {
    const scoped = await town.enrol({ role: 'coordinator', unit: 'bureau', scope: { unit: 'bureau' } })
    const { body } = await upload(
      'villages',
      '村名,责任单位\n外村,住房和城乡建设局\n本村,企业服务股\n',
      scoped,
    )
    expect(body.counts).toMatchObject({ added: 1, refused: 1 })
    expect(body.first.refused[0].problems[0].code).toBe('subject.out-of-reach')
  })

  test('the kinds on offer and the latest imports are listed', async () => {
    const kinds = (await office.get('/api/imports/kinds')).body.items
    expect(kinds.map(({ name }: { name: string }) => name)).toEqual([
      'enterprises',
      'projects',
      'villages',
      'points',
    ])
    expect(kinds.map(({ words }: { words: { en: string } }) => words.en)).toEqual([
      'Enterprises',
      'Projects',
      'Villages',
      'Points',
    ])
    expect(kinds[0].titles.slice(0, 3)).toEqual(['企业名称', '统一社会信用代码', '所属区域'])
    const page = (await office.get('/api/imports?limit=2')).body
    expect(page.items).toHaveLength(2)
    const next = (await office.get(`/api/imports?limit=2&after=${encodeURIComponent(page.next)}`)).body
    expect(next.items[0].id < page.items[1].id).toBe(true)
  })
})
