// The doors of pairings on a real database: begin, end, hand over, one lead under races, sheets, who may.
import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { importsOf } from '#foundation/http/import-doors.ts'
import { carryOut } from '#foundation/imports/carry-out.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { pairings } from './capability.ts'
import { pairingImport } from './imports.ts'
import { pairingKind } from './projection.ts'
import { isPaired, leadOf, pairedSubjects, pairingsOf } from './questions.ts'

const house = [programmes, subjects({ pairedSubjects }), pairings]
const capabilities = [...house, importsOf({ capabilities: house })]
const today = '2026-03-02'
let town: Town
let office: Enrolled
let seed = 5_000

beforeAll(async () => {
  town = await newTown({ capabilities })
  office = town.as('coordinator')
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
})

async function subject(fields: object = {}): Promise<Id> {
  const { body } = await office.post('/api/subjects', {
    kind: 'enterprise',
    name: `企业${++seed}`,
    ...fields,
  })
  return body.id
}

const officer = async (name = '王大力') =>
  (await town.enrol({ role: 'officer', name, unit: 'section', scope: { own: true } })).person!
const begin = (fields: object, who = office) =>
  who.post('/api/pairings', { programme: 'sample', role: 'lead', ...fields })
const at = (day: string) => `${day}T04:00:00.000Z`

describe('one pairing', () => {
  test('begins today, is listed with names, ends on its day and is then over', async () => {
    const [id, who] = [await subject({ name: '鸿盛农业' }), await officer('林小满')]
    const { body } = await begin({ subject: id, officer: who })
    const [row] = (await office.get(`/api/pairings?subject=${id}`)).body.items
    expect(row).toMatchObject({
      id: body.id,
      subjectName: '鸿盛农业',
      partyName: '林小满',
      from: today,
      to: null,
      leads: true,
    })
    expect((await office.get(`/api/pairings?officer=${who}&on=2026-03-01`)).body.items).toEqual([])
    expect(
      (await office.get(`/api/pairings?officer=${who}&on=2026-03-02&leads=true`)).body.items,
    ).toHaveLength(1)
    const ended = await office.post(`/api/pairings/${body.id}/end`, { on: '2026-04-01', reason: '调离' })
    expect(ended.body).toEqual({ id: body.id, version: 2 })
    expect(
      (await office.post(`/api/pairings/${body.id}/end`, { on: '2026-05-01', reason: '再次' })).body.code,
    ).toBe('pairing.over')
    await town.read(async (reader) => {
      expect(await isPaired(reader, who, id, at('2026-03-31'))).toBe(true)
      expect(await isPaired(reader, who, id, at('2026-04-01'))).toBe(false)
      expect(await pairedSubjects(reader, who, at('2026-03-02'))).toEqual([id])
    })
  })

  test('of a team counts for its members', async () => {
    const [id, who, team] = [await subject(), await officer(), newId()]
    await town.as('coordinator').post('/api/teams', { id: team, name: '企业服务队', kind: 'subject' })
    const joined = await office.post(`/api/teams/${team}/members`, { officer: who, role: 'member' })
    expect(joined.status, joined.text).toBe(200)
    await begin({ subject: id, team, role: 'member' })
    await town.read(async (reader) => {
      expect(await isPaired(reader, who, id, at(today))).toBe(true)
      expect(await pairedSubjects(reader, who, at(today))).toEqual([id])
      expect(await pairingsOf(reader, id, at(today))).toMatchObject([{ team, officer: null, role: 'member' }])
    })
  })

  test('is refused for what is not there, in words', async () => {
    const [id, who] = [await subject(), await officer()]
    expect((await begin({ subject: newId(), officer: who })).body.code).toBe('pairing.subject-unknown')
    expect((await begin({ subject: id, officer: newId() })).body.code).toBe('pairing.party-unknown')
    expect((await begin({ subject: id })).body.code).toBe('pairing.one-party')
    expect((await begin({ subject: id, officer: who, role: 'chief' })).body.code).toBe('pairing.role-unknown')
    expect((await begin({ subject: id, officer: who, programme: 'none' })).body.code).toBe(
      'programme.unknown',
    )
    await office.post(`/api/subjects/${id}/retire`, { reason: '注销' })
    expect((await begin({ subject: id, officer: who })).body.code).toBe('pairing.subject-retired')
  })
})

describe('the lead', () => {
  test('goes to one of twenty who ask at the same instant; the others are told who has it', async () => {
    const id = await subject()
    const officers = await Promise.all(Array.from({ length: 20 }, (_, i) => officer(`干部${i}`)))
    const replies = await Promise.all(officers.map((who) => begin({ subject: id, officer: who })))
    const won = replies.findIndex(({ status }) => status === 200)
    const lost = replies.filter((_, i) => i !== won)
    expect(lost.map(({ status, body }) => [status, body.code])).toEqual(
      lost.map(() => [422, 'pairing.lead-taken']),
    )
    expect(lost[0]!.body.detail).toContain(`“干部${won}”`)
    const leads = await town.read((reader) => leadOf(reader, [id], at(today)))
    expect(leads.get(id)?.officer).toBe(officers[won])
    expect((await office.get(`/api/pairings?subject=${id}`)).body.items).toHaveLength(1)
  })

  test('is kept single by the database itself, also for days to come', async () => {
    const id = await subject()
    const insert = (from: string, to: string | null, leads = true) =>
      town.read((reader) =>
        reader.query(
          `insert into pairings (tenant_id, id, version, programme, subject_id, officer_id, role, leads, begins_on, ends_on)
           values ($1, $2, 1, 'sample', $3, $2, 'lead', $4, $5, $6)`,
          [reader.tenant, newId(), id, leads, from, to],
        ),
      )
    await insert('2026-05-01', '2026-06-01')
    await insert('2026-06-01', null)
    await insert('2026-04-01', null, false)
    await insert('2026-05-10', '2026-05-10')
    await expect(insert('2026-05-31', '2026-06-01')).rejects.toMatchObject({ code: '23P01' })
    await expect(insert('2030-01-01', '2030-01-02')).rejects.toMatchObject({ code: '23P01' })
  })

  test('is handed over in one command, also under a race, and never held twice', async () => {
    const [id, first, second] = [await subject(), await officer('甲'), await officer('乙')]
    const hand = (fields: object) =>
      office.post(`/api/subjects/${id}/lead`, { programme: 'sample', reason: '轮岗', ...fields })
    const begun = await hand({ officer: first })
    expect(begun.body.ended).toBeNull()
    expect((await hand({ officer: first })).body.code).toBe('pairing.leads-already')
    const handed = await hand({ officer: second, from: '2026-07-01' })
    expect(handed.body.ended).toBe(begun.body.id)
    const items = (await office.get(`/api/pairings?subject=${id}`)).body.items
    expect(items).toMatchObject([
      { officer: second, from: '2026-07-01', to: null },
      { officer: first, from: today, to: '2026-07-01', endedBecause: '轮岗', successor: handed.body.id },
    ])
    await town.read(async (reader) => {
      expect((await leadOf(reader, [id], at('2026-06-30'))).get(id)?.officer).toBe(first)
      expect((await leadOf(reader, [id], at('2026-07-01'))).get(id)?.officer).toBe(second)
    })
    const officers = await Promise.all(Array.from({ length: 10 }, (_, i) => officer(`轮${i}`)))
    const replies = await Promise.all(officers.map((who) => hand({ officer: who, from: '2026-08-01' })))
    expect(replies.every(({ status }) => status === 200)).toBe(true)
    const after = (await office.get(`/api/pairings?subject=${id}&on=2026-08-01`)).body.items
    expect(after).toHaveLength(1)
  })

  test('changes hands on its first day without a trace of two', async () => {
    const [id, first, second] = [await subject(), await officer(), await officer()]
    await begin({ subject: id, officer: first })
    const handed = await office.post(`/api/subjects/${id}/lead`, {
      programme: 'sample',
      officer: second,
      reason: '误指',
    })
    expect(handed.status).toBe(200)
    await town.read(async (reader) => {
      expect(await isPaired(reader, first, id, at(today))).toBe(false)
      expect(await isPaired(reader, second, id, at(today))).toBe(true)
    })
  })
})

describe('who may', () => {
  test('the office of a unit pairs what its unit answers for; other roles only look', async () => {
    const scoped = await town.enrol({ role: 'coordinator', unit: 'bureau', scope: { unit: 'bureau' } })
    const [own, foreign, who] = [
      await subject({ unit: town.units.section }),
      await subject({ unit: town.units.sibling }),
      await officer(),
    ]
    const { body } = await begin({ subject: own, officer: who }, scoped)
    expect((await begin({ subject: foreign, officer: who }, scoped)).body.code).toBe('pairing.out-of-reach')
    const stranger = await town.enrol({ role: 'coordinator', unit: 'sibling', scope: { unit: 'sibling' } })
    expect((await stranger.post(`/api/pairings/${body.id}/end`, { reason: '越权' })).body.code).toBe(
      'pairing.out-of-reach',
    )
    const other = await town.enrol({ role: 'coordinator', unit: 'office', scope: { programme: 'santai' } })
    expect((await other.post(`/api/pairings/${body.id}/end`, { reason: '别的行动' })).body.code).toBe(
      'pairing.out-of-reach',
    )
    for (const role of ['officer', 'handler', 'leader', 'supervisor', 'contact'] as const) {
      expect((await begin({ subject: own, officer: who, role: 'member' }, town.as(role))).status).toBe(403)
      expect((await town.as(role).get('/api/pairings')).status).toBe(200)
    }
    expect((await town.as('auditor').get('/api/pairings')).status).toBe(403)
    expect((await town.nobody.get('/api/pairings')).status).toBe(401)
  })

  test('an officer finds hers, a contact only who serves her own subject', async () => {
    const her = await town.enrol({ role: 'officer', unit: 'section', scope: { own: true } })
    const [own, other] = [await subject(), await subject()]
    await begin({ subject: own, officer: her.person })
    await begin({ subject: other, officer: await officer() })
    expect((await her.get('/api/pairings?mine=true')).body.items).toMatchObject([{ subject: own }])
    expect((await her.get('/api/subjects?mine=true')).body.items).toMatchObject([{ id: own }])
    const contact = await town.enrol({ role: 'contact', scope: { own: true }, subject: own })
    expect((await contact.get('/api/pairings')).body.items).toMatchObject([
      { subject: own, officer: her.person },
    ])
    expect((await contact.get(`/api/pairings?subject=${other}`)).body.items).toEqual([])
  })
})

describe('a sheet of pairings', () => {
  const octets = { headers: { 'content-type': 'application/octet-stream' } }
  const upload = (csv: string) =>
    office.post('/api/imports/preview?kind=pairings&programme=sample&name=p.csv', Buffer.from(csv), octets)
  const apply = async (id: Id) => {
    await office.post(`/api/imports/${id}/apply`)
    return carryOut({ pool: testPool(), clock: town.clock, importables: [pairingImport] }, town.tenant, id)
  }

  test('pairs officers by name and unit with subjects by code or name, once', async () => {
    const code = '91350100M000100Y43'
    const [a, b] = [await subject({ name: '表格甲', code }), await subject({ name: '表格乙' })]
    await officer('欧阳锋')
    const twin = await officer('张伟')
    await town.enrol({ role: 'officer', name: '张伟', unit: 'sibling' })
    await subject({ name: '重名企业' })
    await subject({ name: '重名企业' })
    const sheet = `统一社会信用代码,企业名称,干部姓名,干部单位,角色,开始日期,结束日期
${code},表格甲,欧阳锋,企业服务股,,2026年3月1日,
,表格乙,张伟,企业服务股,成员,,2026/12/31
,表格乙,张伟,,,,
,表格乙,无此人,,,,
,不存在的企业,欧阳锋,,,,
,重名企业,欧阳锋,,,,
${code},,张伟,企业服务股,挂钩干部,,
,表格乙,,,,,
,表格乙,欧阳锋,,书记,,
`
    const { body, status } = await upload(sheet)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.counts).toEqual({ added: 2, changed: 0, same: 0, refused: 7 })
    expect(
      body.first.refused.map(
        ({ at: row, problems }: { at: number; problems: { column: string; code: string }[] }) => [
          row,
          problems[0]!.column,
          problems[0]!.code,
        ],
      ),
    ).toEqual([
      [4, '干部姓名', 'pairing.party-ambiguous'],
      [5, '干部姓名', 'pairing.party-not-found'],
      [6, '企业名称', 'pairing.subject-not-found'],
      [7, '企业名称', 'pairing.subject-ambiguous'],
      [8, '', 'pairing.lead-taken'],
      [9, '干部姓名', 'pairing.one-party'],
      [10, '角色', 'pairing.role-unknown'],
    ])
    expect(body.first.added[0].row).toMatchObject({ unit: '企业服务股', from: '2026-03-01' })
    expect(await apply(body.id)).toMatchObject({ state: 'done', added: 2, refused: 7 })
    const [of] = (await office.get(`/api/pairings?subject=${b}`)).body.items
    expect(of).toMatchObject({ officer: twin, role: 'member', from: today, to: '2027-01-01' })
    expect((await office.get(`/api/pairings?subject=${a}`)).body.items).toMatchObject([
      { partyName: '欧阳锋', leads: true, from: '2026-03-01' },
    ])
    expect((await upload(sheet)).body.counts).toEqual({ added: 0, changed: 0, same: 2, refused: 7 })

    const ending = sheet.replace('2026/12/31', '2026/06/30')
    const third = await upload(ending)
    expect(third.body.first.changed).toMatchObject([
      { at: 3, fields: [{ key: 'to', from: '2027-01-01', to: '2026-07-01' }] },
    ])
    expect(await apply(third.body.id)).toMatchObject({ changed: 1, refused: 7 })
    expect((await office.get(`/api/pairings?subject=${b}`)).body.items[0].to).toBe('2026-07-01')
  })

  test('needs a programme that is in force', async () => {
    const csv = Buffer.from('企业名称,干部姓名\n甲,乙\n')
    expect((await office.post('/api/imports/preview?kind=pairings&name=p.csv', csv, octets)).body.code).toBe(
      'import.programme-missing',
    )
    const none = await office.post(
      '/api/imports/preview?kind=pairings&programme=none&name=p.csv',
      csv,
      octets,
    )
    expect(none.body.code).toBe('programme.unknown')
  })

  test('of 1,015 officers and 1,500 enterprises works in one go', async () => {
    const own = await newTown({ capabilities })
    await adoptProgramme(testPool(), systemClock, own.tenant, programme)
    const people = await own.read(async (reader) => {
      const ids = Array.from({ length: 1_015 }, () => newId())
      await reader.query(
        `insert into people_persons (tenant_id, id, kind, name, initials) select $1, id, 'officer', '干部' || n, 'gb' from unnest($2::uuid[]) with ordinality r(id, n)`,
        [reader.tenant, ids],
      )
      await reader.query(
        `insert into people_officers (tenant_id, id, unit, serving, version) select $1, id, $3, true, 1 from unnest($2::uuid[]) r(id)`,
        [reader.tenant, ids, own.units.section],
      )
      await reader.query(
        `insert into subjects (tenant_id, id, version, kind, name, initials, added_at)
         select $1, id, 1, 'enterprise', '企业' || n, 'qy', now() from unnest($2::uuid[]) with ordinality r(id, n)`,
        [reader.tenant, Array.from({ length: 1_500 }, () => newId())],
      )
      return ids.length
    })
    const csv = `企业名称,干部姓名\n${Array.from({ length: 1_500 }, (_, i) => `企业${i + 1},干部${(i % people) + 1}`).join('\n')}\n`
    const who = own.as('coordinator')
    const { body } = await who.post(
      '/api/imports/preview?kind=pairings&programme=sample&name=p.csv',
      Buffer.from(csv),
      octets,
    )
    expect(body.counts).toEqual({ added: 1_500, changed: 0, same: 0, refused: 0 })
    await who.post(`/api/imports/${body.id}/apply`)
    const ended = await carryOut(
      { pool: testPool(), clock: own.clock, importables: [pairingImport] },
      own.tenant,
      body.id,
    )
    expect(ended).toMatchObject({ state: 'done', added: 1_500, refused: 0 })
    const [count] = await own.read((reader) =>
      reader.query<{ n: number }>(`select count(*)::int as n from pairings where tenant_id = $1 and leads`, [
        reader.tenant,
      ]),
    )
    expect(count!.n).toBe(1_500)
  })
})

test('rows written anew from the ledger equal the live ones', async () => {
  const rows = () =>
    town.read((reader) =>
      reader.query('select * from pairings where tenant_id = $1 order by id', [reader.tenant]),
    )
  const planted = await town.read((reader) =>
    reader.query('delete from pairings where tenant_id = $1 and officer_id = id returning id', [
      reader.tenant,
    ]),
  )
  expect(planted).toHaveLength(4)
  const live = await rows()
  expect(live.length).toBeGreaterThan(10)
  await town.read((reader) => rebuildTenant(reader, [pairingKind]))
  expect(await rows()).toEqual(live)
})
