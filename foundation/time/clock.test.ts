// Clocks that cannot run are refused, and every preset runs.
import { describe, expect, it } from 'vitest'
import { refuse, type Refusal } from '../core/refusal.ts'
import { fill } from '../core/words.ts'
import { checkClock, checkPauses, type Clock, type Unit } from './clock.ts'
import { messages } from './messages.ts'
import { presets } from './presets.ts'

const clock: Clock = {
  limit: 7,
  unit: 'wd',
  starts: 'dispatched',
  stops: 'replied',
  countsFromNextWorkingDay: true,
  warnAt: 0.8,
  pauseRule: 'stops',
}

describe('a clock', () => {
  it('that can run is let be', () => {
    expect(checkClock(clock)).toBeUndefined()
    expect(checkClock({ ...clock, warnAt: null })).toBeUndefined()
    expect(checkClock({ ...clock, unit: 'd', lastDayMoves: true })).toBeUndefined()
    expect(checkClock({ ...clock, unit: 'month', lastDayMoves: true })).toBeUndefined()
    expect(checkClock({ ...clock, lastDayMoves: false, pauseRule: 'runs-on' })).toBeUndefined()
  })

  const limit = (limit: number, most = 2600) => refuse('clock.limit', { limit, unit: 'wd', most })
  const faults: [string, Partial<Clock>, Refusal][] = [
    ['of nought', { limit: 0 }, limit(0)],
    ['of a million', { limit: 1_000_000 }, limit(1_000_000)],
    ['of less than nothing', { limit: -7 }, limit(-7)],
    ['of half a day', { limit: 0.5 }, limit(0.5)],
    ['of more than ten years', { limit: 2601 }, limit(2601)],
    ['in weeks', { unit: 'w' as Unit }, refuse('clock.unit', { unit: 'w' })],
    ['without a beginning', { starts: '' }, refuse('clock.ends', { starts: '', stops: 'replied' })],
    ['without an end', { stops: '' }, refuse('clock.ends', { starts: 'dispatched', stops: '' })],
    [
      'that ends where it starts',
      { stops: 'dispatched' },
      refuse('clock.ends', { starts: 'dispatched', stops: 'dispatched' }),
    ],
    ['that warns at once', { warnAt: 0 }, refuse('clock.warning', { warnAt: 0 })],
    ['that warns when it is due', { warnAt: 1 }, refuse('clock.warning', { warnAt: 1 })],
    ['that warns nowhere', { warnAt: NaN }, refuse('clock.warning', { warnAt: NaN })],
    [
      'that pauses somehow',
      { pauseRule: 'maybe' as 'stops' },
      refuse('clock.pause-rule', { pauseRule: 'maybe' }),
    ],
    [
      'of working days whose last day moves',
      { lastDayMoves: true },
      refuse('clock.last-day', { unit: 'wd' }),
    ],
  ]
  it.each(faults)('%s is refused', (_, change, refusal) => {
    expect(checkClock({ ...clock, ...change })).toEqual(refusal)
    const words = messages[refusal.refused as keyof typeof messages]
    for (const text of [words.zh, words.en]) expect(fill(text, refusal.details)).not.toMatch(/[{}]/)
  })

  it.each([
    ['m', 10_080],
    ['h', 8784],
    ['wh', 2600],
    ['d', 3660],
    ['wd', 2600],
    ['month', 120],
  ] as const)('in %s may last 1 to %i', (unit, most) => {
    expect(checkClock({ ...clock, unit, limit: 1 })).toBeUndefined()
    expect(checkClock({ ...clock, unit, limit: most })).toBeUndefined()
    expect(checkClock({ ...clock, unit, limit: most + 1 })).toMatchObject({ refused: 'clock.limit' })
  })
})

it('takes pauses that end, that stand open or that last no time, and none that runs backwards', () => {
  const pause = { from: 1000, to: 2000, reason: '等材料' }
  expect(checkPauses([pause, { ...pause, to: null }, { ...pause, to: 1000 }])).toBeUndefined()
  expect(checkPauses([pause, { ...pause, to: 999 }])).toEqual(refuse('pause.backwards', { reason: '等材料' }))
})

describe('the preset', () => {
  const short = (name: keyof typeof presets) =>
    presets[name].clocks.map(
      ({ kind, when, limit, unit, countsFromNextWorkingDay, pauseRule }) =>
        `${kind}${when ? ` ${when}` : ''} ${limit}${unit}${countsFromNextWorkingDay ? ' from next day' : ''}${pauseRule === 'runs-on' ? ' runs on' : ''}`,
    )

  it.each([
    ['13710', ['dispatch 1d runs on', 'interim 3d', 'close 7d', 'close complex 1month']],
    ['quanzhou-3-7', ['dispatch 1wd runs on', 'interim 3wd from next day', 'close 7wd from next day']],
    ['zhongshan-1-3-5', ['contact 1h runs on', 'interim 3wd from next day', 'close 5wd from next day']],
    ['jiangmen-60m-24h-7d', ['contact 60m runs on', 'interim 24h', 'close 7d']],
    ['zhuhai-1-2-4', ['contact 1wh runs on', 'close consultation 2d', 'close 4d']],
    ['shenzhen-24h-3wd', ['close consultation 24h', 'close 3wd from next day']],
    ['beijing-2h-24h-7d-15d', ['close emergency 2h', 'close urgent 24h', 'close 7d', 'close complex 15d']],
  ] as const)('%s has its clocks', (name, clocks) => {
    expect(short(name)).toEqual(clocks)
    for (const each of presets[name].clocks) {
      expect(checkClock(each)).toBeUndefined()
      expect(each.starts).toBe(each.kind === 'dispatch' ? 'received' : 'dispatched')
      for (const words of [each.name, presets[name].name])
        for (const text of [words.zh, words.en]) expect(text).toMatch(/\S/)
    }
  })
})
