// “Not ours”: disputed once and soon, ruled upon once, and nobody sends a matter round.
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import {
  asked,
  asker,
  bureau,
  chief,
  closedOn,
  dispatched,
  due,
  facts,
  fate,
  gaveBack,
  group,
  held,
  moreTime,
  office,
  part,
  raised,
  reply,
  revision,
  sent,
  signed,
  taken,
} from '#foundation/testing/matter-story.ts'
import { momentOf } from '#foundation/testing/story.ts'
import { mattersPart } from '../programme.ts'

const at = momentOf
const duty = '01980000-0000-7000-8000-00000000d001'
const notOurs = { type: 'DisputeMatter', reason: 'not-our-duty', note: '用工属人社局职责' } as const
const upheld = { type: 'RuleMatter', upheld: true, reason: '三定方案在人社局', unit: group } as const
const rejected = { type: 'RuleMatter', upheld: false, reason: '派单目录写明由你局牵头' } as const

// Handed over on Monday 2 March at 15:00: it may be disputed until Tuesday, 17:30.
const disputed = dispatched.then('2026-03-02 16:00', { ...notOurs, unit: group, duty }, { duty: 'ok' })
const moved = disputed.then('2026-03-02 17:00', upheld, {}, chief)
const stayed = disputed.then('2026-03-02 17:00', rejected, {}, chief)

describe('a dispute', () => {
  test('puts the matter with the office, to be ruled upon the same day', () => {
    expect(disputed.state).toMatchObject({
      status: 'disputed',
      holding: { unit: office, person: null, due: at('2026-03-02 17:30') },
      dispute: {
        holder: { unit: bureau, person: null },
        reason: 'not-our-duty',
        note: '用工属人社局职责',
        proposed: group,
        duty,
        ruling: null,
      },
    })
    expect(due(disputed.state.clocks)).toMatchObject({ ruling: at('2026-03-02 17:30') })
  })
  test('made after hours, it is ruled upon by the end of the next working day', () => {
    const late = dispatched.then('2026-03-02 19:00', notOurs)
    expect(late.state.holding.due).toBe(at('2026-03-03 17:30'))
    const friday = raised.then('2026-03-06 16:00', sent).then('2026-03-06 18:00', notOurs)
    expect(friday.state.holding.due).toBe(at('2026-03-09 17:30'))
  })
  test('stops none of the unit’s clocks, and is no hand-over', () => {
    expect(due(disputed.state.clocks)).toMatchObject(due(dispatched.state.clocks))
    expect(disputed.state.handovers).toEqual(dispatched.state.handovers)
  })
  test('may be made once signed for, within a working day of the hand-over, by the calendar', () => {
    expect(isRefusal(taken.asks('2026-03-03 17:30', notOurs))).toBe(false)
    expect(taken.refusal('2026-03-03 17:31', notOurs)).toBe('matter.dispute-late')
    expect(taken.asks('2026-03-04 09:00', notOurs)).toMatchObject({ details: { until: '2026-03-03' } })
    expect(isRefusal(taken.asks('2026-03-04 09:00', notOurs, { calendar: closedOn('2026-03-03') }))).toBe(
      false,
    )
  })
  test('takes back what was asked for meanwhile: whose it is not needs no more time for it', () => {
    const early = dispatched
      .then('2026-03-02 16:00', signed)
      .then('2026-03-02 16:30', moreTime)
      .then('2026-03-03 10:00', notOurs)
    expect(early.state.asked.extension).toBeNull()
    expect(early.refusal('2026-03-03 11:00', { type: 'DecideExtension', granted: true }, {}, chief)).toBe(
      'matter.extension-none',
    )
  })
  test.each([
    ['in the office’s hands', raised, {}, {}, 'matter.not-in-hand'],
    ['by another unit', dispatched, {}, { holdsIt: false }, 'matter.not-yours'],
    ['a second time', disputed, {}, {}, 'matter.disputed-already'],
    ['for a reason that is not listed', dispatched, { reason: 'too-busy' }, {}, 'matter.dispute-reason'],
    [
      'for a unit that is not there',
      dispatched,
      { unit: group },
      { targetUnit: 'unknown' },
      'matter.unit-unknown',
    ],
    ['for one’s own unit', dispatched, { unit: bureau }, {}, 'matter.same-unit'],
    ['for a duty that is not there', dispatched, { duty }, { duty: 'unknown' }, 'matter.duty-unknown'],
  ] as const)('%s is refused', (_, story, more, told, code) =>
    expect(story.refusal('2026-03-02 16:30', { ...notOurs, ...more }, told)).toBe(code),
  )
  test('of work that has begun, or is on hold, is refused', () => {
    const begun = taken.then('2026-03-03 10:00', { type: 'StartMatter', plan: '专场招聘' })
    expect(begun.refusal('2026-03-03 11:00', notOurs)).toBe('matter.dispute-begun')
    expect(held.refusal('2026-03-05 11:00', notOurs)).toBe('matter.held')
  })
  test('keeps the unit from everything else until it is settled', () => {
    for (const command of [
      signed,
      reply,
      moreTime,
      { type: 'HandUpMatter', reason: '理由', unit: group },
    ] as const)
      expect(isRefusal(disputed.asks('2026-03-02 16:30', command))).toBe(true)
    expect(isRefusal(disputed.asks('2026-03-02 16:30', sent, {}, chief))).toBe(true)
  })
  test('the asker may withdraw meanwhile, and then there is nothing to rule upon', () => {
    const gone = disputed.then('2026-03-02 16:30', { type: 'WithdrawMatter', reason: '不用了' }, asker)
    expect(due(gone.state.clocks)).toEqual({})
    expect(gone.refusal('2026-03-02 17:00', upheld, {}, chief)).toBe('matter.closed')
  })
  test('a revised calendar moves the day of the ruling, and not the unit’s in its place', () => {
    const evening = dispatched.then('2026-03-02 19:00', notOurs)
    const revised = evening.then('2026-03-02 20:00', revision, { calendar: closedOn('2026-03-03') })
    expect(revised.state.holding.due).toBe(at('2026-03-04 17:30'))
    expect(revised.state.handovers).toEqual(dispatched.state.handovers)
    const back = revised.then('2026-03-04 10:00', rejected, { calendar: closedOn('2026-03-03') }, chief)
    expect(back.state.holding.due).toBe(at('2026-03-12 17:30'))
    expect(back.state.handovers.at(-1)!.due).toBe(at('2026-03-12 17:30'))
  })
})

describe('a ruling', () => {
  test('upheld, gives it to another unit with fresh clocks', () => {
    expect(moved.state).toMatchObject({
      status: 'dispatched',
      rung: 'department',
      holding: { unit: group, person: null, due: at('2026-03-11 17:30') },
    })
    expect(moved.state.handovers.map(({ to, ended }) => [to, ended])).toEqual([
      [bureau, 'disputed'],
      [group, null],
    ])
    expect(fate(moved.state.clocks)).toEqual([
      ...['dispatch: met', 'acknowledge: dropped', 'contact: dropped', 'interim: dropped', 'close: dropped'],
      ...['ruling: met', 'acknowledge: runs', 'contact: runs', 'interim: runs', 'close: runs'],
    ])
  })
  test('not upheld, it goes back to the same holder, whose first dates stand', () => {
    expect(stayed.state.holding).toEqual(dispatched.state.holding)
    expect(stayed.state.status).toBe('dispatched')
    expect(stayed.state.handovers).toEqual(dispatched.state.handovers)
    expect(due(stayed.state.clocks)).toEqual(due(dispatched.state.clocks))
    const after = taken.then('2026-03-03 10:00', notOurs).then('2026-03-03 11:00', rejected, {}, chief)
    expect(after.state).toMatchObject({ status: 'acknowledged', holding: taken.state.holding })
  })
  test('is final: whoever has it then is told of the day and of who ruled', () => {
    for (const story of [moved, stayed, moved.then('2026-03-03 09:00', signed)])
      expect(story.asks('2026-03-03 10:00', notOurs)).toEqual({
        refused: 'matter.ruled-already',
        details: { day: '2026-03-02', by: chief.person },
      })
    expect(moved.refusal('2026-03-03 10:00', upheld, {}, chief)).toBe('matter.ruled-already')
  })
  test('stands when the asker has it reopened', () => {
    const again = moved
      .then('2026-03-03 09:00', signed)
      .then('2026-03-04 09:00', reply)
      .then('2026-03-05 09:00', { type: 'JudgeMatter', grade: 1 }, asker)
      .then('2026-03-05 10:00', sent)
    expect(again.refusal('2026-03-05 11:00', notOurs)).toBe('matter.ruled-already')
  })
  test.each([
    ['of what nobody disputes', dispatched, {}, {}, 'matter.dispute-none'],
    ['without a unit', disputed, { unit: undefined }, {}, 'matter.unit-unknown'],
    ['to a unit that is not there', disputed, {}, { targetUnit: 'unknown' }, 'matter.unit-unknown'],
    ['upheld for the unit that disputes', disputed, { unit: bureau }, {}, 'matter.same-unit'],
    ['to a rung below', disputed, { rung: 'spot' }, {}, 'matter.rung-below'],
    [
      'that teaches a duty that is not there',
      disputed,
      { teach: duty },
      { duty: 'unknown' },
      'matter.duty-unknown',
    ],
    ['to a town, unless the programme lets it', disputed, {}, { targetIsTown: true }, 'matter.sent-down'],
  ] as const)('%s is refused', (_, story, more, told, code) =>
    expect(story.refusal('2026-03-02 17:00', { ...upheld, ...more } as never, told, chief)).toBe(code),
  )
  test('by who disputed it is refused', () =>
    expect(disputed.refusal('2026-03-02 17:00', rejected)).toBe('matter.own-request'))
  test('names the duty that shall remember it', () => {
    const taught = disputed.asks('2026-03-02 17:00', { ...upheld, teach: duty }, { duty: 'ok' }, chief)
    expect(taught).toMatchObject([{ data: { taught: duty, holding: { unit: group } } }])
  })
})

describe('the third pass', () => {
  const up = { type: 'HandUpMatter', reason: '需统筹', unit: group } as const
  test('by a ruling, goes to the rung above by itself, and the entry says so', () => {
    const third = dispatched
      .then('2026-03-02 16:00', signed)
      .then('2026-03-03 09:00', up)
      .then('2026-03-03 10:00', notOurs)
      .then('2026-03-03 11:00', { ...upheld, unit: bureau }, {}, chief)
    expect(third.entries.at(-1)!.data).toMatchObject({ rung: 'leader', climbed: { from: 'group', pass: 3 } })
    expect(third.state).toMatchObject({
      rung: 'leader',
      holding: { unit: bureau, due: at('2026-03-24 17:30') },
    })
    expect(third.state.stays.at(-2)).toMatchObject({ rung: 'group', failed: upheld.reason })
  })
  test('by a dispatch too, of a matter that units gave back before there were disputes', () => {
    const back = (story: typeof taken, day: string) => gaveBack(story, `${day} 10:00`, `${day} 17:30`)
    const twice = back(back(taken, '2026-03-04').then('2026-03-04 11:00', sent), '2026-03-05')
    const third = twice.then('2026-03-05 11:00', { ...sent, rung: 'department' })
    expect(third.entries.at(-1)!.data).toMatchObject({
      rung: 'group',
      climbed: { from: 'department', pass: 3 },
    })
  })
  test('is none of its own where a rung was climbed anyway: reopened, handed up, or at the top', () => {
    const reopened = moved
      .then('2026-03-03 09:00', signed)
      .then('2026-03-04 09:00', reply)
      .then('2026-03-05 09:00', { type: 'JudgeMatter', grade: 1 }, asker)
      .then('2026-03-05 10:00', sent)
    expect(reopened.entries.at(-1)!.data).toMatchObject({ rung: 'group', climbed: null })
    const top = raised
      .then('2026-03-02 15:00', { ...sent, rung: 'group' })
      .then('2026-03-02 16:00', up)
      .then('2026-03-03 10:00', notOurs)
      .then('2026-03-03 11:00', { ...upheld, unit: bureau }, {}, chief)
    expect(top.entries.at(-1)!.data).toMatchObject({ rung: 'leader', climbed: null })
  })
})

describe('a department’s work', () => {
  const town = { targetIsTown: true }
  const allowing = (sendDown: NonNullable<typeof part.sendDown>) => ({
    ...town,
    programme: { ...facts.programme, part: { ...part, sendDown } },
  })
  test('is not sent down to a town, unless the programme says so, or says so of its class', () => {
    expect(raised.refusal('2026-03-02 15:00', sent, allowing('never'))).toBe('matter.sent-down')
    expect(raised.refusal('2026-03-02 15:00', sent, allowing(['other']))).toBe('matter.sent-down')
    expect(isRefusal(raised.asks('2026-03-02 15:00', { ...sent, class: 'other' }, allowing(['other'])))).toBe(
      false,
    )
    expect(isRefusal(raised.asks('2026-03-02 15:00', sent, allowing('free')))).toBe(false)
  })
  test('is not, where nothing is said', () => {
    const { sendDown: _, ...silent } = part
    const told = { ...town, programme: { ...facts.programme, part: silent } }
    expect(raised.refusal('2026-03-02 15:00', sent, told)).toBe('matter.sent-down')
  })
})

test('a programme may have its own reasons and its own time to dispute', () => {
  const own = mattersPart.of({
    ...{ key: 'own', version: '1', words: { zh: '自定', en: 'own' } },
    parts: {
      matters: {
        ...part,
        disputes: { reasons: [{ key: 'mine', words: { zh: '另有规定', en: 'other rule' } }] },
      },
    },
  })
  const told = { programme: { ...facts.programme, part: own } }
  expect(dispatched.refusal('2026-03-02 16:00', notOurs, told)).toBe('matter.dispute-reason')
  expect(isRefusal(dispatched.asks('2026-03-02 16:00', { ...notOurs, reason: 'mine' }, told))).toBe(false)
})

test('after a dispute and its ruling there is still a holder with a date', () => {
  for (const { state } of [disputed, moved, stayed]) {
    expect(state.holding.unit).not.toBe('')
    expect(Date.parse(state.holding.due)).toBeGreaterThan(0)
  }
  expect(asked.state.dispute).toBeNull()
})
