// So many days after a day: which day that is, what its proof says, and how it is kept.
import { expect, test } from 'vitest'
import { isRefusal } from '../core/refusal.ts'
import { compiled } from '../testing/deadlines.ts'
import { countedBy, countedCell, dueWithin, type Within } from './within.ts'

const calendar = compiled()
const ends = { starts: 'opened', stops: 'done' }

function counted(limit: number, unit: Within['unit'], from: string) {
  const within = { limit, unit }
  const deadline = dueWithin(calendar, within, from, ends)
  if (isRefusal(deadline)) throw new Error(deadline.refused)
  return { ...countedBy(calendar, within, deadline), proof: deadline.proof }
}

test('the day counted from is not counted; working days leave out what nobody works, calendar days do not', () => {
  expect(counted(5, 'wd', '2026-03-02').due).toBe('2026-03-09')
  expect(counted(1, 'wd', '2026-03-06').due).toBe('2026-03-09')
  expect(counted(5, 'd', '2026-03-02').due).toBe('2026-03-07')
  expect(counted(1, 'd', '2026-03-06').due).toBe('2026-03-07')
})

test('its clock says what begins and ends it, knows no hold', () => {
  expect(counted(5, 'wd', '2026-03-02').proof.rule).toMatchObject({
    ...ends,
    ...{ limit: 5, unit: 'wd', countsFromNextWorkingDay: true, pauseRule: 'runs-on' },
  })
  expect(counted(5, 'd', '2026-03-02').proof.rule.countsFromNextWorkingDay).toBe(false)
})

test('how it was counted is kept with the version of the calendar, in one order of fields', () => {
  const { counted: how } = counted(3, 'd', '2026-03-02')
  expect(how).toEqual({ within: { limit: 3, unit: 'd' }, standing: 'firm', calendar: calendar.version })
  const replayed = { calendar: '3', standing: 'firm', within: { unit: 'd', limit: 3 } } as const
  const text = '{"within":{"limit":3,"unit":"d"},"standing":"firm","calendar":"3"}'
  expect(JSON.stringify(countedCell(replayed))).toBe(text)
  expect(JSON.stringify(countedCell({ ...how, calendar: '3' }))).toBe(text)
  expect(countedCell(null)).toBeNull()
})

test('beyond the published calendar it is provisional, and no days at all are refused', () => {
  expect(counted(3, 'wd', '2099-03-02').counted.standing).toBe('provisional')
  expect(dueWithin(calendar, { limit: 0, unit: 'wd' }, '2026-03-02', ends)).toMatchObject({
    refused: 'clock.limit',
  })
})
