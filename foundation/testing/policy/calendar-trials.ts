// How each door of the calendar is tried: every change another one, since what says nothing new is refused.
import { newId } from '../../core/ids.ts'
import { granted } from './granted.ts'
import { onId, plain, type Attempt, type Trial, type Trials } from './attempt.ts'
import type { Ground } from './objects.ts'

let turns = 0

/** A day of 2027 that no other attempt names. */
const anotherDay = () => new Date(Date.UTC(2027, 0, 1 + (turns++ % 350))).toISOString().slice(0, 10)

const notice = (): Attempt => {
  const days = [{ name: '假日', date: anotherDay(), isOffDay: true }]
  const text = JSON.stringify({ year: 2027, days })
  return { body: { fileName: '2027.json', text, year: 2027, source: '试行通知' } }
}
const override = (): Attempt => {
  const day = anotherDay()
  return { body: { from: day, to: day, kind: 'closed', reason: '停电' } }
}
const hours = (): Attempt => ({
  body: { from: '2027-01-01', hours: [`08:${String(10 + (turns++ % 50))}-12:00`], reason: '试行' },
})
const fresh = (ask: () => Attempt): Trial => ({ object: 'none', ask })

async function standingOverride({ sysadmin }: Ground): Promise<string> {
  const id = newId()
  granted(await sysadmin.post('/api/calendar/overrides', { id, ...override().body }))
  return id
}

export const calendarTrials: Trials = {
  getCalendar: plain(),
  getCalendarYear: plain({ params: { year: '2026' } }),
  listCalendarVersions: plain(),
  listCalendarMoves: plain({ params: { version: '1' } }),
  adoptNotice: fresh(notice),
  previewNotice: fresh(notice),
  addOverride: fresh(override),
  previewOverride: fresh(override),
  withdrawOverride: onId((_, on) => standingOverride(on), { reason: '来电' }),
  previewWithdrawal: onId((_, on) => standingOverride(on), { reason: '来电' }),
  changeHours: fresh(hours),
  previewHours: fresh(hours),
}
