// What an answer means for a command on its way, and which may go next.
import { expect, test } from 'vitest'
import { fateOf, fateOfFailure, pause, ready, type Op } from './op.ts'

const op = (seq: number, entity: string, rest: Partial<Op> = {}): Op => ({
  seq,
  id: `id-${seq}`,
  account: 'a',
  name: 'recordVisit',
  entity,
  input: {},
  happenedAt: '2026-11-21T01:00:00.000Z',
  title: '',
  state: 'kept',
  tries: 0,
  nextAt: 0,
  ...rest,
})

test('an accepted command is received, a refused one needs its owner with the reason in words', () => {
  expect(fateOf({ id: 'x', outcome: 'accepted' })).toEqual({ is: 'received' })
  const problem = { code: 'visit.kind-unknown', title: '没有办成', detail: '没有这种走访' }
  expect(fateOf({ id: 'x', outcome: 'refused', problem })).toEqual({
    is: 'needs-you',
    problem: { code: 'visit.kind-unknown', words: '没有这种走访' },
  })
  expect(fateOf({ id: 'x', outcome: 'invalid' }).is).toBe('needs-you')
})

test('a lapsed session stops all and refuses nothing', () => {
  expect(fateOf({ id: 'x', outcome: 'unauthorised' })).toEqual({ is: 'sign-in' })
  expect(fateOfFailure({ status: 401, code: 'unauthorised', message: '' })).toEqual({ is: 'sign-in' })
})

test('a dead network, a full server and a hasty client try again later; a request that cannot be read does not', () => {
  for (const status of [0, 408, 425, 429, 500, 503])
    expect(fateOfFailure({ status, code: 'c', message: 'm' }), String(status)).toEqual({ is: 'later' })
  for (const status of [400, 403, 413, 422])
    expect(fateOfFailure({ status, code: 'c', message: 'm' }).is, String(status)).toBe('needs-you')
})

test('an answer that names no result is no answer', () => {
  expect(fateOf(undefined)).toEqual({ is: 'later' })
})

test('pauses grow from one second to two minutes and are spread', () => {
  expect(pause(0, 1)).toBe(1000)
  expect(pause(0, 0)).toBe(500)
  expect(pause(3, 1)).toBe(8000)
  expect(pause(500, 1)).toBe(120_000)
})

test('order is kept for each entity, and one that is stuck holds up no other', () => {
  const ops = [
    op(1, 'visit/1', { state: 'needs-you' }),
    op(2, 'visit/1'),
    op(3, 'visit/2', { nextAt: 900 }),
    op(4, 'visit/2'),
    op(5, 'visit/3'),
    op(6, 'visit/3'),
    op(7, 'visit/4', { state: 'received' }),
    op(8, 'visit/4'),
  ]
  expect(ready(ops, 500)).toEqual({ due: [ops[4], ops[7]], wake: 900 })
})
