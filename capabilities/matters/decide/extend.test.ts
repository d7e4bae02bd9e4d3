// More time: asked in time and with a reason, decided by another, so often as the programme allows.
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import {
  asked,
  chief,
  closedOn,
  dispatched,
  due,
  gaveBack,
  granted,
  group,
  held,
  moreTime,
  raised,
  reply,
  sent,
  signed,
  taken,
} from '#foundation/testing/matter-story.ts'
import { momentOf } from '#foundation/testing/story.ts'

const at = momentOf

describe('more time', () => {
  const decide = { type: 'DecideExtension', ...granted } as const
  test('is asked with a reason and a day, and moves nothing until it is granted', () => {
    expect(asked.state.asked.extension).toMatchObject({ due: '2026-03-18', reason: '技校三月中旬放假' })
    expect(asked.state.holding).toEqual(taken.state.holding)
  })
  test('granted, it is due that day when the office closes; old and new stand side by side', () => {
    const given = asked.then('2026-03-10 10:00', decide, {}, chief)
    expect(given.state.holding).toEqual({ ...taken.state.holding, due: at('2026-03-18 17:30') })
    expect(given.state.handovers.at(-1)!.due).toBe(at('2026-03-18 17:30'))
    const close = given.state.clocks.find(({ kind }) => kind === 'close')!
    expect(close).toMatchObject({
      due: at('2026-03-18 17:30'),
      calendar: null,
      extended: { at: at('2026-03-10 10:00'), reason: '技校三月中旬放假' },
      was: [{ due: at('2026-03-11 17:30'), because: 'extension', calendar: '1' }],
    })
    expect(due(given.state.clocks)).toMatchObject({ interim: at('2026-03-05 17:30') })
    expect(given.state.asked.extension).toBeNull()
  })
  test('the office may give another day', () => {
    const given = asked.then('2026-03-10 10:00', { ...decide, due: '2026-03-13' }, {}, chief)
    expect(given.state.holding.due).toBe(at('2026-03-13 17:30'))
  })
  test('refused with its reason, the old date stands, and it may be asked again', () => {
    const no = { type: 'DecideExtension', granted: false } as const
    expect(asked.refusal('2026-03-09 11:00', no, {}, chief)).toBe('matter.note-missing')
    const refused = asked.then('2026-03-09 11:00', { ...no, note: '企业已停工' }, {}, chief)
    expect(refused.state.holding).toEqual(taken.state.holding)
    expect(refused.then('2026-03-09 12:00', moreTime).state.asked.extension).not.toBeNull()
  })
  test('must be asked a working day before the due date, by the calendar', () => {
    // Due on Wednesday the 11th: Tuesday is early enough, Wednesday is not.
    expect(isRefusal(taken.asks('2026-03-10 17:00', moreTime))).toBe(false)
    expect(taken.refusal('2026-03-11 09:00', moreTime)).toBe('matter.extension-late')
    expect(taken.refusal('2026-03-12 09:00', moreTime)).toBe('matter.extension-late')
    const closed = { calendar: closedOn('2026-03-11') }
    expect(taken.refusal('2026-03-10 17:00', moreTime, closed)).toBe('matter.extension-late')
  })
  test('asked in time it may be granted late, but not until a day that is past', () => {
    expect(asked.refusal('2026-03-16 10:00', { ...decide, due: '2026-03-13' }, {}, chief)).toBe(
      'matter.due-past',
    )
    const late = asked.then('2026-03-16 10:00', decide, {}, chief)
    expect(late.state.holding.due).toBe(at('2026-03-18 17:30'))
  })
  test.each([
    ['in the office’s hands', raised, {}, 'matter.not-in-hand'],
    ['by another unit', taken, { holdsIt: false }, 'matter.not-yours'],
    ['before signing', dispatched, {}, 'matter.not-acknowledged'],
    ['twice at once', asked, {}, 'matter.extension-pending'],
    ['on hold', held, {}, 'matter.held'],
  ] as const)('%s is refused', (_, story, more, code) =>
    expect(story.refusal('2026-03-09 12:00', moreTime, more)).toBe(code),
  )
  test('until no later day is no more time', () => {
    expect(taken.refusal('2026-03-09 10:00', { ...moreTime, due: '2026-03-11' })).toBe(
      'matter.extension-not-later',
    )
    expect(asked.refusal('2026-03-09 11:00', { ...decide, due: '2026-03-11' }, {}, chief)).toBe(
      'matter.extension-not-later',
    )
  })
  test('is given once a rung, and a new rung begins to count anew', () => {
    const given = asked.then('2026-03-10 10:00', decide, {}, chief)
    const more = { ...moreTime, due: '2026-03-30' }
    expect(given.refusal('2026-03-11 10:00', more)).toBe('matter.extensions-spent')
    const returned = gaveBack(given, '2026-03-11 10:00', '2026-03-12 17:30')
      .then('2026-03-11 11:00', sent)
      .then('2026-03-11 12:00', signed)
    expect(returned.refusal('2026-03-12 10:00', more)).toBe('matter.extensions-spent')
    const up = given
      .then('2026-03-11 10:00', { type: 'HandUpMatter', reason: '需统筹', unit: group })
      .then('2026-03-11 11:00', signed)
    expect(isRefusal(up.asks('2026-03-12 10:00', more))).toBe(false)
  })
  test('nobody decides what was not asked, nor what he asked for himself', () => {
    expect(taken.refusal('2026-03-09 10:00', decide, {}, chief)).toBe('matter.extension-none')
    expect(asked.refusal('2026-03-09 11:00', decide)).toBe('matter.own-request')
  })
  test('what was asked is gone with the unit that asked it', () => {
    const gone = gaveBack(asked, '2026-03-09 11:00', '2026-03-10 17:30')
    expect(gone.state.asked.extension).toBeNull()
    expect(asked.then('2026-03-09 11:00', reply).state.asked.extension).toBeNull()
  })
})
