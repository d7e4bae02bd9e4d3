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

async function taken(more: { due?: string } = {}): Promise<Id> {
  const contact = (
    await done(office.post('/api/contacts', { subject: enterprise, name: '吴老板', phone: '13812341234' }))
  ).id
  const raise = { programme: 'sample', subject: enterprise, contact, title: '缺工', text: '缺工 300 人。' }
  const { id } = await done(office.post('/api/matters', raise))
  await act(office, id, 'dispatch', { unit: town.units.bureau, ...more })
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
async function told(): Promise<{
  text: string
  matter: Record<string, unknown> & { thread: object[] }
  sentence: { zh: string; en: string }
}> {
  const sent = await received()
  expect(sent.map(({ phone }) => phone)).toEqual(['13812341234'])
  const { text } = sent[0]!
  expect(text).not.toMatch(/缺工|技校|批复/)
  const token = /\/q\/([\w-]{64})/.exec(text)![1]!
  const asked = { headers: { 'x-asker-link': token } }
  const view = await town.nobody.get('/api/q', asked)
  const how = await town.nobody.get('/api/q/due', asked)
  return { text, matter: view.body.matter, sentence: how.body.sentence }
}

test('more time granted is told with the new date, and its reason shown; asked or refused it is not', async () => {
  const id = await taken()
  await act(handler, id, 'extension', { due: '2026-03-18', reason: '技校三月中旬放假' })
  await act(office, id, 'extension/decision', { granted: false, note: '再想办法' })
  expect(await received()).toEqual([])
  await act(handler, id, 'extension', { due: '2026-03-18', reason: '技校三月中旬放假' })
  await act(office, id, 'extension/decision', { granted: true, note: '内部意见' })
  const { text, matter, sentence } = await told()
  expect(sentence.zh).toBe('经批准延期到 2026-03-18：技校三月中旬放假。')
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
  expect(held.sentence.zh).toMatch(/因“等省里批复”停表，到期时刻待恢复后确定/)
  expect(held.text).toContain('需要等待，暂停计时，2026-03-16 复查。')
  expect(held.matter).toMatchObject({ hold: { until: '2026-03-16T15:59:59.000Z', reason: '等省里批复' } })
  await on('2026-03-18 10:00')
  const [round] = matterRounds({ pool: testPool(), clock: town.clock })
  await round!.run(town.tenant, () => false)
  const over = await told()
  expect(over.sentence.zh).toMatch(
    /自 3月2日 周一 起算 7 个工作日.*因“等省里批复”停表.*3月25日 周三 17:30 到期/,
  )
  expect(over.sentence.en).toMatch(/^7 working days from Mon 2 Mar/)
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
  const byHand = await taken({ due: '2026-03-10' })
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

test('that it is being settled whose it is she is shown, with the unit and the day; what offices say about it she is not', async () => {
  const contact = await done(
    office.post('/api/contacts', { subject: enterprise, name: '吴老板', phone: '13812341234' }),
  )
  const raise = {
    programme: 'sample',
    subject: enterprise,
    contact: contact.id,
    title: '缺工',
    text: '缺工。',
  }
  const { id } = await done(office.post('/api/matters', raise))
  await act(office, id, 'dispatch', { unit: town.units.bureau })
  await done(office.post(`/api/matters/${id}/link`, {}))
  const token = /\/q\/([\w-]{64})/.exec((await received())[0]!.text)![1]!
  const seen = async () =>
    (await town.nobody.get('/api/q', { headers: { 'x-asker-link': token } })).body.matter
  const note = { reason: 'not-our-duty', note: '内部意见：用工属人社局' }
  await act(handler, id, 'dispute', { ...note, unit: town.units.sibling })
  const disputed = await seen()
  expect(disputed).toMatchObject({
    unitName: '领导小组办公室',
    dueFor: 'hand-over',
    dueAt: at('2026-03-02 17:30'),
  })
  expect(disputed.thread.at(-1)).toMatchObject({ step: 'disputed', text: null, unitName: '领导小组办公室' })
  const upheld = { upheld: true, reason: '内部意见：三定方案', unit: town.units.sibling }
  await act(office, id, 'ruling', upheld)
  const settled = await seen()
  expect(settled).toMatchObject({ unitName: '住房和城乡建设局', dueFor: 'reply' })
  expect(settled.thread.at(-1)).toMatchObject({ step: 'ruled', text: null, unitName: '住房和城乡建设局' })
  for (const view of [disputed, settled]) expect(JSON.stringify(view)).not.toMatch(/内部意见|not-our-duty/)
})
