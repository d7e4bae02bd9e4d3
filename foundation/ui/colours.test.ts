// A row's colour follows from its due date and the limits that the server said, and from nothing else.
import { expect, test } from 'vitest'
import { colourOf, type ColourLimits } from './colours.ts'

const at = '2026-11-23T02:00:00.000Z'
const limits: ColourLimits = {
  at,
  programmes: [
    { programme: null, limits: [{ colour: 'amber', dueBefore: at }] },
    {
      programme: 'sample',
      limits: [
        { colour: 'blue', dueBefore: '2026-11-24T16:00:00.000Z' },
        { colour: 'amber', dueBefore: at },
        { colour: 'red', dueBefore: '2026-11-15T16:00:00.000Z' },
      ],
    },
  ],
  exempt: ['exempt'],
  started: [{ id: 'started', colour: 'amber' }],
}
const of = (due: string, { id = 'x', programme = 'sample' as string | null, now = at } = {}) =>
  colourOf(limits, { id, programme, due }, now)

test('the strongest rule that fires', () => {
  expect(of('2026-11-25T10:00:00.000Z')).toBeNull()
  expect(of('2026-11-24T10:00:00.000Z')).toBe('blue')
  expect(of('2026-11-20T10:00:00.000Z')).toBe('amber')
  expect(of('2026-11-13T10:00:00.000Z')).toBe('red')
})

test('what becomes late after the server spoke is late at once', () => {
  const due = '2026-11-23T03:00:00.000Z'
  expect([of(due), of(due, { now: '2026-11-23T03:01:00.000Z' })]).toEqual(['blue', 'amber'])
})

test('exempt has none, started has at least its colour, another programme its own or the usual rules', () => {
  expect(of('2026-11-13T10:00:00.000Z', { id: 'exempt' })).toBeNull()
  expect(of('2026-12-13T10:00:00.000Z', { id: 'started' })).toBe('amber')
  expect(of('2026-11-13T10:00:00.000Z', { id: 'started' })).toBe('red')
  expect(of('2026-11-13T10:00:00.000Z', { programme: 'other' })).toBe('amber')
  expect(of('2026-11-24T10:00:00.000Z', { programme: null })).toBeNull()
})

test('before the server has said anything, late is amber', () => {
  const due = { id: 'x', programme: 'sample', due: '2026-11-20T10:00:00.000Z' }
  expect(colourOf(null, due, at)).toBe('amber')
  expect(colourOf(null, { ...due, due: '2026-11-24T10:00:00.000Z' }, at)).toBeNull()
})
