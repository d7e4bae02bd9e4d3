// The doors of calendars over HTTP on PostgreSQL: what they show, what a change would move, and every refusal.
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#foundation/core/ids.ts'
import { beginErrand, errandClocked } from '#foundation/testing/errands.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { programmes } from '#capabilities/programmes/server/capability.ts'
import { calendars, foundCalendar } from './capability.ts'

const capabilities = [programmes, calendars({ clocked: [errandClocked] })]
let town: Town

beforeEach(async () => {
  town = await newTown({ capabilities, at: '2026-11-23T01:00:00.000Z' })
  await foundCalendar(testPool(), town.clock, town.tenant)
})

const keeper = () => town.as('sysadmin')
const typhoon = { from: '2026-11-25', to: '2026-11-26', kind: 'closed', reason: '台风停工' }
const notice2027 = (more: object = {}) => ({
  fileName: '2027.json',
  year: 2027,
  source: '国办发明电〔2026〕9号',
  text: JSON.stringify({
    year: 2027,
    papers: ['https://www.gov.cn/2027'],
    days: [
      { name: '元旦', date: '2027-01-01', isOffDay: true },
      { name: '元旦', date: '2027-01-02', isOffDay: true },
      { name: '元旦', date: '2027-01-03', isOffDay: true },
    ],
  }),
  ...more,
})

describe('the calendar', () => {
  test('is shown to everybody signed in: hours, notices, how far it is firm', async () => {
    const { status, body } = await town.as('officer').get('/api/calendar')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      version: '1',
      zone: 'Asia/Shanghai',
      today: '2026-11-23',
      weekend: [6, 7],
      hours: [{ from: null, hours: ['09:00-12:00', '13:30-17:30'] }],
      firmUntil: '2026-12-24',
      missing: null,
      overrides: [],
    })
    expect(body.notices.at(-1)).toMatchObject({ year: 2026, version: 1, off: 33, on: 6 })
    expect(body.notices.filter(({ year }: { year: number }) => year === 2020)).toMatchObject([{ version: 2 }])
  })

  test('shows a year day by day: off, worked, short, and what is provisional', async () => {
    await keeper().post('/api/calendar/overrides', {
      from: '2026-12-31',
      to: '2026-12-31',
      kind: 'hours',
      hours: ['09:00-12:00'],
      reason: '年终半天',
    })
    const { body } = await town.as('officer').get('/api/calendar/years/2026')
    const day = (text: string) => body.days.find((each: { day: string }) => each.day === text)
    expect(body.days.length).toBe(365)
    expect(body.days.filter(({ working }: { working: boolean }) => working).length).toBe(248)
    expect(day('2026-10-01')).toMatchObject({ kind: 'holiday', working: false, firm: true })
    expect(day('2026-10-01').name.zh).toBe('国庆节')
    expect(day('2026-10-10')).toMatchObject({ kind: 'make-up', working: true })
    expect(day('2026-12-31')).toMatchObject({ kind: 'ordinary', firm: false, hours: ['09:00-12:00'] })
  })

  test('that was never founded is not there', async () => {
    const other = await newTown({ capabilities, at: '2026-11-23T01:00:00.000Z' })
    expect((await other.as('officer').get('/api/calendar')).status).toBe(404)
    const refused = await other.as('sysadmin').post('/api/calendar/overrides', typhoon)
    expect(refused.body.code).toBe('calendar.not-founded')
  })

  test('says in December that the notice of the year to come is missing, until it is there', async () => {
    // In Shanghai the month ends eight hours before it does in Greenwich.
    town.clock.moveTo('2026-11-30T15:59:00.000Z')
    const again = await town.enrol({ role: 'sysadmin' })
    expect((await again.get('/api/calendar')).body.missing).toBeNull()
    town.clock.moveTo('2026-11-30T16:00:00.000Z')
    expect((await again.get('/api/calendar')).body.missing).toBe(2027)
    expect((await again.post('/api/calendar/notices', notice2027())).body.version).toBe('2')
    expect((await again.get('/api/calendar')).body).toMatchObject({
      missing: null,
      firmUntil: '2027-12-24',
    })
  })
})

describe('a change', () => {
  test('is kept with who made it, and is the next version', async () => {
    const added = await keeper().post('/api/calendar/overrides', typhoon)
    expect(added.body).toEqual({ version: '2' })
    const { body } = await keeper().get('/api/calendar')
    expect(body.overrides).toMatchObject([{ ...typhoon, hours: null, prevails: false }])
    const withdrawn = await keeper().post(`/api/calendar/overrides/${body.overrides[0].id}/withdrawal`, {
      reason: '台风改道',
    })
    expect(withdrawn.body).toEqual({ version: '3' })
    const { items, next } = (await keeper().get('/api/calendar/versions?limit=2')).body
    expect(items).toMatchObject([
      { version: '3', change: 'OverrideWithdrawn', revision: { state: 'waiting' } },
      { version: '2', words: { zh: '2026-11-25 至 2026-11-26 停止办公：台风停工' } },
    ])
    const rest = await keeper().get(`/api/calendar/versions?limit=2&after=${next}`)
    expect(rest.body).toMatchObject({ items: [{ version: '1', revision: null }], next: null })
  })

  test('is the system administrator’s alone, and so is its preview', async () => {
    for (const role of ['officer', 'handler', 'coordinator', 'leader', 'secadmin', 'auditor'] as const)
      for (const path of ['/api/calendar/overrides', '/api/calendar/overrides/preview'])
        expect((await town.as(role).post(path, typhoon)).status, `${role} ${path}`).toBe(403)
    expect((await town.nobody.get('/api/calendar')).status).toBe(401)
  })

  test('sent twice under one command id happens once', async () => {
    const commandId = newId()
    const once = await keeper().post('/api/calendar/overrides', typhoon, { commandId })
    const again = await keeper().post('/api/calendar/overrides', typhoon, { commandId })
    expect([once.body, again.body]).toEqual([{ version: '2' }, { version: '2' }])
  })
})

describe('a preview', () => {
  test('tells what would move, old beside new, without a word of the work, and writes nothing', async () => {
    const unit = town.units.bureau
    // Tomorrow is the first of five; the second closed week pushes the due beyond the weekend.
    await beginErrand(town.tenant, { from: '2026-11-23T01:00:00.000Z', unit, number: 'E-7' })
    // Due before the closure: it stays.
    await beginErrand(town.tenant, { from: '2026-11-16T01:00:00.000Z', unit, number: 'E-8' })
    const { status, body, text } = await keeper().post('/api/calendar/overrides/preview', typhoon)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      change: { zh: '2026-11-25 至 2026-11-26 停止办公：台风停工' },
      daysChanged: 2,
      days: [
        { day: '2026-11-25', was: 'ordinary', is: 'closed', hours: null },
        { day: '2026-11-26', was: 'ordinary', is: 'closed', hours: null },
      ],
      looked: 2,
      moved: 1,
      settled: 0,
      rows: [
        {
          kind: 'errand',
          number: 'E-7',
          unitName: '经济和信息化局',
          was: '2026-11-30T09:30:00.000Z',
          due: '2026-12-02T09:30:00.000Z',
        },
      ],
    })
    expect(text).not.toContain('不给管理员看')
    expect((await keeper().get('/api/calendar')).body).toMatchObject({ version: '1', overrides: [] })
  })

  test('tells what would only become firm', async () => {
    const unit = town.units.bureau
    await beginErrand(town.tenant, { from: '2026-12-25T01:00:00.000Z', unit })
    const empty = notice2027({
      text: JSON.stringify({ year: 2027, days: [{ name: '春节', date: '2027-02-10', isOffDay: true }] }),
    })
    const { body } = await keeper().post('/api/calendar/notices/preview', empty)
    expect(body).toMatchObject({ looked: 1, moved: 0, settled: 1, rows: [] })
  })

  test('is refused as the change would be', async () => {
    const backwards = { ...typhoon, to: '2026-11-24' }
    for (const path of ['/api/calendar/overrides', '/api/calendar/overrides/preview']) {
      const { status, body } = await keeper().post(path, backwards)
      expect([status, body.code]).toEqual([422, 'day.backwards'])
    }
    const hours = { from: '2026-12-01', hours: ['09:00-12:00', '13:30-17:30'], reason: '照旧' }
    expect((await keeper().post('/api/calendar/hours/preview', hours)).body.code).toBe('hours.unchanged')
    const gone = `/api/calendar/overrides/${newId()}/withdrawal`
    for (const path of [gone, `${gone}/preview`])
      expect((await keeper().post(path, { reason: '撤' })).status).toBe(404)
  })
})

describe('a refusal', () => {
  test('of a file names the line, in words', async () => {
    const ics = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART:没有日子', 'END:VEVENT', 'END:VCALENDAR']
    const { status, body } = await keeper().post(
      '/api/calendar/notices',
      notice2027({ fileName: '2027.ics', text: ics.join('\r\n') }),
    )
    expect([status, body.code]).toEqual([422, 'notice-file.not-a-day'])
    expect(JSON.stringify(body)).toContain('"line":3')
  })

  test('of the wrong year, of a file of another kind, of nothing new', async () => {
    const code = async (more: object) =>
      (await keeper().post('/api/calendar/notices', notice2027(more))).body.code
    expect(await code({ year: 2028 })).toBe('notice-file.other-year')
    expect(await code({ fileName: '2027.pdf' })).toBe('notice-file.kind')
    expect(await code({})).toBeUndefined()
    expect(await code({})).toBe('notice.nothing-new')
  })

  test('of overrides that contradict each other, also when one that hid it is withdrawn', async () => {
    const add = (more: object) => keeper().post('/api/calendar/overrides', { ...typhoon, ...more })
    expect((await add({})).status).toBe(200)
    expect((await add({ kind: 'open', reason: '值守' })).body.code).toBe('override.contradiction')
    expect((await add({ id: newId(), reason: '停电', prevails: true })).status).toBe(200)
    expect((await add({ kind: 'open', reason: '值守' })).status).toBe(200)
    const { overrides } = (await keeper().get('/api/calendar')).body
    const hiding = overrides.find(({ prevails }: { prevails: boolean }) => prevails)
    const path = `/api/calendar/overrides/${hiding.id}/withdrawal`
    expect((await keeper().post(path, { reason: '来电' })).body.code).toBe('override.contradiction')
  })
})

test('hours changed from a day on are shown with their day', async () => {
  const summer = { from: '2027-06-01', hours: ['08:30-12:00', '14:30-18:00'], reason: '夏季作息' }
  expect((await keeper().post('/api/calendar/hours', summer)).body.version).toBe('2')
  const { body } = await keeper().get('/api/calendar')
  expect(body.hours).toEqual([
    { from: null, hours: ['09:00-12:00', '13:30-17:30'] },
    { from: '2027-06-01', hours: summer.hours },
  ])
})
