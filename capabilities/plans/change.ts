// Each change of a plan: what may be said of a milestone, what the office may alter, and the dates that follow.
import { never } from '#foundation/core/decider.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Change } from '#foundation/time/backplan-replan.ts'
import { dayOfText, dayText } from '#foundation/time/day.ts'
import type { CommandOf, PlanChange } from './commands.ts'
import { drawnOf, plainly } from './drawn.ts'
import type { PlanEvent } from './events.ts'
import { replanned, timeMilestone, type Made, type Reckoning, type Replanning } from './reckon.ts'
import { keeping, type Milestone, type Plan } from './state.ts'

interface Allowed extends Reckoning {
  readonly mayPlan: boolean
  readonly mayMark: boolean
}

type Asked<T extends PlanChange['type']> = Omit<CommandOf<T>, 'previewed'>
type AnyAsked = { [T in PlanChange['type']]: Asked<T> }[PlanChange['type']]
type Outcome = PlanEvent | Refusal

/** The plan is open; units and keys were looked at. */
export function changeOf(command: AnyAsked, state: Plan, allowed: Allowed): Outcome {
  switch (command.type) {
    case 'BeginMilestone':
      return begin(command, state, allowed)
    case 'FinishMilestone':
      return finish(command, state, allowed)
    case 'MoveMilestone':
      return move(command, state, allowed)
    case 'ChangePlan':
      return alter(command, state, allowed)
    case 'ReplanPlan':
      return again(state, allowed)
    default:
      return never(command)
  }
}

function begin({ key, on }: Asked<'BeginMilestone'>, state: Plan, allowed: Allowed): Outcome {
  const milestone = markable(state, key, allowed)
  if (isRefusal(milestone)) return milestone
  if (milestone.began !== null) return refuse('milestone.begun-already', named(milestone))
  if (isAhead(on, allowed)) return refuse('milestone.in-future', { ...named(milestone), field: 'on' })
  const next = happened(state, { ...milestone, began: on }, allowed)
  return isRefusal(next) ? next : { type: 'MilestoneBegun', data: { key, on, ...next } }
}

function finish(command: Asked<'FinishMilestone'>, state: Plan, allowed: Allowed): Outcome {
  const { key, on, note = null } = command
  const milestone = markable(state, key, allowed)
  if (isRefusal(milestone)) return milestone
  if (isAhead(on, allowed)) return refuse('milestone.in-future', { ...named(milestone), field: 'on' })
  const began = command.began ?? milestone.began ?? startedBy(state, key, on)
  if (began > on) return refuse('milestone.ended-before-begun', { ...named(milestone), began, field: 'on' })
  const next = happened(state, { ...milestone, began, ended: on }, allowed)
  return isRefusal(next)
    ? next
    : { type: 'MilestoneFinished', data: { key, began, on, note: note?.trim() ?? null, ...next } }
}

/** Nobody said when it began: as planned, unless it was finished before that. */
function startedBy({ schedule }: Plan, key: string, on: string): string {
  const start = schedule.lines.find((line) => line.key === key)?.start ?? on
  return start <= on ? start : on
}

function move(command: Asked<'MoveMilestone'>, state: Plan, allowed: Allowed): Outcome {
  const { key, reason } = command
  const milestone = markable(state, key, allowed)
  if (isRefusal(milestone)) return milestone
  const { length = milestone.length, notBefore = milestone.notBefore, endBy = milestone.endBy } = command
  if (endBy !== milestone.endBy && !allowed.mayPlan)
    return refuse('milestone.end-by-office', { ...named(milestone), field: 'endBy' })
  if (notBefore !== milestone.notBefore && milestone.began !== null)
    return refuse('milestone.begun-already', { ...named(milestone), field: 'notBefore' })
  const moved = { ...milestone, length, notBefore, endBy }
  if (length === milestone.length && notBefore === milestone.notBefore && endBy === milestone.endBy)
    return refuse('plan.unchanged')
  const made = { ...state, milestones: withOne(state, moved) }
  const next = replanned(state, made, { kind: 'milestone', milestone: timeMilestone(moved) }, allowed)
  if (isRefusal(next)) return next
  return { type: 'MilestoneMoved', data: { key, length, notBefore, endBy, reason: reason.trim(), ...next } }
}

function alter(command: Asked<'ChangePlan'>, state: Plan, allowed: Allowed): Outcome {
  if (!allowed.mayPlan) return refuse('plan.out-of-reach')
  const { target = state.target, leads = state.leads, reason } = command
  const title = command.title?.trim() ?? state.title
  const milestones = command.milestones?.map(drawnOf) ?? state.milestones.map(plainly)
  const gone = state.milestones.find(
    ({ key, began }) => began !== null && milestones.every((each) => each.key !== key),
  )
  if (gone) return refuse('milestone.begun-removed', { ...named(gone), field: 'milestones' })
  const isSameWork = alike(
    { milestones, leads },
    { milestones: state.milestones.map(plainly), leads: state.leads },
  )
  if (isSameWork && title === state.title && target === state.target) return refuse('plan.unchanged')
  const made: Made = { target, leads, milestones: keeping(state.milestones, milestones) }
  const change: Change | null = isSameWork ? { kind: 'target', day: dayOfText(target) } : null
  const next = replanned(state, made, change, allowed)
  if (isRefusal(next)) return next
  return { type: 'PlanChanged', data: { title, target, milestones, leads, reason: reason.trim(), ...next } }
}

function again(state: Plan, allowed: Allowed): Outcome {
  if (!allowed.mayPlan) return refuse('plan.out-of-reach')
  const next = replanned(state, state, null, allowed)
  if (isRefusal(next)) return next
  return next.moved.length === 0 ? refuse('plan.unchanged') : { type: 'PlanReplanned', data: next }
}

/**
 * What really happened is written down also when the target has passed, where no date can be reckoned: the rest of the
 * plan then waits for a new target. The last one finished needs no more dates.
 */
function happened(
  state: Plan,
  milestone: Milestone,
  allowed: Allowed,
): Replanning | { schedule: null; moved: [] } | Refusal {
  if (state.target < dayText(allowed.today)) return { schedule: null, moved: [] }
  const made = { ...state, milestones: withOne(state, milestone) }
  return replanned(state, made, { kind: 'milestone', milestone: timeMilestone(milestone) }, allowed)
}

function markable(state: Plan, key: string, { mayMark }: Allowed): Milestone | Refusal {
  const milestone = state.milestones.find((each) => each.key === key)
  if (!milestone) return refuse('milestone.unknown', { milestone: key, field: 'key' })
  if (!mayMark) return refuse('milestone.not-yours', named(milestone))
  if (milestone.ended !== null) return refuse('milestone.finished-already', named(milestone))
  return milestone
}

function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function withOne({ milestones }: Plan, milestone: Milestone): Milestone[] {
  return milestones.map((each) => (each.key === milestone.key ? milestone : each))
}

function named({ text }: Milestone): { milestone: string } {
  return { milestone: text }
}

function isAhead(day: string, { today }: Allowed): boolean {
  return day > dayText(today)
}
