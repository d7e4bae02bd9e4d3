// The worklist's address: what it asks for, and what it does with nonsense.
import { expect, test } from 'vitest'
import { isNarrowed, queryOf, readFilters } from './filters.ts'

const read = (search: string) => readFilters((name) => new URLSearchParams(search).get(name))

test('without anything in the address, all open matters come, due first', () => {
  expect(queryOf(read(''))).toEqual({ status: 'open', sort: 'due' })
  expect(isNarrowed(read(''))).toBe(false)
})

test('a view of several statuses asks for them together, a status filter for that one', () => {
  const asked = (search: string) => queryOf(read(search)).status
  expect(asked('view=with-units')).toBe('with-units')
  expect(asked('view=to-hand-over')).toBe('to-hand-over')
  expect(asked('view=verdict')).toBe('replied')
  expect(asked('view=disputed')).toBe('disputed')
  expect(asked('view=with-units&status=in-hand')).toBe('in-hand')
})

test('a status that does not belong to the view is left out', () => {
  expect(read('view=verdict&status=closed').status).toBeNull()
  expect(read('view=nonsense').view).toBe('open')
})

test('overdue and mine go together with the other filters', () => {
  expect(queryOf(read('view=overdue&rung=team&q=%E5%9C%9F%E5%9C%B0'))).toEqual({
    rung: 'team',
    q: '土地',
    sort: 'due',
    overdue: true,
  })
  expect(queryOf(read('view=mine&sort=received'))).toEqual({ sort: 'received', mine: true, status: 'open' })
})

test('one letter is no search yet, and closed matters come newest first', () => {
  expect(read('q=a').q).toBeNull()
  expect(read('view=closed').sort).toBe('received')
})
