// The Spring Festival of 2020 in the whole house: a notice revised while matters run and promises wait, and who hears of it.
import { beforeEach, expect, test } from 'vitest'
import type { Message } from '#foundation/notices/channel.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { momentOf as at } from '#foundation/testing/story.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Enrolled, type Town } from '#foundation/testing/town.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { servesSubject } from '#capabilities/matters/server/capability.ts'
import { adoptProgramme } from '#capabilities/programmes/server/capability.ts'
import { openLink } from '#capabilities/ratings/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { capabilitiesWith, housePeople } from './capabilities.ts'
import { senderParts } from './notices.ts'
import { houseRounds } from './rounds.ts'

const capabilities = capabilitiesWith(housePeople()).slice(1)
/** As it stood before 27 January 2020. */
const before = chinaCalendar.notices.filter(
  ({ year, version }) => year < 2020 || (year === 2020 && version === 1),
)
const revised = chinaCalendar.notices.find(({ year, version }) => year === 2020 && version === 2)!

let town: Town
let office: Enrolled
let handler: Enrolled

beforeEach(async () => {
  town = await newTown({ capabilities, openLink, serves: servesSubject, at: at('2020-01-21 09:00') })
  await adoptProgramme(testPool(), town.clock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant, { ...chinaCalendar, notices: before })
  office = town.as('coordinator')
  handler = town.as('handler')
})

async function done(reply: ReturnType<Enrolled['post']>) {
  const { status, body, text } = await reply
  expect(status, text).toBe(200)
  return body
}

/** Dispatched to the bureau on 21 January for seven working days, with an asker who holds her link. */
async function matter(title: string): Promise<string> {
  const subject = (await done(office.post('/api/subjects', { kind: 'enterprise', name: `${title}公司` }))).id
  const known = { subject, name: '吴老板', phone: '13812341234' }
  const contact = (await done(office.post('/api/contacts', known))).id
  const raise = { programme: 'sample', subject, contact, title, text: title }
  const { id } = await done(office.post('/api/matters', raise))
  await done(office.post(`/api/matters/${id}/dispatch`, { unit: town.units.bureau }))
  await done(handler.post(`/api/matters/${id}/acknowledge`, { person: handler.person }))
  await done(office.post(`/api/matters/${id}/link`, {}))
  return id
}

async function received(): Promise<string[]> {
  const sent: Message[] = []
  const channel = { deliver: async (message: Message) => void sent.push(message) }
  const parts = senderParts({ pool: testPool(), clock: town.clock, origin: 'https://yixian.example' })
  await sendDue({ ...parts, channel }, [town.tenant])
  return sent.map(({ phone, text }) => `${phone} ${text.replace(/https:\S+/, '…')}`).sort()
}

async function keeper(): Promise<Enrolled> {
  return town.enrol({ role: 'sysadmin' })
}

async function extendFestival(): Promise<void> {
  const days = (['off', 'on'] as const).flatMap((which) =>
    revised[which].flatMap(({ name, from, to }) => {
      const length = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
      return Array.from({ length }, (_, n) => ({
        name: name.zh,
        date: new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10),
        isOffDay: which === 'off',
      }))
    }),
  )
  const text = JSON.stringify({ year: 2020, papers: [revised.source], days })
  const file = { fileName: '2020.json', text, year: 2020, source: revised.source }
  await done((await keeper()).post('/api/calendar/notices', file))
}

/** The server's rounds, until the job is done: another test's transaction may make it wait. */
async function rounds(): Promise<{ moved: number; told: number; leftOut: number }> {
  const asking = await keeper()
  const onError = (error: unknown) => {
    throw error
  }
  for (;;) {
    for (const round of houseRounds({ pool: testPool(), clock: town.clock, onError }))
      await round.run(town.tenant, () => false)
    const { items } = (await asking.get('/api/calendar/versions?limit=1')).body
    if (items[0].revision.state === 'done') return items[0].revision
  }
}

const closing = async (id: string) => {
  const { items } = (
    await (await town.enrol({ role: 'coordinator', unit: 'office' })).get(`/api/matters/${id}/deadlines`)
  ).body
  return items.find(({ kind }: { kind: string }) => kind === 'close')
}

test('31 January and 1 February 2020 are taken out while matters run: old and new stand side by side', async () => {
  const ids = [await matter('缺工'), await matter('用电')]
  await received()
  // 22 and 23 January; 31 January, Saturday 1 February, 3, 4 and 5 February.
  for (const id of ids) expect((await closing(id)).due).toBe(at('2020-02-05 17:30'))
  town.clock.moveTo(at('2020-01-27 10:00'))
  await extendFestival()
  expect(await rounds()).toMatchObject({ moved: 2, told: 1, leftOut: 0 })
  const reason = '2020 年放假通知修订（第 2 版）'
  for (const id of ids) {
    const close = await closing(id)
    // 22 and 23 January; 3 to 7 February.
    expect(close).toMatchObject({
      due: at('2020-02-07 17:30'),
      calendar: '2',
      was: [{ due: at('2020-02-05 17:30') }],
    })
    expect(JSON.stringify(close.was)).toContain(reason)
    expect(close.sentence.zh).toContain('7 个工作日')
  }
  const asker =
    '13812341234 【一线】工作日历有调整，您于 2020-01-21 反映的事项期限改为 2020-02-07。点此查看原因：… 此链接仅供您本人使用。'
  const texts = await received()
  expect(texts.filter((text) => text.startsWith('13812341234'))).toEqual([asker, asker])
  // Whoever works here finds it in the list here, and nobody's telephone rings for it.
  expect(texts.filter((text) => !text.startsWith('13812341234'))).toEqual([])
  const reader = await town.signInAgain(handler.account)
  const headers = { cookie: `yx_session=${reader.token}` }
  const listed = (await handler.get('/api/notices', { headers })).body.items
  expect(listed).toMatchObject([
    { text: `工作日历有改动（${reason}），您经办的 2 件期限随之变动`, url: '/matters' },
  ])
})

test('a second round changes nothing, and nobody hears of it twice', async () => {
  const id = await matter('缺工')
  town.clock.moveTo(at('2020-01-27 10:00'))
  await extendFestival()
  await rounds()
  const [close, texts] = [await closing(id), await received()]
  await rounds()
  expect(await closing(id)).toEqual(close)
  expect(texts.length).toBeGreaterThan(0)
  expect(await received()).toEqual([])
})

test('a promise counted in working days moves as well, and one for a day that was named does not', async () => {
  const { id: subject } = await done(office.post('/api/subjects', { kind: 'enterprise', name: '涪江鞋服' }))
  const promises = [
    { text: '五个工作日内接通专线', within: { limit: 5, unit: 'wd' } },
    { text: '二月三日前回话', due: '2020-02-03' },
  ]
  const officer = town.as('officer')
  await done(officer.post('/api/visits', { programme: 'sample', subject, kind: 'on-site', promises }))
  const dues = async (who: Enrolled) => {
    const { items } = (await who.get('/api/promises?mine=true')).body
    return items.map(({ due }: { due: string }) => due).sort()
  }
  expect(await dues(officer)).toEqual(['2020-02-03', '2020-02-03'])
  await received()
  await extendFestival()
  expect(await rounds()).toMatchObject({ moved: 1, told: 1 })
  expect(await dues(officer)).toEqual(['2020-02-03', '2020-02-05'])
})
