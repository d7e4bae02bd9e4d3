// Why a plan takes as long as it does: the chain that leads to a milestone, the critical path, and what does not fit.
import type { Axis } from './backplan-axis.ts'
import type { Graph } from './backplan-graph.ts'
import { limitOf, type Pass } from './backplan-passes.ts'
import type { Backplan, Plan, Shortage } from './backplan-plan.ts'

/** The milestones that hold `id` at its earliest date, from the first to itself; empty for one that is not in the plan. */
export function chainTo(backplan: Backplan, id: string): string[] {
  const all = new Map(backplan.milestones.map((each) => [each.id, each]))
  const chain: string[] = []
  for (let at = all.get(id); at;) {
    chain.push(at.id)
    at = at.earliest.because.kind === 'predecessor' ? all.get(at.earliest.because.id) : undefined
  }
  return chain.toReversed()
}

/** Back from the milestone with the least slack to what holds it, and on to the date that it is counted from. */
export function criticalNumbers(earliest: Pass, latest: Pass, tightest: number): number[] {
  const path: number[] = []
  for (let n = tightest; n >= 0; n = earliest.because[n]!) path.push(n)
  path.reverse()
  for (let n = latest.because[tightest]!; n >= 0; n = latest.because[n]!) path.push(n)
  return path
}

/** One for each fixed end and each open end that is overrun, worst first. */
export function shortagesOf(plan: Plan, { after }: Graph, axis: Axis, { end }: Pass): Shortage[] {
  const found: Shortage[] = []
  for (const [n, { id, actual }] of plan.milestones.entries()) {
    if (actual?.due !== undefined) continue
    const { limit, against } = limitOf(plan, n)
    const missing = end[n]! - axis.index(limit + 1)
    if (missing <= 0) continue
    // Who is late for the target makes all that follow late: said once, at the end of the chain.
    const isOpenEnd = !after.milestone
      .subarray(after.first[n], after.first[n + 1])
      .some((s) => !plan.milestones[s]!.actual)
    if (isOpenEnd || against === 'endBy')
      found.push({ id, against, limit, earliest: axis.day(end[n]! - 1), missing })
  }
  return found.sort((a, b) => b.missing - a.missing)
}
