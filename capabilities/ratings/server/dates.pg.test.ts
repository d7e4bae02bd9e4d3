// What the asker hears and sees of her date, over HTTP on PostgreSQL: more time, a hold and its end, a revised calendar.
import { beforeEach, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { runAsSystem } from '#foundation/ledger/as-system.ts'
import type { Message } from '#foundation/notices/channel.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { momentOf as at } from '#foundation/testing/story.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { matterClocked, matterRounds, matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { phoneOf } from '#capabilities/people/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { composers, openLink, ratings } from './capability.ts'

const capabilities = [
  programmes,
  calendars({ clocked: [matterClocked] }),
  subjects({ pairedSubjects }),
  pairings,
  matters,
  ratings,
]

let town: Town
let office: Enrolled
let chief: Enrolled
let handler: Enrolled
let enterprise: Id

beforeEach(async () => {
  town = await newTown({ capabilities, openLink })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  await on('2026-03-02 09:00')
  enterprise = (await office.post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服有限公司' })).body.id
})

async function on(when: string): Promise<void> {
  town.clock.moveTo(at(when))
  office = await town.enrol({ role: 'coordinator', unit: 'office' })
  chief = await town.enrol({ role: 'coordinator', unit: 'office' })
  handler = await town.enrol({ role: 'handler', unit: 'bureau', scope: { unit: 'bureau' } })
}

async function done(reply: ReturnType<Enrolled['post']>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body
}

const act = (who: Enrolled, id: Id, what: string, body?: object) =>
  done(who.post(`/api/matters/${id}/${what}`, body))

async function taken(): Promise<Id> {
  const contact = (
    await done(office.post('/api/contacts', { subject: enterprise, name: '吴老板', phone: '13812341234' }))
  ).id
  const raise = { programme: 'sample', subject: enterprise, contact, title: '缺工', text: '缺工 300 人。' }
  const { id } = await done(office.post('/api/matters', raise))
  await act(office, id, 'dispatch', { unit: town.units.bureau })
  await act(handler, id, 'acknowledge')
  await done(office.post(`/api/matters/${id}/link`, {}))
  await received()
  return id
}

async function received(): Promise<Message[]> {
  const sent: Message[] = []
  const channel = { deliver: async (message: Message) => void sent.push(message) }
  const parts = { composers, phoneOf, channel, origin: 'https://yixian.example', log: () => {} }
  await sendDue({ ...parts, pool: testPool(), clock: town.clock }, [town.tenant])
  return sent
}

/** The one message since the last, and the page that its link opens. */
async function told(): Promise<{ text: string; matter: Record<string, unknown> & { thread: object[] } }> {
  const sent = await received()
  expect(sent.map(({ phone }) => phone)).toEqual(['13812341234'])
  const { text } = sent[0]!
  expect(text).not.toMatch(/缺工|技校|批复/)
  const token = /\/q\/([\w-]{64})/.exec(text)![1]!
  const view = await town.nobody.get('/api/q', { headers: { 'x-asker-link': token } })
  return { text, matter: view.body.matter }
}

test('more time granted is told with the new date, and its reason shown; asked or refused it is not', async () => {
  const id = await taken()
  await act(handler, id, 'extension', { due: '2026-03-18', reason: '技校三月中旬放假' })
  await act(office, id, 'extension/decision', { granted: false, note: '再想办法' })
  expect(await received()).toEqual([])
  await act(handler, id, 'extension', { due: '2026-03-18', reason: '技校三月中旬放假' })
  await act(office, id, 'extension/decision', { granted: true, note: '内部意见' })
  const { text, matter } = await told()
  expect(text).toMatch(/^【一线】您于 2026-03-02 反映的事项，答复期限经批准延到 2026-03-18。点此查看原因：/)
  expect(matter).toMatchObject({
    dueAt: at('2026-03-18 17:30'),
    standing: 'firm',
    extended: { reason: '技校三月中旬放假' },
    hold: null,
  })
  expect(matter.thread.at(-1)).toMatchObject({ step: 'extended', text: '技校三月中旬放假' })
  expect(JSON.stringify(matter)).not.toMatch(/内部意见|再想办法/)
})

test('a hold is told with its review day, and again when it ends, by itself', async () => {
  const id = await taken()
  await act(handler, id, 'hold', { reason: '等省里批复', plannedFor: '2026-04-01', reviewOn: '2026-03-16' })
  expect(await received()).toEqual([])
  await act(chief, id, 'hold/decision', { granted: true })
  const held = await told()
  expect(held.text).toContain('需要等待，暂停计时，2026-03-16 复查。')
  expect(held.matter).toMatchObject({ hold: { until: '2026-03-16T15:59:59.000Z', reason: '等省里批复' } })
  await on('2026-03-18 10:00')
  const [round] = matterRounds({ pool: testPool(), clock: town.clock })
  await round!.run(town.tenant, () => false)
  const over = await told()
  expect(over.text).toContain('恢复计时，答复期限 2026-03-25。')
  expect(over.matter).toMatchObject({ hold: null, dueAt: at('2026-03-25 17:30') })
  expect(over.matter.thread.slice(-2)).toMatchObject([
    { step: 'held', text: '等省里批复' },
    { step: 'resumed', unitName: expect.any(String) },
  ])
})

test('what is no longer true when it is sent is not told', async () => {
  const id = await taken()
  await act(handler, id, 'hold', { reason: '等省里批复', plannedFor: '2026-04-01', reviewOn: '2026-03-16' })
  await act(chief, id, 'hold/decision', { granted: true })
  await act(handler, id, 'release', { reason: '批复已到' })
  await act(handler, id, 'reply', { disposition: 'resolved', text: '好了' })
  expect((await received()).map(({ kind }) => kind)).toEqual(['matter-replied'])
})

test('a calendar that moved her date is told with the new one; one that moved what she does not see is not', async () => {
  const id = await taken()
  const byHand = await taken()
  await act(handler, byHand, 'return', { reason: '改期' })
  await act(office, byHand, 'dispatch', { unit: town.units.bureau, due: '2026-03-10' })
  await done(
    town.as('sysadmin').post('/api/calendar/overrides', {
      ...{ from: '2026-03-04', to: '2026-03-04', kind: 'closed', reason: '台风停工', source: '县防指' },
    }),
  )
  const revise = (matter: Id) =>
    runAsSystem(
      { pool: testPool(), clock: town.clock },
      town.tenant,
      { id: newId(), name: 'revise matter', input: {} },
      (acting) =>
        matterClocked.revise(acting, matter, {
          version: '2',
          reason: { zh: '台风停工', en: 'Closed for a typhoon' },
        }),
    )
  expect(await revise(byHand)).toMatchObject({ outcome: 'accepted', reply: [{ key: 'interim' }] })
  expect(await received()).toEqual([])
  const shown = (await office.get(`/api/matters/${byHand}`)).body.thread.at(-1)
  expect(shown).toMatchObject({ type: 'DeadlinesRevised', askerSees: false })
  expect(await revise(id)).toMatchObject({ outcome: 'accepted' })
  const { text, matter } = await told()
  expect(text).toContain('工作日历有调整，您于 2026-03-02 反映的事项期限改为 2026-03-12。')
  expect(matter.thread.at(-1)).toMatchObject({ step: 'moved', text: '台风停工', by: 'unit' })
})
