// The rules of a promise: an owner and a day at every instant, and somebody else's approval to move the day.
import { describe, expect, test } from 'vitest'
import type { Grant, Role } from '#foundation/core/actor.ts'
import { given, person } from '#foundation/testing/given.ts'
import type { PromiseCommand } from './commands.ts'
import { promiseDecider, type PromiseFacts } from './decide.ts'
import type { PromiseEvent } from './events.ts'

const officer = '01980000-0000-7000-8000-0000000000aa'
const chief = '01980000-0000-7000-8000-0000000000ab'
const subject = '01980000-0000-7000-8000-0000000000b1'
const visit = '01980000-0000-7000-8000-0000000000b2'
const unit = '01980000-0000-7000-8000-0000000000c1'
const bureau = '01980000-0000-7000-8000-0000000000c2'

const facts: PromiseFacts = { strangers: [] }
const mine = { ...facts, actor: person(officer, { unit }) }
const make: PromiseCommand = {
  type: 'MakePromise',
  ...{ programme: 'sample', subject, visit, area: null, text: ' 月底前接通专线 ', unit: null, person: null },
  ...{ due: '2026-03-31', madeOn: '2026-03-01' },
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
