// One thing changes: the plan that follows, and for each milestone that moves from when to when, by how much, and why.
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import { backplan } from './backplan.ts'
import { isWithin, most } from './backplan-check.ts'
import type { Backplan, Cause, Milestone, Plan, Scheduled } from './backplan-plan.ts'
import type { WorkingDays } from './working-days.ts'

export type Change =
  /** A milestone will be due `days` working days after its due day; what has not begun begins as much later. */
  | { readonly kind: 'slip'; readonly id: string; readonly days: number }
  /** Another version of the milestone with the same id: dragged, begun, finished, longer, tied otherwise. */
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
  | { readonly kind: 'target' | 'today'; readonly day: number }
  | { readonly kind: 'calendar'; readonly calendar: WorkingDays }

/** `by` counts working days of the new calendar; it is 0 where the day between stopped being one. */
interface Shift {
  readonly from: number
  readonly to: number
  readonly by: number
}

/** `milestone` is the one that was changed; a predecessor or successor is one that moved, and has its own why. */
type Why =
  | { readonly kind: 'predecessor' | 'successor' | 'milestone'; readonly id: string }
  | { readonly kind: 'target' | 'today' | 'calendar' }

export interface Move {
  readonly id: string
  readonly start: Shift
  readonly due: Shift
  readonly why: Why
}

export interface Replanned {
  readonly plan: Plan
  readonly before: Backplan
  readonly after: Backplan
  /** Those alone whose start or due day differs, in the order of the plan. */
  readonly moved: readonly Move[]
}

export function replan(plan: Plan, change: Change): Replanned | Refusal {
  const before = backplan(plan)
  if (isRefusal(before)) return before
  const next = changed(plan, before, change)
  if (isRefusal(next)) return next
  const after = backplan(next)
  if (isRefusal(after)) return after
  return { plan: next, before, after, moved: movesOf(before, after, change, next.calendar) }
}

function changed(plan: Plan, before: Backplan, change: Change): Plan | Refusal {
  switch (change.kind) {
    case 'slip':
      return slipped(plan, before, change.id, change.days)
    case 'milestone':
      return withMilestone(plan, change.milestone)
    case 'target':
      return { ...plan, target: change.day }
    case 'today':
      return { ...plan, today: change.day }
    case 'calendar':
      return { ...plan, calendar: change.calendar }
  }
}

function slipped(plan: Plan, before: Backplan, id: string, days: number): Plan | Refusal {
  const at = plan.milestones.findIndex((each) => each.id === id)
  const [milestone, planned] = [plan.milestones[at], before.milestones[at]]
  if (!milestone || !planned) return refuse('milestone.unknown', { milestone: id })
  if (planned.state === 'finished') return refuse('milestone.finished', { milestone: id })
  if (!isWithin(days, 1, most.length)) return refuse('slip.days', { milestone: id, days, most: most.length })
  if (planned.state === 'planned')
    return withMilestone(plan, { ...milestone, notBefore: plan.calendar.add(planned.start, days) })
  const length = plan.calendar.count(planned.start - 1, planned.due) + days
  return withMilestone(plan, { ...milestone, length })
}

function withMilestone(plan: Plan, milestone: Milestone): Plan | Refusal {
  const at = plan.milestones.findIndex(({ id }) => id === milestone.id)
  if (at < 0) return refuse('milestone.unknown', { milestone: milestone.id })
  return { ...plan, milestones: plan.milestones.with(at, milestone) }
}

function movesOf(before: Backplan, after: Backplan, change: Change, calendar: WorkingDays): Move[] {
  const shift = (from: number, to: number): Shift => ({ from, to, by: calendar.count(from, to) })
  const pairs = after.milestones
    .map((is, at) => ({ was: before.milestones[at]!, is }))
    .filter(({ was, is }) => was.start !== is.start || was.due !== is.due)
  const moved = new Set(pairs.map(({ is }) => is.id))
  return pairs.map(({ was, is }) => ({
    id: is.id,
    start: shift(was.start, is.start),
    due: shift(was.due, is.due),
    why: whyOf(was, is, change, moved),
  }))
}

/** The neighbour that now holds it or held it until now, if that one moved; otherwise what was changed. */
function whyOf(was: Scheduled, is: Scheduled, change: Change, moved: ReadonlySet<string>): Why {
  const root = rootOf(change)
  if ('id' in root && root.id === is.id) return root
  for (const cause of causesOf(was, is, change))
    if ((cause.kind === 'predecessor' || cause.kind === 'successor') && moved.has(cause.id)) return cause
  return root
}

/**
 * A change runs one way, forward over the earliest dates or back over the latest, so that no two can each be the other's
 * reason. A calendar runs both ways at once: there only what holds the new dates counts.
 */
function causesOf(was: Scheduled, is: Scheduled, change: Change): Cause[] {
  if (change.kind === 'calendar') return [is.because]
  const forward = was.earliest.due !== is.earliest.due
  return forward ? [is.earliest.because, was.earliest.because] : [is.latest.because, was.latest.because]
}

function rootOf(change: Change): Why {
  if (change.kind === 'slip') return { kind: 'milestone', id: change.id }
  if (change.kind === 'milestone') return { kind: 'milestone', id: change.milestone.id }
  return { kind: change.kind }
}
