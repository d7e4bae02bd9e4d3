// The sweep on PostgreSQL: what climbs and to whom, what cannot and why, and that several processes do it once.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '#foundation/core/ids.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import type { Connection, Pool } from '#foundation/postgres/pool.ts'
import { momentOf as at } from '#foundation/testing/story.ts'
import { testPool, testUrls } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { calendars } from '#capabilities/calendars/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { mattersPart } from '#capabilities/matters/programme.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { phoneOf } from '#capabilities/people/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { composers, escalations } from './capability.ts'
import { sweepDue, type SweepParts } from './sweeping.ts'

const capabilities = [
  programmes,
  calendars({ clocked: [] }),
  subjects({ pairedSubjects }),
  pairings,
  matters,
  escalations,
]

/** The sample's ladder, with the units of a town on its upper rungs. */
function ladder(units: { readonly group?: string; readonly leader?: string }) {
  const part = mattersPart.of(programme)
  const rungs = part.rungs.map(({ unitCode: _other, ...rung }) => {
    const unitCode = units[rung.key as keyof typeof units]
    return unitCode === undefined ? rung : { ...rung, unitCode }
  })
  return { ...programme, parts: { ...programme.parts, matters: { ...part, rungs } } }
}

let town: Town
let office: Enrolled
let handler: Enrolled

beforeEach(async () => {
  town = await newTown({ capabilities, at: at('2026-03-02 09:00') })
  await adoptProgramme(testPool(), town.clock, town.tenant, ladder({ group: 'parent', leader: 'county' }))
  office = town.as('coordinator')
  handler = town.as('handler')
})

async function done(reply: ReturnType<Enrolled['post']>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body
}

/** With the bureau from 2 March on, for seven working days: until 11 March, 17:30. */
async function dispatched(more: object = {}, unit: Id = town.units.bureau): Promise<Id> {
  const raise = { programme: 'sample', subject: null, title: '缺工', text: '二期投产缺工' }
  const { id } = await done(office.post('/api/matters', raise))
  await done(office.post(`/api/matters/${id}/dispatch`, { unit, ...more }))
  return id
}

/** Days later: those who were signed in have to sign in again, and it is others here. */
async function moveTo(when: string): Promise<void> {
  town.clock.moveTo(when)
  office = await town.enrol({ role: 'coordinator', unit: 'office' })
  handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
}

const many = (count: number) => Promise.all(Array.from({ length: count }, () => dispatched()))
const late = at('2026-03-12 09:00')
const sitting = () => town.enrol({ role: 'handler', unit: 'parent', scope: { unit: 'parent' } })

function sweep(more: Partial<SweepParts> = {}): Promise<{ climbed: number; stuck: number }> {
  const onError = (error: unknown) => {
    throw error
  }
  return sweepDue({ pool: testPool(), clock: town.clock, onError, ...more }, town.tenant)
}

const matter = async (id: Id) => done(office.get(`/api/matters/${id}`))
const stuck = async (who: Enrolled = office, query = '') =>
  (await done(who.get(`/api/escalations/stuck${query}`))).items as {
    matter: Id
    passed: object[]
    retryAt: string
  }[]

/** How often each matter was handed up by the sweep, from the ledger itself. */
async function climbs(): Promise<Map<Id, number>> {
  const sql = `select split_part(stream, '/', 2) as id, count(*)::int as times from ledger_entries
    where tenant_id = $1 and type = 'MatterHandedUp' and data->>'by' = 'sweep' group by stream`
  const rows = await town.read((reader) => reader.query<{ id: Id; times: number }>(sql, [town.tenant]))
  return new Map(rows.map(({ id, times }) => [id, times]))
}

async function received(): Promise<string[]> {
  const sent: string[] = []
  const channel = {
    deliver: async ({ phone, text }: { phone: string; text: string }) => void sent.push(`${phone} ${text}`),
  }
  const parts = { pool: testPool(), clock: town.clock, origin: 'https://yixian.example' }
  await sendDue({ ...parts, composers, phoneOf, log: () => {}, channel }, [town.tenant])
  return sent.sort()
}

describe('what is overdue climbs', () => {
  test('to the unit that the programme names, with the days of its rung; who sits there is told', async () => {
    await sitting()
    const id = await dispatched()
    expect(await sweep()).toEqual({ climbed: 0, stuck: 0 })
    await moveTo(late)
    expect(await sweep()).toEqual({ climbed: 1, stuck: 0 })
    const { rung, ownerUnit, status, dueAt, thread, number } = await matter(id)
    // Ten working days from 13 March on.
    expect({ rung, ownerUnit, status, dueAt }).toEqual({
      rung: 'group',
      ownerUnit: town.units.parent,
      status: 'dispatched',
      dueAt: at('2026-03-26 17:30'),
    })
    expect(thread.at(-1)).toMatchObject({
      type: 'MatterHandedUp',
      actor: null,
      data: { by: 'sweep', passed: [] },
    })
    expect(await received()).toEqual([
      `13900001234 【一线】事项 ${number} 超过期限未答复，已自动提级到您这里，期限 2026-03-26。请登录签收：https://yixian.example/matters?open=/matters/${id}`,
    ])
    expect((await (await sitting()).post(`/api/matters/${id}/acknowledge`, {})).status).toBe(200)
    expect(await sweep()).toEqual({ climbed: 0, stuck: 0 })
    expect(await stuck()).toEqual([])
  })

  test('of several that come together, each is told once, with their number', async () => {
    await sitting()
    await many(3)
    await moveTo(late)
    expect(await sweep()).toEqual({ climbed: 3, stuck: 0 })
    expect(await received()).toEqual([
      '13900001234 【一线】有 3 件事项超过期限未答复，已自动提级到您这里。请登录签收：https://yixian.example/matters',
    ])
  })

  test('past an empty chair to the rung above, and the thread says so', async () => {
    const id = await dispatched()
    await moveTo(late)
    await sweep()
    const { rung, ownerUnit, thread, stays } = await matter(id)
    expect([rung, ownerUnit]).toEqual(['leader', town.units.county])
    const passed = [{ rung: 'group', unit: town.units.parent, because: 'nobody' }]
    expect(thread.at(-1).data.passed).toEqual(passed)
    expect(stays.map((stay: { rung: string; failed: string }) => [stay.rung, stay.failed])).toEqual([
      ['spot', null],
      ['department', 'overdue'],
      ['leader', null],
    ])
  })

  test('where the programme names no unit, to the nearest one above in which somebody sits', async () => {
    await adoptProgramme(testPool(), town.clock, town.tenant, { ...ladder({}), version: '99' })
    const inSection = await dispatched({}, town.units.section)
    const inBureau = await dispatched()
    await moveTo(late)
    await sweep()
    // The section's handler is the bureau's; above the bureau nobody sits before the county's leader.
    expect((await matter(inSection)).ownerUnit).toBe(town.units.bureau)
    expect((await matter(inBureau)).ownerUnit).toBe(town.units.county)
  })

  test('neither what is held, nor answered, nor given more time, nor with the office; a note alone helps nothing', async () => {
    await sitting()
    const [held, answered, longer, noted] = (await many(4)) as [Id, Id, Id, Id]
    const waiting = await dispatched()
    const dispute = { reason: 'not-our-duty', note: '属人社局职责' }
    for (const id of [held, answered, longer, noted])
      await done(handler.post(`/api/matters/${id}/acknowledge`, {}))
    await done(handler.post(`/api/matters/${waiting}/dispute`, dispute))
    await moveTo(at('2026-03-04 10:00'))
    const hold = { reason: '等批复', plannedFor: '2026-04-20', reviewOn: '2026-04-10' }
    await done(handler.post(`/api/matters/${held}/hold`, hold))
    await done(office.post(`/api/matters/${held}/hold/decision`, { granted: true }))
    await done(handler.post(`/api/matters/${answered}/reply`, { disposition: 'resolved', text: '已招 3 人' }))
    await done(handler.post(`/api/matters/${longer}/extension`, { due: '2026-03-20', reason: '技校放假' }))
    await done(office.post(`/api/matters/${longer}/extension/decision`, { granted: true }))
    await moveTo(late)
    await done(handler.post(`/api/matters/${noted}/note`, { text: '在办', askerSees: false }))
    expect(await sweep()).toEqual({ climbed: 1, stuck: 0 })
    expect([...(await climbs())]).toEqual([[noted, 1]])
  })
})

describe('what cannot climb', () => {
  test('is listed with why, tried again later and later, and at once when a chair is filled', async () => {
    await adoptProgramme(testPool(), town.clock, town.tenant, {
      ...ladder({ group: 'parent', leader: 'nowhere' }),
      version: '99',
    })
    const id = await dispatched()
    await moveTo(late)
    expect(await sweep()).toEqual({ climbed: 0, stuck: 1 })
    expect(await stuck()).toMatchObject([
      {
        matter: id,
        ownerUnit: town.units.bureau,
        rung: 'department',
        dueAt: at('2026-03-11 17:30'),
        passed: [
          { rung: 'group', unit: town.units.parent, because: 'nobody' },
          { rung: 'leader', unit: null, because: 'out-of-service' },
        ],
        since: late,
        retryAt: at('2026-03-12 09:01'),
      },
    ])
    expect(await sweep()).toEqual({ climbed: 0, stuck: 0 })
    town.clock.moveTo(at('2026-03-12 09:01'))
    expect(await sweep()).toEqual({ climbed: 0, stuck: 1 })
    expect((await stuck())[0]).toMatchObject({ since: late, retryAt: at('2026-03-12 09:03') })
    await sitting()
    expect(await sweep()).toEqual({ climbed: 1, stuck: 0 })
    expect(await stuck()).toEqual([])
    expect((await matter(id)).rung).toBe('group')
  })

  test('at the top, and with nobody above', async () => {
    const top = await dispatched({ rung: 'leader' })
    await moveTo(at('2026-04-20 09:00'))
    await sweep()
    expect(await stuck()).toMatchObject([
      { matter: top, passed: [{ rung: 'leader', unit: null, because: 'top-rung' }] },
    ])
  })

  test('is gone from the list as soon as somebody acts on it, and is tried anew when it is late again', async () => {
    await adoptProgramme(testPool(), town.clock, town.tenant, {
      ...ladder({ group: 'nowhere', leader: 'nowhere' }),
      version: '99',
    })
    const [replied, handed] = (await many(2)) as [Id, Id]
    await moveTo(late)
    expect(await sweep()).toEqual({ climbed: 0, stuck: 2 })
    for (const id of [replied, handed]) await done(handler.post(`/api/matters/${id}/acknowledge`, {}))
    await done(handler.post(`/api/matters/${replied}/reply`, { disposition: 'resolved', text: '已招 3 人' }))
    expect((await stuck()).map((each) => each.matter)).toEqual([handed])
    const up = { reason: '需统筹', unit: town.units.parent }
    await done(handler.post(`/api/matters/${handed}/hand-up`, up))
    expect(await stuck()).toEqual([])
    await moveTo(at('2026-04-20 09:00'))
    await sweep()
    expect((await stuck()).map((each) => each.matter)).toEqual([handed])
  })

  test('is shown to those who reach the matter', async () => {
    const top = await dispatched({ rung: 'leader' })
    await moveTo(at('2026-04-20 09:00'))
    await sweep()
    const here = await town.enrol({ role: 'coordinator', unit: 'bureau', scope: { unit: 'bureau' } })
    const beside = await town.enrol({ role: 'coordinator', unit: 'sibling', scope: { unit: 'sibling' } })
    expect((await stuck(here)).map((each) => each.matter)).toEqual([top])
    expect(await stuck(beside)).toEqual([])
    expect((await handler.get('/api/escalations/stuck')).status).toBe(403)
    const other = await newTown({ capabilities, at: at('2026-04-20 09:00') })
    expect((await done(other.as('coordinator').get('/api/escalations/stuck'))).items).toEqual([])
  })

  test('comes page by page, the longest overdue first', async () => {
    const first = await dispatched({ rung: 'leader' })
    await moveTo(at('2026-03-03 09:00'))
    const second = await dispatched({ rung: 'leader' })
    await moveTo(at('2026-04-20 09:00'))
    await sweep()
    const page = await done(office.get('/api/escalations/stuck?limit=1'))
    expect(page.items.map((each: { matter: Id }) => each.matter)).toEqual([first])
    expect((await stuck(office, `?limit=1&after=${page.next}`)).map((each) => each.matter)).toEqual([second])
  })

  test('stands in nobody’s way, however many and however old they are', async () => {
    const old = await Promise.all(Array.from({ length: 25 }, () => dispatched({ rung: 'leader' })))
    await moveTo(at('2026-03-24 09:00'))
    await sitting()
    await sweep({ pageSize: 10 })
    const young = await many(3)
    await moveTo(at('2026-04-20 09:00'))
    // A single turn of ten, and one that has all of the old ones to try again beside them.
    let turns = 0
    const onePage = sweepDue(
      { pool: testPool(), clock: town.clock, pageSize: 10, onError: () => {} },
      town.tenant,
      () => turns++ > 0,
    )
    await onePage
    const up = await climbs()
    expect(young.map((id) => up.get(id))).toEqual([1, 1, 1])
    expect(old.filter((id) => up.has(id))).toEqual([])
  })

  test('climbs as soon as somebody sits above, however many wait for it', async () => {
    const nobody = ladder({ group: 'parent', leader: 'nowhere' })
    await adoptProgramme(testPool(), town.clock, town.tenant, { ...nobody, version: '99' })
    await many(25)
    await moveTo(late)
    expect(await sweep({ pageSize: 10 })).toEqual({ climbed: 0, stuck: 25 })
    expect(await sweep({ pageSize: 10 })).toEqual({ climbed: 0, stuck: 0 })
    await sitting()
    expect(await sweep({ pageSize: 10 })).toEqual({ climbed: 25, stuck: 0 })
  })

  test('one on which the sweep breaks is listed, told, and keeps no other from climbing', async () => {
    await sitting()
    const [wrong, ...others] = (await many(4)) as [Id, ...Id[]]
    await moveTo(late)
    const told: unknown[] = []
    const broken = pool((connection) => ({
      ...connection,
      query: (sql, values) =>
        JSON.stringify(values ?? []).includes(`matter/${wrong}`)
          ? Promise.reject(new Error('broken'))
          : connection.query(sql, values),
    }))
    expect(await sweep({ pool: broken, onError: (error) => told.push(error) })).toEqual({
      climbed: 3,
      stuck: 1,
    })
    expect(told).toMatchObject([{ message: 'broken' }])
    expect((await stuck()).map(({ matter: id, passed }) => [id, passed])).toEqual([
      [wrong, [{ rung: '', unit: null, because: 'failed' }]],
    ])
    expect([...(await climbs()).keys()].sort()).toEqual(others.sort())
    town.clock.moveTo(at('2026-03-12 09:02'))
    expect(await sweep()).toEqual({ climbed: 1, stuck: 0 })
    expect(await stuck()).toEqual([])
  })
})

function pool(around: (connection: Connection) => Connection): Pool {
  const real = testPool()
  return { ...real, connect: (use) => real.connect((connection) => use(around(connection))) }
}

test('of three processes one is killed with its entries unwritten; each matter climbs once, whatever is written to it meanwhile', async () => {
  await sitting()
  const ids = await many(180)
  const [noted, replied, contacted] = ids as [Id, Id, Id]
  for (const id of [noted, replied, contacted]) await done(handler.post(`/api/matters/${id}/acknowledge`, {}))
  await moveTo(late)
  const first = sweeper(late, { stallAt: 2 })
  await said(first, 'stalled')
  const before = (await climbs()).size
  const others = [1, 2].map(() => sweeper(late, {}))
  await Promise.all(others.map((other) => said(other, 'began')))
  // They may have to wait for what the first one holds.
  const edits = [
    handler.post(`/api/matters/${noted}/note`, { text: '在办', askerSees: false }),
    handler.post(`/api/matters/${contacted}/contact`, { how: '电话', note: '在办' }),
    handler.post(`/api/matters/${replied}/reply`, { disposition: 'resolved', text: '已招 3 人' }),
  ]
  const ends = others.map(async (other) => ((await once(other, 'exit')) as [number])[0])
  expect((await climbs()).size, 'nobody sweeps beside it').toBe(before)
  first.kill('SIGKILL')
  await once(first, 'exit')
  expect(await Promise.all(ends)).toEqual([0, 0])
  const statuses = (await Promise.all(edits)).map(({ status }) => status)
  const up = await climbs()
  // Who was faster, the reply or the sweep, is not said; that both were is impossible.
  const isReplied = statuses[2] === 200
  expect(up.has(replied)).toBe(!isReplied)
  const due = ids.filter((id) => id !== replied || !isReplied)
  expect(due.map((id) => up.get(id) ?? 0)).toEqual(due.map(() => 1))
  expect((await matter(noted)).rung).toBe('group')
  expect(await sweep()).toEqual({ climbed: 0, stuck: 0 })
}, 120_000)

function sweeper(when: string, { stallAt = 0 }: { stallAt?: number }): ChildProcess {
  const script = join(import.meta.dirname, '../../../foundation/testing/sweeper.ts')
  const given = JSON.stringify({ url: testUrls().appUrl, tenant: town.tenant, at: when, stallAt })
  return fork(script, [given], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
}

async function said(child: ChildProcess, wanted: string): Promise<void> {
  for (;;) {
    const [message] = (await once(child, 'message')) as [unknown]
    if (message === wanted) return
  }
}
