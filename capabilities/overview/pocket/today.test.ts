// Each matter stands on Today in one place, or not at all.
import { expect, test } from 'vitest'
import { sortOut } from './today.ts'

const now = '2026-11-21T04:00:00.000Z'
const day = (n: number) => new Date(Date.parse(now) + n * 86_400_000).toISOString()
const matter = (id: string, status: string, due: number, moved: number) => ({
  id,
  status,
  dueAt: day(due),
  receivedAt: day(moved - 1),
  trail: [{ at: day(moved) }],
})

test('late, soon due, replied and silent matters each have their place; a calm one has none', () => {
  const parts = sortOut(
    [
      matter('late', 'in-hand', -2, -20),
      matter('soon', 'dispatched', 3, -1),
      matter('replied late', 'replied', -2, -20),
      matter('silent', 'in-hand', 9, -7),
      matter('calm', 'in-hand', 4, -6),
      matter('closed', 'closed', -9, -9),
    ],
    now,
  )
  const ids = Object.fromEntries(
    Object.entries(parts).map(([place, list]) => [place, list.map((one: { id: string }) => one.id)]),
  )
  expect(ids).toEqual({ due: ['late', 'soon'], verdict: ['replied late'], stuck: ['silent'] })
})

test('a matter without any step is silent since it was received', () => {
  const fresh = { status: 'received', dueAt: day(9), receivedAt: day(-8), trail: [] }
  expect(sortOut([fresh], now).stuck).toEqual([fresh])
})
