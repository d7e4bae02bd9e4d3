// A plan and its milestones in words: days, amounts, states.
import { day, dayWithWeekday } from '#foundation/ui/dates.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { changeMessages } from './change-messages.ts'
import { messages } from './messages.ts'
import type { Milestone, Moved, Outcome, Plan } from './plan.ts'
import { backplanMessages } from '#foundation/time/backplan-messages.ts'
import { fill } from '#foundation/core/words.ts'

type Amount = { [K in keyof typeof messages]: K extends `${infer N}-one` ? N : never }[keyof typeof messages]
type ChangeAmount = {
  [K in keyof typeof changeMessages]: K extends `${infer N}-one` ? N : never
}[keyof typeof changeMessages]

/** "3 个工作日" / "1 working day": one has words of its own. */
export function amount(key: Amount, n: number, more: object = {}): string {
  return say(messages, n === 1 ? `${key}-one` : key, { n, ...more })
}

export function changeAmount(key: ChangeAmount, n: number): string {
  return say(changeMessages, n === 1 ? `${key}-one` : key, { n })
}

export function stateOf({
  began,
  ended,
}: Pick<Milestone, 'began' | 'ended'>): 'planned' | 'running' | 'finished' {
  if (ended !== null) return 'finished'
  return began === null ? 'planned' : 'running'
}

/** All that a bar shows, for those who hear it. */
export function barWords(milestone: Milestone, now: string): string {
  const { text, start, due, slack, critical, late } = milestone
  const room = slack !== null && slack > 0 ? say(messages, 'said.slack', { n: slack }) : ''
  return say(messages, 'bar.said', {
    text,
    start: day(start, now),
    due: dayWithWeekday(due, now),
    state: say(messages, `state.${stateOf(milestone)}`),
    slack: `${room}${critical ? say(messages, 'said.critical') : ''}${late ? say(messages, 'said.late') : ''}`,
  })
}

/** How far a due day is from the one first set; null when it is the same. */
export function behindWords({ behind, firstDue, ended }: Milestone, now: string): string | null {
  if (behind === 0) return null
  const words = { day: day(firstDue, now) }
  if (ended === null && behind < 0) return null
  return amount(behind > 0 ? 'behind' : 'ahead', Math.abs(behind), words)
}

/** Whether it can be kept, in three words: what fits has its room, what does not its shortage. */
export function fitWords(plan: Pick<Plan, 'slack' | 'status'>): string | null {
  if (plan.status !== 'open' || plan.slack === null) return null
  return plan.slack < 0 ? amount('short', -plan.slack) : amount('slack', plan.slack)
}

export function whyWords({ why, key }: Moved, { milestones }: Pick<Outcome, 'milestones'>): string {
  if (why.kind === 'plan') return say(changeMessages, 'why.plan')
  if (why.kind === 'milestone' && why.key === key) return say(changeMessages, 'why.self')
  const text = milestones.find((each) => each.key === why.key)?.text ?? why.key ?? ''
  return fill(backplanMessages[`why.${why.kind}`][lang()], { id: text })
}

export function shiftWords({ start, due }: Moved): string {
  if (due.from === due.to) return start.from === start.to ? '' : say(changeMessages, 'same-due')
  return changeAmount(due.by < 0 ? 'earlier' : 'later', Math.abs(due.by))
}
