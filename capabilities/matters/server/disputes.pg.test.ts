// Disputes over HTTP on PostgreSQL: who may, what lists and rows say, two offices at one instant, what the directory learns.
import { beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { directory } from '#capabilities/directory/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { classesOf, composers, matters } from './capability.ts'
import { matterKind } from './projection.ts'

let town: Town
let office: Enrolled
let handler: Enrolled

// Each begins on Monday, 2 March, at 9:00 in China.
beforeEach(async () => {
  town = await newTown({
    capabilities: [programmes, subjects({ pairedSubjects }), pairings, directory({ classesOf }), matters],
  })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  office = town.as('coordinator')
  handler = town.as('handler')
})

const act = (who: Enrolled, id: Id, what: string, body?: object) =>
  who.post(`/api/matters/${id}/${what}`, body)
const notOurs = { reason: 'not-our-duty', note: '用工属人社局职责' }
const rejected = { upheld: false, reason: '目录写明由你局牵头' }

async function done(answer: ReturnType<Enrolled['post']>) {
  const { status, body, text } = await answer
  expect(status, text).toBe(200)
  return body
}

async function dispatched(more: object = {}): Promise<Id> {
  const told = { programme: 'sample', subject: null, title: '缺工', text: '缺工。', class: 'labour', ...more }
  const { id } = await done(office.post('/api/matters', told))
  await done(act(office, id, 'dispatch', { unit: town.units.bureau }))
  return id
}

async function disputed(): Promise<Id> {
  const id = await dispatched()
  await done(act(handler, id, 'dispute', { ...notOurs, unit: town.units.sibling }))
  return id
}

/** What persons are told of rulings since the last look. */
async function told(): Promise<{ person: Id; text: string }[]> {
  const heard: { person: Id; text: string }[] = []
  const takeIn = async (_: unknown, { person, text }: { person: Id; text: string }) => {
    heard.push({ person, text })
    return true
  }
  const channel = { deliver: async () => {} }
  const parts = { pool: testPool(), clock: town.clock, composers, takeIn, channel }
  await sendDue({ ...parts, phoneOf: async () => null, origin: 'https://yixian.example', log: () => {} }, [
    town.tenant,
  ])
  return heard
}

describe('a dispute', () => {
  test('moves the matter to the office until it is ruled upon; page, list and counts say so', async () => {
    const id = await dispatched()
    const before = await done(handler.get(`/api/matters/${id}`))
    expect(before).toMatchObject({ passes: 1, dispute: null, disputableUntil: '2026-03-03T09:30:00.000Z' })
    const moved = await done(act(handler, id, 'dispute', { ...notOurs, unit: town.units.sibling }))
    expect(moved).toMatchObject({
      status: 'disputed',
      ownerUnit: town.units.office,
      dueAt: '2026-03-02T09:30:00.000Z',
    })
    expect(await done(office.get(`/api/matters/${id}`))).toMatchObject({
      disputableUntil: null,
      dispute: { unit: town.units.bureau, proposed: town.units.sibling, note: notOurs.note, ruling: null },
    })
    const { items } = await done(office.get('/api/matters?status=disputed'))
    expect(items).toContainEqual(expect.objectContaining({ id, passes: 1 }))
    const counts = await done(office.get('/api/matters/counts'))
    expect(counts.items).toContainEqual({ unit: town.units.office, status: 'disputed', count: items.length })
  })

  test('is told twice by the same unit as what it is, though the office has it', async () => {
    const id = await disputed()
    const again = await act(handler, id, 'dispute', notOurs)
    expect(again.body).toMatchObject({ status: 422, code: 'matter.disputed-already' })
    const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    expect((await act(beside, id, 'dispute', notOurs)).status).toBe(404)
  })

  test('is refused after its working day, whoever slept', async () => {
    const id = await dispatched()
    town.clock.moveTo('2026-03-04T01:00:00.000Z')
    const colleague = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const late = await act(colleague, id, 'dispute', notOurs)
    expect(late.body).toMatchObject({ status: 422, code: 'matter.dispute-late' })
    expect(late.body.detail).toContain('2026-03-03')
  })

  test('there is no returning any more', async () => {
    const id = await dispatched()
    expect((await act(handler, id, 'return', { reason: '不属本单位' })).status).toBe(404)
  })
})

describe('a ruling', () => {
  test('to another unit counts a hand, and a dispute after it is refused with its day and its name', async () => {
    const id = await disputed()
    const ruled = await done(
      act(office, id, 'ruling', { upheld: true, reason: '三定方案在住建局', unit: town.units.sibling }),
    )
    expect(ruled).toMatchObject({ status: 'dispatched', ownerUnit: town.units.sibling })
    const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    expect(await done(beside.get(`/api/matters/${id}`))).toMatchObject({
      passes: 2,
      disputableUntil: null,
      dispute: { ruling: { upheld: true, byName: '赵敏', reason: '三定方案在住建局' } },
    })
    const second = await act(beside, id, 'dispute', notOurs)
    expect(second.body).toMatchObject({ status: 422, code: 'matter.ruled-already' })
    expect(second.body.detail).toContain('2026-03-02')
    expect(second.body.detail).toContain('赵敏')
  })

  test('is told to who disputed, and to those who keep it; never the reason', async () => {
    const colleague = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
    const kept = await disputed()
    await done(act(office, kept, 'ruling', rejected))
    const { number } = await done(handler.get(`/api/matters/${kept}`))
    const stays = `【一线】事项 ${number} 的异议不成立，仍由经济和信息化局办理，期限 2026-03-11。`
    const first = await told()
    expect(new Set(first.map(({ person }) => person))).toEqual(new Set([handler.person, colleague.person]))
    for (const { text } of first)
      expect(text).toBe(`${stays}请登录查看：https://yixian.example/matters?open=/matters/${kept}`)

    const lost = await disputed()
    await done(act(office, lost, 'ruling', { upheld: true, reason: '在住建局', unit: town.units.sibling }))
    const second = await told()
    expect(second.map(({ person }) => person)).toEqual([handler.person])
    expect(second[0]!.text).toMatch(/^【一线】事项 \S+ 的异议成立，改由住房和城乡建设局办理。/)
    expect(JSON.stringify([first, second])).not.toMatch(/目录写明|在住建局/)
    // A ruling that is refused tells nobody.
    await act(office, lost, 'ruling', rejected)
    expect(await told()).toEqual([])
  })

  test('two offices that rule at the same instant: one ruling stands, the other is told', async () => {
    const id = await disputed()
    const second = await town.enrol({ role: 'coordinator', name: '孙洁', unit: 'office' })
    const answers = await Promise.all([
      act(office, id, 'ruling', { upheld: true, reason: '在住建局', unit: town.units.sibling }),
      act(second, id, 'ruling', rejected),
    ])
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
    expect(statuses[0]).toBe(200)
    // Read before the other wrote: somebody was faster. Read after: it is ruled upon already.
    expect([409, 422]).toContain(statuses[1])
    const { thread } = await done(office.get(`/api/matters/${id}`))
    expect(thread.filter(({ type }: { type: string }) => type === 'MatterRuled')).toHaveLength(1)
    const late = await act(second, id, 'ruling', rejected)
    expect(late.body.code).toBe('matter.ruled-already')
  })

  test('is the office’s alone, and not of who disputes', async () => {
    const id = await disputed()
    expect((await act(handler, id, 'ruling', rejected)).status).toBe(403)
    const both = await dispatched()
    await done(act(office, both, 'dispute', notOurs))
    expect((await act(office, both, 'ruling', rejected)).body.code).toBe('matter.own-request')
  })

  test('teaches the duty in its own transaction; a duty that is not there stops it', async () => {
    const { id: duty } = await done(
      office.post('/api/duties', {
        ...{ key: 'labour', words: { zh: '招工用工', en: 'Labour' } },
        ...{ keywords: ['缺工'], classes: [{ programme: 'sample', class: 'labour' }] },
      }),
    )
    const id = await disputed()
    const upheld = { upheld: true, reason: '三定方案在住建局', unit: town.units.sibling }
    const unknown = await act(office, id, 'ruling', { ...upheld, teach: id })
    expect(unknown.body).toMatchObject({ status: 422, code: 'matter.duty-unknown' })
    await done(act(office, id, 'ruling', { ...upheld, teach: duty }))
    const taught = await done(office.get(`/api/duties/${duty}`))
    expect(taught.precedents).toEqual([
      expect.objectContaining({ matter: id, unit: town.units.sibling, area: null, note: upheld.reason }),
    ])
  })
})

test('a department’s work is not sent down to a town or what stands under it, but for the class that is listed', async () => {
  const sysadmin = town.as('sysadmin')
  const { id: river } = await done(
    sysadmin.post('/api/units', { name: '芦溪镇', kind: 'town', parent: town.units.county }),
  )
  const { id: under } = await done(
    sysadmin.post('/api/units', { name: '芦溪镇经发办', kind: 'section', parent: river }),
  )
  const told = { programme: 'sample', subject: null, title: '积水', text: '积水。' }
  const { id } = await done(office.post('/api/matters', { ...told, class: 'land' }))
  for (const unit of [river, under])
    expect((await act(office, id, 'dispatch', { unit })).body).toMatchObject({ code: 'matter.sent-down' })
  expect((await act(office, id, 'dispatch', { unit: river, class: 'other' })).status).toBe(200)
})

test('rows rebuilt from the ledger are the same', async () => {
  const settled = await disputed()
  await done(act(office, settled, 'ruling', { upheld: true, reason: '在住建局', unit: town.units.sibling }))
  const back = await disputed()
  await done(act(office, back, 'ruling', rejected))
  await disputed()
  const rows = () =>
    town.read(({ query, tenant }) =>
      query(
        `select m.id, m.passes, m.dispute, m.status, m.owner_unit, m.hands, h.ordinal, h.ended, h.due_at
           from matters m join matter_handovers h on h.tenant_id = m.tenant_id and h.matter_id = m.id
          where m.tenant_id = $1 order by m.id, h.ordinal`,
        [tenant],
      ),
    )
  const live = await rows()
  await town.read((reader) => rebuildTenant(reader, [matterKind]))
  expect(await rows()).toEqual(live)
  expect(live).toContainEqual(
    expect.objectContaining({ id: settled, passes: 2, dispute: 'upheld', ended: 'disputed' }),
  )
  expect(live).toContainEqual(
    expect.objectContaining({ id: back, passes: 1, dispute: 'rejected', ended: null }),
  )
})
