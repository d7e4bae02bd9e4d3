// Co-units over HTTP on PostgreSQL: who is asked and reaches it, opinions and silence noted once, the card on one page, the right channel.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import type { Message } from '#foundation/notices/channel.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { momentOf as at } from '#foundation/testing/story.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { composers, matterClocked, matterRounds, matters } from './capability.ts'
import { noteSilences } from './note-silences.ts'
import { matterKind } from './projection.ts'

const capabilities = [
  programmes,
  calendars({ clocked: [matterClocked] }),
  subjects({ pairedSubjects }),
  pairings,
  matters,
]

let town: Town
let office: Enrolled
let lead: Enrolled
let support: Enrolled
let enterprise: Id

beforeEach(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  await on('2026-03-02 09:00')
  const added = { kind: 'enterprise', name: '涪江鞋服有限公司' }
  enterprise = (await done(office.post('/api/subjects', added))).id
})

async function on(when: string): Promise<void> {
  town.clock.moveTo(at(when))
  office = await town.enrol({ role: 'coordinator', unit: 'office', name: '赵敏' })
  lead = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' }, name: '李工' })
  support = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' }, name: '周站长' })
}

async function done(reply: ReturnType<Enrolled['post']>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body
}

async function refused(reply: ReturnType<Enrolled['post']>): Promise<string> {
  const { status, body, text } = await reply
  expect([403, 422], text).toContain(status)
  return body.code
}

const act = (who: Enrolled, id: Id, what: string, body?: object) =>
  who.post(`/api/matters/${id}/${what}`, body)
const read = async (id: Id, who = office) => (await who.get(`/api/matters/${id}`)).body
const opinions = async (who: Enrolled, state = 'asked') =>
  (await who.get(`/api/matters/opinions?state=${state}`)).body.items

const raise = () => ({
  ...{ programme: 'sample', subject: enterprise, class: 'labour' },
  ...{ title: '缺工 300 人', text: '二期投产缺工，机密内情不外传。' },
})

async function raised(): Promise<Id> {
  return (await done(office.post('/api/matters', raise()))).id
}

async function asked(): Promise<Id> {
  const id = await raised()
  const supports = [{ unit: town.units.sibling, part: '宿舍改造能否先行开工' }]
  await done(act(office, id, 'dispatch', { unit: town.units.bureau, supports }))
  return id
}

async function received(): Promise<Message[]> {
  const sent: Message[] = []
  const channel = { deliver: async (message: Message) => void sent.push(message) }
  const numbers = new Map<Id, string>()
  const phoneOf = async (_: unknown, person: Id) => {
    numbers.set(person, numbers.get(person) ?? person)
    return numbers.get(person)!
  }
  const parts = { composers, phoneOf, channel, origin: 'https://yixian.example', log: () => {} }
  await sendDue({ pool: testPool(), clock: town.clock, ...parts }, [town.tenant])
  return sent
}

const rows = () =>
  town.read((reader) =>
    reader.query('select * from matter_supports where tenant_id = $1 order by matter_id, ordinal', [
      reader.tenant,
    ]),
  )

async function rebuiltEqual(): Promise<void> {
  const table = (name: string) =>
    town.read((reader) =>
      reader.query(`select * from ${name} where tenant_id = $1 order by id`, [reader.tenant]),
    )
  const before = [await rows(), await table('matters')]
  await town.read((reader) => rebuildTenant(reader, [matterKind]))
  expect([await rows(), await table('matters')]).toEqual(before)
}

describe('a unit asked for its part', () => {
  test('reaches the matter in list, count and page, with its part and its day; the lead unit holds it', async () => {
    expect(await opinions(support)).toEqual([])
    const id = await asked()
    const { body: list } = await support.get('/api/matters')
    expect(list.items).toMatchObject([{ id, ownerUnit: town.units.bureau }])
    const { body: counts } = await support.get('/api/matters/counts')
    expect(counts.items).toMatchObject([{ unit: town.units.bureau, status: 'dispatched', count: 1 }])
    expect((await read(id, support)).supports).toMatchObject([
      {
        ...{ unit: town.units.sibling, part: '宿舍改造能否先行开工', state: 'asked' },
        ...{ dueAt: at('2026-03-05 17:30'), standing: 'firm', opinion: null },
      },
    ])
    expect(await opinions(support)).toMatchObject([
      { id, unit: town.units.sibling, dueAt: at('2026-03-05 17:30') },
    ])
    await rebuiltEqual()
  })

  test('may do nothing else with it: neither sign, reply, note, ask others nor name anybody', async () => {
    const id = await asked()
    const chief = await town.enrol({ role: 'coordinator', unit: 'sibling', scope: { unit: 'sibling' } })
    for (const [what, body] of [
      ['acknowledge', undefined],
      ['note', { text: '越权', askerSees: true }],
      ['reply', { disposition: 'resolved', text: '越权' }],
      ['supports', { unit: town.units.office, part: '越权' }],
      ['responsibles', { responsibles: [] }],
      ['refer-out', { channel: 'court', note: '越权' }],
      ['merge', { into: id }],
    ] as const)
      for (const who of [support, chief])
        expect([403, 404], what).toContain((await act(who, id, what, body)).status)
  })

  test('is told, and tells the lead unit; no word of the matter goes by telephone', async () => {
    const id = await asked()
    const first = await received()
    expect(first.map(({ phone }) => phone)).toContain(support.person)
    expect(first[0]!.text).toMatch(
      /^【一线】经济和信息化局承办的事项 .* 请住房和城乡建设局协办，请在 2026-03-05 前给出书面意见/,
    )
    await done(act(support, id, 'opinion', { unit: town.units.sibling, text: '可以先行开工', agrees: true }))
    const second = await received()
    expect(second.map(({ phone }) => phone)).toContain(lead.person)
    expect(
      [first, second]
        .flat()
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(/缺工|机密|宿舍|先行/)
  })

  test('gives its opinion once, in its own name; nobody else does', async () => {
    const id = await asked()
    const body = { unit: town.units.sibling, text: '可以先行开工', agrees: true }
    expect((await act(lead, id, 'opinion', body)).status).toBe(404)
    expect(await refused(act(office, id, 'opinion', body))).toBe('opinion.not-yours')
    await done(act(support, id, 'opinion', body))
    expect((await read(id)).supports).toMatchObject([
      { state: 'given', opinion: { text: '可以先行开工', agrees: true, late: false, byName: '周站长' } },
    ])
    expect(await refused(act(support, id, 'opinion', body))).toBe('opinion.given-already')
    expect(await opinions(support)).toEqual([])
    await rebuiltEqual()
  })

  test('is asked later by the lead unit, too; its clock has a proof, and a revised calendar moves it', async () => {
    const id = await raised()
    await done(act(office, id, 'dispatch', { unit: town.units.bureau }))
    await done(act(lead, id, 'supports', { unit: town.units.sibling, part: '宿舍' }))
    const { body } = await office.get(`/api/matters/${id}/deadlines`)
    const clock = body.items.find(({ kind }: { kind: string }) => kind === 'support')
    expect(clock).toMatchObject({ due: at('2026-03-05 17:30'), words: { zh: '协办意见' } })
    expect(clock.sentence.zh).toContain('3 个工作日')
    const clockings = await town.read((reader) => matterClocked.page(reader, null, 10))
    expect(clockings[0]!.clocks.map(({ key }) => key)).toContain(`support/${town.units.sibling}`)
  })

  test('a unit out of service is asked for nothing, and the matter stays with the office', async () => {
    const id = await raised()
    const supports = [{ unit: enterprise, part: '无此单位' }]
    expect(await refused(act(office, id, 'dispatch', { unit: town.units.bureau, supports }))).toBe(
      'matter.unit-unknown',
    )
    expect((await read(id)).status).toBe('received')
    expect(await rows()).toEqual([])
  })
})

describe('silence', () => {
  const parts = () => ({ pool: testPool(), clock: town.clock })

  test('is noted once by three processes at a time, with what it means; the lead unit and who asked are told', async () => {
    const ids = [await asked(), await asked(), await asked()]
    await received()
    expect(await noteSilences(parts(), town.tenant)).toBe(0)
    await on('2026-03-05 17:31')
    const noted = await Promise.all([1, 2, 3].map(() => noteSilences(parts(), town.tenant)))
    expect(noted.reduce((sum, one) => sum + one)).toBe(3)
    for (const id of ids) {
      const { thread, supports } = await read(id)
      expect(thread.filter(({ type }: { type: string }) => type === 'SupportSilent')).toHaveLength(1)
      expect(supports).toMatchObject([{ state: 'silent', silence: 'goes-to-office' }])
    }
    const told = await received()
    expect(told).toHaveLength(3 * new Set(told.map(({ phone }) => phone)).size)
    expect(told.map(({ text }) => text).join()).not.toMatch(/缺工|机密|宿舍/)
    expect(await noteSilences(parts(), town.tenant)).toBe(0)
    await rebuiltEqual()
  })

  test('that goes to the office stands in its list until the unit is asked again; a late opinion is called late', async () => {
    const id = await asked()
    await on('2026-03-06 09:00')
    const round = matterRounds(parts()).find(({ name }) => name === 'silences')!
    await round.run(town.tenant, () => false)
    expect(await opinions(office, 'silent')).toMatchObject([{ id, unit: town.units.sibling }])
    expect(await opinions(lead, 'silent')).toEqual([])
    await done(act(office, id, 'supports', { unit: town.units.sibling, part: '请再看' }))
    expect(await opinions(office, 'silent')).toEqual([])
    await on('2026-03-12 09:00')
    const { supports } = await done(
      act(support, id, 'opinion', { unit: town.units.sibling, text: '迟了' }),
    ).then(() => read(id))
    expect(supports.map(({ state }: { state: string }) => state)).toEqual(['silent', 'given'])
    expect(supports[1]).toMatchObject({ silence: 'goes-to-office', opinion: { late: true, agrees: null } })
    await rebuiltEqual()
  })
})

describe('responsible persons', () => {
  async function named(): Promise<Id> {
    const id = await asked()
    const told = { subject: enterprise, name: '吴老板', duty: '总经理', phone: '13812341234' }
    const contact = (await done(office.post('/api/contacts', told))).id
    const responsibles = [
      { key: 'upper', person: office.person },
      { key: 'county', person: lead.person },
      { key: 'enterprise', person: contact },
    ]
    await done(act(office, id, 'responsibles', { responsibles }))
    return id
  }

  test('are named by the office and shown by name', async () => {
    const id = await named()
    expect((await read(id, lead)).responsibles).toMatchObject([
      { key: 'upper', name: '赵敏' },
      { key: 'county', name: '李工' },
      { key: 'enterprise', name: '吴老板' },
    ])
    expect((await act(lead, id, 'responsibles', { responsibles: [] })).status).toBe(403)
    const stranger = { responsibles: [{ key: 'enterprise', person: office.person }] }
    expect(await refused(act(office, id, 'responsibles', stranger))).toBe('responsible.no-contact')
  })

  test('the card is for whoever reads the matter', async () => {
    const id = await named()
    const card = await lead.get(`/api/matters/${id}/card.docx`)
    expect([card.status, card.headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ])
    const beside = await town.enrol({
      role: 'handler',
      unit: 'siblingSection',
      scope: { unit: 'siblingSection' },
    })
    expect((await beside.get(`/api/matters/${id}/card.docx`)).status).toBe(404)
  })

  const soffice = '/usr/bin/soffice'
  const pdfinfo = '/usr/bin/pdfinfo'
  // Said in the name, so that a run without it does not look like one with it.
  test.skipIf(!existsSync(soffice) || !existsSync(pdfinfo))(
    'the card is exactly one page of A4, also of a long matter (LibreOffice)',
    async () => {
      const id = await named()
      const long = await done(
        office.post('/api/matters', { ...raise(), title: '题'.repeat(120), text: '长'.repeat(10_000) }),
      )
      const { bureau, ...others } = town.units
      const more = (
        await done(
          town.as('sysadmin').post('/api/units', {
            name: '第七个局',
            kind: 'department',
            code: 'Q7',
            parent: town.units.county,
          }),
        )
      ).id
      const supports = [...Object.values(others), more].map((unit) => ({ unit, part: '分'.repeat(500) }))
      await done(act(office, long.id, 'dispatch', { unit: bureau, supports }))
      const responsibles = [{ key: 'county', person: lead.person }]
      await done(act(office, long.id, 'responsibles', { responsibles }))
      const folder = mkdtempSync(join(tmpdir(), 'yixian-card-'))
      try {
        for (const one of [id, long.id]) {
          const card = await lead.get(`/api/matters/${one}/card.docx`)
          writeFileSync(join(folder, `${one}.docx`), card.bytes)
          const profile = `-env:UserInstallation=file://${folder}/profile`
          const into = ['--headless', '--convert-to', 'pdf', '--outdir', folder]
          execFileSync(soffice, [profile, ...into, join(folder, `${one}.docx`)], { stdio: 'ignore' })
          const info = execFileSync(pdfinfo, [join(folder, `${one}.pdf`)], { encoding: 'utf8' })
          expect(info).toMatch(/Pages:\s+1\n/)
          expect(info).toMatch(/Page size:\s+595\.\d+ x 84[12]\.\d+ pts \(A4\)/)
        }
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    120_000,
  )
})

describe('what belongs elsewhere', () => {
  test('is closed by the office alone, with its channel, and counts as neither solved nor unsolved', async () => {
    const id = await raised()
    const body = { channel: 'arbitration', note: '劳动争议，请向仲裁委申请。' }
    expect((await act(lead, id, 'refer-out', body)).status).toBe(403)
    expect((await done(act(office, id, 'refer-out', body))).status).toBe('closed')
    expect(await read(id)).toMatchObject({
      ...{ status: 'closed', disposition: 'referred-out' },
      referral: { ...body, objectedAt: null },
    })
    expect(await refused(act(office, id, 'refer-out', body))).toBe('matter.closed')
    await rebuiltEqual()
  })
})
