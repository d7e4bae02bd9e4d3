// Proves the zones of the server and those of the phone equal to Temporal itself: at random instants and at every change of clocks.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal, refuse } from '../core/refusal.ts'
import { dayNumber, dayOfText } from './day.ts'
import { intlOffsets, temporalOffsets } from './zone-offsets.ts'
import { dayOf, zoneBy, zoneNamed, type Zone } from './zone.ts'

interface Zoned {
  readonly epochMilliseconds: number
  readonly offsetNanoseconds: number
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  getTimeZoneTransition(direction: 'next'): Zoned | null
}
interface Temporal {
  readonly Instant: { fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(zone: string): Zoned } }
  readonly PlainDateTime: {
    from(fields: object): { toZonedDateTime(zone: string, options: { disambiguation: 'compatible' }): Zoned }
  }
}
const temporal = (globalThis as unknown as { Temporal: Temporal }).Temporal

const names = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'America/St_Johns',
  'Pacific/Apia',
]
const from = Date.UTC(1970, 0, 1)
// Far enough for a change of the clocks to fall into every part of what a zone remembers at once.
const to = Date.UTC(2080, 0, 1)

function zone(name: string): Zone {
  const found = zoneNamed(name)
  if (isRefusal(found)) throw new Error(name)
  return found
}

/** The instants from 1970 on at which the clocks of a zone were or will be changed. */
function changesOf(name: string): number[] {
  const changes: number[] = []
  let at: Zoned | null = temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(name)
  while ((at = at.getTimeZoneTransition('next')) && at.epochMilliseconds <= to)
    changes.push(at.epochMilliseconds)
  return changes
}

function expectSame(own: Zone, name: string, instant: number): void {
  const theirs = temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(name)
  expect(own.offsetAt(instant)).toBe(theirs.offsetNanoseconds / 1e9)
  expect(own.dayAt(instant)).toEqual({
    day: dayNumber(theirs.year, theirs.month, theirs.day),
    second: theirs.hour * 3600 + theirs.minute * 60 + theirs.second,
  })
}

function expectSameWayBack(own: Zone, name: string, instant: number): void {
  const { day, second } = own.dayAt(instant)
  for (const shown of [second, (second + 1800) % 86_400, (second + 82_800) % 86_400]) {
    const civil = new Date(day * 86_400_000)
    const theirs = temporal.PlainDateTime.from({
      year: civil.getUTCFullYear(),
      month: civil.getUTCMonth() + 1,
      day: civil.getUTCDate(),
      hour: Math.floor(shown / 3600),
      minute: Math.floor((shown % 3600) / 60),
      second: shown % 60,
    }).toZonedDateTime(name, { disambiguation: 'compatible' })
    expect(own.instantOf(day, shown)).toBe(theirs.epochMilliseconds)
  }
}

describe('zones beside Temporal', () => {
  const sources = {
    server: (name: string) => zoneBy((zone) => temporalOffsets(temporal, zone), name),
    phone: (name: string) => zoneBy(intlOffsets, name),
    'whichever is there': zone,
  }
  const each = names.flatMap((name) =>
    Object.entries(sources).map(([who, make]) => [name, who, make] as const),
  )

  it.each(each)('%s of the %s is the same at random instants, there and back', (name, _, make) => {
    const own = make(name)
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (instant) => {
        expectSame(own, name, instant)
        expectSameWayBack(own, name, instant)
      }),
      { numRuns: 200 },
    )
  })

  it.each(each)('%s of the %s is the same around every change of its clocks', (name, _, make) => {
    const own = make(name)
    const found = changesOf(name)
    for (const change of found) {
      for (const minutes of [-1500, -90, -45, -1 / 60, 0, 1 / 60, 45, 90, 1500]) {
        expectSame(own, name, change + minutes * 60_000)
        expectSameWayBack(own, name, change + minutes * 60_000)
      }
    }
    expect(found.length).toBeGreaterThan(0)
  })

  it('Shanghai by its short way is Shanghai as Intl tells it, summers of 1986 to 1991 included', () => {
    const [short, long] = [zone('Asia/Shanghai'), zoneBy(intlOffsets, 'Asia/Shanghai')]
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1985, 0, 1), max: Date.UTC(1993, 0, 1) }), (instant) => {
        expect(short.dayAt(instant)).toEqual(long.dayAt(instant))
        const { day, second } = long.dayAt(instant)
        expect(short.instantOf(day, second)).toBe(long.instantOf(day, second))
      }),
      { numRuns: 500 },
    )
    expect(short.offsetAt(Date.UTC(1988, 6, 1))).toBe(9 * 3600)
    expect(short.offsetAt(684_867_599_999)).toBe(9 * 3600)
    expect(short.offsetAt(684_867_600_000)).toBe(8 * 3600)
  })
})

describe('zones', () => {
  it('take 02:30, which New York leaps over in spring, as 03:30, and 01:30 in autumn as the earlier', () => {
    const newYork = zone('America/New_York')
    expect(newYork.instantOf(dayOfText('2026-03-08'), 9000)).toBe(Date.UTC(2026, 2, 8, 7, 30))
    expect(newYork.instantOf(dayOfText('2026-11-01'), 5400)).toBe(Date.UTC(2026, 10, 1, 5, 30))
  })

  it('are kept once made, and refused when there is none of that name', () => {
    expect(zone('Europe/Berlin')).toBe(zone('Europe/Berlin'))
    expect(zone('Europe/Berlin').name).toBe('Europe/Berlin')
    expect(zoneNamed('Asia/Yixian')).toEqual(refuse('zone.unknown', { zone: 'Asia/Yixian' }))
  })

  it('never let a later instant belong to an earlier day, even where clocks go back over midnight', () => {
    // St John's went back at 00:01 from 1987 to 2011: the wall showed the day before once more.
    const stJohns = zone('America/St_Johns')
    const back = Date.UTC(2010, 10, 7, 2, 31)
    const days = [-120_000, -30_000, 30_000, 3_500_000, 3_700_000].map((ms) => dayOf(stJohns, back + ms))
    const [before, after] = [dayOfText('2010-11-06'), dayOfText('2010-11-07')]
    expect(days).toEqual([before, after, after, after, after])
    expect(stJohns.dayAt(back + 30_000).day).toBe(before)
  })
})
