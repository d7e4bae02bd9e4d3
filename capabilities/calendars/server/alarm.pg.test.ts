// The December alarm on PostgreSQL, and the messages that leave: once a year, on the day, in words.
import { beforeEach, expect, test } from 'vitest'
import { sendDue } from '#foundation/notices/sender.ts'
import { beginErrand, errandClocked } from '#foundation/testing/errands.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { phoneOf } from '#capabilities/people/server/capability.ts'
import { programmes } from '#capabilities/programmes/server/capability.ts'
import { raiseAlarm } from './alarm.ts'
import { calendars, calendarRounds, composers, foundCalendar } from './capability.ts'

const capabilities = [programmes, calendars({ clocked: [errandClocked] })]
let town: Town

beforeEach(async () => {
  town = await newTown({ capabilities, at: '2026-11-25T01:00:00.000Z' })
  await foundCalendar(testPool(), town.clock, town.tenant)
  // The town's own system administrator is nobody by name; this one has a telephone.
  await town.enrol({ role: 'sysadmin', unit: 'office' })
})

async function sent(): Promise<string[]> {
  const texts: string[] = []
  const channel = { deliver: async ({ text }: { text: string }) => void texts.push(text) }
  const parts = { pool: testPool(), clock: town.clock, channel, composers, phoneOf }
  await sendDue({ ...parts, origin: 'https://yixian.example', log: () => {} }, [town.tenant])
  return texts
}

const alarm = () => raiseAlarm({ pool: testPool(), clock: town.clock }, town.tenant)

test('the administrators are told once, on the first of December, by however many processes', async () => {
  town.clock.moveTo('2026-11-30T15:59:59.000Z')
  await alarm()
  expect(await sent()).toEqual([])
  town.clock.moveTo('2026-11-30T16:00:00.000Z')
  await Promise.all([alarm(), alarm(), alarm()])
  expect(await sent()).toEqual([
    '【一线】2027 年放假通知尚未导入工作日历，落在 2027 年的期限都是暂定。请导入：https://yixian.example/calendar',
  ])
  town.clock.moveTo('2026-12-20T01:00:00.000Z')
  await alarm()
  expect(await sent()).toEqual([])
  town.clock.moveTo('2027-12-01T01:00:00.000Z')
  await alarm()
  expect((await sent()).map((text) => text.slice(4, 8))).toEqual(['2028'])
})

test('nobody is told when the notice is there', async () => {
  const text = JSON.stringify({ year: 2027, days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }] })
  const file = { fileName: '2027.json', text, year: 2027, source: '国办' }
  expect((await town.as('sysadmin').post('/api/calendar/notices', file)).status).toBe(200)
  town.clock.moveTo('2026-12-01T01:00:00.000Z')
  await alarm()
  expect(await sent()).toEqual([])
})

test('a holder is told how many dates moved, and why, in one message', async () => {
  const [unit, person] = [town.units.bureau, town.as('handler').person]
  for (let n = 0; n < 3; n++)
    await beginErrand(town.tenant, { from: '2026-11-24T02:00:00.000Z', unit, person })
  const closed = { from: '2026-11-26', to: '2026-11-26', kind: 'closed', reason: '道路中断' }
  expect((await town.as('sysadmin').post('/api/calendar/overrides', closed)).status).toBe(200)
  const onError = (error: unknown) => {
    throw error
  }
  const parts = { pool: testPool(), clock: town.clock, clocked: [errandClocked], onError }
  const texts: string[] = []
  // As a server makes its rounds; another test's transaction may make the job wait.
  while (texts.length === 0) {
    for (const round of calendarRounds(parts)) await round.run(town.tenant, () => false)
    texts.push(...(await sent()))
  }
  expect(texts).toEqual([
    '【一线】工作日历有改动（2026-11-26 停止办公：道路中断），您经办的 3 件期限随之变动。请登录查看：https://yixian.example/matters',
  ])
})
