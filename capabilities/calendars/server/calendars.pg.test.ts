// The calendar on PostgreSQL: founded once, kept version by version, and found without a trip.
import { beforeAll, expect, test } from 'vitest'
import { manualClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { reading } from '#foundation/postgres/pool.ts'
import { newTenant, testPool, writing } from '#foundation/testing/tenant.ts'
import { foundCalendar } from './capability.ts'
import { calendarKind } from './projection.ts'
import { calendarAt, calendarInForce } from './questions.ts'

const clock = manualClock('2026-03-02T01:00:00.000Z')
let tenant: Id

beforeAll(async () => {
  tenant = await newTenant()
})

const ask = <T>(use: Parameters<typeof reading<T>>[2], of = tenant) => reading(testPool(), of, use)

test('before a calendar is founded the shipped one holds, under its own name', async () => {
  const other = await newTenant()
  const calendar = await ask(calendarInForce, other)
  expect(calendar.version).toBe(chinaCalendar.version)
  expect(await ask((reader) => calendarAt(reader, chinaCalendar.version), other)).toBe(calendar)
})

test('it is founded once, also by three processes at a time, and the next start changes nothing', async () => {
  const start = () => foundCalendar(testPool(), clock, tenant)
  const ran = await Promise.all([start(), start(), start()])
  expect(ran.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'accepted'])
  expect(await start()).toMatchObject({ reply: { version: '1' } })
  expect((await ask(calendarInForce)).version).toBe('1')
})

test('a newer program brings the years that are not there', async () => {
  const of2027 = { ...chinaCalendar.notices.at(-1)!, year: 2027, version: 1, off: [], on: [] }
  const newer = { ...chinaCalendar, notices: [...chinaCalendar.notices, of2027] }
  expect(await foundCalendar(testPool(), clock, tenant, newer)).toMatchObject({ reply: { version: '2' } })
  expect((await ask(calendarInForce)).version).toBe('2')
  expect((await ask((reader) => calendarAt(reader, '1'))).firmUntil).toBeLessThan(
    (await ask(calendarInForce)).firmUntil,
  )
})

test('the calendar in force costs no trip once it is known', async () => {
  await ask(calendarInForce)
  const asked: string[] = []
  await ask((reader) => {
    const query: typeof reader.query = (sql, values) => {
      asked.push(sql)
      return reader.query(sql, values)
    }
    return calendarInForce({ ...reader, query })
  })
  expect(asked).toEqual([])
})

test('a version that never was is not guessed', async () => {
  await expect(ask((reader) => calendarAt(reader, '99'))).rejects.toThrow('99')
})

test('its rows are what the ledger says: emptied and replayed, they are as they were', async () => {
  const rows = () =>
    ask(({ query }) =>
      query('select c::text from calendars c where tenant_id = $1 order by version', [tenant]),
    )
  const live = await rows()
  expect(live).toHaveLength(2)
  await writing(tenant, ({ query }) => rebuildTenant({ tenant, query }, [calendarKind]))
  expect(await rows()).toEqual(live)
})
