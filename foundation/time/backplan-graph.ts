// A plan's milestones as numbers and its dependencies as flat arrays, in an order in which each comes after what it waits for.
import { refuse, type Refusal } from '../core/refusal.ts'
import type { Milestone, Plan } from './backplan-plan.ts'

/** No plan's longest chain may be longer, in working days: a hundred years. */
export const longestChain = 25_000

/** The dependencies of milestone `n` are `first[n]` up to `first[n + 1]` in the other arrays. */
export interface Links {
  readonly first: Int32Array
  readonly milestone: Int32Array
  readonly lag: Int32Array
  /** 1 where the lag is in days of the calendar. */
  readonly inCalendar: Uint8Array
}

export interface Graph {
  readonly order: Int32Array
  readonly before: Links
  readonly after: Links
  readonly lead: Int32Array
}

/** Refuses a ring, and a chain longer than anybody plans. The plan has been checked: names and numbers are in order. */
export function graphOf(plan: Plan): Graph | Refusal {
  const numbers = new Map(plan.milestones.map(({ id }, at) => [id, at]))
  const before = linksBefore(plan.milestones, numbers)
  const after = turned(before)
  const order = ordered(before, after)
  if (order.length < plan.milestones.length) return ringRefused(plan.milestones, before, order)
  const leads = new Map(plan.units.map(({ unit, lead }) => [unit, lead]))
  const lead = Int32Array.from(plan.milestones, (each) => each.lead ?? leads.get(each.unit ?? '') ?? 0)
  const graph = { order, before, after, lead }
  const longest = longestOf(plan.milestones, graph)
  return longest > longestChain ? refuse('plan.too-long', { days: longest, most: longestChain }) : graph
}

function linksBefore(milestones: readonly Milestone[], numbers: ReadonlyMap<string, number>): Links {
  const links = emptyLinks(milestones.map(({ after }) => after.length))
  let at = 0
  for (const { after } of milestones) {
    for (const { on, lag, lagIn } of after) {
      links.milestone[at] = numbers.get(on)!
      links.lag[at] = lag
      links.inCalendar[at] = lagIn === 'calendar' ? 1 : 0
      at++
    }
  }
  return links
}

function emptyLinks(counts: ArrayLike<number>): Links {
  const first = new Int32Array(counts.length + 1)
  for (let n = 0; n < counts.length; n++) first[n + 1] = first[n]! + counts[n]!
  const size = first[counts.length]!
  return {
    first,
    milestone: new Int32Array(size),
    lag: new Int32Array(size),
    inCalendar: new Uint8Array(size),
  }
}

/** The same links, seen from the other end. */
function turned(before: Links): Links {
  const size = before.first.length - 1
  const counts = new Int32Array(size)
  for (const from of before.milestone) counts[from]!++
  const links = emptyLinks(counts)
  const next = links.first.slice()
  for (let to = 0; to < size; to++) {
    for (let at = before.first[to]!; at < before.first[to + 1]!; at++) {
      const place = next[before.milestone[at]!]!++
      links.milestone[place] = to
      links.lag[place] = before.lag[at]!
      links.inCalendar[place] = before.inCalendar[at]!
    }
  }
  return links
}

/** Kahn's order, first come first served; shorter than the plan when there is a ring. */
function ordered(before: Links, after: Links): Int32Array {
  const size = before.first.length - 1
  const waits = Int32Array.from({ length: size }, (_, n) => before.first[n + 1]! - before.first[n]!)
  const order = new Int32Array(size)
  let end = 0
  for (let n = 0; n < size; n++) if (waits[n] === 0) order[end++] = n
  for (let done = 0; done < end; done++) {
    const n = order[done]!
    for (let at = after.first[n]!; at < after.first[n + 1]!; at++) {
      if (--waits[after.milestone[at]!]! === 0) order[end++] = after.milestone[at]!
    }
  }
  return order.subarray(0, end)
}

/** Each milestone that could not be ordered waits for another such: going back from one of them must meet itself. */
function ringRefused(milestones: readonly Milestone[], before: Links, order: Int32Array): Refusal {
  const ordered = new Set(order)
  const stuck = (n: number) => !ordered.has(n)
  const steps = new Map<number, number>()
  let n = milestones.findIndex((_, at) => stuck(at))
  while (!steps.has(n)) {
    steps.set(n, steps.size)
    n = before.milestone.subarray(before.first[n], before.first[n + 1]).find(stuck)!
  }
  const ring = [...steps.keys()].slice(steps.get(n)).toReversed()
  // Told from the one that comes first in the plan, so that the sentence does not hang on where the search began.
  const at = ring.indexOf(Math.min(...ring))
  const ids = [...ring.slice(at), ...ring.slice(0, at), ring[at]!].map((each) => milestones[each]!.id)
  return refuse('dependency.ring', { milestone: ids[0], ring: ids, path: pathText(ids) })
}

function pathText(ids: readonly string[]): string {
  return (ids.length > 12 ? [...ids.slice(0, 6), '…', ...ids.slice(-5)] : ids).join(' → ')
}

/** In working days, a calendar day's lag counted as if it were one: never less than the truth. */
function longestOf(milestones: readonly Milestone[], { order, before, lead }: Graph): number {
  const ends = new Float64Array(milestones.length)
  let longest = 0
  for (const n of order) {
    let ready = 0
    for (let at = before.first[n]!; at < before.first[n + 1]!; at++)
      ready = Math.max(ready, ends[before.milestone[at]!]! + before.lag[at]!)
    ends[n] = ready + lead[n]! + milestones[n]!.length
    longest = Math.max(longest, ends[n]!)
  }
  return longest
}
