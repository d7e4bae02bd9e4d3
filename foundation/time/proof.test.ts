// Proofs carry all that is needed to sum them up again: every day with its reason, rule, calendar and version.
import { describe, expect, it } from 'vitest'
import { at, clock, compiled, kept, pause, proofOf } from '../testing/deadlines.ts'
import type { Override } from './calendar.ts'
import type { Clock, Pause } from './clock.ts'

const typhoon: Override = {
  from: '2026-09-08',
  to: '2026-09-09',
  kind: 'closed',
  reason: '台风停工',
  source: '防汛指挥部 5 号令',
  version: 1,
}

const china = compiled()

describe('a proof', () => {
  it('tells every day: skipped with its reason, counted, added back', () => {
    const told = proofOf(china, clock(7, 'wd'), at('2026-09-24 16:30')).stretches.map(
      ({ kind, why, from, to, days, name }) =>
        [kind, why, from.slice(5), to.slice(5), days, name?.zh].filter(Boolean).join(' '),
    )
    expect(told).toEqual([
      'skipped start 09-24 09-24 1',
      'skipped holiday 09-25 09-27 3 中秋',
      'counted 09-28 09-30 3',
      'skipped holiday 10-01 10-07 7 国庆节',
      'counted 10-08 10-09 2',
      'added make-up 10-10 10-10 1 国庆节',
      'skipped weekend 10-11 10-11 1',
      'counted 10-12 10-12 1',
    ])
  })

  it('names rule, calendar and version, and where a day off is written', () => {
    const proof = proofOf(compiled({ overrides: [typhoon] }), clock(3, 'wd'), at('2026-09-04 10:00'))
    expect(proof.rule).toEqual({
      limit: 3,
      unit: 'wd',
      starts: 'dispatched',
      stops: 'replied',
      countsFromNextWorkingDay: true,
      pauseRule: 'stops',
    })
    expect(proof.calendar).toEqual({
      id: '全国',
      version: '3',
      zone: 'Asia/Shanghai',
      published: { from: '2018-01-01', to: '2026-12-24' },
    })
    expect(proof.stretches).toContainEqual({
      kind: 'skipped',
      from: '2026-09-08',
      to: '2026-09-09',
      days: 2,
      why: 'closed',
      name: { zh: '台风停工', en: '台风停工' },
      source: '防汛指挥部 5 号令',
    })
  })

  it('keeps apart what follows each other for another reason, or by another paper', () => {
    const days = [
      { ...typhoon, to: typhoon.from },
      { ...typhoon, from: '2026-09-09', reason: '内涝停工' },
      { ...typhoon, from: '2026-09-10', to: '2026-09-10', reason: '内涝停工', source: '防汛指挥部 6 号令' },
    ]
    const { stretches } = proofOf(compiled({ overrides: days }), clock(1, 'wd'), at('2026-09-07 10:00'))
    expect(stretches.map(({ from, name, source }) => [from, name?.zh, source])).toEqual([
      ['2026-09-07', undefined, undefined],
      ['2026-09-08', '台风停工', '防汛指挥部 5 号令'],
      ['2026-09-09', '内涝停工', '防汛指挥部 5 号令'],
      ['2026-09-10', '内涝停工', '防汛指挥部 6 号令'],
      ['2026-09-11', undefined, undefined],
    ])
  })

  it('is plain JSON: it comes back from where it was kept as it went there', () => {
    const calendar = compiled({ overrides: [typhoon] })
    const start = at('2026-09-25 16:30')
    const held = [pause('2026-09-28 10:00', '2026-09-29 10:00'), pause('2026-09-30 10:00', null)]
    for (const unit of ['m', 'h', 'wh', 'd', 'wd', 'month'] as const) {
      const proof = proofOf(calendar, clock(7, unit), start, held)
      expect(kept(proof), unit).toStrictEqual(proof)
    }
  })

  it('tells the hours of working hours, and the day on which none were left', () => {
    const { stretches } = proofOf(china, clock(2, 'wh'), at('2026-11-27 17:30'))
    expect(stretches.map(({ kind, why, from, spans }) => [kind, why, from, spans])).toEqual([
      ['skipped', 'no-hours-left', '2026-11-27', undefined],
      ['skipped', 'weekend', '2026-11-28', undefined],
      ['counted', undefined, '2026-11-30', [32_400, 39_600]],
    ])
  })

  it('tells why the day of receipt itself could not be the first', () => {
    const sameDay = clock(1, 'wd', { countsFromNextWorkingDay: false })
    const why = (start: string) => proofOf(china, sameDay, at(start)).stretches.map((each) => each.why)
    expect(why('2026-11-27 17:30')).toEqual(['no-hours-left', 'weekend', undefined])
    expect(why('2026-11-28 10:00')).toEqual(['weekend', undefined])
    expect(why('2026-10-01 10:00')[0]).toBe('holiday')
  })

  it('says nothing of a last day that moves where none does', () => {
    const rule = (more: Partial<Clock>) => proofOf(china, clock(7, 'd', more), at('2026-11-23 10:00')).rule
    for (const more of [{}, { lastDayMoves: false }]) expect(rule(more)).not.toHaveProperty('lastDayMoves')
    expect(rule({ lastDayMoves: true })).toHaveProperty('lastDayMoves', true)
  })

  it('of a pause outside office hours tells where it stood, and that nothing moved', () => {
    const rule = clock(3, 'wd')
    const { pauses, due } = proofOf(china, rule, at('2026-11-23 10:00'), [
      pause('2026-11-24 18:00', '2026-11-25 08:00'),
    ])
    expect(pauses).toMatchObject([{ seconds: 0, moved: [], due }])
    expect(due).toBe(at('2026-11-26 17:30'))
  })

  it('tells where a clock stood and over what it moved', () => {
    const { pauses } = proofOf(china, clock(3, 'wd'), at('2026-11-23 10:00'), [
      pause('2026-11-25 16:30', '2026-11-26 10:00'),
    ])
    expect(pauses).toEqual([
      {
        reason: '等企业补材料',
        from: at('2026-11-25 16:30'),
        to: at('2026-11-26 10:00'),
        seconds: 7200,
        stood: [
          { kind: 'counted', from: '2026-11-25', to: '2026-11-25', days: 1, spans: [59_400, 63_000] },
          { kind: 'counted', from: '2026-11-26', to: '2026-11-26', days: 1, spans: [32_400, 36_000] },
        ],
        moved: [
          { kind: 'skipped', why: 'no-hours-left', from: '2026-11-26', to: '2026-11-26', days: 1 },
          { kind: 'counted', from: '2026-11-27', to: '2026-11-27', days: 1, spans: [32_400, 39_600] },
        ],
        due: at('2026-11-27 11:00'),
      },
    ])
  })
})

it('of a clock that runs through the night lists no office hours for its pauses', () => {
  const { pauses } = proofOf(china, clock(7, 'd'), at('2026-11-23 10:00'), [
    pause('2026-11-25 10:00', '2026-11-26 10:00'),
    pause('2026-11-27 10:00', null),
  ])
  expect(pauses).toEqual([
    {
      reason: '等企业补材料',
      from: at('2026-11-25 10:00'),
      to: at('2026-11-26 10:00'),
      seconds: 86_400,
      stood: [],
      moved: [],
      due: at('2026-12-02 00:00') - 1000,
    },
    {
      reason: '等企业补材料',
      from: at('2026-11-27 10:00'),
      to: null,
      seconds: 0,
      stood: [],
      moved: [],
      due: null,
    },
  ])
})

describe('the standing', () => {
  const standing = (rule: Clock, start: string, pauses: Pause[] = [], calendar = china) =>
    proofOf(calendar, rule, at(start), pauses).standing

  it('is provisional beyond what is published, at either end, and firm up to its last day', () => {
    expect(standing(clock(3, 'wd'), '2026-12-21 10:00')).toBe('firm')
    expect(standing(clock(4, 'wd'), '2026-12-21 10:00')).toBe('provisional')
    expect(standing(clock(3, 'wd'), '2017-12-31 10:00')).toBe('provisional')
    expect(standing(clock(3, 'wd'), '2018-01-01 10:00')).toBe('firm')
    expect(standing(clock(1, 'wh'), '2026-12-24 16:30')).toBe('firm')
    expect(standing(clock(1, 'wh'), '2026-12-24 16:31')).toBe('provisional')
    expect(standing(clock(3, 'wd'), '2026-11-23 10:00', [], compiled({ notices: [] }))).toBe('provisional')
  })

  it('is firm where no calendar is asked', () => {
    for (const unit of ['m', 'h', 'd', 'month'] as const)
      expect(standing(clock(9, unit), '2027-11-23 10:00')).toBe('firm')
    expect(standing(clock(9, 'd', { countsFromNextWorkingDay: true }), '2027-11-23 10:00')).toBe(
      'provisional',
    )
    expect(standing(clock(9, 'd', { lastDayMoves: true }), '2027-11-23 10:00')).toBe('provisional')
  })

  it('follows the due that pauses made, and the last one known while a pause stands open', () => {
    expect(
      standing(clock(3, 'wd'), '2026-12-21 10:00', [pause('2026-12-22 10:00', '2026-12-22 11:00')]),
    ).toBe('provisional')
    expect(standing(clock(3, 'wd'), '2026-12-21 10:00', [pause('2026-12-22 10:00', null)])).toBe('firm')
    const both = [pause('2026-12-22 10:00', '2026-12-22 11:00'), pause('2026-12-23 10:00', null)]
    expect(standing(clock(3, 'wd'), '2026-12-21 10:00', both)).toBe('provisional')
  })
})
