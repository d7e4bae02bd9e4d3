// Backward planning: from a target date, when each milestone must begin and end, how much room it has, and what does not fit.
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import { axisFrom, type Axis } from './backplan-axis.ts'
import { criticalNumbers, shortagesOf } from './backplan-chain.ts'
import { checkPlan } from './backplan-check.ts'
import { graphOf, type Graph } from './backplan-graph.ts'
import { backward, forward, held, lastEnd, limitOf, type BackwardPass, type Pass } from './backplan-passes.ts'
import type { Backplan, Cause, Milestone, Plan, Scheduled, Stretch } from './backplan-plan.ts'

/** What the passes found, from which each milestone's line is written. */
interface Found {
  readonly plan: Plan
  readonly graph: Graph
  readonly axis: Axis
  readonly earliest: Pass
  readonly latest: BackwardPass
  /** The greatest slack that is still called critical. */
  readonly criticalUpTo: number
}

/** Never shortens a milestone to make a plan fit: what is too long is in `shortages`. Same plan, same answer. */
export function backplan(plan: Plan): Backplan | Refusal {
  const broken = checkPlan(plan)
  if (broken) return broken
  const graph = graphOf(plan)
  if (isRefusal(graph)) return graph
  const axis = axisFrom(plan.calendar, plan.today)
  const earliest = forward(plan, graph, axis)
  const latest = backward(plan, graph, axis, earliest)
  const tightest = tightestOf(plan, earliest, latest)
  const slack = tightest === null ? null : latest.end[tightest]! - earliest.end[tightest]!
  const found: Found = { plan, graph, axis, earliest, latest, criticalUpTo: Math.max(0, slack ?? 0) }
  const milestones = plan.milestones.map((each, n) => scheduled(found, each, n))
  const shortages = shortagesOf(plan, graph, axis, earliest)
  const path = tightest === null ? [] : criticalNumbers(earliest, latest, tightest)
  if (axis.isBarren()) return refuse('calendar.no-working-days')
  return {
    target: plan.target,
    milestones,
    fits: shortages.length === 0,
    shortages,
    criticalPath: path.map((n) => plan.milestones[n]!.id),
    slack,
    earliestEnd: milestones.reduce((last, each) => Math.max(last, each.earliest.due), 0),
    provisional: milestones.some((each) => each.provisional),
  }
}

/** The unfinished milestone with the least slack, the first in the plan among equals. */
function tightestOf({ milestones }: Plan, earliest: Pass, latest: Pass): number | null {
  let tightest: number | null = null
  let least = Infinity
  for (const [n, { actual }] of milestones.entries()) {
    const slack = latest.end[n]! - earliest.end[n]!
    if (actual?.due !== undefined || slack >= least) continue
    tightest = n
    least = slack
  }
  return tightest
}

function scheduled(found: Found, milestone: Milestone, n: number): Scheduled {
  const { plan, graph, axis, criticalUpTo } = found
  const { id, actual } = milestone
  if (actual?.due !== undefined) return finished(id, actual.start, actual.due)
  const earliest = stretchOf(found, found.earliest, n, 'predecessor')
  const latest = stretchOf(found, found.latest, n, 'successor')
  const slack = found.latest.end[n]! - found.earliest.end[n]!
  const fits = slack >= 0
  const { start, due, because } = fits ? latest : earliest
  const begin = (fits ? found.latest : found.earliest).start[n]!
  return {
    id,
    state: actual ? 'running' : 'planned',
    start,
    due,
    because,
    handOver: actual?.start ?? axis.day(begin - graph.lead[n]!),
    earliest,
    latest,
    slack,
    freeSlack: freeSlackOf(found, n, slack),
    critical: slack <= criticalUpTo,
    provisional: found.latest.provisional[n] === 1 || earliest.due > plan.calendar.firmUntil,
  }
}

function finished(id: string, start: number, due: number): Scheduled {
  const as: Stretch = { start, due, because: { kind: 'actual' } }
  const none = { slack: null, freeSlack: null, critical: false, provisional: false }
  return { id, state: 'finished', ...as, handOver: start, earliest: as, latest: as, ...none }
}

/** A running milestone keeps the day on which it really began, a working day or not. */
function stretchOf(
  { plan, axis }: Found,
  pass: Pass,
  n: number,
  neighbour: 'predecessor' | 'successor',
): Stretch {
  return {
    start: plan.milestones[n]!.actual?.start ?? axis.day(pass.start[n]!),
    due: axis.day(pass.end[n]! - 1),
    because: causeOf(plan, pass.because[n]!, neighbour),
  }
}

const causes: ReadonlyMap<number, Cause> = new Map(
  Object.entries(held).map(([kind, code]) => [code, { kind: kind as keyof typeof held }]),
)

function causeOf({ milestones }: Plan, because: number, neighbour: 'predecessor' | 'successor'): Cause {
  return because >= 0 ? { kind: neighbour, id: milestones[because]!.id } : causes.get(because)!
}

/** Never more than the total, and none where the plan does not fit. */
function freeSlackOf({ plan, graph, axis, earliest }: Found, n: number, slack: number): number {
  const { after, lead } = graph
  let end = axis.index(limitOf(plan, n).limit + 1)
  for (let at = after.first[n]!; at < after.first[n + 1]!; at++) {
    const s = after.milestone[at]!
    if (plan.milestones[s]!.actual) continue
    end = Math.min(end, lastEnd(after, at, earliest.start[s]! - lead[s]!, axis))
  }
  return Math.max(0, Math.min(slack, end - earliest.end[n]!))
}
