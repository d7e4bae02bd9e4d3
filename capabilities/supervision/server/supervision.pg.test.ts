// Supervision over HTTP on PostgreSQL: what is coloured, slips from blue to red to released, their numbers, exemptions; replay equals live.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId, type Id } from '#foundation/core/ids.ts'
import { runAsSystem } from '#foundation/ledger/as-system.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import type { Message } from '#foundation/notices/channel.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { momentOf as at } from '#foundation/testing/story.ts'
import { testPool, testUrls } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { phoneOf } from '#capabilities/people/server/capability.ts'
import { plans } from '#capabilities/plans/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { tasks } from '#capabilities/tasks/server/capability.ts'
import { visits } from '#capabilities/visits/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { composers, supervision } from './capability.ts'
import { slipKind } from './projection/slips.ts'
import { watchKind } from './projection/watches.ts'
import { nextNumber } from './queries/slips.ts'
import { raiseSlips } from './raise.ts'

const capabilities = [
  ...[programmes, calendars({ clocked: [] }), subjects({ pairedSubjects }), pairings, matters, visits],
  ...[tasks(), plans, supervision],
]

let town: Town
let office: Enrolled
let handler: Enrolled
let qian: Enrolled
let he: Enrolled

beforeEach(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), town.clock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  await on('2026-03-02 09:00')
})

/** The town's clock is moved, and everybody signs in again, having been away too long. */
async function on(when: string): Promise<void> {
  town.clock.moveTo(at(when))
  const roles = ['coordinator', 'handler', 'supervisor', 'leader'] as const
  ;[office, handler, qian, he] = (await Promise.all(roles.map((role) => again(town.as(role))))) as [
    ...[Enrolled, Enrolled, Enrolled, Enrolled],
  ]
}

async function again(who: Enrolled): Promise<Enrolled> {
  const { token } = await town.signInAgain(who.account)
  const headers = { cookie: `yx_session=${token}` }
  return {
    ...who,
    get: (path) => who.get(path, { headers }),
    post: (path, body) => who.post(path, body, { headers }),
  }
}

async function done(reply: ReturnType<Enrolled['post']>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body
}

/** Handed to the bureau on the day, for seven working days. */
async function matter(title = '用电容量不足'): Promise<Id> {
  const raise = { programme: 'sample', subject: null, title, text: title, class: 'land' }
  const { id } = await done(office.post('/api/matters', raise))
  await done(office.post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau, rung: 'department' }))
  return id
}

const about = (id: Id, kind = 'matter') => ({ kind, id })
const issue = (id: Id, more: object = {}, by = qian) =>
  by.post('/api/slips', { about: about(id), colour: 'amber', requirement: '查明原因，书面回复。', ...more })
const colours = async (query = '', by = qian) =>
  (await done(by.get(`/api/supervision?${query}`))).items.map((row: { title: string; colour: string }) => [
    row.title,
    row.colour,
  ])
const raise = () => raiseSlips({ pool: testPool(), clock: town.clock }, town.tenant)

/** The matter of 2 March is due at the end of 11 March. */
const late = '2026-03-12 09:00'

describe('what is coloured', () => {
  test('follows the rules of the programme by the day: near, late, late for long; and says why', async () => {
    await matter()
    expect(await colours()).toEqual([])
    await on('2026-03-10 08:00')
    expect(await colours()).toEqual([['用电容量不足', 'blue']])
    await on(late)
    const { items } = await done(qian.get('/api/supervision?kind=matter'))
    expect(items).toMatchObject([
      { colour: 'amber', because: { zh: '已超过期限', en: 'past its due date' }, slip: null },
    ])
    await on('2026-03-19 09:00')
    expect(await colours('colour=red')).toEqual([['用电容量不足', 'red']])
    expect(await colours('colour=blue')).toEqual([])
  })

  test('what waits for its asker has none; each reader sees what they reach', async () => {
    const id = await matter()
    await on(late)
    const sibling = await town.enrol({ role: 'supervisor', unit: 'sibling', scope: { unit: 'sibling' } })
    expect(await colours('', handler)).toHaveLength(1)
    expect(await colours('', sibling)).toEqual([])
    await done(handler.post(`/api/matters/${id}/acknowledge`, {}))
    await done(handler.post(`/api/matters/${id}/start`, { plan: '增容' }))
    await done(handler.post(`/api/matters/${id}/reply`, { text: '已增容', disposition: 'resolved' }))
    expect(await colours()).toEqual([])
  })

  test('the limits that rows are coloured by say the same', async () => {
    const id = await matter()
    await on(late)
    const { dueAt } = await done(office.get(`/api/matters/${id}`))
    const { programmes: each } = await done(qian.get('/api/supervision/limits'))
    const { limits } = each.find((of: { programme: string }) => of.programme === 'sample')
    const fits = limits.filter((limit: { dueBefore: string }) => dueAt < limit.dueBefore)
    expect(fits.map(({ colour }: { colour: string }) => colour)).toEqual(['blue', 'amber'])
  })

  test('a plan by its gap, a task and a promise by their day', async () => {
    const told = { kind: 'enterprise', name: '青山食品', unit: town.units.bureau }
    const subject = (await done(office.post('/api/subjects', told))).id
    const milestones = ['a', 'b', 'c', 'd'].map((key, n, all) => ({
      ...{ key, text: `节点${key}`, length: 2, unit: town.units.bureau },
      after: n === 0 ? [] : [all[n - 1]],
    }))
    const plan = { programme: 'sample', subject, title: '二期厂房', target: '2026-03-11', milestones }
    await done(office.post('/api/plans', plan))
    const promise = { text: '三日内答复', due: '2026-03-04' }
    const visit = { programme: 'sample', subject, kind: 'phone', heard: '缺电', promises: [promise] }
    await done(office.post('/api/visits', visit))
    const task = {
      about: about(subject, 'subject'),
      title: '核实负荷',
      unit: town.units.bureau,
      due: '2026-03-04',
    }
    await done(office.post('/api/tasks', task))
    await on('2026-03-05 09:00')
    expect(await colours('kind=promise')).toEqual([['三日内答复', 'amber']])
    expect(await colours('kind=task')).toEqual([['核实负荷', 'amber']])
    // Of four milestones one should be finished: 25 points behind; on the next day two, 50 points.
    expect(await colours('kind=plan')).toEqual([['二期厂房', 'amber']])
    await on('2026-03-06 09:00')
    expect(await colours('kind=plan')).toEqual([['二期厂房', 'red']])
  })

  test('an exemption is written down and ends by itself; a leader starts at a higher colour', async () => {
    const id = await matter()
    await on(late)
    const exempt = { about: about(id), until: '2026-03-13', reason: '等省公司批复' }
    await done(qian.post('/api/supervision/exemptions', exempt))
    expect(await colours()).toEqual([])
    expect((await issue(id)).body).toMatchObject({ code: 'slip.exempt' })
    const seen = await done(qian.get(`/api/supervision/things/matter/${id}`))
    expect(seen).toMatchObject({ colour: null, exemption: { until: '2026-03-13', by: '钱正' } })
    await on('2026-03-14 09:00')
    expect(await colours()).toEqual([['用电容量不足', 'amber']])
    const start = { about: about(id), colour: 'red', reason: '影响开工' }
    expect((await qian.post('/api/supervision/colours', start)).status).toBe(403)
    await done(he.post('/api/supervision/colours', start))
    const [row] = (await done(qian.get('/api/supervision'))).items
    expect(row).toMatchObject({ colour: 'red', because: { zh: '影响开工' } })
    await done(he.post(`/api/supervision/colours/${id}/end`, { reason: '已缓和' }))
    expect(await colours()).toEqual([['用电容量不足', 'amber']])
    expect((await qian.post(`/api/supervision/exemptions/${newId()}/end`, { reason: '无' })).status).toBe(404)
  })

  test('pages go on where they ended, and pass over what has no colour', async () => {
    const ids: Id[] = []
    for (let n = 0; n < 5; n++) ids.push(await matter(`第${n}件`))
    await on(late)
    await done(
      qian.post('/api/supervision/exemptions', {
        about: about(ids[1]!),
        until: '2026-03-20',
        reason: '批复',
      }),
    )
    const first = await done(qian.get('/api/supervision?limit=2'))
    const second = await done(qian.get(`/api/supervision?limit=2&after=${first.next}`))
    const titles = [...first.items, ...second.items].map(({ title }: { title: string }) => title)
    expect([titles.toSorted(), second.next]).toEqual([['第0件', '第2件', '第3件', '第4件'], null])
  })
})

describe('a slip', () => {
  test('from blue to red by time, replied to, sent back, replied to again, released by whom it names', async () => {
    const id = await matter()
    await on(late)
    const slip = await done(issue(id, { colour: 'blue' }))
    expect(slip).toMatchObject({ number: '督办〔2026〕1号', colour: 'blue', due: '2026-03-17' })
    expect(await raise()).toBe(0)
    await done(handler.post(`/api/slips/${slip.id}/receive`, {}))
    await on('2026-03-18 09:00')
    expect(await raise()).toBe(1)
    await on('2026-03-21 09:00')
    expect(await raise()).toBe(1)
    const red = await done(handler.get(`/api/slips/${slip.id}`))
    expect(red).toMatchObject({ colour: 'red', firstColour: 'blue', due: '2026-03-24', status: 'open' })
    await on('2026-03-26 09:00')
    // Nothing is above red; and the matter itself is red by the rule of the amber slip that was not met.
    expect(await raise()).toBe(0)
    await done(handler.post(`/api/slips/${slip.id}/reply`, { text: '已增容 200 千伏安' }))
    const back = { reason: '无现场照片', due: '2026-03-30' }
    expect((await he.post(`/api/slips/${slip.id}/send-back`, back)).body.code).toBe('slip.not-releaser')
    await done(qian.post(`/api/slips/${slip.id}/send-back`, back))
    await done(handler.post(`/api/slips/${slip.id}/reply`, { text: '附照片' }))
    const early = await he.post(`/api/slips/${slip.id}/release`, { note: '好' })
    expect(early.body.code).toBe('slip.not-releaser')
    await done(qian.post(`/api/slips/${slip.id}/release`, { note: '现场核实' }))
    const over = await done(qian.get(`/api/slips/${slip.id}`))
    expect(over.status).toBe('released')
    expect(over.steps.map(({ type }: { type: string }) => type)).toEqual([
      ...['SlipIssued', 'SlipReceived', 'SlipRaised', 'SlipRaised', 'SlipReplied', 'ReplySentBack'],
      ...['SlipReplied', 'SlipReleased'],
    ])
    expect(await raise()).toBe(0)
  })

  test('is read by those it is addressed to and by whoever reaches them, by nobody else', async () => {
    const id = await matter()
    await on(late)
    const slip = await done(issue(id))
    const sibling = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    for (const path of [`/api/slips/${slip.id}`, `/api/slips/${slip.id}/document`])
      expect([(await sibling.get(path)).status, (await handler.get(path)).status]).toEqual([404, 200])
    expect((await sibling.post(`/api/slips/${slip.id}/reply`, { text: '我来' })).status).toBe(404)
    // Who supervises does not answer for the unit.
    expect((await qian.post(`/api/slips/${slip.id}/reply`, { text: '代答' })).status).toBe(403)
    const count = async (by: Enrolled, query: string) =>
      (await done(by.get(`/api/slips?${query}`))).items.length
    expect([
      await count(sibling, ''),
      await count(handler, 'whose=to-me'),
      await count(qian, 'whose=to-me'),
    ]).toEqual([0, 1, 0])
    expect([await count(qian, 'whose=mine-to-release'), await count(he, 'whose=mine-to-release')]).toEqual([
      1, 0,
    ])
    expect((await issue(newId())).status).toBe(404)
    expect((await issue(id)).body).toMatchObject({ code: 'slip.open-already' })
    const outside = await town.enrol({ role: 'supervisor', unit: 'sibling', scope: { unit: 'sibling' } })
    expect((await issue(id, {}, outside)).status).toBe(404)
  })

  test('above the present colour only by a leader with the reason; an objection is answered', async () => {
    const id = await matter()
    expect((await issue(id)).body.code).toBe('slip.higher')
    expect((await issue(id, { colour: 'red' }, he)).body.code).toBe('slip.higher-reason')
    const slip = await done(issue(id, { colour: 'red', reason: '安全隐患' }, he))
    await done(handler.post(`/api/slips/${slip.id}/object`, { reason: '不属本局' }))
    expect((await he.post(`/api/slips/${slip.id}/release`, { note: '好' })).body.code).toBe(
      'slip.objection-open',
    )
    await done(qian.post(`/api/slips/${slip.id}/answer`, { upheld: true, text: '职责在供电公司' }))
    expect((await done(he.get(`/api/slips/${slip.id}`))).status).toBe('lifted')
    // The thing may have another one then.
    await on(late)
    expect((await issue(id)).status).toBe(200)
  })

  test('another may be named to release it; who is told what', async () => {
    const id = await matter()
    await on(late)
    const slip = await done(issue(id, { person: handler.person }))
    await done(handler.post(`/api/slips/${slip.id}/reply`, { text: '已办' }))
    await done(qian.post(`/api/slips/${slip.id}/releaser`, { person: he.person, reason: '出差' }))
    await done(he.post(`/api/slips/${slip.id}/release`, { note: '核实' }))
    const sent: Message[] = []
    const channel = { deliver: async (message: Message) => void sent.push(message) }
    const parts = { pool: testPool(), clock: town.clock, origin: 'https://yixian.example', log: () => {} }
    await sendDue({ ...parts, composers, phoneOf, channel }, [town.tenant])
    expect(sent.map(({ text }) => text.replace(/：https:\S+/, '')).sort()).toEqual([
      '收到黄色督办单 督办〔2026〕1号，请于 2026-03-17 前回复',
      '督办单 督办〔2026〕1号 已回复，待您核实解除',
      '督办单 督办〔2026〕1号 已解除',
      '督办单 督办〔2026〕1号 改由您核实解除',
    ])
  })
})

describe('numbers', () => {
  test('forty at one time, of which some come to nothing: 1 to n, each once; each jurisdiction and year its own', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, (_, n) => matter(`第${n}件`)))
    await on(late)
    // Every fourth is refused after its number was taken, and beside every fifth a command breaks that had taken one, too.
    const broken = ids.filter((_, n) => n % 5 === 0).map(() => breaking())
    const replies = await Promise.all(
      ids.map((id, n) => (n % 4 === 1 ? issue(id, { colour: 'red', reason: '急' }) : issue(id))),
    )
    expect(await Promise.all(broken)).toEqual(Array.from({ length: 8 }, () => 'broken'))
    expect(replies.filter(({ status }) => status !== 200).map(({ body }) => body.code)).toEqual(
      Array.from({ length: 10 }, () => 'slip.higher'),
    )
    const given = await town.read(({ query }) =>
      query<{ number: number }>(`select number from slips where tenant_id = $1 order by number`, [
        town.tenant,
      ]),
    )
    expect(given.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1))
    // Another year begins anew.
    await on('2027-01-04 09:00')
    const next = await matter('新年')
    await on('2027-02-04 09:00')
    expect(await done(issue(next, { colour: 'blue' }))).toMatchObject({ number: '督办〔2027〕1号' })
    // And so does another jurisdiction.
    town = await newTown({ capabilities, at: at('2027-02-04 09:00') })
    await adoptProgramme(testPool(), town.clock, town.tenant, programme)
    await foundCalendar(testPool(), town.clock, town.tenant)
    await on('2027-02-04 09:00')
    const told = { colour: 'red', reason: '急' }
    expect(await done(issue(await matter(), told, he))).toMatchObject({ number: '督办〔2027〕1号' })
  }, 60_000)

  test('an id that is taken refuses without a gap, and a repeated command gets the first answer', async () => {
    const [first, second] = [await matter('甲'), await matter('乙')]
    await on(late)
    const id = newId()
    const told = { id, about: about(first), colour: 'amber', requirement: '书面回复' }
    const commandId = newId()
    const headers = { cookie: `yx_session=${(await town.signInAgain(qian.account)).token}` }
    const send = () => town.as('supervisor').post('/api/slips', told, { commandId, headers })
    expect((await send()).body.number).toBe('督办〔2026〕1号')
    expect((await send()).body.number).toBe('督办〔2026〕1号')
    expect((await issue(second, { id })).body.code).toBe('slip.issued-already')
    expect(await done(issue(second))).toMatchObject({ number: '督办〔2026〕2号' })
  })
})

/** A command that takes the next number and then fails. */
async function breaking(): Promise<string> {
  const parts = { pool: testPool(), clock: town.clock }
  const command = { id: newId(), name: 'issueSlip', input: {} }
  try {
    await runAsSystem(parts, town.tenant, command, async (acting) => {
      await nextNumber(acting, 2026)
      throw new Error('broken')
    })
    return 'done'
  } catch (error) {
    return (error as Error).message
  }
}

test('of two processes that look at once, each slip is raised by one of them, once', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, (_, n) => matter(`第${n}件`)))
  await on(late)
  for (const id of ids) await done(issue(id, { colour: 'blue' }))
  const raised = await Promise.all([raiser(), raiser()])
  expect(raised.reduce((sum, each) => sum + each, 0)).toBe(12)
  const entries = await town.read(({ query }) =>
    query<{ count: number }>(
      `select count(*)::int as count from ledger_entries where tenant_id = $1 and type = 'SlipRaised'`,
      [town.tenant],
    ),
  )
  expect(entries[0]!.count).toBe(12)
  await on('2026-03-18 09:00')
  expect(await raise()).toBe(0)
}, 60_000)

/** How many a process of its own raised. */
async function raiser(): Promise<number> {
  const script = join(import.meta.dirname, '../../../foundation/testing/raiser.ts')
  const given = { url: testUrls().appUrl, tenant: town.tenant, at: at('2026-03-18 09:00') }
  const child = fork(script, [JSON.stringify(given)], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [[raised]] = (await Promise.all([once(child, 'message'), once(child, 'exit')])) as [[number], unknown]
  return raised
}

test('replaying the ledger gives every row as it was', async () => {
  const id = await matter()
  await on(late)
  await done(issue(id, { colour: 'blue' }))
  const other = await matter('另一件')
  await done(
    qian.post('/api/supervision/exemptions', { about: about(other), until: '2026-03-20', reason: '批复' }),
  )
  await on('2026-03-18 09:00')
  await raise()
  const rows = () =>
    Promise.all(
      ['slips', 'slip_numbers', 'watches'].map((table) =>
        town.read(({ query }) =>
          query(`select t::text from ${table} t where tenant_id = $1 order by 1`, [town.tenant]),
        ),
      ),
    )
  const live = await rows()
  expect(live.map((each) => each.length)).toEqual([1, 1, 1])
  await town.read((reader) => rebuildTenant(reader, [slipKind, watchKind]))
  expect(await rows()).toEqual(live)
})
