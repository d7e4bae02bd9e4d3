// The rules of a calendar, each refusal by its code.
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import { given } from '#foundation/testing/given.ts'
import type { Calendar, Notice } from '#foundation/time/calendar.ts'
import { compile } from '#foundation/time/compile.ts'
import { dayOfText } from '#foundation/time/day.ts'
import { calendarDecider } from './decide.ts'
import type { CalendarEvent } from './events.ts'
import { noticeIn } from './notice-file.ts'
import type { CalendarHistory } from './state.ts'

const words = { zh: '元旦', en: "New Year's Day" }
const notice2026: Notice = {
  year: 2026,
  version: 1,
  source: '国办发明电〔2025〕7号',
  off: [{ name: words, from: '2026-01-01', to: '2026-01-03' }],
  on: [{ name: words, from: '2026-01-04', to: '2026-01-04' }],
}
const shipped: Calendar = {
  id: 'cn',
  version: 'shipped',
  zone: 'Asia/Shanghai',
  weekend: [6, 7],
  hours: ['09:00-12:00', '13:30-17:30'],
  notices: [notice2026],
  overrides: [],
}
const { version: _, overrides: __, ...foundedWith } = shipped
const founded: CalendarEvent = { type: 'CalendarFounded', data: { calendar: foundedWith } }
const id = (n: number) => `01980000-0000-7000-8000-0000000000${n}`
const typhoon = {
  type: 'AddOverride',
  id: id(10),
  from: '2026-07-20',
  to: '2026-07-21',
  kind: 'closed',
  reason: '台风停工',
} as const
const closed: CalendarEvent = {
  type: 'OverrideAdded',
  data: {
    id: id(10),
    override: {
      from: '2026-07-20',
      to: '2026-07-21',
      kind: 'closed',
      reason: '台风停工',
      source: '台风停工',
      version: 1,
    },
  },
}
const inForce = (state: CalendarHistory) => {
  const compiled = compile(state.versions.at(-1)!.calendar)
  if (isRefusal(compiled)) throw new Error(compiled.refused)
  return compiled
}
const at = (...past: CalendarEvent[]) => given(calendarDecider, past)

describe('what the program brings', () => {
  test('founds the calendar, and is its first version', () => {
    at().when({ type: 'AdoptShipped', calendar: shipped }, {}).then(founded)
    const { versions } = at(founded).state
    expect(versions).toMatchObject([{ number: 1, change: 'CalendarFounded', calendar: { version: '1' } }])
    expect(versions[0]!.calendar.notices).toEqual([notice2026])
  })
  test('changes nothing at the next start', () => {
    at(founded).when({ type: 'AdoptShipped', calendar: shipped }, {}).then()
  })
  test('adds the years that are not there, the last word on each, and leaves alone what was brought in here', () => {
    const own: CalendarEvent = {
      type: 'NoticeAdopted',
      data: { notice: { ...notice2026, year: 2027, off: [], on: [] }, origin: 'imported' },
    }
    const of = (year: number, version: number) => ({ ...notice2026, year, version, off: [], on: [] })
    const newer = { ...shipped, notices: [notice2026, of(2027, 1), of(2028, 1), of(2028, 2)] }
    at(founded, own)
      .when({ type: 'AdoptShipped', calendar: newer }, {})
      .then({ type: 'NoticeAdopted', data: { notice: { year: 2028, version: 1 }, origin: 'shipped' } })
  })
  test('is refused when no date can be computed by it', () => {
    at()
      .when({ type: 'AdoptShipped', calendar: { ...shipped, weekend: [1, 2, 3, 4, 5, 6, 7] } }, {})
      .refused('calendar.no-working-day')
  })
  test('comes before everything else', () => {
    at().when(typhoon, {}).refused('calendar.not-founded')
  })
})

describe('a notice', () => {
  const { version: ___, ...published } = notice2026
  const longer = { ...published, off: [{ name: words, from: '2026-01-01', to: '2026-01-03' }], on: [] }
  const adopt = (notice: Omit<Notice, 'version'>) =>
    ({ type: 'AdoptNotice', notice, origin: 'imported' }) as const

  test('for a new year is its first version, and what lay beyond becomes firm', () => {
    at(founded)
      .when(adopt({ ...published, year: 2027, off: [], on: [] }), {})
      .then({ type: 'NoticeAdopted', data: { notice: { year: 2027, version: 1 }, origin: 'imported' } })
    const state = at(founded, {
      type: 'NoticeAdopted',
      data: { notice: { ...notice2026, year: 2027, off: [], on: [] }, origin: 'imported' },
    }).state
    expect(inForce(at(founded).state).firmUntil).toBe(dayOfText('2026-12-24'))
    expect(inForce(state).firmUntil).toBe(dayOfText('2027-12-24'))
  })
  test('for a known year revises it, wholly', () => {
    at(founded)
      .when(adopt(longer), {})
      .then({ data: { notice: { year: 2026, version: 2 } } })
    const revised: CalendarEvent = {
      type: 'NoticeAdopted',
      data: { notice: { ...longer, version: 2 }, origin: 'imported' },
    }
    const sunday = dayOfText('2026-01-04')
    expect(inForce(at(founded).state).isWorking(sunday)).toBe(true)
    expect(inForce(at(founded, revised).state).isWorking(sunday)).toBe(false)
    expect(at(founded, revised).state.versions.at(-1)!.words.zh).toBe('2026 年放假通知修订（第 2 版）')
  })
  test('that says what is in force is refused, however it puts the days into runs', () => {
    const split = [
      { name: words, from: '2026-01-01', to: '2026-01-01' },
      { name: { zh: '另名', en: 'other' }, from: '2026-01-02', to: '2026-01-03' },
    ]
    at(founded)
      .when(adopt({ ...published, off: split }), {})
      .refused('notice.nothing-new')
  })
  test('of another year, with a day twice, or off and on at once, is refused', () => {
    const off = (from: string, to = from) => [{ name: words, from, to }]
    at(founded)
      .when(adopt({ ...published, off: off('2025-06-01') }), {})
      .refused('notice.wrong-year')
    at(founded)
      .when(adopt({ ...published, off: [...off('2026-05-01'), ...off('2026-05-01')] }), {})
      .refused('notice.day-twice')
    at(founded)
      .when(adopt({ ...published, off: off('2026-01-04') }), {})
      .refused('notice.off-and-on')
    at(founded)
      .when(adopt({ ...published, off: off('2026-02-30') }), {})
      .refused('day.no-such-day')
  })
})

describe('a notice from a file', () => {
  const wanted = { year: 2027, source: '国办发明电〔2026〕9号' }
  const ics = (...lines: string[]) =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
  const event = ['DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270104', 'SUMMARY:元旦(休)']

  test('is read by its ending, and keeps where it comes from', () => {
    expect(noticeIn({ ...wanted, fileName: '2027.ICS', text: ics(...event) })).toEqual({
      ...wanted,
      off: [{ name: words, from: '2027-01-01', to: '2027-01-03' }],
      on: [],
    })
    const text = JSON.stringify({
      year: 2027,
      papers: ['https://www.gov.cn/a'],
      days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
    })
    expect(noticeIn({ ...wanted, fileName: '2027.json', text })).toMatchObject({
      source: 'https://www.gov.cn/a',
      off: [{ from: '2027-01-01' }],
    })
    expect(noticeIn({ ...wanted, fileName: '2027.xlsx', text })).toMatchObject({
      refused: 'notice-file.kind',
    })
  })
  test.each([
    ['a line that is none', 'notice.ics', ics('NO COLON'), 'notice-file.malformed', 3],
    ['an end without a beginning', 'notice.ics', 'BEGIN:VCALENDAR\nEND:VEVENT', 'notice-file.malformed', 2],
    [
      'a beginning without an end',
      'notice.ics',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT',
      'notice-file.unfinished',
      2,
    ],
    [
      'another year',
      'notice.ics',
      ics('DTSTART;VALUE=DATE:20260101', 'SUMMARY:元旦(休)'),
      'notice-file.wrong-year',
      4,
    ],
    [
      'a day off and on at once',
      'notice.ics',
      ics(...event, 'END:VEVENT', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270102', 'SUMMARY:元旦(班)'),
      'notice-file.off-and-on',
      9,
    ],
    ['the JSON of another year', 'n.json', '{\n"year": 2026,\n"days": []}', 'notice-file.other-year', 2],
    ['JSON that breaks off', 'n.json', '{\n"year": 2027,\n"days": [', 'notice-file.malformed', 3],
  ])('with %s names the line', (_what, fileName, text, refused, line) => {
    expect(noticeIn({ ...wanted, fileName, text })).toMatchObject({ refused, details: { line } })
  })
})

describe('an override', () => {
  test('closes days, with its reason', () => {
    at(founded).when(typhoon, {}).then(closed)
    const { state } = at(founded, closed)
    expect(inForce(state).kindOf(dayOfText('2026-07-20'))).toMatchObject({
      kind: 'closed',
      name: { zh: '台风停工' },
    })
    expect(state.versions.at(-1)!.words).toEqual({
      zh: '2026-07-20 至 2026-07-21 停止办公：台风停工',
      en: 'Closed 2026-07-20 to 2026-07-21: 台风停工',
    })
  })
  test('against one that stands is refused, unless it is to prevail', () => {
    const open = { ...typhoon, id: id(11), to: '2026-07-20', kind: 'open', reason: '防汛值守' } as const
    const { decided } = at(founded, closed).when(open, {})
    expect(decided).toMatchObject({
      refused: 'override.contradiction',
      details: { day: '2026-07-20' },
    })
    at(founded, closed)
      .when({ ...open, prevails: true }, {})
      .then({ data: { override: { kind: 'open', version: 2 } } })
  })
  test('twice under one id is refused', () => {
    at(founded, closed).when(typhoon, {}).refused('override.added-already')
  })
  test('must be days that are, in order, not too many and not too far', () => {
    const refused = (more: object, code: string) =>
      at(founded)
        .when({ ...typhoon, ...more }, {})
        .refused(code)
    refused({ to: '2026-07-19' }, 'day.backwards')
    refused({ to: '2027-07-21' }, 'override.too-long')
    refused({ from: '2062-07-20', to: '2062-07-20' }, 'override.too-far')
    refused({ from: '2026-02-30' }, 'day.no-such-day')
  })
  test('with hours needs hours that are, and a closure none', () => {
    const refused = (more: object, code: string) =>
      at(founded)
        .when({ ...typhoon, ...more }, {})
        .refused(code)
    refused({ kind: 'hours' }, 'override.without-hours')
    refused({ hours: ['09:00-12:00'] }, 'override.closed-with-hours')
    refused({ kind: 'hours', hours: ['9-12'] }, 'hours.malformed')
    refused({ kind: 'hours', hours: ['12:00-09:00'] }, 'hours.backwards')
    refused({ kind: 'hours', hours: ['09:00-12:00', '11:00-13:00'] }, 'hours.overlap')
    refused({ kind: 'hours', hours: [] }, 'hours.none')
  })
  test('that is withdrawn leaves the days as they were, and says why', () => {
    const withdrawn: CalendarEvent = {
      type: 'OverrideWithdrawn',
      data: { id: id(10), reason: '台风改道' },
    }
    at(founded, closed)
      .when({ type: 'WithdrawOverride', id: id(10), reason: ' 台风改道 ' }, {})
      .then(withdrawn)
    const { state } = at(founded, closed, withdrawn)
    expect(inForce(state).isWorking(dayOfText('2026-07-20'))).toBe(true)
    expect(state.versions.at(-1)!.words.zh).toBe(
      '撤销“2026-07-20 至 2026-07-21 停止办公：台风停工”：台风改道',
    )
    at(founded, closed, withdrawn)
      .when({ type: 'WithdrawOverride', id: id(10), reason: '再撤' }, {})
      .refused('override.unknown')
  })
})

describe('office hours', () => {
  const summer = ['08:30-12:00', '14:30-18:00']
  const change = { type: 'ChangeHours', from: '2026-06-01', hours: summer, reason: '夏季作息' } as const
  const changed: CalendarEvent = {
    type: 'HoursChanged',
    data: { from: '2026-06-01', hours: summer, reason: '夏季作息' },
  }
  const opening = (state: CalendarHistory, day: string) => inForce(state).spansOn(dayOfText(day))[0]! / 3600

  test('change from a day on, and what was before stays as it was', () => {
    at(founded).when(change, {}).then(changed)
    const { state } = at(founded, changed)
    expect(opening(state, '2026-05-29')).toBe(9)
    expect(opening(state, '2026-06-01')).toBe(8.5)
    expect(opening(state, '2028-06-01')).toBe(8.5)
  })
  test('of a later change still follow one that is put in before it', () => {
    const spring: CalendarEvent = {
      type: 'HoursChanged',
      data: { from: '2026-04-01', hours: ['10:00-17:00'], reason: '试行' },
    }
    const { state } = at(founded, changed, spring)
    expect(opening(state, '2026-03-31')).toBe(9)
    expect(opening(state, '2026-04-01')).toBe(10)
    expect(opening(state, '2026-06-01')).toBe(8.5)
  })
  test('yield to an override of the same days', () => {
    const half: CalendarEvent = {
      type: 'OverrideAdded',
      data: {
        id: id(12),
        override: {
          from: '2026-05-29',
          to: '2026-05-29',
          kind: 'hours',
          hours: ['08:00-12:00'],
          reason: '半天',
          source: '半天',
          version: 1,
        },
      },
    }
    expect(opening(at(founded, half, changed).state, '2026-05-29')).toBe(8)
  })
  test('that are in force already, or are none, are refused', () => {
    at(founded)
      .when({ ...change, hours: shipped.hours as string[] }, {})
      .refused('hours.unchanged')
    at(founded)
      .when({ ...change, hours: ['25:00-26:00'] }, {})
      .refused('hours.malformed')
    at(founded)
      .when({ ...change, from: '2019-01-01' }, {})
      .refused('override.too-far')
  })
})
