// Which rules of matters may come into force, and that those of before are read as the clocks that they would be.
import { describe, expect, test } from 'vitest'
import { checkParts, defineProgramme, partsOf } from '#foundation/programme/programme.ts'
import { checkClock } from '#foundation/time/clock.ts'
import { presets } from '#foundation/time/presets.ts'
import { programme as sample } from '#programmes/sample/programme.ts'
import { clock, clocksOf, mattersPart } from './programme.ts'
import { upcastMatters } from './rules-before.ts'
import { checkMatters } from './rules-check.ts'
import { clockFor, handedRungs, type MatterClock, type MattersPart } from './rules.ts'

const part = mattersPart.of(sample)
const words = { zh: '办结', en: 'Answered' }
const withClocks = (clocks: readonly MatterClock[]): MattersPart => ({ ...part, clocks })
const without = (...keys: string[]) => withClocks(part.clocks.filter(({ key }) => !keys.includes(key)))
const changed = (key: string, change: Partial<MatterClock>) =>
  withClocks(part.clocks.map((each) => (each.key === key ? { ...each, ...change } : each)))

describe('a definition', () => {
  test('that times every step is in order', () => expect(checkParts(sample)).toBeNull())
  test.each([
    [without('dispatch'), { kind: 'dispatch', rung: 'spot' }],
    [without('close-group'), { kind: 'close', rung: 'group' }],
    [without('call-back'), { kind: 'call-back', rung: 'spot' }],
    [changed('close-group', { classes: ['labour'] }), { kind: 'close', rung: 'group' }],
  ])('that leaves a step untimed is refused with its kind and rung', (rules, details) =>
    expect(checkMatters(rules)).toEqual({ refused: 'programme.clock-missing', details }),
  )
  test('“on the spot” is handed to nobody, and needs no clock, unless it is the only rung', () => {
    expect(clockFor(part, 'close', 'spot', null)).toBeNull()
    const one = { ...without('close-department', 'close-group', 'close-leader'), rungs: [part.rungs[0]!] }
    expect(handedRungs(one)).toEqual(one.rungs)
    expect(checkMatters(one)).toMatchObject({ details: { kind: 'close', rung: 'spot' } })
  })
  test.each<[string, MattersPart, object]>([
    ['programme.clock-key-twice', withClocks([...part.clocks, part.clocks[0]!]), { key: 'dispatch' }],
    ['programme.clock-kind', changed('interim', { kind: 'tea' as never }), { key: 'interim', kind: 'tea' }],
    [
      'programme.clock-ends',
      changed('close-group', { starts: 'acknowledged' }),
      { key: 'close-group', starts: 'dispatched', stops: 'replied' },
    ],
    ['programme.clock-rung', changed('close-group', { rungs: ['moon'] }), { rung: 'moon' }],
    ['programme.clock-class', changed('interim', { classes: ['weather'] }), { class: 'weather' }],
    ['clock.limit', changed('interim', { limit: 0 }), { key: 'interim', limit: 0 }],
    [
      'programme.clock-twice',
      withClocks([
        ...part.clocks,
        clock('close', '5 wd', words, { key: 'more', rungs: ['leader', 'group'] }),
      ]),
      { key: 'close-group', other: 'more' },
    ],
    ['programme.allowance', { ...part, attempts: 0 }, { field: 'attempts', value: 0, least: 1 }],
    ['programme.allowance', { ...part, holds: { mostDays: 1.5 } }, { field: 'holds.mostDays' }],
    [
      'programme.allowance',
      { ...part, extensions: { most: -1, askedWorkingDaysBefore: 1 } },
      { field: 'extensions.most', least: 0 },
    ],
    [
      'programme.allowance',
      { ...part, extensions: { most: 1, askedWorkingDaysBefore: -1 } },
      { field: 'extensions.askedWorkingDaysBefore' },
    ],
  ])('is refused with %s, naming the place', (code, rules, details) =>
    expect(checkMatters(rules)).toMatchObject({ refused: code, details }),
  )
  test('may have one clock for a class and one for a rung, since the class is nearer', () => {
    const labour = clock('close', '3 wd', words, { key: 'labour', classes: ['labour'] })
    const rules = withClocks([...part.clocks, labour])
    expect(checkMatters(rules)).toBeNull()
    expect(clockFor(rules, 'close', 'group', 'labour')).toBe(labour)
    expect(clockFor(rules, 'close', 'group', 'land')!.key).toBe('close-group')
  })
})

describe('a city’s clocks', () => {
  test.each(Object.keys(presets) as (keyof typeof presets)[])('%s can be taken whole', (name) => {
    const taken = clocksOf(name, {
      complex: ['land'],
      urgent: ['finance'],
      emergency: ['labour'],
      consultation: ['other'],
    })
    expect(taken.every((each) => checkClock(each) === undefined)).toBe(true)
    const beside = part.clocks.filter(({ kind }) => kind === 'call-back' || kind === 'dispatch')
    const mine = beside.filter(({ kind }) => !taken.some((each) => each.kind === kind))
    expect(checkMatters(withClocks([...taken, ...mine]))).toBeNull()
  })
  test('what is for urgent matters waits to be told which those are', () =>
    expect(checkMatters(withClocks(clocksOf('beijing-2h-24h-7d-15d')))).toMatchObject({
      refused: 'programme.clock-class',
      details: { key: 'close-emergency', class: 'emergency' },
    }))
})

describe('what a programme says of disputes', () => {
  const reason = { key: 'mine', words }
  test.each<[string, MattersPart, object]>([
    ['programme.send-down-class', { ...part, sendDown: ['tea'] }, { class: 'tea' }],
    ['programme.dispute-reasons', { ...part, disputes: { reasons: [] } }, { key: '' }],
    ['programme.dispute-reasons', { ...part, disputes: { reasons: [reason, reason] } }, { key: 'mine' }],
  ])('%s', (refused, rules, details) => expect(checkMatters(rules)).toEqual({ refused, details }))
  test('may be nothing: then what is usual holds, and it is read the same each time', () => {
    const silent = withClocks(part.clocks.filter(({ kind }) => kind !== 'dispute' && kind !== 'ruling'))
    const { disputes: _, ...rest } = silent
    expect(checkMatters(rest)).toBeNull()
    const read = upcastMatters(rest)
    expect(read.disputes?.reasons.map(({ key }) => key)).toContain('not-our-duty')
    expect(read.clocks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['dispute', 'ruling']))
    expect(upcastMatters(read)).toBe(read)
  })
})

describe('what stands beside the lead unit', () => {
  const slot = { key: 'county', words }
  test.each<[string, MattersPart, object]>([
    ['programme.silence', { ...part, supports: { silence: 'golden' as never } }, { silence: 'golden' }],
    ['programme.responsible-twice', { ...part, responsibles: [slot, slot] }, { key: 'county' }],
  ])('%s', (refused, rules, details) => expect(checkMatters(rules)).toEqual({ refused, details }))
  test('may be nothing', () => {
    const { supports: _, responsibles: __, ...rest } = part
    expect(checkMatters(rest)).toBeNull()
  })
})

describe('a part adopted before there were clocks', () => {
  const before = {
    rungs: part.rungs.map((rung, at) => ({ ...rung, days: [0, 7, 10, 15][at]! })),
    classes: part.classes,
    officeCode: 'office',
    triageDays: 1,
    verdictDays: 7,
    attempts: 3,
  }
  const read = upcastMatters(before)
  test('is read in calendar days, and would pass today', () => {
    expect(checkMatters(read)).toBeNull()
    const told = read.clocks.map(({ kind, rungs, limit, unit }) => [kind, rungs?.[0] ?? null, limit, unit])
    expect(told).toEqual([
      ['dispatch', null, 1, 'd'],
      ['close', 'department', 7, 'd'],
      ['close', 'group', 10, 'd'],
      ['close', 'leader', 15, 'd'],
      ['call-back', null, 7, 'd'],
      // What came later, and nobody of then said anything about.
      ['dispute', null, 1, 'wd'],
      ['ruling', null, 1, 'wd'],
    ])
  })
  test('stays as it was written; who reads it gets today’s shape, the same each time', () => {
    const old = defineProgramme({
      ...{ key: 'sample', version: '1', words },
      parts: [{ name: 'matters', value: before }],
    })
    expect(mattersPart.of(old)).toEqual(read)
    expect(mattersPart.of(old)).toBe(mattersPart.of(old))
    expect(partsOf(old)['matters']).toBe(mattersPart.of(old))
    expect(old.parts['matters']).toBe(before)
  })
  test('a part of today is read as it is', () => expect(upcastMatters(part)).toBe(part))
})
