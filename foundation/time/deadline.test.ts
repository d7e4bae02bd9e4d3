// Deadlines: what they are on days one can check by hand, and the laws that hold on all days.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal, refuse } from '../core/refusal.ts'
import { at, clock, compiled, pause } from '../testing/deadlines.ts'
import { chinaCalendar } from './china-calendar.ts'
import type { Clock, Pause, Unit } from './clock.ts'
import { deadlineOf, termOf } from './deadline.ts'
import { dueAt, givenDueAt, runOf, warningAt } from './due.ts'

const china = compiled()
const berlin = compiled({ zone: 'Europe/Berlin', notices: [] })
const aroundTheClock = compiled({ zone: 'America/New_York', notices: [], hours: ['00:00-24:00'] })

const shown = (instant: number | null) =>
  instant === null ? null : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')

const today = { countsFromNextWorkingDay: false }
const next = { countsFromNextWorkingDay: true }
describe('a deadline', () => {
  it.each<[string, Clock, string, string]>([
    [
      'of working days, not counting the day of receipt',
      clock(7, 'wd', next),
      '2026-11-23 10:00',
      '2026-12-02 17:30:00',
    ],
    [
      'of one working day, received on a holiday',
      clock(1, 'wd', next),
      '2026-10-02 10:00',
      '2026-10-08 17:30:00',
    ],
    ['that a working weekend brings nearer', clock(3, 'wd', next), '2026-10-07 10:00', '2026-10-10 17:30:00'],
    ['of the same day', clock(1, 'wd', today), '2026-11-23 17:29', '2026-11-23 17:30:00'],
    [
      'of the same day, received when the office closes',
      clock(1, 'wd', today),
      '2026-11-23 17:30',
      '2026-11-24 17:30:00',
    ],
    [
      'of the same day, received on a Saturday',
      clock(1, 'wd', today),
      '2026-11-28 09:00',
      '2026-11-30 17:30:00',
    ],
    ['of two days that begins today', clock(2, 'wd', today), '2026-11-23 08:00', '2026-11-24 17:30:00'],
    ['of calendar days', clock(7, 'd'), '2026-11-23 10:00', '2026-11-30 23:59:59'],
    [
      'of calendar days from the next working day',
      clock(7, 'd', next),
      '2026-09-30 10:00',
      '2026-10-14 23:59:59',
    ],
    ['whose last day is a holiday and stays', clock(7, 'd'), '2026-09-26 10:00', '2026-10-03 23:59:59'],
    [
      'whose last day is a holiday and moves',
      clock(7, 'd', { lastDayMoves: true }),
      '2026-09-26 10:00',
      '2026-10-08 23:59:59',
    ],
    [
      'whose last day is worked and need not move',
      clock(7, 'd', { lastDayMoves: true }),
      '2026-11-23 10:00',
      '2026-11-30 23:59:59',
    ],
    ['of a month without a 31st', clock(1, 'month'), '2026-01-31 10:00', '2026-02-28 23:59:59'],
    ['of a month over a leap day', clock(1, 'month'), '2024-01-31 10:00', '2024-02-29 23:59:59'],
    ['of a month over the end of the year', clock(1, 'month'), '2025-12-15 10:00', '2026-01-15 23:59:59'],
    [
      'of a month from the next working day',
      clock(1, 'month', next),
      '2026-09-30 10:00',
      '2026-11-07 23:59:59',
    ],
    ['of minutes', clock(60, 'm'), '2026-11-27 23:30', '2026-11-28 00:30:00'],
    ['of hours', clock(24, 'h'), '2026-11-27 17:00', '2026-11-28 17:00:00'],
    ['of hours from the next opening', clock(2, 'h', next), '2026-11-27 17:00', '2026-11-30 11:00:00'],
    ['of working hours over lunch', clock(1, 'wh'), '2026-11-23 11:30', '2026-11-23 14:00:00'],
    ['of working hours over a weekend', clock(1, 'wh'), '2026-11-27 17:00', '2026-11-30 09:30:00'],
    ['of working hours received at night', clock(1, 'wh'), '2026-11-23 23:00', '2026-11-24 10:00:00'],
    ['of working hours that end with the day', clock(4, 'wh'), '2026-11-23 13:30', '2026-11-23 17:30:00'],
    ['of working hours from the next day', clock(1, 'wh', next), '2026-11-27 10:00', '2026-11-30 10:00:00'],
    ['started within a second', clock(60, 'm'), '2026-11-23 10:00', '2026-11-23 11:00:00'],
  ])('%s', (_, rule, start, due) => {
    expect(shown(dueAt(china, rule, at(start)))).toBe(due)
    expect(shown(dueAt(china, rule, at(start) + 999))).toBe(due)
  })

  it('ends with a half day when its last day is one', () => {
    const half = {
      from: '2026-12-02',
      to: '2026-12-02',
      kind: 'hours',
      hours: ['09:00-12:00'],
      reason: '停电',
      source: '供电局',
      version: 1,
    } as const
    expect(shown(dueAt(compiled({ overrides: [half] }), clock(7, 'wd', next), at('2026-11-23 10:00')))).toBe(
      '2026-12-02 12:00:00',
    )
  })

  it('moves when the notice is revised while it runs: Spring Festival 2020', () => {
    const before = compiled({
      notices: chinaCalendar.notices.filter(({ year, version }) => year !== 2020 || version === 1),
    })
    const rule = clock(7, 'wd', next)
    expect(shown(dueAt(before, rule, at('2020-01-21 10:00')))).toBe('2020-02-05 17:30:00')
    expect(shown(dueAt(china, rule, at('2020-01-21 10:00')))).toBe('2020-02-07 17:30:00')
  })
})

describe('a pause', () => {
  const rule = clock(3, 'wd')
  const start = at('2026-11-23 10:00')
  const due = (...pauses: Pause[]) => shown(dueAt(china, rule, start, pauses))

  it('adds the office hours in which it stood, and no others', () => {
    expect(due()).toBe('2026-11-26 17:30:00')
    expect(due(pause('2026-11-25 09:00', '2026-11-26 09:00'))).toBe('2026-11-27 17:30:00')
    expect(due(pause('2026-11-25 10:00', '2026-11-25 11:30'))).toBe('2026-11-27 10:30:00')
    expect(due(pause('2026-11-25 17:30', '2026-11-26 09:00'))).toBe('2026-11-26 17:30:00')
  })

  it('counts from where the clock began, and not after it was due', () => {
    expect(due(pause('2026-11-23 11:00', '2026-11-24 10:00'))).toBe('2026-11-27 10:00:00')
    expect(due(pause('2026-11-20 11:00', '2026-11-24 00:00'))).toBe('2026-11-26 17:30:00')
    expect(due(pause('2026-11-26 17:30', '2026-11-30 10:00'))).toBe('2026-11-26 17:30:00')
    expect(due(pause('2026-11-26 17:29', '2026-11-30 10:00'))).toBe('2026-11-30 10:01:00')
  })

  it('in the time that another one added counts as well; one within another does not', () => {
    const first = pause('2026-11-25 09:00', '2026-11-26 09:00')
    expect(due(first, pause('2026-11-27 09:00', '2026-11-27 12:00'))).toBe('2026-11-30 12:00:00')
    expect(due(first, pause('2026-11-25 10:00', '2026-11-25 12:00'))).toBe('2026-11-27 17:30:00')
    expect(due(first, pause('2026-11-25 13:30', '2026-11-26 10:00'))).toBe('2026-11-30 10:00:00')
    expect(due(pause('2026-11-27 09:00', '2026-11-27 12:00'), first)).toBe('2026-11-30 12:00:00')
  })

  it('that stands open leaves no due instant, unless it came too late', () => {
    expect(due(pause('2026-11-25 09:00', null))).toBeNull()
    expect(due(pause('2026-11-25 09:00', null), pause('2026-11-26 09:00', '2026-11-26 10:00'))).toBeNull()
    expect(due(pause('2026-11-26 17:30', null))).toBe('2026-11-26 17:30:00')
  })

  it('does not touch a clock that runs on', () => {
    const rule = clock(1, 'h', { pauseRule: 'runs-on' })
    expect(shown(dueAt(china, rule, start, [pause('2026-11-23 10:10', null)]))).toBe('2026-11-23 11:00:00')
  })

  it('of clocks that run through the night adds its whole length, from where they began', () => {
    const whole = [pause('2026-11-23 11:00', '2026-11-25 11:00')]
    expect(shown(dueAt(china, clock(24, 'h'), start, whole))).toBe('2026-11-26 10:00:00')
    expect(shown(dueAt(china, clock(7, 'd'), start, whole))).toBe('2026-12-02 10:59:59')
  })
})

describe('a due date that was given', () => {
  const given = { due: at('2026-11-26 17:30'), since: at('2026-11-24 10:00') }
  const due = (...pauses: Pause[]) => shown(givenDueAt(china, clock(7, 'wd'), given, pauses))

  it('stands where nothing stood still after it was given', () => {
    expect(due()).toBe('2026-11-26 17:30:00')
    expect(due(pause('2026-11-23 09:00', '2026-11-24 09:30'))).toBe('2026-11-26 17:30:00')
    expect(due(pause('2026-11-26 17:30', '2026-11-27 10:00'))).toBe('2026-11-26 17:30:00')
  })

  it('is later by the office hours that passed since then, and has no instant while it stands still', () => {
    expect(due(pause('2026-11-23 09:00', '2026-11-24 11:00'))).toBe('2026-11-27 10:00:00')
    expect(due(pause('2026-11-25 09:00', '2026-11-26 09:00'))).toBe('2026-11-27 17:30:00')
    expect(due(pause('2026-11-25 09:00', null))).toBeNull()
  })

  it('at the second it was given', () => {
    const late = { due: given.due, since: given.since + 999 }
    const pauses = [pause('2026-11-24 10:00', '2026-11-24 11:00')]
    expect(givenDueAt(china, clock(7, 'wd'), late, pauses)).toBe(at('2026-11-27 10:00'))
  })
})

describe('laws', () => {
  const units: Unit[] = ['m', 'h', 'wh', 'd', 'wd', 'month']
  const calendars = fc.constantFrom(china, berlin, aroundTheClock)
  const anyStart = fc
    .integer({ min: Date.UTC(2017, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 })
    .map((s) => s * 1000)
  const anyClock = fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.constantFrom(...units), fc.boolean())
    .map(([limit, unit, fromNext]) => clock(limit, unit, { countsFromNextWorkingDay: fromNext }))

  it('a longer limit is never due earlier, and nothing before it starts', () => {
    fc.assert(
      fc.property(calendars, anyStart, anyClock, (calendar, start, rule) => {
        const due = dueAt(calendar, rule, start)!
        expect(due).toBeGreaterThan(start)
        expect(dueAt(calendar, { ...rule, limit: rule.limit + 1 }, start)!).toBeGreaterThan(due)
      }),
    )
  })

  it('a later start is never due earlier', () => {
    fc.assert(
      fc.property(
        calendars,
        anyStart,
        fc.integer({ min: 0, max: 10_000_000 }),
        anyClock,
        (calendar, start, later, rule) => {
          expect(dueAt(calendar, rule, start + later)!).toBeGreaterThanOrEqual(dueAt(calendar, rule, start)!)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('working hours and pauses add up: what was worked between start and due, less the pauses, is the limit', () => {
    const spans = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 500_000 })),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(
        calendars,
        anyStart,
        fc.integer({ min: 1, max: 200 }),
        spans,
        (calendar, start, limit, chosen) => {
          const pauses = apart(start, chosen)
          const due = dueAt(calendar, clock(limit, 'wh'), start, pauses)!
          const worked = (from: number, to: number) => calendar.workedUntil(to) - calendar.workedUntil(from)
          const stood = pauses
            .filter(({ from }) => from < due)
            .reduce((sum, { from, to }) => sum + worked(from, to!), 0)
          expect(worked(start, due) - stood).toBe(limit * 3600)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('pausing for a span is moving the due by its own time, whatever the unit', () => {
    fc.assert(
      fc.property(
        calendars,
        anyStart,
        anyClock,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.nat(2_000_000),
        (calendar, start, rule, share, seconds) => {
          const due = dueAt(calendar, rule, start)!
          const { begins } = runOf(calendar, rule, start)
          const from = begins + Math.floor(((due - begins) / 1000) * share) * 1000
          const paused = dueAt(calendar, rule, start, [{ from, to: from + seconds * 1000, reason: '' }])!
          const office = rule.unit === 'wh' || rule.unit === 'wd'
          const time = (a: number, b: number) =>
            office ? calendar.workedUntil(b) - calendar.workedUntil(a) : (b - a) / 1000
          expect(time(due, paused)).toBe(time(from, from + seconds * 1000))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('working days count back to the day they were counted from', () => {
    fc.assert(
      fc.property(calendars, anyStart, fc.integer({ min: 1, max: 500 }), (calendar, start, limit) => {
        const due = dueAt(calendar, clock(limit, 'wd', next), start)!
        const [startDay, dueDay] = [calendar.dayAt(start), calendar.dayAt(due - 1000)]
        expect(calendar.isWorking(dueDay)).toBe(true)
        expect(calendar.count(startDay, dueDay)).toBe(limit)
      }),
    )
  })

  it('the warning comes after the start, not after the due, and when that share of the time has gone', () => {
    fc.assert(
      fc.property(calendars, anyStart, anyClock, (calendar, start, rule) => {
        const due = dueAt(calendar, rule, start)!
        const warning = warningAt(calendar, rule, start, due)!
        expect(warning).toBeGreaterThanOrEqual(start)
        expect(warning).toBeLessThanOrEqual(due)
      }),
    )
    const warned = (rule: Clock, due: string) =>
      shown(warningAt(china, rule, at('2026-11-23 09:00'), at(due)))
    expect(warned(clock(10, 'h'), '2026-11-23 19:00')).toBe('2026-11-23 17:00:00')
    expect(warned(clock(7, 'wh', { warnAt: 0.5 }), '2026-11-23 17:30')).toBe('2026-11-23 14:00:00')
    expect(warned(clock(7, 'wh', { warnAt: null }), '2026-11-23 17:30')).toBeNull()
    // A share of less than a second of an hour that begins on a Saturday night: not at Friday's closing.
    const atOnce = clock(1, 'wh', { warnAt: 0.0001 })
    expect(warningAt(china, atOnce, at('2026-11-28 22:00'), at('2026-11-30 10:00'))).toBe(
      at('2026-11-28 22:00'),
    )
  })

  it('the short way and the one with a proof come to the same', () => {
    const [rule, start] = [clock(3, 'wd'), at('2026-11-23 10:00')]
    expect(deadlineOf(china, rule, start)).toEqual(deadlineOf(china, rule, start, []))
    expect(termOf(china, rule, start)).toEqual({ due: at('2026-11-26 17:30'), standing: 'firm' })
    fc.assert(
      fc.property(
        calendars,
        anyStart,
        anyClock,
        fc.array(fc.tuple(fc.nat(2_000_000), fc.nat(500_000)), { maxLength: 3 }),
        (calendar, start, rule, chosen) => {
          const pauses = apart(start, chosen)
          const deadline = deadlineOf(calendar, rule, start, pauses)
          if (isRefusal(deadline)) throw new Error(deadline.refused)
          expect(deadline.due).toBe(dueAt(calendar, rule, start, pauses))
          expect(deadline.proof.due).toBe(deadline.due)
          const { standing } = deadline.proof
          expect(termOf(calendar, rule, start, pauses)).toEqual({ due: deadline.due, standing })
        },
      ),
    )
  })
})

describe('the change of clocks', () => {
  const from = (iso: string) => Date.parse(iso)
  const rule = clock(2, 'wh')

  it('leaves out the hour that is leapt over, and counts the doubled one twice', () => {
    expect(dueAt(aroundTheClock, rule, from('2026-11-02T00:30:00-05:00'))).toBe(
      from('2026-11-02T02:30:00-05:00'),
    )
    const sundays = compiled({ zone: 'America/New_York', notices: [], hours: ['00:00-24:00'], weekend: [3] })
    expect(dueAt(sundays, rule, from('2026-03-08T01:00:00-05:00'))).toBe(from('2026-03-08T04:00:00-04:00'))
    expect(dueAt(sundays, rule, from('2026-11-01T00:30:00-04:00'))).toBe(from('2026-11-01T01:30:00-05:00'))
    expect(dueAt(sundays, clock(24, 'wh'), from('2026-03-08T00:00:00-05:00'))).toBe(
      from('2026-03-09T01:00:00-04:00'),
    )
  })

  it('does not move the closing hour', () => {
    expect(dueAt(berlin, clock(1, 'wd', next), from('2026-03-27T10:00:00+01:00'))).toBe(
      from('2026-03-30T17:30:00+02:00'),
    )
    expect(dueAt(berlin, clock(2, 'd'), from('2026-03-27T10:00:00+01:00'))).toBe(
      from('2026-03-29T23:59:59+02:00'),
    )
    expect(dueAt(berlin, clock(24, 'h'), from('2026-03-28T10:00:00+01:00'))).toBe(
      from('2026-03-29T11:00:00+02:00'),
    )
  })
})

describe('a deadline is refused', () => {
  const start = at('2026-11-23 10:00')

  it('for a clock that cannot run, a pause that runs backwards, or no instant', () => {
    expect(deadlineOf(china, clock(0, 'wd'), start)).toMatchObject({ refused: 'clock.limit' })
    expect(
      deadlineOf(china, clock(7, 'wd'), start, [pause('2026-11-24 10:00', '2026-11-24 09:00')]),
    ).toMatchObject({ refused: 'pause.backwards' })
    expect(deadlineOf(china, clock(7, 'wd'), NaN)).toEqual(refuse('start.not-an-instant', { start: NaN }))
  })
})

/** Pauses one after the other, from gaps and lengths in seconds. */
function apart(start: number, chosen: readonly (readonly [number, number])[]): Pause[] {
  let last = start
  return chosen.map(([gap, length]) => {
    const from = last + gap * 1000
    last = from + length * 1000
    return { from, to: last, reason: '等材料' }
  })
}
