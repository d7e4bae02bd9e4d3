// Writing a plan row by row: what waits for what stays right when rows move and go.
import { expect, test } from 'vitest'
import {
  draftOf,
  drawnOf,
  emptyDraft,
  movedUp,
  withChange,
  withoutRow,
  withRow,
  type Draft,
} from './draft.ts'
import type { Plan } from './plan.ts'

function draft(): Draft {
  let made = withRow(withRow(emptyDraft))
  for (const [at, text] of ['立项', '设计', '开工'].entries())
    made = withChange(made, made.rows[at]!.key, { text, length: String(at + 2) })
  return { ...made, title: ' 二期 ', target: '2026-03-31' }
}
const waits = (made: Draft) => drawnOf(made)?.milestones.map(({ key, after }) => `${key}<${after.join('+')}`)

test('a new row waits for the one before, and has a key of its own', () => {
  expect(waits(draft())).toEqual(['m1<', 'm2<m1', 'm3<m2'])
  const removed = withRow(withoutRow(draft(), 'm2'))
  expect(removed.rows.map(({ key }) => key)).toEqual(['m1', 'm3', 'm4'])
})

test('numbers follow the rows when one moves up, and go when their row goes', () => {
  const tied = withChange(draft(), 'm3', { after: '1、2 9' })
  expect(waits(tied)).toEqual(['m1<', 'm2<m1', 'm3<m1+m2'])
  expect(movedUp(tied, 'm2').rows.map(({ key, after }) => `${key} ${after}`)).toEqual([
    'm2 2',
    'm1 ',
    'm3 2, 1',
  ])
  expect(waits(withoutRow(tied, 'm1'))).toEqual(['m2<', 'm3<m2'])
  expect(movedUp(tied, 'm1')).toBe(tied)
})

test('says nothing before title, target, names and lengths are there', () => {
  expect(drawnOf({ ...draft(), title: ' ' })).toBe(null)
  expect(drawnOf({ ...draft(), target: '' })).toBe(null)
  expect(drawnOf(withChange(draft(), 'm1', { text: ' ' }))).toBe(null)
  expect(drawnOf(withChange(draft(), 'm1', { length: '2.5' }))).toBe(null)
  expect(drawnOf({ ...draft(), rows: [] })).toBe(null)
})

test('lead times are those of units that are named, and none is none', () => {
  const units = withChange(withChange(draft(), 'm1', { unit: 'u1' }), 'm2', { unit: 'u2' })
  const told = drawnOf({ ...units, leads: { u1: '3', u2: '0', u9: '4' } })
  expect(told).toMatchObject({ title: '二期', leads: [{ unit: 'u1', lead: 3 }] })
  expect(told!.milestones.map(({ unit }) => unit)).toEqual(['u1', 'u2', null])
})

test('a plan that is there is written as it stands', () => {
  const milestones = [
    { key: 'a', text: '立项', length: 3, after: [], unit: null, notBefore: null, endBy: '2026-03-20' },
    { key: 'b', text: '设计', length: 5, after: ['a'], unit: 'u1', notBefore: null, endBy: null },
  ]
  const plan = {
    title: '二期',
    target: '2026-03-31',
    milestones,
    leads: [{ unit: 'u1', lead: 2 }],
  } as unknown as Plan
  expect(drawnOf(draftOf(plan))).toEqual({
    title: '二期',
    target: '2026-03-31',
    milestones,
    leads: plan.leads,
  })
})
