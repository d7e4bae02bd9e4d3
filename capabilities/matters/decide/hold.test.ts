// A hold: the clocks stand still with approval, and go on by themselves at the review instant.
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import {
  asked,
  asksHold,
  chief,
  dispatched,
  due,
  granted,
  held,
  holding,
  raised,
  reply,
  taken,
} from '#foundation/testing/matter-story.ts'
import { momentOf } from '#foundation/testing/story.ts'

const at = momentOf

describe('a hold', () => {
  const decide = { type: 'DecideHold', ...granted } as const
  test('is asked for a reason, with the day planned and the day of review, and stops nothing yet', () => {
    expect(asksHold.state.asked.hold).toMatchObject({ reason: '等省里批复', reviewOn: '2026-03-16' })
    expect(asksHold.state.holding).toEqual(taken.state.holding)
  })
  test('granted, the clocks stand still, and the matter is due for its review; the approver is on record', () => {
    expect(held.state.hold).toEqual({
      reason: '等省里批复',
      from: at('2026-03-05 10:00'),
      until: '2026-03-16T15:59:59.000Z',
      plannedFor: '2026-03-20',
      approvedBy: chief.person,
      askedBy: taken.entries[0]!.actor,
    })
    expect(held.state.holding.due).toBe('2026-03-16T15:59:59.000Z')
    // Calling the asker needs nobody's approval, so that clock runs on.
    expect(due(held.state.clocks)).toEqual({ contact: at('2026-03-03 17:30'), interim: null, close: null })
  })
  test('released, the clocks go on by just the working time they stood', () => {
    const on = held.then('2026-03-09 10:00', { type: 'ReleaseHold', reason: '批复已到' })
    // Thursday 10:00 to Monday 10:00 are two working days.
    expect(on.state.holding.due).toBe(at('2026-03-13 17:30'))
    expect(on.state.handovers.at(-1)!.due).toBe(at('2026-03-13 17:30'))
    expect(on.state.clocks.find(({ kind }) => kind === 'close')).toMatchObject({
      pauses: [{ from: at('2026-03-05 10:00'), to: at('2026-03-09 10:00'), reason: '等省里批复' }],
      was: [{ due: at('2026-03-11 17:30'), because: 'hold' }],
    })
    expect(on.state.hold).toBeNull()
  })
  test('over a weekend alone it moves nothing, and leaves no old date behind', () => {
    const friday = asksHold.then('2026-03-06 18:00', decide, {}, chief)
    const on = friday.then('2026-03-08 10:00', { type: 'ReleaseHold', reason: '批复已到' })
    const close = on.state.clocks.find(({ kind }) => kind === 'close')!
    expect(close).toMatchObject({ due: at('2026-03-11 17:30'), was: [] })
  })
  test('ends by itself with its review day, at that instant, however late it is noticed', () => {
    const expire = { type: 'ExpireHold' } as const
    expect(held.refusal('2026-03-16 20:00', expire)).toBe('matter.hold-runs')
    const [first, late] = ['2026-03-17 00:00', '2026-03-27 09:00'].map((when) => held.then(when, expire))
    expect(first!.state.clocks).toEqual(late!.state.clocks)
    expect(late!.state.clocks.find(({ kind }) => kind === 'close')!.pauses).toEqual([
      { from: at('2026-03-05 10:00'), to: '2026-03-16T15:59:59.000Z', reason: '等省里批复' },
    ])
    expect(late!.refusal('2026-03-27 10:00', expire)).toBe('matter.not-held')
  })
  test('what is done after the review day finds the hold over, noticed or not', () => {
    const noticed = held.then('2026-03-17 00:01', { type: 'ExpireHold' }).then('2026-03-18 10:00', reply)
    const unnoticed = held.then('2026-03-18 10:00', reply)
    expect(unnoticed.entries.map(({ type }) => type).slice(-2)).toEqual(['HoldEnded', 'MatterReplied'])
    expect(unnoticed.state.clocks).toEqual(noticed.state.clocks)
    expect(held.refusal('2026-03-18 10:00', { type: 'ReleaseHold', reason: '批复已到' })).toBe(
      'matter.not-held',
    )
  })
  test('answered while it stands still, nobody was late', () => {
    const done = held.then('2026-03-13 10:00', reply)
    const close = done.state.clocks.find(({ kind }) => kind === 'close')!
    expect(close).toMatchObject({
      due: null,
      ended: { how: 'met' },
      pauses: [{ to: at('2026-03-13 10:00') }],
    })
    expect(done.state.hold).toBeNull()
    expect(done.state.holding.due).toBe('2026-03-20T15:59:59.000Z')
  })
  test('makes nobody punctual again: past its date a matter stays due', () => {
    const late = taken.then('2026-03-12 09:00', holding).then('2026-03-12 10:00', decide, {}, chief)
    expect(late.state.holding.due).toBe(taken.state.holding.due)
    const on = late.then('2026-03-13 10:00', { type: 'ReleaseHold', reason: '批复已到' })
    expect(on.state.holding.due).toBe(taken.state.holding.due)
  })
  test('moves a day that was granted as well', () => {
    const given = asked.then('2026-03-10 10:00', { type: 'DecideExtension', ...granted }, {}, chief)
    const on = given
      .then('2026-03-10 11:00', holding)
      .then('2026-03-11 09:00', decide, {}, chief)
      .then('2026-03-12 09:00', { type: 'ReleaseHold', reason: '批复已到' })
    expect(on.state.holding.due).toBe(at('2026-03-19 17:30'))
    expect(on.state.clocks.find(({ kind }) => kind === 'close')).toMatchObject({
      calendar: null,
      given: { due: at('2026-03-18 17:30') },
    })
  })
  test.each([
    ['in the office’s hands', raised, {}, 'matter.not-in-hand'],
    ['by another unit', taken, { holdsIt: false }, 'matter.not-yours'],
    ['before signing', dispatched, {}, 'matter.not-acknowledged'],
    ['twice at once', asksHold, {}, 'matter.hold-pending'],
    ['on hold already', held, {}, 'matter.held'],
  ] as const)('asked %s is refused', (_, story, more, code) =>
    expect(story.refusal('2026-03-09 10:00', holding, more)).toBe(code),
  )
  test.each([
    [{ reviewOn: '2026-03-03' }, 'matter.review-past'],
    [{ reviewOn: '2026-06-03' }, 'matter.hold-too-long'],
    [{ plannedFor: '2026-03-03' }, 'matter.planned-past'],
  ])('asked with %o is refused', (more, code) =>
    expect(taken.refusal('2026-03-04 10:00', { ...holding, ...more })).toBe(code),
  )
  test('ninety days are allowed, and the office may review sooner', () => {
    expect(isRefusal(taken.asks('2026-03-04 10:00', { ...holding, reviewOn: '2026-06-02' }))).toBe(false)
    const sooner = asksHold.then('2026-03-05 10:00', { ...decide, reviewOn: '2026-03-10' }, {}, chief)
    expect(sooner.state.hold!.until).toBe('2026-03-10T15:59:59.000Z')
    const past = { ...decide, reviewOn: '2026-03-03' }
    expect(asksHold.refusal('2026-03-05 10:00', past, {}, chief)).toBe('matter.review-past')
    const far = { ...decide, reviewOn: '2026-07-01' }
    expect(asksHold.refusal('2026-03-05 10:00', far, {}, chief)).toBe('matter.hold-too-long')
  })
  test('is decided by another than who asked, with a reason when refused', () => {
    expect(taken.refusal('2026-03-05 10:00', decide, {}, chief)).toBe('matter.hold-none')
    expect(asksHold.refusal('2026-03-05 10:00', decide)).toBe('matter.own-request')
    const no = { type: 'DecideHold', granted: false } as const
    expect(asksHold.refusal('2026-03-05 10:00', no, {}, chief)).toBe('matter.note-missing')
    const refused = asksHold.then('2026-03-05 10:00', { ...no, note: '无需等批复' }, {}, chief)
    expect(refused.state).toMatchObject({ hold: null, asked: { hold: null }, holding: taken.state.holding })
  })
  test('is released by its holder, where there is one to release', () => {
    const release = { type: 'ReleaseHold', reason: '批复已到' } as const
    expect(taken.refusal('2026-03-06 10:00', release)).toBe('matter.not-held')
    expect(held.refusal('2026-03-06 10:00', release, { holdsIt: false })).toBe('matter.not-yours')
  })
  test('more time is not granted while nothing runs', () => {
    const both = asked.then('2026-03-09 11:00', holding).then('2026-03-09 12:00', decide, {}, chief)
    const more = { type: 'DecideExtension', ...granted } as const
    expect(both.refusal('2026-03-09 13:00', more, {}, chief)).toBe('matter.held')
  })
})
