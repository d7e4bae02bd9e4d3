// The rules of a promise: an owner and a day at every instant, and somebody else's approval to move the day.
import { describe, expect, test } from 'vitest'
import type { Grant, Role } from '#foundation/core/actor.ts'
import { compiled } from '#foundation/testing/deadlines.ts'
import { given, person } from '#foundation/testing/given.ts'
import { chinaCalendar } from '#foundation/time/china-calendar.ts'
import type { Within } from '#foundation/time/within.ts'
import type { PromiseCommand } from './commands.ts'
import { promiseDecider, type PromiseFacts } from './decide.ts'
import { upcastPromise, type PromiseEvent } from './events.ts'

const officer = '01980000-0000-7000-8000-0000000000aa'
const chief = '01980000-0000-7000-8000-0000000000ab'
const subject = '01980000-0000-7000-8000-0000000000b1'
const visit = '01980000-0000-7000-8000-0000000000b2'
const unit = '01980000-0000-7000-8000-0000000000c1'
const bureau = '01980000-0000-7000-8000-0000000000c2'

const facts: PromiseFacts = { strangers: [], calendar: compiled() }
const mine = { ...facts, actor: person(officer, { unit }) }
const make: PromiseCommand = {
  type: 'MakePromise',
  ...{ programme: 'sample', subject, visit, area: null, text: ' 月底前接通专线 ', unit: null, person: null },
  ...{ due: '2026-03-31', within: null, madeOn: '2026-03-01' },
}
const made = given(promiseDecider, []).when(make, mine).decided as PromiseEvent[]
const keep: PromiseCommand = { type: 'KeepPromise', how: '专线已通' }
const move: PromiseCommand = { type: 'MovePromise', due: '2026-04-30', reason: '材料迟到' }
const as = (id: string, ...roles: Role[]) => {
  const grants = roles.map((role): Grant => ({
    role,
    programme: null,
    unit: null,
    unitPath: null,
    area: null,
    own: false,
  }))
  return { ...facts, actor: person(id, { unit, grants }) }
}

describe('making', () => {
  test('without an owner named, whoever makes it answers for it', () =>
    given(promiseDecider, [])
      .when(make, mine)
      .then({
        type: 'PromiseMade',
        data: { text: '月底前接通专线', unit, person: officer, due: '2026-03-31', madeBy: officer },
      }))
  test('a unit may be named, which answers as a whole', () =>
    given(promiseDecider, [])
      .when({ ...make, unit: bureau }, mine)
      .then({ data: { unit: bureau, person: null } }))
  test('a person of a unit may be named', () =>
    given(promiseDecider, [])
      .when({ ...make, unit: bureau, person: chief }, mine)
      .then({ data: { unit: bureau, person: chief } }))
  test('without any unit to answer it is refused', () =>
    given(promiseDecider, [])
      .when(make, { ...facts, actor: person(officer) })
      .refused('promise.owner-missing'))
  test('by an owner who does not exist is refused', () =>
    given(promiseDecider, [])
      .when({ ...make, unit: bureau }, { ...mine, strangers: [bureau] })
      .refused('promise.owner-unknown'))
  test('for a day before the visit is refused', () =>
    given(promiseDecider, [])
      .when({ ...make, due: '2026-02-28' }, mine)
      .refused('promise.due-past'))
  test('for a day years ahead is a promise too', () =>
    given(promiseDecider, [])
      .when({ ...make, due: '2031-12-31' }, mine)
      .then({ data: { due: '2031-12-31' } }))
  test('that reaches us late, its day already past, is kept as it was made', () =>
    given(promiseDecider, [])
      .when({ ...make, due: '2026-03-01' }, mine)
      .then({ data: { due: '2026-03-01' } }))
  test('twice under one id is refused', () =>
    given(promiseDecider, made).when(make, mine).refused('promise.made-already'))
})

describe('keeping', () => {
  test('says how and on which day', () =>
    given(promiseDecider, made)
      .when({ ...keep, on: '2026-03-01' }, mine)
      .then({ type: 'PromiseKept', data: { how: '专线已通', on: '2026-03-01' } }))
  test('is today when no day is said', () =>
    given(promiseDecider, made)
      .when(keep, mine)
      .then({ data: { on: '2026-03-02' } }))
  test.each([
    ['2026-03-03', 'promise.kept-in-future'],
    ['2026-02-27', 'promise.kept-before-made'],
  ])('on %s is refused', (on, code) =>
    given(promiseDecider, made)
      .when({ ...keep, on }, mine)
      .refused(code),
  )
  test.each([keep, move])('afterwards, $type is refused', (command) => {
    const kept = [...made, ...(given(promiseDecider, made).when(keep, mine).decided as PromiseEvent[])]
    given(promiseDecider, kept).when(command, as(chief, 'leader')).refused('promise.kept-already')
  })
  test.each([keep, move])('$type of a promise that was never made is refused', (command) =>
    given(promiseDecider, []).when(command, mine).refused('promise.unknown'),
  )
})

describe('moving the day', () => {
  test.each(['coordinator', 'leader'] as const)('is approved by a %s, with the reason', (role) =>
    given(promiseDecider, made)
      .when(move, as(chief, role))
      .then({
        type: 'PromiseMoved',
        data: { from: '2026-03-31', due: '2026-04-30', reason: '材料迟到', approvedBy: chief },
      }),
  )
  test('keeps the day first promised and every move', () => {
    const moved = [
      ...made,
      ...(given(promiseDecider, made).when(move, as(chief, 'leader')).decided as PromiseEvent[]),
    ]
    expect(given(promiseDecider, moved).state).toMatchObject({
      ...{ status: 'open', due: '2026-04-30', firstDue: '2026-03-31', person: officer, unit },
      moves: [{ from: '2026-03-31', due: '2026-04-30', approvedBy: chief }],
    })
  })
  test.each(['officer', 'handler', 'supervisor', 'contact', 'sysadmin'] as const)('a %s may not', (role) =>
    given(promiseDecider, made).when(move, as(chief, role)).refused('promise.move-needs-approval'),
  )
  test('whoever answers for it may not approve it, leader or not', () =>
    given(promiseDecider, made).when(move, as(officer, 'leader')).refused('promise.own-move'))
  test('to a past day is refused', () =>
    given(promiseDecider, made)
      .when({ ...move, due: '2026-03-01' }, as(chief, 'leader'))
      .refused('promise.due-past'))
  test('to the same day is refused', () =>
    given(promiseDecider, made)
      .when({ ...move, due: '2026-03-31' }, as(chief, 'leader'))
      .refused('promise.same-day'))
})

describe('a promise for so many days', () => {
  const within = (limit: number, unit: Within['unit'], madeOn = '2026-02-10'): PromiseCommand => ({
    ...make,
    ...{ due: null, within: { limit, unit }, madeOn },
  })
  const reason = { zh: '春节假期延长', en: 'The holiday was extended' }
  const revise: PromiseCommand = { type: 'RevisePromise', reason }
  const beforeExtension = compiled({
    version: '1',
    notices: chinaCalendar.notices.filter(({ year, version }) => year !== 2020 || version === 1),
  })
  const afterExtension = compiled({ version: '2' })
  const old = { ...mine, calendar: beforeExtension }
  const extended = { ...mine, calendar: afterExtension }
  const counted = (days: PromiseCommand, by = old) =>
    given(promiseDecider, []).when(days, by).decided as PromiseEvent[]

  test('is counted from the day after the visit, over the festival and with the worked Saturday', () =>
    given(promiseDecider, [])
      .when(within(5, 'wd'), mine)
      .then({
        data: {
          due: '2026-02-24',
          counted: {
            within: { limit: 5, unit: 'wd' },
            standing: 'firm',
            calendar: '3',
          },
        },
      }))
  test('in days of the calendar asks no holiday', () =>
    given(promiseDecider, [])
      .when(within(7, 'd'), mine)
      .then({
        data: { due: '2026-02-17', counted: { standing: 'firm' } },
      }))
  test('beyond the published calendar is provisional', () =>
    given(promiseDecider, [])
      .when(within(30, 'wd', '2026-12-10'), mine)
      .then({ data: { due: '2027-01-21', counted: { standing: 'provisional' } } }))
  test.each([0, 2_601, 1_000_000, 1.5])('is refused for %d working days', (limit) => {
    given(promiseDecider, []).when(within(limit, 'wd'), mine).refused('clock.limit')
  })
  test.each([
    ['both a day and days', { due: '2026-03-31' }],
    ['neither', { within: null }],
  ])('is refused with %s', (_, told) =>
    given(promiseDecider, [])
      .when({ ...within(5, 'wd'), ...told } as PromiseCommand, mine)
      .refused('promise.due-or-within'),
  )

  test('is counted anew when the calendar is revised: Spring Festival 2020', () => {
    const begun = counted(within(10, 'wd', '2020-01-20'))
    expect(begun).toMatchObject([{ data: { due: '2020-02-07' } }])
    given(promiseDecider, begun)
      .when(revise, extended)
      .then({
        type: 'PromiseRevised',
        data: { from: '2020-02-07', due: '2020-02-11', reason, counted: { calendar: '2', standing: 'firm' } },
      })
    const after = [
      ...begun,
      ...(given(promiseDecider, begun).when(revise, extended).decided as PromiseEvent[]),
    ]
    expect(given(promiseDecider, after).state).toMatchObject({
      ...{ due: '2020-02-11', firstDue: '2020-02-07', moves: [] },
      revisions: [{ from: '2020-02-07', due: '2020-02-11', reason, calendar: '2' }],
    })
    given(promiseDecider, after).when(revise, extended).then()
  })
  test('becomes firm when its year is published, and does not say that its day moved', () => {
    const notices = chinaCalendar.notices.filter(({ year }) => year < 2026)
    const begun = counted(within(5, 'wd', '2026-03-02'), { ...mine, calendar: compiled({ notices }) })
    expect(begun).toMatchObject([{ data: { due: '2026-03-09', counted: { standing: 'provisional' } } }])
    const published = given(promiseDecider, begun).when(revise, mine)
    published.then({ data: { from: '2026-03-09', due: '2026-03-09', counted: { standing: 'firm' } } })
    const after = given(promiseDecider, [...begun, ...(published.decided as PromiseEvent[])])
    expect(after.state).toMatchObject({ revisions: [], counted: { standing: 'firm' } })
  })
  test('does not move with the closing hour', () => {
    const begun = counted(within(10, 'wd', '2020-03-02'))
    const hours = compiled({ version: '2', hours: ['09:00-12:00'] })
    given(promiseDecider, begun)
      .when(revise, { ...mine, calendar: hours })
      .then()
  })
  test('once kept stays as it was', () => {
    const begun = counted(within(10, 'wd', '2020-01-20'))
    const kept = [...begun, ...(given(promiseDecider, begun).when(keep, mine).decided as PromiseEvent[])]
    given(promiseDecider, kept).when(revise, extended).then()
  })
  test('once its day was moved by approval is due on that day, whatever the calendar', () => {
    const begun = counted(within(10, 'wd', '2020-01-20'))
    const leader = { ...as(chief, 'leader'), at: '2020-01-21T01:00:00.000Z' }
    const moved = given(promiseDecider, begun).when({ ...move, due: '2020-02-14' }, leader)
    const after = [...begun, ...(moved.decided as PromiseEvent[])]
    expect(given(promiseDecider, after).state).toMatchObject({ due: '2020-02-14', counted: null })
    given(promiseDecider, after).when(revise, extended).then()
  })
  test('whose day was named is moved by no calendar', () =>
    given(promiseDecider, made).when(revise, mine).then())
  test('that was never made is not counted', () =>
    given(promiseDecider, []).when(revise, mine).refused('promise.unknown'))
})

test('promises of before, which all named their day, are read as such', () => {
  const [{ type, data }] = made as [PromiseEvent]
  const { counted: _, ...former } = data as Extract<PromiseEvent, { type: 'PromiseMade' }>['data']
  expect(upcastPromise(type, 1, former)).toEqual(data)
  expect(upcastPromise('PromiseKept', 1, { how: '专线已通' })).toEqual({ how: '专线已通' })
})
