// Compiled calendars: what they count, what they refuse, and that they agree with counting day by day.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import type { Calendar, Override } from './calendar.ts'
import { chinaCalendar } from './china-calendar.ts'
import { compile, type WorkingCalendar } from './compile.ts'
import { dayOfText, dayText } from './day.ts'
import { readHours } from './hours.ts'
import { messages } from './messages.ts'
import { fill } from '../core/words.ts'

const day = dayOfText
const at = (iso: string) => Date.parse(iso)

function compiled(changes: Partial<Calendar> = {}): WorkingCalendar {
  const calendar = compile({ ...chinaCalendar, ...changes })
  if (isRefusal(calendar)) throw new Error(JSON.stringify(calendar))
  return calendar
}

const override = (from: string, to: string, more: Partial<Override> = {}): Override => ({
  from,
  to,
  kind: 'closed',
  reason: '台风“海葵”停工',
  source: '防汛指挥部 5 号令',
  version: 1,
  ...more,
})
const localDay = override('2026-04-18', '2026-04-18', { kind: 'open', reason: '集中办公日' })

describe('a compiled calendar', () => {
  const china = compiled()

  it('takes holidays off and adds working weekends back', () => {
    const days = [
      '2026-02-13',
      '2026-02-14',
      '2026-02-15',
      '2026-02-23',
      '2026-02-24',
      '2026-02-28',
      '2026-03-01',
    ]
    expect(days.map((text) => china.isWorking(day(text)))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ])
    expect(days.map((text) => china.kindOf(day(text)).kind)).toEqual([
      'ordinary',
      'make-up',
      'holiday',
      'holiday',
      'ordinary',
      'make-up',
      'weekend',
    ])
    expect(china.kindOf(day('2026-02-14'))).toMatchObject({ name: { zh: '春节', en: 'Spring Festival' } })
    expect(china.kindOf(day('2026-02-14')).source).toContain('gov.cn')
  })

  it('counts 248 working days in 2026, and 0 from a day to itself', () => {
    expect(china.count(day('2025-12-31'), day('2026-12-31'))).toBe(248)
    expect(china.count(day('2026-12-31'), day('2025-12-31'))).toBe(-248)
    expect(china.count(day('2026-02-16'), day('2026-02-16'))).toBe(0)
  })

  it('is what counting day by day gives, far outside the published years as well', () => {
    const anyDay = fc.integer({ min: day('2008-01-01'), max: day('2040-12-31') })
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (from, n) => {
        let [to, left] = [from, Math.abs(n)]
        while (left > 0) if (china.isWorking((to += Math.sign(n)))) left--
        expect(china.add(from, n)).toBe(to)
        let counted = 0
        for (let each = from + 1; each <= to; each++) counted += china.isWorking(each) ? 1 : 0
        if (n > 0) expect(china.count(from, to)).toBe(counted)
      }),
    )
  })

  it('goes back to where it came from, across both ends of what is published', () => {
    const anyDay = fc.integer({ min: day('1990-01-01'), max: day('2080-12-31') })
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 3000 }), (from, n) => {
        const start = china.isWorking(from) ? from : china.add(from, 1)
        expect(china.add(china.add(start, n), -n)).toBe(start)
        expect(china.count(start, china.add(start, n))).toBe(n)
        expect(china.count(china.add(start, n), start)).toBe(-n)
      }),
    )
  })

  it('knows office time both ways', () => {
    const anyInstant = fc.integer({ min: at('2015-01-01T00:00Z'), max: at('2035-01-01T00:00Z') })
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 3_000_000 }), (instant, seconds) => {
        const worked = china.workedUntil(instant) + seconds
        const later = china.instantWhen(worked)
        expect(china.workedUntil(later)).toBe(worked)
        expect(china.workedUntil(later - 1000)).toBe(worked - 1)
      }),
    )
  })

  it('stays where it is when no day is added, a working one or not', () => {
    for (const text of ['2026-11-27', '2026-11-28']) expect(china.add(day(text), 0)).toBe(day(text))
  })

  it('goes on by the week beyond every day that anybody spoke of', () => {
    for (const { year } of chinaCalendar.notices) {
      const known = compiled({ notices: chinaCalendar.notices.filter((each) => each.year <= year) })
      const first = dayOfText(`${year + 3}-01-01`)
      for (let far = first; far < first + 400; far++) {
        const weekday = (((far + 3) % 7) + 7) % 7
        expect(known.count(far - 1, far), dayText(far)).toBe(weekday < 5 ? 1 : 0)
      }
    }
  })

  it('passes over lunch', () => {
    const noon = china.workedUntil(at('2026-11-23T12:00:00+08:00'))
    expect(china.workedUntil(at('2026-11-23T13:30:00+08:00'))).toBe(noon)
    expect(china.instantWhen(noon)).toBe(at('2026-11-23T12:00:00+08:00'))
    expect(china.instantWhen(noon + 60)).toBe(at('2026-11-23T13:31:00+08:00'))
  })
})

describe('what is published', () => {
  it('ends before the last week of December, which the next notice may still change', () => {
    const { firmFrom, firmUntil } = compiled()
    expect([firmFrom, firmUntil].map(dayText)).toEqual(['2018-01-01', '2026-12-24'])
  })

  it('ends where a year is missing', () => {
    const notices = chinaCalendar.notices.filter(({ year }) => year !== 2021)
    expect(dayText(compiled({ notices }).firmUntil)).toBe('2020-12-24')
  })

  it('is nothing without a notice, and the week is counted all the same', () => {
    const bare = compiled({ notices: [] })
    expect(bare.firmUntil).toBeLessThan(bare.firmFrom)
    expect(dayText(bare.add(day('2026-02-13'), 1))).toBe('2026-02-16')
    expect(dayText(bare.add(day('2026-02-16'), -1))).toBe('2026-02-13')
  })

  it('follows the later year in December', () => {
    const until2018 = chinaCalendar.notices.filter(({ year }) => year === 2018)
    expect(compiled({ notices: until2018 }).isWorking(day('2018-12-31'))).toBe(true)
    expect(compiled().isWorking(day('2018-12-31'))).toBe(false)
    expect(compiled().isWorking(day('2018-12-29'))).toBe(true)
  })

  it('is the same in whatever order the notices come, and the later year has the last word on December', () => {
    const run = { name: { zh: '元旦', en: "New Year's Day" }, from: '2018-12-31', to: '2018-12-31' }
    const notices = chinaCalendar.notices.map((notice) =>
      notice.year === 2018 ? { ...notice, on: [...notice.on, run] } : notice,
    )
    for (const given of [notices, notices.toReversed()]) {
      const { firmFrom, firmUntil, isWorking } = compiled({ notices: given })
      expect([firmFrom, firmUntil].map(dayText)).toEqual(['2018-01-01', '2026-12-24'])
      expect(isWorking(day('2018-12-31'))).toBe(false)
    }
  })

  it('of one year is the highest version alone, in whatever order they come', () => {
    const before = chinaCalendar.notices.filter(({ year, version }) => year === 2020 && version === 1)
    const days = ['2020-01-31', '2020-02-01', '2020-02-02', '2020-02-03'].map(day)
    const working = (notices: Calendar['notices']) => days.map(compiled({ notices }).isWorking)
    expect(working(before)).toEqual([true, true, false, true])
    expect(working(chinaCalendar.notices)).toEqual([false, false, false, true])
    expect(working(chinaCalendar.notices.toReversed())).toEqual([false, false, false, true])
  })
})

describe('overrides', () => {
  it('close, open and change hours, with their reason', () => {
    const calendar = compiled({
      overrides: [
        override('2026-09-08', '2026-09-09'),
        localDay,
        override('2026-06-01', '2026-09-30', { kind: 'hours', hours: ['08:00-12:00'], reason: '夏季作息' }),
      ],
    })
    expect(calendar.kindOf(day('2026-09-08'))).toEqual({
      kind: 'closed',
      name: { zh: '台风“海葵”停工', en: '台风“海葵”停工' },
      source: '防汛指挥部 5 号令',
    })
    expect(calendar.isWorking(day('2026-09-09'))).toBe(false)
    expect(calendar.kindOf(day('2026-04-18')).kind).toBe('open')
    expect(calendar.spansOn(day('2026-04-18'))).toEqual([32_400, 43_200, 48_600, 63_000])
    expect(calendar.spansOn(day('2026-09-10'))).toEqual([28_800, 43_200])
    expect(calendar.spansOn(day('2026-09-12'))).toEqual([])
    expect(calendar.spansOn(day('2026-10-08'))).toEqual([32_400, 43_200, 48_600, 63_000])
  })

  it('that close what is closed, or open what is open, leave the reason of the day alone', () => {
    const calendar = compiled({
      overrides: [
        override('2026-10-01', '2026-10-03'),
        override('2026-10-10', '2026-10-10', { kind: 'open' }),
      ],
    })
    expect(calendar.kindOf(day('2026-10-01')).kind).toBe('holiday')
    expect(calendar.kindOf(day('2026-10-10')).kind).toBe('make-up')
    expect(
      compiled({ overrides: [override('2026-11-28', '2026-11-28')] }).kindOf(day('2026-11-28')).kind,
    ).toBe('weekend')
  })

  it('overrule a notice, and each other by version', () => {
    const closed = override('2026-10-10', '2026-10-10')
    const opened = { ...closed, kind: 'open', reason: '台风取消', version: 2 } as const
    expect(compiled({ overrides: [closed] }).isWorking(day('2026-10-10'))).toBe(false)
    expect(compiled({ overrides: [closed, opened] }).isWorking(day('2026-10-10'))).toBe(true)
    expect(compiled({ overrides: [opened, closed] }).isWorking(day('2026-10-10'))).toBe(true)
  })

  it('may say the same twice: what agrees is no contradiction', () => {
    const [typhoon, flood] = ['台风', '内涝'].map((reason) =>
      override('2026-09-08', '2026-09-08', { reason }),
    )
    const calendar = compiled({ overrides: [typhoon!, flood!] })
    expect(calendar.isWorking(day('2026-09-08'))).toBe(false)
    const [short, alike] = ['大扫除', '停电'].map((reason) =>
      override('2026-09-09', '2026-09-09', { kind: 'hours', hours: ['09:00-11:00'], reason }),
    )
    expect(compiled({ overrides: [short!, alike!] }).spansOn(day('2026-09-09'))).toEqual([32_400, 39_600])
  })

  it('may open a day with hours of its own', () => {
    const overrides = [{ ...localDay, hours: ['09:00-11:00'] }]
    expect(compiled({ overrides }).spansOn(day('2026-04-18'))).toEqual([32_400, 39_600])
  })

  it('give the same calendar, or the same refusal, in whatever order they are given', () => {
    const someDay = fc.integer({ min: day('2026-03-01'), max: day('2026-03-20') }).map(dayText)
    const someOverride = fc
      .record({
        from: someDay,
        kind: fc.constantFrom('closed', 'open', 'hours'),
        version: fc.integer({ min: 1, max: 2 }),
        reason: fc.constantFrom('甲', '乙', '丙'),
        hours: fc.constantFrom(['09:00-12:00'], ['10:00-11:00']),
        length: fc.integer({ min: 0, max: 3 }),
      })
      .map(({ kind, hours, length, ...rest }) =>
        override(rest.from, dayText(day(rest.from) + length), {
          ...rest,
          kind: kind as Override['kind'],
          ...(kind === 'hours' && { hours }),
        }),
      )
    const told = (overrides: readonly Override[]) => {
      const calendar = compile({ ...chinaCalendar, overrides })
      if (isRefusal(calendar)) return calendar
      return Array.from({ length: 25 }, (_, n) => {
        const each = day('2026-03-01') + n
        return [calendar.kindOf(each), calendar.spansOn(each)]
      })
    }
    const both = fc
      .array(someOverride, { minLength: 2, maxLength: 5 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(both, ([given, shuffled]) => void expect(told(shuffled)).toEqual(told(given))),
      { numRuns: 300 },
    )
  })
})

describe('hours', () => {
  it('are read in any order, up to midnight', () => {
    expect(readHours(['13:30-17:30', '09:00-12:00'])).toEqual([32_400, 43_200, 48_600, 63_000])
    expect(readHours(['00:00-24:00'])).toEqual([0, 86_400])
    expect(readHours(['09:00-12:00', '12:00-13:00'])).toEqual([32_400, 43_200, 43_200, 46_800])
  })

  it('differ on weekdays that say so', () => {
    const friday = compiled({ weekdayHours: { 5: ['09:00-12:00'] } })
    expect(friday.spansOn(day('2026-11-27'))).toEqual([32_400, 43_200])
    expect(friday.spansOn(day('2026-11-26'))).toEqual([32_400, 43_200, 48_600, 63_000])
    expect(friday.spansOn(day('2035-11-23'))).toEqual([32_400, 43_200])
    expect(friday.spansOn(day('2035-11-24'))).toEqual([])
  })

  it('on a day when the clocks change are the seconds that pass', () => {
    const night = compiled({ zone: 'Europe/Berlin', weekend: [1], hours: ['00:00-06:00'] })
    expect(night.spansOn(day('2026-03-29'))).toEqual([0, 5 * 3600])
    expect(night.spansOn(day('2026-10-25'))).toEqual([0, 7 * 3600])
    expect(night.spansOn(day('2026-10-24'))).toEqual([0, 6 * 3600])
  })

  it('that the clocks leap over are not worked', () => {
    const small = compiled({ zone: 'Europe/Berlin', weekend: [1], hours: ['02:00-03:00', '09:00-10:00'] })
    expect(small.spansOn(day('2026-03-29'))).toEqual([8 * 3600, 9 * 3600])
    // On 30 March 2024 Greenland's clocks went from 23:00 to midnight.
    const nuuk = compiled({
      zone: 'America/Nuuk',
      weekend: [1],
      notices: [],
      hours: ['22:00-23:30'],
      overrides: [override('2024-04-06', '2024-04-06')],
    })
    expect(nuuk.spansOn(day('2024-03-30'))).toEqual([22 * 3600, 23 * 3600])
    const samoa = compiled({
      zone: 'Pacific/Apia',
      notices: [],
      overrides: [override('2011-12-01', '2011-12-01')],
    })
    expect(samoa.isWorking(day('2011-12-30'))).toBe(false)
    expect(samoa.isWorking(day('2011-12-29'))).toBe(true)
  })
})

describe('the farthest days that are taken', () => {
  it('are the first of 1970 and the last of 2199 for an override', () => {
    const shut = compiled({
      overrides: [override('1970-01-01', '1970-01-01'), override('2199-12-31', '2199-12-31')],
    })
    for (const text of ['1970-01-01', '2199-12-31']) expect(shut.isWorking(day(text))).toBe(false)
  })

  it('is the last week of the December before for a notice', () => {
    const off = (from: string) => ({
      ...chinaCalendar.notices[0]!,
      off: [{ name: { zh: '元旦', en: "New Year's Day" }, from, to: from }],
    })
    expect(compiled({ notices: [off('2017-12-25')] }).isWorking(day('2017-12-25'))).toBe(false)
    expect(compile({ ...chinaCalendar, notices: [off('2017-12-24')] })).toEqual(
      refuse('notice.wrong-year', { year: 2018, day: '2017-12-24' }),
    )
  })
})

describe('a calendar is refused', () => {
  const [first] = chinaCalendar.notices
  const run = { name: { zh: '元旦', en: "New Year's Day" }, from: '2018-01-01', to: '2018-01-01' }
  const notice = (more: object) => ({ notices: [{ ...first!, ...more }] })
  const cases: [string, Partial<Calendar>, Refusal][] = [
    ['in a zone that is not there', { zone: 'Asia/Yixian' }, refuse('zone.unknown', { zone: 'Asia/Yixian' })],
    [
      'with a weekend on the eighth day',
      { weekend: [6, 8] },
      refuse('calendar.weekend', { weekend: '6, 8' }),
    ],
    ['with a weekend on day nought', { weekend: [0] }, refuse('calendar.weekend', { weekend: '0' })],
    ['with half a day off', { weekend: [5.5] }, refuse('calendar.weekend', { weekend: '5.5' })],
    ['without a working day', { weekend: [1, 2, 3, 4, 5, 6, 7] }, refuse('calendar.no-working-day')],
    ['without hours', { hours: [] }, refuse('hours.none')],
    ['with hours that are no hours', { hours: ['9-12'] }, refuse('hours.malformed', { text: '9-12' })],
    ['with a 25th hour', { hours: ['09:00-24:01'] }, refuse('hours.malformed', { text: '09:00-24:01' })],
    ['with 60 minutes', { hours: ['09:00-09:60'] }, refuse('hours.malformed', { text: '09:00-09:60' })],
    [
      'with a shift over midnight',
      { hours: ['22:00-06:00'] },
      refuse('hours.backwards', { text: '22:00-06:00' }),
    ],
    ['with no time at all', { hours: ['09:00-09:00'] }, refuse('hours.backwards', { text: '09:00-09:00' })],
    [
      'with hours twice',
      { hours: ['09:00-12:00', '11:59-17:00'] },
      refuse('hours.overlap', { text: '09:00-12:00, 11:59-17:00' }),
    ],
    ['with a short Friday of none', { weekdayHours: { 5: [] } }, refuse('hours.none')],
    [
      'with one notice twice',
      { notices: [first!, first!] },
      refuse('notice.version-twice', { year: 2018, version: 1 }),
    ],
    [
      'with a notice of the wrong year',
      notice({ year: 2019 }),
      refuse('notice.wrong-year', { year: 2019, day: '2018-01-01' }),
    ],
    [
      'with a notice that reaches into the next year',
      notice({ off: [{ ...run, to: '2019-01-01', from: '2018-12-31' }] }),
      refuse('notice.wrong-year', { year: 2018, day: '2019-01-01' }),
    ],
    [
      'with a day off and on at once',
      notice({ on: [run] }),
      refuse('notice.off-and-on', { year: 2018, day: '2018-01-01' }),
    ],
    [
      'with a day off twice',
      notice({ off: [run, run] }),
      refuse('notice.day-twice', { year: 2018, day: '2018-01-01' }),
    ],
    [
      'with a holiday on no day',
      notice({ off: [{ ...run, to: '2018-02-30' }] }),
      refuse('day.no-such-day', { year: 2018, name: '元旦', text: '2018-02-30' }),
    ],
    [
      'with a holiday that runs backwards',
      notice({ off: [{ ...run, from: '2018-01-02' }] }),
      refuse('day.backwards', { year: 2018, name: '元旦', from: '2018-01-02', to: '2018-01-01' }),
    ],
  ]
  it.each(cases)('%s', (_, changes, refusal) => {
    expect(compile({ ...chinaCalendar, ...changes })).toEqual(refusal)
    expect(fill(messages[refusal.refused as keyof typeof messages].zh, refusal.details)).not.toMatch(/[{}]/)
    expect(fill(messages[refusal.refused as keyof typeof messages].en, refusal.details)).not.toMatch(/[{}]/)
  })
})

describe('an override is refused', () => {
  const closed = override('2026-04-18', '2026-04-18')
  const which = { reason: closed.reason, from: '2026-04-18', to: '2026-04-18' }
  const cases: [string, Override[], Refusal][] = [
    [
      'without a reason',
      [{ ...closed, reason: ' ' }],
      refuse('override.unreasoned', { ...which, reason: ' ' }),
    ],
    [
      'of no kind',
      [{ ...closed, kind: 'shut' as 'closed' }],
      refuse('override.kind', { ...which, kind: 'shut' }),
    ],
    ['with half a version', [{ ...closed, version: 1.5 }], refuse('override.version', which)],
    [
      'on no day',
      [{ ...closed, from: '2026-4-18' }],
      refuse('day.malformed', { ...which, from: '2026-4-18', text: '2026-4-18' }),
    ],
    [
      'before 1970',
      [{ ...closed, from: '1969-12-31' }],
      refuse('day.out-of-range', { ...which, from: '1969-12-31', text: '1969-12-31' }),
    ],
    [
      'after 2199',
      [{ ...closed, to: '2200-01-01' }],
      refuse('day.out-of-range', { ...which, to: '2200-01-01', text: '2200-01-01' }),
    ],
    [
      'over all time',
      [{ ...closed, from: '1970-01-01', to: '2200-01-01' }],
      refuse('day.out-of-range', { ...which, from: '1970-01-01', to: '2200-01-01', text: '2200-01-01' }),
    ],
    ['of hours without hours', [{ ...closed, kind: 'hours' }], refuse('override.without-hours', which)],
    [
      'that closes with hours',
      [{ ...closed, hours: ['09:00-12:00'] }],
      refuse('override.closed-with-hours', which),
    ],
    [
      'with wrong hours',
      [{ ...closed, kind: 'hours', hours: ['x'] }],
      refuse('hours.malformed', { ...which, text: 'x' }),
    ],
    [
      'that closes what another opens',
      [localDay, closed],
      refuse('override.contradiction', { day: '2026-04-18', first: closed.reason, second: localDay.reason }),
    ],
    [
      'that gives other hours than another',
      [
        { ...closed, kind: 'hours', hours: ['09:00-12:00'] },
        { ...localDay, hours: ['10:00-12:00'] },
      ],
      refuse('override.contradiction', { day: '2026-04-18', first: closed.reason, second: localDay.reason }),
    ],
  ]
  it.each(cases)('%s', (_, overrides, refusal) => {
    expect(compile({ ...chinaCalendar, overrides })).toEqual(refusal)
    expect(fill(messages[refusal.refused as keyof typeof messages].zh, refusal.details)).not.toMatch(/[{}]/)
  })
})
