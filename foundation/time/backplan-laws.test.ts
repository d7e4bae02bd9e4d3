// Laws of backward planning on plans by chance, and two oracles that walk every path day by day.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../core/refusal.ts'
import { plans } from '../testing/backplans.ts'
import { backplan } from './backplan.ts'
import { chainTo } from './backplan-chain.ts'
import type { Backplan, Dependency, Milestone, Plan, Scheduled, Stretch } from './backplan-plan.ts'
import type { WorkingDays } from './working-days.ts'

const runs = { numRuns: 400 }
const everything = { most: 8, calendarLags: true, dates: true, actuals: true, firmUntil: true }

function planned(plan: Plan): Backplan {
  const result = backplan(plan)
  if (isRefusal(result)) throw new Error(`${result.refused} ${JSON.stringify(result.details)}`)
  return result
}

const linesOf = (result: Backplan) => new Map(result.milestones.map((each) => [each.id, each]))
const leadOf = (plan: Plan, { lead, unit }: Milestone) =>
  lead ?? plan.units.find((each) => each.unit === unit)?.lead ?? 0
const workingFrom = (calendar: WorkingDays, at: number) => calendar.add(at - 1, 1)

/** The first day on which a successor can begin: past the due day, past the lag, past its unit's lead time. */
function readyAfter(plan: Plan, due: number, { lag, lagIn }: Dependency, lead: number): number {
  const { calendar } = plan
  const handedOver = lagIn === 'calendar' ? workingFrom(calendar, due + lag + 1) : calendar.add(due, lag + 1)
  return lead === 0 ? handedOver : calendar.add(handedOver, lead)
}

test('every dependency, lag and lead time is kept by the planned, the earliest and the latest dates', () => {
  fc.assert(
    fc.property(plans(everything), (plan) => {
      const lines = linesOf(planned(plan))
      const views: ((line: Scheduled) => Pick<Stretch, 'start' | 'due'>)[] = [
        (line) => line,
        (line) => line.earliest,
        (line) => line.latest,
      ]
      for (const milestone of plan.milestones.filter(({ actual }) => !actual))
        for (const dependency of milestone.after)
          for (const view of views) {
            const predecessor = lines.get(dependency.on)!
            // What is finished has no latest date to speak of: the latest of its successor may lie in the past.
            if (predecessor.state === 'finished' && view !== views[1]) continue
            const ready = readyAfter(plan, view(predecessor).due, dependency, leadOf(plan, milestone))
            expect(view(lines.get(milestone.id)!).start).toBeGreaterThanOrEqual(ready)
          }
    }),
    runs,
  )
})

test('no milestone is ever shortened, and all lie on working days', () => {
  fc.assert(
    fc.property(plans(everything), (plan) => {
      const lines = linesOf(planned(plan))
      for (const { id, length, actual } of plan.milestones) {
        if (actual) continue
        const line = lines.get(id)!
        for (const { start, due } of [line, line.earliest, line.latest]) {
          expect(plan.calendar.count(start - 1, due)).toBe(length)
          expect([start, due].map((at) => plan.calendar.isWorking(at))).toEqual([true, true])
        }
      }
    }),
    runs,
  )
})

test('planned are the latest dates where they can be kept, the earliest where not', () => {
  fc.assert(
    fc.property(plans(everything), (plan) => {
      for (const line of planned(plan).milestones) {
        if (line.state === 'finished') continue
        const { start, due, because } = line.slack! >= 0 ? line.latest : line.earliest
        expect(line).toMatchObject({ start, due, because })
        expect(plan.calendar.count(line.earliest.due, line.latest.due)).toBe(line.slack)
        expect(line.freeSlack).toBeGreaterThanOrEqual(0)
        expect(line.freeSlack).toBeLessThanOrEqual(Math.max(0, line.slack!))
      }
    }),
    runs,
  )
})

/** Every path back to a beginning is walked, remembering nothing. */
function earliestStart(plan: Plan, milestone: Milestone): number {
  const { calendar, today } = plan
  const lead = leadOf(plan, milestone)
  const begin = workingFrom(calendar, today)
  const starts = milestone.after.map((dependency) => {
    const on = plan.milestones.find(({ id }) => id === dependency.on)!
    return readyAfter(plan, earliestDue(plan, on), dependency, lead)
  })
  if (starts.length === 0) starts.push(lead === 0 ? begin : calendar.add(begin, lead))
  return Math.max(begin, ...starts, workingFrom(calendar, milestone.notBefore ?? 0))
}

function earliestDue(plan: Plan, milestone: Milestone): number {
  const { calendar, today } = plan
  const { actual, length } = milestone
  if (actual?.due !== undefined) return actual.due
  if (!actual) return calendar.add(earliestStart(plan, milestone) - 1, length)
  return Math.max(calendar.add(actual.start - 1, length), workingFrom(calendar, today))
}

/** True when a milestone that is due on `due` lets all that wait for it end in time: each pushed on as far as it must be. */
function ends(plan: Plan, milestone: Milestone, due: number): boolean {
  if (due > Math.min(plan.target, milestone.endBy ?? Infinity)) return false
  return plan.milestones.every((next) =>
    next.after
      .filter(({ on }) => on === milestone.id && !next.actual)
      .every((dependency) => {
        const start = readyAfter(plan, due, dependency, leadOf(plan, next))
        return ends(plan, next, plan.calendar.add(start - 1, next.length))
      }),
  )
}

test('the earliest and the latest dates are those of a search that tries every path and every day', () => {
  fc.assert(
    fc.property(plans({ ...everything, most: 6 }), (plan) => {
      const lines = linesOf(planned(plan))
      for (const milestone of plan.milestones) {
        const line = lines.get(milestone.id)!
        expect(line.earliest.due).toBe(earliestDue(plan, milestone))
        if (!milestone.actual) expect(line.earliest.start).toBe(earliestStart(plan, milestone))
        if (line.state === 'finished') continue
        let due = plan.target + 1
        do due = plan.calendar.add(due, -1)
        while (!ends(plan, milestone, due))
        expect(line.latest.due).toBe(due)
      }
    }),
    { numRuns: 300 },
  )
})

test('a plan fits exactly when every milestone’s earliest end is within its own limit, and each shortage is counted truly', () => {
  fc.assert(
    fc.property(plans(everything), (plan) => {
      const result = planned(plan)
      const lines = linesOf(result)
      const open = plan.milestones.filter(({ actual }) => actual?.due === undefined)
      const inTime = open.every((milestone) => ends(plan, milestone, earliestDue(plan, milestone)))
      expect(result.fits).toBe(inTime)
      expect(result.fits).toBe((result.slack ?? 0) >= 0)
      for (const { id, against, limit, earliest, missing } of result.shortages) {
        const milestone = plan.milestones.find((each) => each.id === id)!
        expect(limit).toBe(against === 'target' ? plan.target : milestone.endBy)
        expect(earliest).toBe(lines.get(id)!.earliest.due)
        expect(missing).toBe(plan.calendar.count(limit, earliest))
        expect(chainTo(result, id).at(-1)).toBe(id)
      }
    }),
    runs,
  )
})

test('forward from today and back from the earliest end agree: the last chain has no slack, and no other less', () => {
  fc.assert(
    fc.property(plans({ most: 10 }), (plan) => {
      const target = planned(plan).earliestEnd
      const result = planned({ ...plan, target })
      expect(result).toMatchObject({ fits: true, slack: 0 })
      for (const line of result.milestones) expect(line.latest.due).toBeGreaterThanOrEqual(line.earliest.due)
      expect(planned({ ...plan, target: plan.calendar.add(target, 1) }).slack).toBe(1)
    }),
    runs,
  )
})

test('slack is zero exactly on the chains that lead from a beginning to the target without a gap', () => {
  fc.assert(
    fc.property(plans({ most: 10 }), (plan) => {
      const result = planned({ ...plan, target: planned(plan).earliestEnd })
      const lines = linesOf(result)
      const tight = new Set(result.milestones.filter(({ slack }) => slack === 0).map(({ id }) => id))
      const onChain = new Set(longestChains(plan).flat())
      expect(tight).toEqual(onChain)
      expect(
        result.milestones
          .filter(({ critical }) => critical)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual([...tight].toSorted())
      expect(result.criticalPath.every((id) => tight.has(id))).toBe(true)
      expect(lines.get(result.criticalPath[0]!)!.earliest.because.kind).toBe('today')
      expect(lines.get(result.criticalPath.at(-1)!)!.latest.because.kind).toBe('target')
    }),
    runs,
  )
})

/** All chains of the greatest length, by enumeration; without fixed dates and calendar lags a chain is as long as its parts. */
function longestChains(plan: Plan): string[][] {
  const byId = new Map(plan.milestones.map((each) => [each.id, each]))
  const chainsTo = (milestone: Milestone): { ids: string[]; length: number }[] => {
    const own = milestone.length + leadOf(plan, milestone)
    const back = milestone.after.flatMap(({ on, lag }) =>
      chainsTo(byId.get(on)!).map((chain) => ({ ids: chain.ids, length: chain.length + lag })),
    )
    return (back.length > 0 ? back : [{ ids: [], length: 0 }]).map(({ ids, length }) => ({
      ids: [...ids, milestone.id],
      length: length + own,
    }))
  }
  const all = plan.milestones.flatMap(chainsTo)
  const longest = Math.max(...all.map(({ length }) => length))
  return all.filter(({ length }) => length === longest).map(({ ids }) => ids)
}

test('the critical path is joined: each holds the next at its earliest or is held by it at its latest', () => {
  fc.assert(
    fc.property(plans(everything), (plan) => {
      const result = planned(plan)
      const lines = linesOf(result)
      for (const [n, id] of result.criticalPath.entries()) {
        const next = result.criticalPath[n + 1]
        if (next === undefined) continue
        const joined = [lines.get(next)!.earliest.because, lines.get(id)!.latest.because]
        expect(joined).toContainEqual(expect.objectContaining({ id: expect.stringMatching(/^m/) }))
        expect(joined.some((cause) => 'id' in cause && [id, next].includes(cause.id))).toBe(true)
      }
      const [first, last] = [result.criticalPath[0], result.criticalPath.at(-1)]
      if (first !== undefined) expect(lines.get(first)!.earliest.because.kind).not.toBe('predecessor')
      if (last !== undefined) expect(lines.get(last)!.latest.because.kind).not.toBe('successor')
      const least = Math.min(...result.milestones.flatMap(({ slack }) => slack ?? []))
      expect(result.slack).toBe(Number.isFinite(least) ? least : null)
      if (result.slack !== null)
        expect(result.criticalPath.some((id) => lines.get(id)!.slack === least)).toBe(true)
    }),
    runs,
  )
})

test('moving the target by n working days moves each latest date by n, and no earliest', () => {
  fc.assert(
    fc.property(plans({ most: 10 }), fc.integer({ min: 1, max: 30 }), (plan, n) => {
      const { calendar } = plan
      const before = planned(plan)
      const after = planned({ ...plan, target: calendar.add(plan.target, n) })
      for (const [at, was] of before.milestones.entries()) {
        const is = after.milestones[at]!
        expect(is.latest.start).toBe(calendar.add(was.latest.start, n))
        expect(is.latest.due).toBe(calendar.add(was.latest.due, n))
        expect(is.earliest).toEqual(was.earliest)
        expect(is.slack).toBe(was.slack! + n)
      }
    }),
    runs,
  )
})

test('free slack is what a milestone can slip without moving another’s earliest date', () => {
  fc.assert(
    fc.property(plans({ most: 8, calendarLags: true, dates: true }), (plan) => {
      const before = planned(plan)
      for (const [at, { id, freeSlack, earliest, slack }] of before.milestones.entries()) {
        const later = (days: number) => {
          const notBefore = plan.calendar.add(earliest.start, days)
          return planned({
            ...plan,
            milestones: plan.milestones.map((each, n) => (n === at ? { ...each, notBefore } : each)),
          })
        }
        const others = (result: Backplan) =>
          result.milestones.filter((each) => each.id !== id).map((each) => each.earliest.start)
        if (freeSlack! > 0) expect(others(later(freeSlack!))).toEqual(others(before))
        if (slack! > freeSlack!) expect(others(later(freeSlack! + 1))).not.toEqual(others(before))
      }
    }),
    runs,
  )
})

test('what is not provisional stays, whatever is published later', () => {
  const rest = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 40 })
  fc.assert(
    fc.property(plans(everything), rest, (plan, off) => {
      const { firmUntil } = plan.calendar
      const free = new Set(off.map((at) => firmUntil + 1 + at))
      const published = planned({ ...plan, calendar: freed(plan.calendar, free) })
      for (const [at, was] of planned(plan).milestones.entries()) {
        if (was.provisional) continue
        const is = published.milestones[at]!
        const { start, due, handOver, slack, freeSlack } = was
        expect(is).toMatchObject({ start, due, handOver, slack, freeSlack })
      }
    }),
    runs,
  )
})

function freed({ firmUntil, isWorking }: WorkingDays, free: ReadonlySet<number>): WorkingDays {
  const never = () => {
    throw new Error('planning asks of a calendar only whether a day is working')
  }
  return { isWorking: (at) => isWorking(at) && !free.has(at), add: never, count: never, firmUntil }
}

test('the order in which milestones stand in the plan changes no date', () => {
  const shuffled = plans(everything).chain((plan) =>
    fc.tuple(
      fc.constant(plan),
      fc.shuffledSubarray([...plan.milestones], { minLength: plan.milestones.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([plan, milestones]) => {
      const dates = (result: Backplan) =>
        new Map(
          result.milestones.map(({ id, start, due, slack, freeSlack }) => [
            id,
            [start, due, slack, freeSlack],
          ]),
        )
      expect(dates(planned({ ...plan, milestones }))).toEqual(dates(planned(plan)))
    }),
    runs,
  )
})
