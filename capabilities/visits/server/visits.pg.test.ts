// Visits over HTTP on PostgreSQL: one form for visit, matters and promises; who reads them; replay equals live.
import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { visits } from './capability.ts'
import {
  countPromises,
  countVisits,
  promisesCounted,
  visitedSubjects,
  visitsMade,
} from './questions/figures.ts'

const capabilities = [programmes, subjects({ pairedSubjects }), pairings, matters, visits]

let town: Town
let enterprise: Id
let contact: Id

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  enterprise = await subject({ unit: town.units.bureau, area: town.areas.town })
  contact = await contactOf(enterprise)
  const pairing = {
    programme: 'sample',
    subject: enterprise,
    officer: town.as('officer').person,
    role: 'lead',
  }
  const paired = await town.as('coordinator').post('/api/pairings', pairing)
  expect(paired.status, paired.text).toBe(200)
})

async function subject(more: object = {}): Promise<Id> {
  const { status, body, text } = await town
    .as('coordinator')
    .post('/api/subjects', { kind: 'enterprise', name: `涪江鞋服${newId().slice(-6)}`, ...more })
  expect(status, text).toBe(200)
  return body.id
}

async function contactOf(of: Id): Promise<Id> {
  const { status, body, text } = await town
    .as('coordinator')
    .post('/api/contacts', { subject: of, name: '吴老板', phone: '13812341234' })
  expect(status, text).toBe(200)
  return body.id
}

const visit = (more: object = {}) => ({
  ...{ programme: 'sample', subject: enterprise, kind: 'on-site', metAt: '2026-03-01T02:00:00.000Z' },
  ...{ heard: '二期投产缺工，专线迟迟未通。', ...more },
})

async function recorded(more: object = {}): Promise<Id> {
  const { status, body, text } = await town.as('officer').post('/api/visits', visit(more))
  expect(status, text).toBe(200)
  return body.id
}

describe('one form', () => {
  test('records the visit, a matter solved on the spot, a matter handed on, and a promise, all at once', async () => {
    const [id, solved, open, promise] = [newId(), newId(), newId(), newId()]
    const reply = await town.as('officer').post('/api/visits', {
      ...visit({ id, contacts: [contact] }),
      findings: [
        { id: solved, title: '门前路灯不亮', solved: '当场联系供电所修好' },
        { id: open, title: '缺工 300 人', text: '二期投产缺工', class: 'labour' },
      ],
      promises: [{ id: promise, text: '月底前接通专线', due: '2026-03-31' }],
    })
    expect(reply.status, reply.text).toBe(200)
    expect(reply.body).toMatchObject({
      id,
      matters: [
        { id: solved, status: 'replied' },
        { id: open, status: 'received' },
      ],
      promises: [
        { id: promise, unit: town.units.section, person: town.as('officer').person, due: '2026-03-31' },
      ],
    })
    const matter = await town.as('coordinator').get(`/api/matters/${open}`)
    expect(matter.body).toMatchObject({
      visit: id,
      channel: 'visit',
      subject: enterprise,
      class: 'labour',
      text: '二期投产缺工',
    })
    expect(matter.body.thread[0].data).toMatchObject({ contact })
    const { number } = matter.body
    expect(reply.body.matters[1].number).toBe(number)
    const read = await town.as('officer').get(`/api/visits/${id}`)
    expect(read.headers['etag']).toBe('"1"')
    expect(read.body).toMatchObject({
      ...{
        id,
        subject: enterprise,
        kind: 'on-site',
        metAt: '2026-03-01T02:00:00.000Z',
        findings: 2,
        promises: 1,
      },
      officers: [{ id: town.as('officer').person, name: '林小满' }],
      contacts: [contact],
      matters: [
        { id: solved, status: 'replied' },
        { id: open, number, status: 'received', ownerUnit: town.units.office },
      ],
      promised: [{ id: promise, text: '月底前接通专线', open: true, overdue: false, firstDue: '2026-03-31' }],
      corrected: [],
    })
  })

  test('records nothing when one part of it is refused, and says which', async () => {
    const id = newId()
    const officer = town.as('officer')
    const findings = [{ title: '好' }, { title: '坏', class: 'weather' }]
    const wrongClass = await officer.post('/api/visits', visit({ id, findings }))
    expect(wrongClass.body).toMatchObject({
      ...{ status: 422, code: 'matter.class-unknown', errors: [{ pointer: '/findings/1/class' }] },
    })
    const promises = [{ text: '承诺', due: '2026-02-01' }]
    const late = await officer.post('/api/visits', visit({ id, promises }))
    expect(late.body).toMatchObject({ code: 'promise.due-past', errors: [{ pointer: '/promises/0/due' }] })
    const stranger = [{ text: '承诺', due: '2026-03-09', unit: newId() }]
    const owner = await officer.post('/api/visits', visit({ id, promises: stranger }))
    expect(owner.body).toMatchObject({ code: 'promise.owner-unknown', detail: '没有这个责任单位或责任人' })
    expect((await officer.get(`/api/visits/${id}`)).status).toBe(404)
    expect((await town.as('coordinator').get(`/api/matters?visit=${id}`)).body.items).toEqual([])
  })

  test.each([
    [{ kind: 'balloon' }, 'visit.kind-unknown'],
    [{ subject: newId() }, 'visit.subject-unknown'],
    [{ officers: [newId()] }, 'visit.officer-unknown'],
    [{ contacts: [newId()] }, 'visit.contact-unknown'],
    [{ findings: [{ title: '缺工', contact: newId() }] }, 'visit.contact-unknown'],
    [{ metAt: '2027-01-01T00:00:00.000Z' }, 'visit.in-future'],
    [{ programme: 'unheard-of' }, 'programme.unknown'],
  ])('with %o is refused', async (more, code) => {
    const commandId = newId()
    const first = await town.as('officer').post('/api/visits', visit(more), { commandId })
    expect(first.body).toMatchObject({ status: 422, code })
    const again = await town.as('officer').post('/api/visits', visit(more), { commandId })
    expect(again.body).toMatchObject({ status: 422, code })
  })

  test.each(['photo', 'location', 'gps'])('a %s is not even a field', async (field) => {
    const reply = await town.as('officer').post('/api/visits', visit({ [field]: 'x' }))
    expect(reply.body).toMatchObject({ status: 400, errors: [{ pointer: `/${field}` }] })
  })

  test('written without signal, it arrives once however often it is sent', async () => {
    const command = {
      ...{ id: newId(), name: 'recordVisit', happenedAt: '2026-02-28T03:00:00.000Z' },
      input: { ...visit({ findings: [{ title: '缺水' }] }), id: newId(), metAt: undefined },
    }
    const send = () => town.as('officer').post('/api/commands', { commands: [command] })
    const [first, second] = await Promise.all([send(), send()])
    const third = await send()
    expect(first.body.results).toMatchObject([{ outcome: 'accepted', reply: { id: command.input.id } }])
    expect(second.body).toEqual(first.body)
    expect(third.body).toEqual(first.body)
    const read = await town.as('officer').get(`/api/visits/${command.input.id}`)
    expect(read.body).toMatchObject({ metAt: '2026-02-28T03:00:00.000Z', findings: 1 })
  })

  test('visiting is never forbidden: an officer may visit a subject that is not hers', async () => {
    const elsewhere = await subject({ unit: town.units.sibling })
    const id = await recorded({ subject: elsewhere })
    expect((await town.as('officer').get(`/api/visits/${id}`)).status).toBe(200)
  })
})

describe('correcting', () => {
  test('adds to the record and keeps what stood there', async () => {
    const id = await recorded()
    const correct = { reason: '记错了方式', kind: 'phone', heard: '电话里说的' }
    const reply = await town.as('officer').post(`/api/visits/${id}/correct`, correct)
    expect(reply.body).toEqual({ id, version: 2 })
    const { body } = await town.as('officer').get(`/api/visits/${id}`)
    expect(body).toMatchObject({ kind: 'phone', heard: '电话里说的', corrections: 1 })
    expect(body.corrected).toMatchObject([
      {
        reason: '记错了方式',
        by: town.as('officer').person,
        before: { kind: 'on-site', heard: visit().heard },
      },
    ])
  })

  test('is for the one who recorded it, also when others may read it', async () => {
    const id = await recorded()
    for (const role of ['handler', 'coordinator', 'leader'] as const) {
      const reply = await town.as(role).post(`/api/visits/${id}/correct`, { reason: '改', kind: 'phone' })
      expect(reply.body).toMatchObject({ status: 403, code: 'visit.not-yours' })
    }
  })
})

describe('who reads', () => {
  test('the officer present, the paired, the unit that answers, the office; nobody beside them', async () => {
    const id = await recorded()
    const paths = [`/api/visits/${id}`, `/api/subjects/${enterprise}/standing`]
    const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    const stranger = await town.enrol({ role: 'officer', unit: 'section', scope: { own: true } })
    const inTown = await town.enrol({ role: 'supervisor', unit: 'office', scope: { area: 'town' } })
    const inOtherTown = await town.enrol({ role: 'supervisor', unit: 'office', scope: { area: 'otherTown' } })
    for (const path of paths) {
      for (const reader of [town.as('officer'), town.as('handler'), town.as('coordinator'), inTown]) {
        expect([path, (await reader.get(path)).status]).toEqual([path, 200])
      }
      for (const reader of [beside, stranger, inOtherTown]) {
        expect([path, (await reader.get(path)).status]).toEqual([path, 404])
      }
    }
    for (const reader of [town.as('officer'), town.as('handler'), inTown]) {
      const { body } = await reader.get(`/api/visits?subject=${enterprise}`)
      expect(body.items.map((item: { id: Id }) => item.id)).toContain(id)
    }
    for (const reader of [beside, stranger, inOtherTown]) {
      expect((await reader.get(`/api/visits?subject=${enterprise}`)).body).toEqual({ items: [], next: null })
      expect((await reader.get(`/api/promises?subject=${enterprise}`)).body).toEqual({
        items: [],
        next: null,
      })
    }
  })

  test('a grant for one programme reads that programme’s visits only', async () => {
    const id = await recorded()
    const same = await town.enrol({ role: 'supervisor', unit: 'office', scope: { programme: 'sample' } })
    const another = await town.enrol({ role: 'supervisor', unit: 'office', scope: { programme: 'other' } })
    expect((await same.get(`/api/visits/${id}`)).status).toBe(200)
    expect((await another.get(`/api/visits/${id}`)).status).toBe(404)
    expect((await another.get('/api/visits')).body.items).toEqual([])
  })

  test('contacts and administrators have no door, another jurisdiction no row', async () => {
    const id = await recorded()
    for (const role of ['contact', 'sysadmin', 'secadmin', 'auditor'] as const) {
      expect((await town.as(role).get(`/api/visits/${id}`)).status).toBe(403)
      expect((await town.as(role).post('/api/visits', visit())).status).toBe(403)
    }
    expect((await town.nobody.post('/api/visits', visit())).status).toBe(401)
    const elsewhere = await newTown({ capabilities })
    expect((await elsewhere.as('coordinator').get(`/api/visits/${id}`)).status).toBe(404)
    expect((await elsewhere.as('coordinator').get('/api/visits')).body.items).toEqual([])
  })
})

describe('lists', () => {
  test('go on where they stopped, the latest first, without a gap or a double', async () => {
    const place = await subject({ unit: town.units.bureau })
    const days = ['03', '01', '05', '02', '04']
    for (const day of days) await recorded({ subject: place, metAt: `2026-02-${day}T02:00:00.000Z` })
    const seen: string[] = []
    let after = ''
    for (let pages = 0; pages < 5; pages++) {
      const { body } = await town.as('handler').get(`/api/visits?subject=${place}&limit=2${after}`)
      seen.push(...body.items.map((item: { metAt: string }) => item.metAt.slice(8, 10)))
      if (body.next === null) break
      after = `&after=${body.next}`
    }
    expect(seen).toEqual(['05', '04', '03', '02', '01'])
  })

  test('narrow by officer, by oneself, by kind and by days in Shanghai', async () => {
    const place = await subject({ unit: town.units.bureau })
    const colleague = await town.enrol({ role: 'officer', unit: 'section', scope: { own: true } })
    const alone = await recorded({ subject: place, metAt: '2026-02-10T16:30:00.000Z' })
    const both = await recorded({
      subject: place,
      kind: 'phone',
      officers: [town.as('officer').person, colleague.person],
    })
    const found = async (query: string, by = town.as('coordinator')) => {
      const { body } = await by.get(`/api/visits?subject=${place}&${query}`)
      return body.items.map((item: { id: Id }) => item.id)
    }
    expect(await found(`officer=${colleague.person}`)).toEqual([both])
    expect(await found('mine=true', colleague)).toEqual([both])
    expect(await found('mine=true', town.as('officer'))).toEqual([both, alone])
    expect(await found('kind=phone')).toEqual([both])
    expect(await found('from=2026-02-11&to=2026-02-11')).toEqual([alone])
    expect(await found('from=2026-02-10&to=2026-02-10')).toEqual([])
  })
})

test('what stands open with a subject is shown before one goes there', async () => {
  const place = await subject({ unit: town.units.bureau })
  const findings = [{ title: '缺工', class: 'labour' }]
  const promises = [{ text: '接通专线', due: '2026-03-31' }]
  const id = await recorded({ subject: place, findings, promises })
  const { body } = await town.as('handler').get(`/api/subjects/${place}/standing`)
  expect(body).toMatchObject({
    subject: place,
    matters: [{ title: '缺工', status: 'received' }],
    promises: [{ text: '接通专线', due: '2026-03-31', open: true }],
    visits: [{ id, findings: 1, promises: 1 }],
  })
})

test('the figures of a period count exactly the rows that they open to', async () => {
  const own = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, own.tenant, programme)
  const places: Id[] = []
  for (const name of ['甲', '乙']) {
    places.push((await own.as('coordinator').post('/api/subjects', { kind: 'enterprise', name })).body.id)
  }
  const days = [
    '2026-02-01T15:59:59.999Z',
    '2026-02-01T16:00:00.000Z',
    '2026-02-28T15:59:59.999Z',
    '2026-02-28T16:00:00.000Z',
  ]
  for (const [n, metAt] of days.entries()) {
    const promises = [{ text: '承诺', due: '2026-03-01' }]
    const made = { programme: 'sample', subject: places[n % 2], kind: 'phone', metAt, promises }
    expect((await own.as('officer').post('/api/visits', made)).status).toBe(200)
  }
  const span = { from: '2026-02-01T16:00:00.000Z', to: '2026-02-28T16:00:00.000Z' }
  await own.read(async (reader) => {
    const scope = { programme: 'sample', span, within: null }
    const page = { ...scope, after: null, limit: 10 }
    const counts = await countVisits(reader, scope)
    expect(counts).toEqual({ made: 2, subjects: 2 })
    const made = await visitsMade(reader, page)
    expect(made.map(({ metAt }) => metAt)).toEqual([days[2], days[1]])
    expect(await visitsMade(reader, { ...page, after: made[0]!.key })).toEqual([made[1]])
    const visited = await visitedSubjects(reader, { ...page, limit: 1 })
    const rest = await visitedSubjects(reader, { ...page, after: visited[0]!.key })
    expect([...visited, ...rest].map((row) => [row.subject, row.visits])).toEqual([
      [places[0], 1],
      [places[1], 1],
    ])
    const at = '2026-03-01T16:00:00.000Z'
    expect(await countPromises(reader, scope, at)).toEqual({
      made: 2,
      due: 2,
      kept: 0,
      keptInTime: 0,
      broken: 0,
      open: 2,
      overdue: 2,
    })
    const rows = await promisesCounted(reader, page, 'overdue', at)
    expect(rows.map(({ madeOn }) => madeOn)).toEqual(['2026-02-28', '2026-02-02'])
    expect(await promisesCounted(reader, { ...page, after: rows[0]!.key }, 'made', at)).toEqual([rows[1]])
    expect(await countVisits(reader, { ...scope, programme: 'other' })).toEqual({ made: 0, subjects: 0 })
  })
})

test('replaying the ledger gives the very same rows', async () => {
  await recorded({ promises: [{ text: '承诺', due: '2026-04-01' }] })
  const rows = () =>
    town.read(async (reader) => ({
      visits: await reader.query('select * from visits where tenant_id = $1 order by id', [reader.tenant]),
      promises: await reader.query('select * from promises where tenant_id = $1 order by id', [
        reader.tenant,
      ]),
    }))
  const live = await rows()
  expect(live.visits.length * live.promises.length).toBeGreaterThan(0)
  await town.read((reader) => rebuildTenant(reader, visits.kinds))
  expect(await rows()).toEqual(live)
})
