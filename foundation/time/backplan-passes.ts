// The two passes over a plan: forward from today to the earliest dates, backward from the target to the latest.
import type { Axis } from './backplan-axis.ts'
import type { Graph, Links } from './backplan-graph.ts'
import type { Plan } from './backplan-plan.ts'

/** What holds a date that no other milestone holds; a number from 0 up is the milestone that does. */
export const held = { today: -1, notBefore: -2, actual: -3, target: -4, endBy: -5 } as const

/** In numbers of the axis. A milestone fills `start` up to, not including, `end`. */
export interface Pass {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly because: Int32Array
}

export interface BackwardPass extends Pass {
  /** 1 where a date that this one is counted back from lies after the published calendar. */
  readonly provisional: Uint8Array
}

/** The axis must begin at `plan.today`: number 0 is the first day on which anything can be done. */
export function forward(plan: Plan, graph: Graph, axis: Axis): Pass {
  const pass = emptyPass(plan.milestones.length)
  for (const n of graph.order) {
    const { actual, length } = plan.milestones[n]!
    if (!actual) {
      begin(plan, graph, axis, pass, n)
      pass.end[n] = pass.start[n]! + length
      continue
    }
    pass.because[n] = held.actual
    pass.start[n] = axis.index(actual.start)
    // What is still running is not finished before today ends.
    pass.end[n] = actual.due === undefined ? Math.max(pass.start[n]! + length, 1) : axis.index(actual.due + 1)
  }
  return pass
}

function begin(
  plan: Plan,
  { before, lead }: Graph,
  axis: Axis,
  { start, end, because }: Pass,
  n: number,
): void {
  const hasPredecessor = before.first[n]! < before.first[n + 1]!
  // Handed over today at the soonest, unless a finished predecessor handed it over long ago.
  start[n] = hasPredecessor ? 0 : lead[n]!
  because[n] = held.today
  for (let at = before.first[n]!; at < before.first[n + 1]!; at++) {
    const p = before.milestone[at]!
    const ready = before.inCalendar[at]
      ? axis.index((plan.milestones[p]!.actual?.due ?? axis.day(end[p]! - 1)) + before.lag[at]! + 1)
      : end[p]! + before.lag[at]!
    if (ready + lead[n]! <= start[n]!) continue
    start[n] = ready + lead[n]!
    because[n] = p
  }
  const { notBefore } = plan.milestones[n]!
  if (notBefore === undefined || axis.index(notBefore) <= start[n]!) return
  start[n] = axis.index(notBefore)
  because[n] = held.notBefore
}

/** For what is running, `start` stays where it was; of what is finished nobody reads the numbers. */
export function backward(plan: Plan, graph: Graph, axis: Axis, earliest: Pass): BackwardPass {
  const { after, lead, order } = graph
  const pass = { ...emptyPass(plan.milestones.length), provisional: new Uint8Array(plan.milestones.length) }
  for (const n of order.toReversed()) {
    const { actual, length } = plan.milestones[n]!
    const { limit, against } = limitOf(plan, n)
    pass.end[n] = axis.index(limit + 1)
    pass.because[n] = held[against]
    pass.provisional[n] = limit > plan.calendar.firmUntil ? 1 : 0
    for (let at = after.first[n]!; at < after.first[n + 1]!; at++) {
      const s = after.milestone[at]!
      if (plan.milestones[s]!.actual) continue
      pass.provisional[n]! |= pass.provisional[s]!
      const end = lastEnd(after, at, pass.start[s]! - lead[s]!, axis)
      if (end >= pass.end[n]!) continue
      pass.end[n] = end
      pass.because[n] = s
    }
    pass.start[n] = actual ? earliest.start[n]! : pass.end[n]! - length
  }
  return pass
}

/** The milestone's own last day: its fixed end, or the target where that is sooner. */
export function limitOf(
  { target, milestones }: Plan,
  n: number,
): { limit: number; against: 'target' | 'endBy' } {
  const { endBy } = milestones[n]!
  return endBy !== undefined && endBy < target
    ? { limit: endBy, against: 'endBy' }
    : { limit: target, against: 'target' }
}

/** The last end that lets a successor be handed its work at `ready`. */
export function lastEnd(after: Links, at: number, ready: number, axis: Axis): number {
  return after.inCalendar[at] ? axis.index(axis.day(ready) - after.lag[at]!) : ready - after.lag[at]!
}

function emptyPass(size: number): Pass {
  return { start: new Int32Array(size), end: new Int32Array(size), because: new Int32Array(size) }
}
