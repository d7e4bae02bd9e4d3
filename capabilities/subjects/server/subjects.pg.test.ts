// The doors of subjects on a real database: add, find, change, retire, and who may.
import { beforeAll, describe, expect, test } from 'vitest'
import { newId, type Id } from '#foundation/core/ids.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { makeCode } from '../uscc-made.ts'
import { subjects } from './capability.ts'
import { subjectKind } from './projection.ts'
import { findByCode, subjectExists, subjectNames, subjectsByIds } from './questions.ts'

let paired: readonly Id[] = []
const capabilities = [subjects({ pairedSubjects: async () => paired })]
let town: Town
let seed = 0

beforeAll(async () => {
  town = await newTown({ capabilities })
})

async function added(fields: object = {}): Promise<Id> {
  const body = { kind: 'enterprise', name: `鸿盛农业${++seed}号有限公司`, ...fields }
  const { body: reply, status } = await town.as('coordinator').post('/api/subjects', body)
  expect(status, JSON.stringify(reply)).toBe(200)
  return reply.id
}

const names = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name)

describe('one subject', () => {
  test('is added, read with its version, changed by what differs, retired and restored', async () => {
    const office = town.as('coordinator')
    const code = makeCode(1)
    const id = await added({
      name: '佳源机械有限公司',
      code,
      area: town.areas.town,
      unit: town.units.bureau,
      scale: '规上',
    })
    const first = await town.as('officer').get(`/api/subjects/${id}`)
    expect(first.body).toMatchObject({
      name: '佳源机械有限公司',
      code,
      area: town.areas.town,
      unit: town.units.bureau,
      version: 1,
    })
    expect(first.headers['etag']).toBe('"1"')
    const changed = await office.post(`/api/subjects/${id}`, { address: '潼川镇工业园', scale: '规上' })
    expect(changed.body).toEqual({ id, version: 2 })
    const again = await office.post(`/api/subjects/${id}`, { address: '潼川镇工业园' })
    expect(again.body.version).toBe(2)
    expect((await office.post(`/api/subjects/${id}/retire`, { reason: '已注销' })).status).toBe(200)
    const gone = await office.get(`/api/subjects/${id}`)
    expect(gone.body).toMatchObject({ retiredBecause: '已注销', retiredAt: '2026-03-02T01:00:00.000Z' })
    expect((await office.post(`/api/subjects/${id}`, { scale: '规下' })).body.code).toBe('subject.retired')
    expect((await office.post(`/api/subjects/${id}/restore`, { reason: '误操作' })).body.version).toBe(4)
  })

  test('keeps the lists of a point as they were typed, quotes and commas included', async () => {
    const duties = ['防火', '防汛, "重点"', 'a\\b']
    const id = await added({ kind: 'point', name: '一号点', duties })
    expect((await town.as('leader').get(`/api/subjects/${id}`)).body.duties).toEqual(duties)
  })

  test('is refused a code that somebody bears, and told of others of its name', async () => {
    const office = town.as('coordinator')
    const code = makeCode(2)
    const id = await added({ name: '同名公司', code })
    const taken = await office.post('/api/subjects', { kind: 'enterprise', name: '另一家', code })
    expect(taken.status).toBe(422)
    expect(taken.body).toMatchObject({ code: 'subject.code-taken', detail: `代码 ${code} 已属于“同名公司”` })
    const alike = await office.post('/api/subjects', { kind: 'enterprise', name: ' 同名公司 ' })
    expect(alike.body.alike).toEqual([{ id, name: '同名公司', code }])
  })

  test('gives one of two who add the same code at the same instant, and tells the other', async () => {
    const office = town.as('coordinator')
    const code = makeCode(3)
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        office.post('/api/subjects', { kind: 'enterprise', name: `抢注${i}`, code }),
      ),
    )
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ body }) => body.code === 'subject.code-taken')).toHaveLength(7)
  })

  test('is refused unknown places', async () => {
    const office = town.as('coordinator')
    const at = (fields: object) =>
      office.post('/api/subjects', { kind: 'enterprise', name: '某公司', ...fields })
    expect((await at({ area: newId() })).body.code).toBe('subject.area-unknown')
    expect((await at({ unit: newId() })).body.code).toBe('subject.unit-unknown')
    expect((await at({ investment: 3 })).body.code).toBe('subject.field-unfit')
  })
})

describe('who may', () => {
  test('the office of a unit writes what its unit answers for and nothing else', async () => {
    const scoped = await town.enrol({
      role: 'coordinator',
      unit: 'bureau',
      scope: { unit: 'bureau', programme: 'sample' },
    })
    const inside = await scoped.post('/api/subjects', {
      kind: 'enterprise',
      name: '本局企业',
      unit: town.units.section,
    })
    expect(inside.status).toBe(200)
    const outside = await scoped.post('/api/subjects', {
      kind: 'enterprise',
      name: '外局企业',
      unit: town.units.sibling,
    })
    expect(outside.body.code).toBe('subject.out-of-reach')
    const foreign = await added({ unit: town.units.sibling })
    expect((await scoped.post(`/api/subjects/${foreign}`, { scale: '规上' })).body.code).toBe(
      'subject.out-of-reach',
    )
    expect((await scoped.post(`/api/subjects/${foreign}/retire`, { reason: '无' })).body.code).toBe(
      'subject.out-of-reach',
    )
    expect((await scoped.get(`/api/subjects/${foreign}`)).status).toBe(200)
  })

  test('other roles read and do not write, administrators do neither, nobody must sign in', async () => {
    const id = await added()
    for (const role of ['officer', 'handler', 'leader', 'supervisor'] as const) {
      expect((await town.as(role).get(`/api/subjects/${id}`)).status).toBe(200)
      expect((await town.as(role).post('/api/subjects', { kind: 'village', name: '某村' })).status).toBe(403)
      expect((await town.as(role).post(`/api/subjects/${id}/retire`, { reason: '无' })).status).toBe(403)
    }
    for (const role of ['sysadmin', 'secadmin', 'auditor'] as const) {
      expect((await town.as(role).get('/api/subjects')).status).toBe(403)
    }
    expect((await town.nobody.get('/api/subjects')).status).toBe(401)
  })

  test('a contact sees her own subject and no other', async () => {
    const own = await added({ name: '吴老板的企业' })
    const other = await added()
    const contact = await town.enrol({ role: 'contact', scope: { own: true }, subject: own })
    expect((await contact.get(`/api/subjects/${own}`)).status).toBe(200)
    expect((await contact.get(`/api/subjects/${other}`)).status).toBe(404)
    expect(names((await contact.get('/api/subjects')).body)).toEqual(['吴老板的企业'])
    expect((await contact.post(`/api/subjects/${own}`, { scale: '规上' })).status).toBe(403)
  })

  test('another jurisdiction sees nothing of it', async () => {
    const id = await added()
    const elsewhere = await newTown({ capabilities })
    expect((await elsewhere.as('coordinator').get(`/api/subjects/${id}`)).status).toBe(404)
    expect((await elsewhere.as('coordinator').get('/api/subjects')).body.items).toEqual([])
  })
})

describe('the list', () => {
  let own: Town
  beforeAll(async () => {
    own = await newTown({ capabilities })
    const add = (fields: object) =>
      own.as('coordinator').post('/api/subjects', { kind: 'enterprise', ...fields })
    await add({ name: '长江食品厂', code: makeCode(11), area: own.areas.village, unit: own.units.bureau })
    await add({ name: '重庆小面馆', area: own.areas.otherTown })
    await add({ name: 'ABC 纺织有限公司', area: own.areas.town })
    await add({ kind: 'village', name: '石梁村', area: own.areas.village, population: 1200 })
    const { body } = await add({ name: '关闭的砖厂' })
    await own.as('coordinator').post(`/api/subjects/${body.id}/retire`, { reason: '关停' })
  })
  const list = async (query: string) => names((await own.as('officer').get(`/api/subjects?${query}`)).body)
  const find = (q: string) => list(`q=${encodeURIComponent(q)}`)

  test('goes by kind and pinyin, page after page, without the retired', async () => {
    const pages: string[] = []
    let after = ''
    do {
      const { body } = await own.as('officer').get(`/api/subjects?limit=1${after}`)
      pages.push(...names(body))
      after = body.next && `&after=${encodeURIComponent(body.next)}`
    } while (after)
    expect(pages).toEqual(['ABC 纺织有限公司', '长江食品厂', '重庆小面馆', '石梁村'])
    expect(await list('retired=true')).toContain('关闭的砖厂')
    expect(await list('after=rubbish')).toHaveLength(4)
  })
  test('finds by part of the name, pinyin initials and beginning of the code', async () => {
    expect(await find('江食')).toEqual(['长江食品厂'])
    expect(await find('cjsp')).toEqual(['长江食品厂'])
    expect(await find('cqxm')).toEqual(['重庆小面馆'])
    expect(await find('fzyx')).toEqual(['ABC 纺织有限公司'])
    expect(await find(makeCode(11).slice(0, 12).toLowerCase())).toEqual(['长江食品厂'])
    expect(await find('abc 有限')).toEqual(['ABC 纺织有限公司'])
    expect(await find('%')).toEqual([])
    expect(await find("'; drop")).toEqual([])
  })
  test('narrows by kind, unit and area with all below it', async () => {
    expect(await list('kind=village')).toEqual(['石梁村'])
    expect(await list(`unit=${own.units.bureau}`)).toEqual(['长江食品厂'])
    expect(await list(`area=${own.areas.town}`)).toEqual(['ABC 纺织有限公司', '长江食品厂', '石梁村'])
    expect(await list(`area=${newId()}`)).toEqual([])
    expect(await list(`area=${own.areas.town}&q=cj`)).toEqual(['长江食品厂'])
  })
  test('shows mine by asking who is paired', async () => {
    const { body } = await own.as('officer').get('/api/subjects?q=cjsp')
    paired = [body.items[0].id]
    expect(await list('mine=true')).toEqual(['长江食品厂'])
    paired = []
    expect(await list('mine=true')).toEqual([])
  })
})

test('the questions of higher floors are answered for many at once', async () => {
  const code = makeCode(21)
  const id = await added({ name: '问答公司', code })
  await town.read(async (reader) => {
    expect(await subjectNames(reader, [id, newId()])).toEqual(new Map([[id, '问答公司']]))
    expect(await subjectsByIds(reader, [id])).toEqual([
      { id, kind: 'enterprise', name: '问答公司', code, area: null, unit: null, retired: false },
    ])
    expect(await subjectExists(reader, id)).toBe(true)
    expect(await subjectExists(reader, newId())).toBe(false)
    expect(await findByCode(reader, 'enterprise', code)).toMatchObject({ id })
    expect(await findByCode(reader, 'village', code)).toBeNull()
  })
})

test('rows written anew from the ledger equal the live ones', async () => {
  const rows = () =>
    town.read((reader) =>
      reader.query('select * from subjects where tenant_id = $1 order by id', [reader.tenant]),
    )
  const live = await rows()
  expect(live.length).toBeGreaterThan(10)
  await town.read((reader) => rebuildTenant(reader, [subjectKind]))
  expect(await rows()).toEqual(live)
})
