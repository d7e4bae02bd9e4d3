// Calendar links over HTTP on PostgreSQL: what a program reads through one, who ends it, and what is never written down.
import { beforeAll, describe, expect, test } from 'vitest'
import { newId, type Id } from '#foundation/core/ids.ts'
import { installedReaders, packagedReaders } from '#foundation/testing/calendar-readers.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { manualClock } from '#foundation/core/clock.ts'
import { newToken } from '#foundation/http/token.ts'
import { calendars } from '#capabilities/calendars/server/capability.ts'
import { consultations } from '#capabilities/consultations/server/capability.ts'
import { escalations } from '#capabilities/escalations/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { actorNow } from '#capabilities/people/server/capability.ts'
import { plans } from '#capabilities/plans/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { tasks } from '#capabilities/tasks/server/capability.ts'
import { visits } from '#capabilities/visits/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { feeds } from './capability.ts'

const capabilities = [
  programmes,
  calendars({ clocked: [] }),
  subjects({ pairedSubjects }),
  pairings,
  matters,
  visits,
  tasks(),
  escalations,
  consultations,
  plans,
  feeds({ actorNow }),
]
const begun = '2026-03-02T01:00:00.000Z'

let town: Town
let enterprise: Id

beforeAll(async () => {
  ;({ town, enterprise } = await newGround(begun))
})

async function newGround(at: string): Promise<{ town: Town; enterprise: Id }> {
  const made = await newTown({ capabilities, at })
  await adoptProgramme(testPool(), manualClock(at), made.tenant, programme)
  const added = await made.as('coordinator').post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服' })
  return { town: made, enterprise: added.body.id }
}

const done = <T extends { status: number; text: string }>(reply: T): T => {
  expect(reply.status, reply.text).toBe(200)
  return reply
}

/** A matter that the bureau holds. */
async function dispatched(title: string, on: Town = town, subject: Id = enterprise): Promise<Id> {
  const raised = { programme: 'sample', subject, title, text: '吴老板说：13812341234', class: 'labour' }
  const { id } = done(await on.as('officer').post('/api/matters', raised)).body
  done(await on.as('coordinator').post(`/api/matters/${id}/dispatch`, { unit: on.units.bureau }))
  return id
}

const linkOf = async (person: Enrolled, body: object = {}) =>
  done(await person.post('/api/feeds', { name: '手机日历', ...body })).body as { id: Id; url: string }

const pathOf = ({ url }: { url: string }) => new URL(url).pathname
const read = (link: { url: string }, headers: Record<string, string> = {}, on: Town = town) =>
  on.nobody.get(pathOf(link), { headers })

/** Properties of the one event that has this id, unfolded; null where there is none. */
function eventIn(file: string, id: Id): Record<string, string> | null {
  const found = file
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .find((each) => each.includes(`UID:${id}@yixian\r\n`))
  if (!found) return null
  const lines = found.split('\r\n').filter((line) => line.includes(':'))
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  )
}

describe('the calendar behind a link', () => {
  test('tells the matters in hand at their due instants, promises on their days, and visits', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const officer = await town.enrol({ role: 'officer', unit: 'section', scope: { own: true } })
    const matter = await dispatched('门前路灯, 不亮')
    const [visit, promise] = [newId(), newId()]
    const metAt = '2026-02-27T02:30:00.000Z'
    const promises = [{ id: promise, text: '月底前接通专线', due: '2026-03-31' }]
    const visited = { id: visit, programme: 'sample', subject: enterprise, kind: 'on-site', metAt, promises }
    done(await officer.post('/api/visits', visited))
    const { body } = await handler.get(`/api/matters/${matter}`)

    const held = await read(await linkOf(handler))
    expect(held.status).toBe(200)
    expect(held.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const due = new Date(body.dueAt)
    const written = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
    expect(eventIn(held.text, matter)).toMatchObject({
      SUMMARY: `到期 ${body.number} 门前路灯\\, 不亮`,
      DTSTART: written(due),
      DTEND: written(new Date(due.getTime() + 1000)),
      'URL;VALUE=URI': `http://localhost:80/matters/${matter}`,
    })
    expect(eventIn(held.text, promise)).toBe(null)

    const own = await read(await linkOf(officer))
    expect(eventIn(own.text, promise)).toMatchObject({
      SUMMARY: '承诺 月底前接通专线',
      DESCRIPTION: `对 涪江鞋服 的承诺\\nhttp://localhost:80/promises/${promise}`,
      'DTSTART;VALUE=DATE': '20260331',
      'DTEND;VALUE=DATE': '20260401',
    })
    expect(eventIn(own.text, visit)).toMatchObject({ SUMMARY: '走访 涪江鞋服', DTSTART: '20260227T023000Z' })
    expect(eventIn(own.text, matter)).toBe(null)
    for (const file of [held.text, own.text]) expect(file).not.toMatch(/吴老板|13812341234/)
  })

  test('is read alike by programs of others', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    await dispatched('长标题，含逗号；分号😀'.repeat(9))
    const { text } = await read(await linkOf(handler))
    const readers = [...packagedReaders, ...installedReaders()]
    const told = readers.map(({ read: by }) => by(text).toSorted((a, b) => (a.uid < b.uid ? -1 : 1)))
    expect(told[0]!.length).toBeGreaterThan(0)
    for (const [n, events] of told.entries())
      expect([readers[n]!.name, events]).toEqual([readers[n]!.name, told[0]])
  })

  test('keeps an event’s name when its day moves, and says that it is a later revision', async () => {
    const promise = newId()
    const promises = [{ id: promise, text: '接通专线', due: '2026-04-30' }]
    const officer = await town.enrol({ role: 'officer', unit: 'section', scope: { own: true } })
    done(
      await officer.post('/api/visits', {
        programme: 'sample',
        subject: enterprise,
        kind: 'on-site',
        promises,
      }),
    )
    const link = await linkOf(officer)
    const before = eventIn((await read(link)).text, promise)!
    town.clock.moveTo(new Date(town.clock.now() + 60_000).toISOString())
    done(
      await town
        .as('coordinator')
        .post(`/api/promises/${promise}/move`, { due: '2026-05-06', reason: '雨季' }),
    )
    const after = eventIn((await read(link)).text, promise)!
    expect([before['DTSTART;VALUE=DATE'], after['DTSTART;VALUE=DATE']]).toEqual(['20260430', '20260506'])
    expect([before['SEQUENCE'], after['SEQUENCE']]).toEqual(['1', '2'])
    for (const name of ['LAST-MODIFIED', 'DTSTAMP']) expect(after[name]! > before[name]!).toBe(true)
    done(await officer.post(`/api/promises/${promise}/keep`, { how: '已通' }))
    expect(eventIn((await read(link)).text, promise)).toBe(null)
  })

  test('moves a matter with an extension that was granted, and lets go of one that was answered', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const office = await town.enrol({ role: 'coordinator', unit: 'office' })
    const matter = await dispatched('缺工')
    const link = await linkOf(handler)
    const before = eventIn((await read(link)).text, matter)!
    done(await handler.post(`/api/matters/${matter}/acknowledge`))
    done(
      await handler.post(`/api/matters/${matter}/extension`, { due: '2026-03-20', reason: '等第三方检测' }),
    )
    done(await office.post(`/api/matters/${matter}/extension/decision`, { granted: true, note: '同意' }))
    const after = eventIn((await read(link)).text, matter)!
    const { dueAt } = (await handler.get(`/api/matters/${matter}`)).body
    expect(dueAt.slice(0, 10)).toBe('2026-03-20')
    expect(after['DTSTART']).toBe(`${dueAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`)
    expect(after['DTSTART']).not.toBe(before['DTSTART'])
    expect(Number(after['SEQUENCE'])).toBeGreaterThan(Number(before['SEQUENCE']))
  })

  test('tells the milestones that one’s unit has to finish, under the name that the plan’s own file gives them', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    const office = await town.enrol({ role: 'coordinator', unit: 'office' })
    const milestones = [
      { key: 'permit', text: '施工许可', length: 5, after: [], unit: town.units.bureau },
      { key: 'roof', text: '封顶', length: 20, after: ['permit'], unit: town.units.sibling },
    ]
    const plan = {
      programme: 'sample',
      subject: enterprise,
      title: '二期厂房',
      target: '2026-06-30',
      milestones,
    }
    const { id } = done(await office.post('/api/plans', plan)).body
    const uid = `plan-${id}-permit`
    const { text } = await read(await linkOf(handler))
    const event = eventIn(text, uid as Id)!
    expect(event['SUMMARY']).toBe('节点 施工许可 · 二期厂房')
    expect(event['DTSTART;VALUE=DATE']).toMatch(/^20260[56]\d\d$/)
    expect(eventIn(text, `plan-${id}-roof` as Id)).toBe(null)
    const file = await office.get(`/api/plans/${id}/export?format=ics`)
    const same = eventIn(String(file.text), uid as Id)!
    expect(same['DTSTART;VALUE=DATE']).toBe(event['DTSTART;VALUE=DATE'])
    expect(eventIn((await read(await linkOf(beside))).text, uid as Id)).toBe(null)
  })

  test('tells the tasks that one has, or one’s unit, until they are over', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const about = { kind: 'matter', id: await dispatched('厂区缺电') }
    const told = { about, title: '架设临时线路', due: '2026-03-20' }
    const ours = done(await handler.post('/api/tasks', { ...told, unit: town.units.bureau })).body.id
    const theirs = done(await handler.post('/api/tasks', { ...told, unit: town.units.sibling })).body.id
    const link = await linkOf(handler)
    const { text } = await read(link)
    expect(eventIn(text, ours)).toMatchObject({
      SUMMARY: '任务 架设临时线路',
      'DTSTART;VALUE=DATE': '20260320',
      'URL;VALUE=URI': `http://localhost:80/tasks/${ours}`,
    })
    expect(eventIn(text, theirs)).toBe(null)
    done(await handler.post(`/api/tasks/${ours}/finish`, { outcome: '已送电' }))
    expect(eventIn((await read(link)).text, ours)).toBe(null)
  })

  test('tells the opinions that one’s unit was asked for, until they are given; nothing to units beside', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    const lead = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const raised = { programme: 'sample', subject: enterprise, title: '宿舍紧张', text: '吴老板说' }
    const { id } = done(await town.as('officer').post('/api/matters', { ...raised, class: 'labour' })).body
    const supports = [{ unit: town.units.sibling, part: '宿舍能否先行' }]
    done(
      await town.as('coordinator').post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau, supports }),
    )
    const { body } = await handler.get(`/api/matters/${id}`)
    const uid = `opinion-${id}-${town.units.sibling}` as Id
    const link = await linkOf(handler)
    const { text } = await read(link)
    expect(eventIn(text, uid)).toMatchObject({
      SUMMARY: `协办意见 ${body.number} 宿舍紧张`,
      DTSTART: `${body.supports[0].dueAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
      'URL;VALUE=URI': `http://localhost:80/matters/${id}`,
    })
    expect(text).not.toMatch(/吴老板|能否先行/)
    expect(eventIn((await read(await linkOf(lead))).text, uid)).toBe(null)
    done(await handler.post(`/api/matters/${id}/opinion`, { unit: town.units.sibling, text: '可以' }))
    expect(eventIn((await read(link)).text, uid)).toBe(null)
  })

  test('tells until when one’s unit answers in a consultation, and the day on which all meet', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    const office = await town.enrol({ role: 'coordinator', unit: 'office' })
    const told = { programme: 'sample', form: 'deliberation', title: '用地与用电', subject: enterprise }
    const question = { question: '内部：先供地还是先扩容？', opinionsBy: '2026-03-18', heldOn: '2026-03-20' }
    const units = { units: [{ unit: town.units.bureau }], matters: [await dispatched('用地')] }
    const { id } = done(await office.post('/api/consultations', { ...told, ...question, ...units })).body
    const owed = `opinion-${id}` as Id
    const link = await linkOf(handler)
    const { text } = await read(link)
    expect(eventIn(text, owed)).toMatchObject({ SUMMARY: '一企一议意见 用地与用电' })
    expect(eventIn(text, owed)!['DTSTART']).toMatch(/^20260318T/)
    const met = {
      SUMMARY: '一企一议 用地与用电',
      'DTSTART;VALUE=DATE': '20260320',
      'URL;VALUE=URI': `http://localhost:80/consultations/${id}`,
    }
    expect(eventIn(text, id)).toMatchObject(met)
    expect(text).not.toContain('内部')
    // Who convened it meets, too, and owes no opinion.
    const convener = (await read(await linkOf(office))).text
    expect(eventIn(convener, id)).toMatchObject(met)
    expect(eventIn(convener, owed)).toBe(null)
    const opinion = { unit: town.units.bureau, text: '先扩容' }
    done(await handler.post(`/api/consultations/${id}/opinions`, opinion))
    const after = (await read(link)).text
    expect([eventIn(after, owed), eventIn(after, id) === null]).toEqual([null, false])
    const other = (await read(await linkOf(beside))).text
    expect([eventIn(other, owed), eventIn(other, id)]).toEqual([null, null])
    done(await office.post(`/api/consultations/${id}/call-off`, { reason: '已解决' }))
    expect(eventIn((await read(link)).text, id)).toBe(null)
  })

  test('is sent once: the same again is 304, until something in it changes', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const link = await linkOf(handler)
    const first = await read(link)
    const etag = first.headers['etag'] as string
    expect(first.headers['cache-control']).toBe('private, no-cache')
    town.clock.moveTo(new Date(town.clock.now() + 60_000).toISOString())
    expect((await read(link)).text).toBe(first.text)
    const again = await read(link, { 'if-none-match': etag })
    expect([again.status, again.text]).toEqual([304, ''])
    await dispatched('新交办')
    const later = await read(link, { 'if-none-match': etag })
    expect(later.status).toBe(200)
    expect(later.headers['etag']).not.toBe(etag)
  })

  test('says how often to ask again, in which zone it stands, and speaks the language of whoever made the link', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const matter = await dispatched('Street light')
    const { text } = await read(await linkOf(handler, { lang: 'en' }), { 'accept-language': 'zh-CN' })
    expect(text).toContain('\r\nX-WR-CALNAME:Yixian · my dates\r\n')
    expect(text).toContain('\r\nX-WR-TIMEZONE:Asia/Shanghai\r\n')
    expect(text).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n')
    expect(eventIn(text, matter)!['SUMMARY']).toMatch(/^Due \S+ Street light$/)
  })

  test('says of a date beyond the published calendar that it is provisional', async () => {
    const late = await newGround('2027-12-29T01:00:00.000Z')
    const handler = late.town.as('handler')
    const matter = await dispatched('跨年', late.town, late.enterprise)
    const { body } = await handler.get(`/api/matters/${matter}`)
    expect(body.standing).toBe('provisional')
    const { text } = await read(await linkOf(handler), {}, late.town)
    const event = eventIn(text, matter)!
    expect(event['SUMMARY']).toBe(`到期 ${body.number} 跨年（暂定）`)
    expect(event['STATUS']).toBe('TENTATIVE')
    expect(event['DESCRIPTION']).toContain('尚未公布放假安排')
  })
})

describe('a link', () => {
  test('is shown once, and kept nowhere but as a hash', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const link = await linkOf(handler, { name: ' 办公室电脑 ' })
    const token = /\/api\/feed\/([\w-]{64})\.ics$/.exec(link.url)![1]!
    expect(Buffer.from(token, 'base64url').length - 16).toBeGreaterThanOrEqual(16)
    const listed = done(await handler.get('/api/feeds'))
    expect(listed.body.items).toEqual([
      { id: link.id, name: '办公室电脑', madeAt: new Date(town.clock.now()).toISOString(), readAt: null },
    ])
    expect(listed.text).not.toContain(token)
    done(await read(link))
    expect((await handler.get('/api/feeds')).body.items[0].readAt).toBe(
      new Date(town.clock.now()).toISOString(),
    )
    const kept = await town.read(async (reader) => [
      ...(await reader.query('select * from ledger_commands where tenant_id = $1', [reader.tenant])),
      ...(await reader.query('select * from ledger_entries where tenant_id = $1', [reader.tenant])),
      ...(await reader.query('select * from feed_links where tenant_id = $1', [reader.tenant])),
    ])
    expect(kept.length).toBeGreaterThan(0)
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  test('that was ended, was never given out, is of nobody here or no link at all is missing in the same words', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const link = await linkOf(handler)
    done(await handler.post(`/api/feeds/${link.id}/revoke`))
    const strange = (tenant: Id) => ({ url: `http://a/api/feed/${newToken(tenant).text}.ics` })
    const replies = await Promise.all([
      read(link),
      read(strange(town.tenant)),
      read(strange(newId())),
      read({ url: 'http://a/api/feed/x.ics' }),
    ])
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect((await handler.get('/api/feeds')).body.items).toEqual([])
  })

  test('is ended only by whoever made it, and only once', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const link = await linkOf(handler)
    expect((await town.as('coordinator').post(`/api/feeds/${link.id}/revoke`)).status).toBe(404)
    expect((await read(link)).status).toBe(200)
    done(await handler.post(`/api/feeds/${link.id}/revoke`))
    expect((await handler.post(`/api/feeds/${link.id}/revoke`)).status).toBe(404)
  })

  test('opens nothing once its owner has left office, was shut out, or has lost his role', async () => {
    const fresh = () => town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const [leaving, disabled, stripped, moved] = [await fresh(), await fresh(), await fresh(), await fresh()]
    const matter = await dispatched('移交')
    const links = await Promise.all([leaving, disabled, stripped, moved].map((person) => linkOf(person)))
    for (const link of links) expect(eventIn((await read(link)).text, matter)).not.toBe(null)
    const [sysadmin, secadmin] = [town.as('sysadmin'), town.as('secadmin')]
    done(await sysadmin.post(`/api/officers/${leaving.person}/leave`, { reason: '调离' }))
    done(await sysadmin.post(`/api/accounts/${disabled.account}/disable`, { reason: '停用' }))
    done(await secadmin.delete(`/api/accounts/${stripped.account}/grants/${stripped.grant}`))
    done(await secadmin.delete(`/api/accounts/${moved.account}/grants/${moved.grant}`))
    const elsewhere = { role: 'handler', unit: town.units.sibling }
    done(await secadmin.post(`/api/accounts/${moved.account}/grants`, elsewhere))
    const replies = await Promise.all(links.map((link) => read(link)))
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 200])
    // He reads now what the other unit's role lets him read, and no longer this one's.
    expect(eventIn(replies[3]!.text, matter)).toBe(null)
    done(await sysadmin.post(`/api/accounts/${disabled.account}/enable`))
    expect((await read(links[1]!)).status).toBe(404)
  })

  test('is one of at most ten', async () => {
    const handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const links = []
    for (let n = 0; n < 10; n++) links.push(await linkOf(handler))
    const refused = await handler.post('/api/feeds', { name: '又一个' })
    expect([refused.status, refused.body.code]).toEqual([422, 'feed.too-many'])
    expect(refused.body.detail).toContain('10')
    done(await handler.post(`/api/feeds/${links[0]!.id}/revoke`))
    await linkOf(handler)
  })

  test('is made by those who work here, signed in themselves', async () => {
    for (const role of ['sysadmin', 'secadmin', 'auditor', 'contact'] as const)
      expect((await town.as(role).post('/api/feeds', { name: '手机' })).status).toBe(403)
    expect((await town.nobody.post('/api/feeds', { name: '手机' })).status).toBe(401)
    expect((await town.as('handler').post('/api/feeds', { name: ' ' })).status).toBe(400)
  })
})
