// The clocks of matters over HTTP on PostgreSQL: proofs, more time, holds that end once, revisions, and entries of before.
import { beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { runAsSystem } from '#foundation/ledger/as-system.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import type { Kind } from '#foundation/ledger/kind.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import type { Message } from '#foundation/notices/channel.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { momentOf } from '#foundation/testing/story.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { replay } from '#foundation/time/replay.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { phoneOf } from '#capabilities/people/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import type { MatterEvent } from '../events.ts'
import { mattersPart } from '../programme.ts'
import type { Matter } from '../state.ts'
import { composers, matterClocked, matters } from './capability.ts'
import { expireHolds } from './expire-holds.ts'
import { matterKind } from './projection.ts'

const capabilities = [
  programmes,
  calendars({ clocked: [matterClocked] }),
  subjects({ pairedSubjects }),
  pairings,
  matters,
]
const at = momentOf

let town: Town
let office: Enrolled
let chief: Enrolled
let handler: Enrolled

beforeEach(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  await on('2026-03-02 09:00')
})

/** The town's clock is moved, and who has been away too long signs in again. */
async function on(when: string): Promise<void> {
  town.clock.moveTo(at(when))
  office = await town.enrol({ role: 'coordinator', unit: 'office', name: '赵敏' })
  chief = await town.enrol({ role: 'coordinator', unit: 'office', name: '孙科长' })
  handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
}

async function done(reply: ReturnType<Enrolled['post']>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body
}

const act = (who: Enrolled, id: Id, what: string, body?: object) =>
  who.post(`/api/matters/${id}/${what}`, body)

async function taken(more: { due?: string } = {}): Promise<Id> {
  const raise = { programme: 'sample', subject: null, title: '缺工', text: '缺工 300 人。', class: 'labour' }
  const { id } = await done(office.post('/api/matters', raise))
  await done(act(office, id, 'dispatch', { unit: town.units.bureau, ...more }))
  await done(act(handler, id, 'acknowledge'))
  return id
}

async function held(reviewOn = '2026-03-16'): Promise<Id> {
  const id = await taken()
  await done(act(handler, id, 'hold', { reason: '等省里批复', plannedFor: '2026-04-01', reviewOn }))
  await done(act(chief, id, 'hold/decision', { granted: true }))
  return id
}

const get = async (id: Id, what = '') => (await office.get(`/api/matters/${id}${what}`)).body
interface Shown {
  readonly kind: string
  readonly due: string | null
  readonly proof: object | null
  readonly sentence: { zh: string; en: string }
}
const deadlines = async (id: Id): Promise<Shown[]> => (await get(id, '/deadlines')).items

function rows(id: Id) {
  return town.read(async (reader) => ({
    matter: await reader.query('select * from matters where id = $1', [id]),
    handovers: await reader.query('select * from matter_handovers where matter_id = $1 order by ordinal', [
      id,
    ]),
  }))
}

async function rebuiltEqual(id: Id): Promise<void> {
  const live = await rows(id)
  await town.read((reader) => rebuildTenant(reader, [matterKind]))
  expect(await rows(id)).toEqual(live)
}

async function texts(): Promise<string[]> {
  const sent: Message[] = []
  const channel = { deliver: async (message: Message) => void sent.push(message) }
  const parts = { composers, phoneOf, channel, origin: 'https://yixian.example', log: () => {} }
  await sendDue({ ...parts, pool: testPool(), clock: town.clock }, [town.tenant])
  return sent.map(({ text }) => text)
}

type Before = Kind<Matter, MatterEvent[], MatterEvent, object>
/** The same stream written as the program of then did: first versions of each type, no word of a clock. */
const before: Before = {
  ...(matterKind as unknown as Before),
  versions: {},
  evolve: (state) => state,
  decide: (events) => events,
  project: async () => {},
}

/** Writes entries past the rules, and the rows that follow from them. */
async function written(id: Id, events: readonly object[]): Promise<void> {
  const command = { id: newId(), name: 'before', input: {} }
  await runAsSystem({ pool: testPool(), clock: town.clock }, town.tenant, command, async (acting) =>
    replying(
      await decideOn(acting, before, { id, command: events as MatterEvent[], facts: {}, exists: false }),
      () => ({}),
    ),
  )
  await town.read((reader) => rebuildTenant(reader, [matterKind]))
}

const raisedBefore = (programmeVersion: string) => ({
  ...{ programme: 'sample', programmeVersion, subject: null, contact: null, visit: null },
  ...{ channel: 'office', title: '老事项', text: '老事项', class: null, rung: 'spot', raisedBy: null },
  ...{ raisedUnit: null, reference: null, saidAt: null },
  holding: { unit: town.units.office, person: null, due: '2026-03-03T15:59:59.999Z' },
})

describe('deadlines', () => {
  test('each is shown with its proof, which adds up by itself, and in words', async () => {
    const items = await deadlines(await taken())
    expect(items.map(({ kind }) => kind)).toEqual(['dispatch', 'acknowledge', 'contact', 'interim', 'close'])
    for (const { due, proof, sentence } of items) {
      expect(replay(JSON.parse(JSON.stringify(proof)))).toEqual({ due: Date.parse(due!), faults: [] })
      expect(sentence.zh).toContain('起算')
    }
    expect(items[4]).toMatchObject({
      key: 'close-department',
      due: at('2026-03-11 17:30'),
      standing: 'firm',
      ended: null,
    })
    expect(items[4]!.sentence.zh).toContain('7 个工作日')
    expect(items[0]).toMatchObject({ ended: { how: 'met', late: false } })
  })

  test('a signature that came late is late, and moved nothing', async () => {
    const raise = { programme: 'sample', subject: null, title: '缺工', text: '缺工。' }
    const { id } = await done(office.post('/api/matters', raise))
    await done(act(office, id, 'dispatch', { unit: town.units.bureau }))
    const before = await get(id)
    await on('2026-03-05 09:00')
    const signed = await done(act(handler, id, 'acknowledge'))
    expect(signed.dueAt).toBe(before.dueAt)
    const [, acknowledge] = await deadlines(id)
    expect(acknowledge).toMatchObject({
      due: at('2026-03-03 17:30'),
      ended: { at: at('2026-03-05 09:00'), how: 'met', late: true },
    })
  })

  test('a unit beside the holder sees none', async () => {
    const id = await taken()
    const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    expect((await beside.get(`/api/matters/${id}/deadlines`)).status).toBe(404)
  })

  test('a day that the office gave has no calendar to prove it, and says who gave it', async () => {
    const raise = { programme: 'sample', subject: null, title: '缺工', text: '缺工。' }
    const { id } = await done(office.post('/api/matters', raise))
    await done(act(office, id, 'dispatch', { unit: town.units.bureau, due: '2026-03-06' }))
    expect((await deadlines(id)).at(-1)).toMatchObject({
      due: at('2026-03-06 17:30'),
      calendar: null,
      proof: null,
      sentence: { zh: '交办时定为 2026-03-06。' },
    })
    const { id: other } = await done(office.post('/api/matters', raise))
    const late = await act(office, other, 'dispatch', { unit: town.units.bureau, due: '2026-03-12' })
    expect(late.body).toMatchObject({
      code: 'matter.due-beyond-clock',
      detail: '交办时只能提前，不能晚于规定的期限 2026-03-11',
    })
  })
})

describe('what a hand-over would give', () => {
  const close = async (id: Id) => (await deadlines(id)).findLast(({ kind }) => kind === 'close')!

  test('is asked before it is done: the day that comes of it, with its proof and its words', async () => {
    const raise = { programme: 'sample', subject: null, title: '缺工', text: '缺工。', class: 'labour' }
    const { id } = await done(office.post('/api/matters', raise))
    const reckoned = async (query = '') => (await get(id, `/reckoning${query}`)).reckoned
    const [usual, group] = [await reckoned(), await reckoned('?rung=group')]
    expect(usual).toMatchObject({ rung: 'department', due: at('2026-03-11 17:30'), standing: 'firm' })
    expect(group).toMatchObject({ rung: 'group', due: at('2026-03-16 17:30'), standing: 'firm' })
    expect(replay(usual.proof)).toMatchObject({ due: Date.parse(usual.due) })
    await done(act(office, id, 'dispatch', { unit: town.units.bureau }))
    const { due, proof, sentence } = await close(id)
    expect({ due, proof, sentence }).toEqual({
      due: usual.due,
      proof: usual.proof,
      sentence: usual.sentence,
    })
    await done(act(handler, id, 'acknowledge'))
    const up = await reckoned()
    await done(act(handler, id, 'hand-up', { reason: '需统筹', unit: town.units.office }))
    expect((await close(id)).due).toBe(up.due)
  })

  test('is nothing where it cannot be handed over, and not there for who does not reach it', async () => {
    const id = await taken()
    const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
    expect((await beside.get(`/api/matters/${id}/reckoning`)).status).toBe(404)
    await done(act(handler, id, 'reply', { disposition: 'resolved', text: '已招 300 人' }))
    expect(await done(office.get(`/api/matters/${id}/reckoning`))).toEqual({ reckoned: null })
    const { id: other } = await done(
      office.post('/api/matters', { programme: 'sample', subject: null, title: '缺工', text: '缺工。' }),
    )
    expect(await get(other, '/reckoning?rung=nowhere')).toEqual({ reckoned: null })
  })
})

describe('more time', () => {
  test('asked by the holder, decided by another; list, detail, deadlines and rows say so', async () => {
    const id = await taken()
    await on('2026-03-09 10:00')
    const asked = { due: '2026-03-18', reason: '技校三月中旬放假' }
    expect((await act(office, id, 'extension/decision', { granted: true })).body.code).toBe(
      'matter.extension-none',
    )
    await done(act(handler, id, 'extension', asked))
    expect(await get(id)).toMatchObject({
      dueAt: at('2026-03-11 17:30'),
      asked: { extension: { ...asked, by: handler.person } },
      extensionsLeft: 1,
    })
    const moved = await done(act(office, id, 'extension/decision', { granted: true, note: '同意' }))
    expect(moved).toMatchObject({ dueAt: at('2026-03-18 17:30'), standing: 'firm', heldUntil: null })
    expect(await get(id)).toMatchObject({ asked: { extension: null }, extensionsLeft: 0 })
    expect((await deadlines(id)).at(-1)).toMatchObject({
      due: at('2026-03-18 17:30'),
      extended: { reason: asked.reason },
      was: [{ due: at('2026-03-11 17:30'), because: 'extension' }],
      sentence: { zh: '经批准延期到 2026-03-18：技校三月中旬放假。' },
    })
    const list = (await office.get('/api/matters')).body.items
    expect(list[0]).toMatchObject({ id, dueAt: at('2026-03-18 17:30'), standing: 'firm', heldUntil: null })
    await rebuiltEqual(id)
  })

  test('a coordinator who asked for it cannot grant it', async () => {
    const id = await taken()
    await done(act(office, id, 'extension', { due: '2026-03-18', reason: '等材料' }))
    const own = await act(office, id, 'extension/decision', { granted: true })
    expect(own.body).toMatchObject({ code: 'matter.own-request', detail: '自己提出的申请不能由自己批准' })
    await done(act(chief, id, 'extension/decision', { granted: true }))
  })
})

describe('a hold', () => {
  test('stops the clocks until its review day; released, they go on', async () => {
    const id = await held()
    expect(await get(id)).toMatchObject({
      dueAt: '2026-03-16T15:59:59.000Z',
      heldUntil: '2026-03-16T15:59:59.000Z',
      hold: { reason: '等省里批复', approvedBy: chief.person },
    })
    expect((await deadlines(id)).at(-1)).toMatchObject({ due: null, proof: { due: null } })
    await on('2026-03-04 09:00')
    const going = await done(act(handler, id, 'release', { reason: '批复已到' }))
    expect(going).toMatchObject({ heldUntil: null, dueAt: at('2026-03-12 17:30') })
    const close = (await deadlines(id)).at(-1)!
    expect(replay(JSON.parse(JSON.stringify(close.proof)))).toEqual({
      due: Date.parse(close.due!),
      faults: [],
    })
    await rebuiltEqual(id)
  })

  test('over, it ends once however many look, at its review instant however late; holder and office hear of it', async () => {
    const ids = [await held(), await held(), await held('2026-03-31')]
    await on('2026-03-19 11:00')
    const parts = { pool: testPool(), clock: town.clock }
    const sweeps = await Promise.all([1, 2, 3].map(() => expireHolds(parts, town.tenant)))
    expect(sweeps.reduce((sum, ended) => sum + ended, 0)).toBe(2)
    for (const id of ids.slice(0, 2)) {
      const { thread, heldUntil, dueAt } = await get(id)
      const ends = thread.filter(({ type }: { type: string }) => type === 'HoldEnded')
      expect(ends).toHaveLength(1)
      expect(ends[0]).toMatchObject({
        at: at('2026-03-19 11:00'),
        actor: null,
        data: { because: 'expired', to: '2026-03-16T15:59:59.000Z' },
      })
      // Ten working days stood still: Monday the 2nd, on which it was handed over, was not counted anyway.
      expect({ heldUntil, dueAt }).toEqual({ heldUntil: null, dueAt: at('2026-03-25 17:30') })
      await rebuiltEqual(id)
    }
    expect((await get(ids[2]!)).heldUntil).toBe('2026-03-31T15:59:59.000Z')
    const told = await texts()
    expect(told).toHaveLength(4)
    expect(new Set(told).size).toBe(2)
    expect(told[0]).toMatch(/^【一线】事项 260302-.* 的挂账已到复查日，自动恢复计时，期限 2026-03-25。/)
    expect(await expireHolds(parts, town.tenant)).toBe(0)
    expect(await texts()).toEqual([])
  })

  test('one that cannot be ended is told, and stands in no other’s way', async () => {
    const gone = newId()
    const holding = { unit: town.units.bureau, person: null, due: '2026-03-10T15:59:59.000Z' }
    const hold = {
      reason: '等批复',
      plannedFor: '2026-03-20',
      until: holding.due,
      note: null,
      stopped: [],
      holding,
    }
    await written(gone, [
      { type: 'MatterRaised', data: raisedBefore('gone') },
      { type: 'HoldGranted', data: hold },
    ])
    const id = await held()
    await on('2026-03-19 11:00')
    await expect(expireHolds({ pool: testPool(), clock: town.clock }, town.tenant)).rejects.toThrow(
      'sample gone',
    )
    expect((await get(id)).heldUntil).toBeNull()
  })

  test('whoever acts after its end finds it over, before any sweep', async () => {
    const id = await held()
    await on('2026-03-18 11:00')
    await done(act(handler, id, 'reply', { disposition: 'resolved', text: '批复已到，已办。' }))
    expect(await expireHolds({ pool: testPool(), clock: town.clock }, town.tenant)).toBe(0)
    const close = (await deadlines(id)).find(({ kind }) => kind === 'close')
    expect(close).toMatchObject({ due: at('2026-03-25 17:30'), ended: { how: 'met', late: false } })
    await rebuiltEqual(id)
  })
})

describe('a revised calendar', () => {
  const closed = {
    ...{ from: '2026-03-09', to: '2026-03-09', kind: 'closed' },
    ...{ reason: '台风停工', source: '县防指' },
  }
  test('finds every open matter whose clocks a calendar counted, page by page, and moves each once', async () => {
    const ids = [await taken(), await taken(), await taken()].sort()
    const byHand = await taken({ due: '2026-03-10' })
    const pages = await town.read(async (reader) => {
      const first = await matterClocked.page(reader, null, 2)
      const rest = await matterClocked.page(reader, first.at(-1)!.id, 10)
      return { count: await matterClocked.count(reader), all: [...first, ...rest] }
    })
    expect(pages.all.map(({ id }) => id)).toEqual([...ids, byHand].sort())
    expect(pages.count).toBe(4)
    const thing = pages.all.find(({ id }) => id === ids[0])!
    expect(thing.clocks.map((clock) => [clock.key, 'rule' in clock && clock.rule.limit])).toEqual([
      ['contact', 1],
      ['interim', 3],
      ['close-department', 7],
    ])
    const handed = pages.all.find(({ id }) => id === byHand)!
    expect(handed.clocks.map(({ key }) => key)).not.toContain('close-department')
    await done(town.as('sysadmin').post('/api/calendar/overrides', closed))
    const revision = { version: '2', reason: { zh: '台风停工', en: 'Typhoon' } }
    const run = () =>
      runAsSystem(
        { pool: testPool(), clock: town.clock },
        town.tenant,
        { id: newId(), name: 'revise matter', input: {} },
        (acting) => matterClocked.revise(acting, ids[0]!, revision),
      )
    expect(await run()).toMatchObject({
      outcome: 'accepted',
      reply: [{ key: 'close-department', was: at('2026-03-11 17:30'), due: at('2026-03-12 17:30') }],
    })
    expect(await run()).toMatchObject({ outcome: 'accepted', reply: [] })
    const { dueAt, thread } = await get(ids[0]!)
    expect(dueAt).toBe(at('2026-03-12 17:30'))
    expect(thread.filter(({ type }: { type: string }) => type === 'DeadlinesRevised')).toHaveLength(1)
    await rebuiltEqual(ids[0]!)
  })
})

describe('entries of before there were clocks', () => {
  test('are read and acted on as one clock by the date that they gave', async () => {
    const id = newId()
    const due = '2026-03-09T15:59:59.999Z'
    const raised = raisedBefore(programme.version)
    const sent = { unit: town.units.bureau, person: null, due }
    const events = [
      { type: 'MatterRaised', data: raised },
      { type: 'MatterDispatched', data: { rung: 'department', class: null, note: null, holding: sent } },
      { type: 'MatterAcknowledged', data: { person: null } },
      { type: 'MatterNoted', data: { text: '已联系', askerSees: true } },
    ]
    await written(id, events)
    expect(await get(id)).toMatchObject({ status: 'acknowledged', dueAt: due, standing: 'firm' })
    const items = await deadlines(id)
    expect(items.map(({ kind, due: until, proof }) => [kind, until, proof])).toEqual([
      ['dispatch', '2026-03-03T15:59:59.999Z', null],
      ['close', due, null],
    ])
    expect(items[0]!.sentence.zh).toBe('2026-03-03，按当时的规定以自然日计算。')
    expect(
      (await town.read((reader) => matterClocked.page(reader, null, 10))).map((each) => each.id),
    ).toEqual([])
    await done(act(handler, id, 'extension', { due: '2026-03-12', reason: '等材料' }))
    await done(act(office, id, 'extension/decision', { granted: true }))
    expect((await get(id)).dueAt).toBe(at('2026-03-12 17:30'))
    await rebuiltEqual(id)
  })
})

test('deadlines name the very version of the calendar', async () => {
  const [dispatch] = await deadlines(await taken())
  expect(dispatch).toMatchObject({
    calendar: '1',
    proof: { calendar: { id: chinaCalendar.id, version: '1' } },
  })
})

test('a definition that leaves a step untimed does not come into force, and is told which', async () => {
  const part = mattersPart.of(programme)
  const clocks = part.clocks.filter(({ key }) => key !== 'close-leader')
  const untimed = {
    ...programme,
    version: '999',
    parts: { ...programme.parts, matters: { ...part, clocks } },
  }
  expect(await adoptProgramme(testPool(), systemClock, town.tenant, untimed)).toEqual({
    outcome: 'refused',
    refusal: { refused: 'programme.clock-missing', details: { kind: 'close', rung: 'leader' } },
  })
})
