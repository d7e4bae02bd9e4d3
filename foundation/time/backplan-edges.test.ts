// Backward planning at its edges: what is finished or runs already, and a calendar that rests for a year.
import { expect, test } from 'vitest'
import { isRefusal } from '../core/refusal.ts'
import { day, milestone, text, weekdays } from '../testing/backplans.ts'
import { backplan } from './backplan.ts'
import { replan } from './backplan-replan.ts'
import type { Backplan, Plan } from './backplan-plan.ts'

const calendar = weekdays([], [], day('2033-12-31'))
const base: Plan = {
  today: day('2023-06-15'),
  target: day('2023-08-25'),
  calendar,
  units: [],
  milestones: [milestone('survey', 5), milestone('drawings', 10, ['survey'])],
}

function planned(change: Partial<Plan> = {}): Backplan {
  const result = backplan({ ...base, ...change })
  if (isRefusal(result)) throw new Error(result.refused)
  return result
}

const line = (result: Backplan, id: string) => result.milestones.find((each) => each.id === id)!

test('what is finished is held by nothing but what happened', () => {
  const actual = { start: day('2023-06-09'), due: day('2023-06-14') }
  const survey = line(planned({ milestones: [{ ...milestone('survey', 5), actual }] }), 'survey')
  for (const each of [survey, survey.earliest, survey.latest])
    expect(each.because).toEqual({ kind: 'actual' })
})

test('work that runs already takes no room from what should have come before it', () => {
  const running = { ...milestone('drawings', 10, ['survey']), actual: { start: day('2023-06-14') } }
  const survey = line(planned({ milestones: [milestone('survey', 5), running] }), 'survey')
  expect(survey.freeSlack).toBe(survey.slack)
  expect(line(planned(), 'survey').freeSlack).toBe(0)
})

test('a year of rest that begins today is waited for, a day more is not', () => {
  const today = day('2023-06-12')
  const resting = (days: number) => ({
    ...calendar,
    isWorking: (at: number) => (at < today || at >= today + days) && calendar.isWorking(at),
  })
  const target = day('2025-01-31')
  const late = planned({ today, target, calendar: resting(366) })
  expect(text(line(late, 'survey').earliest.start)).toBe('2024-06-12')
  expect(backplan({ ...base, today, target, calendar: resting(367) })).toMatchObject({
    refused: 'calendar.no-working-days',
  })
})

test('who is late for the target, and all that follows with it, is told once, at the end of the chain', () => {
  const { shortages } = planned({ target: day('2023-06-16') })
  expect(shortages).toMatchObject([{ id: 'drawings', against: 'target', missing: 13 }])
})

test('a wish for the day on which it would begin anyway holds nothing', () => {
  const free = line(planned(), 'drawings').earliest
  const milestones = [
    milestone('survey', 5),
    milestone('drawings', 10, ['survey'], { notBefore: free.start }),
  ]
  expect(line(planned({ milestones }), 'drawings').earliest).toEqual(free)
  expect(free.because).toEqual({ kind: 'predecessor', id: 'survey' })
})

test('a plan that is refused is not replanned, not even by a change that would mend it', () => {
  const late = { ...base, target: day('2023-06-14') }
  expect(replan(late, { kind: 'target', day: base.target })).toMatchObject({ refused: 'plan.target-past' })
})

test('under another calendar each is moved by what holds it now, and the last by the calendar', () => {
  const closed = weekdays([day('2023-06-19'), day('2023-08-24')], [], day('2033-12-31'))
  const result = replan(base, { kind: 'calendar', calendar: closed })
  if (isRefusal(result)) throw new Error(result.refused)
  expect(result.moved.map(({ id, why }) => [id, why])).toEqual([
    ['survey', { kind: 'successor', id: 'drawings' }],
    ['drawings', { kind: 'calendar' }],
  ])
})
