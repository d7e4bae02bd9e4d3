// Made-up calendars and plans for the tests of backward planning: by hand, and by chance.
import fc from 'fast-check'
import type { Dependency, Milestone, Plan } from '../time/backplan-plan.ts'
import type { WorkingDays } from '../time/working-days.ts'

const dayMs = 86_400_000

/** '2023-06-15' as a day number, and back. */
export const day = (text: string): number => Date.parse(text) / dayMs
export const text = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10)

/** Monday to Friday, but for days taken off and weekends made up for; walked day by day, so that it cannot be clever and wrong. */
export function weekdays(
  off: readonly number[] = [],
  on: readonly number[] = [],
  firmUntil = Infinity,
): WorkingDays {
  const [free, made] = [new Set(off), new Set(on)]
  // 1970-01-01 was a Thursday.
  const isWorking = (at: number) => made.has(at) || ((((at + 3) % 7) + 7) % 7 < 5 && !free.has(at))
  const add = (from: number, n: number) => {
    let at = from
    for (let left = Math.abs(n); left > 0;) if (isWorking((at += Math.sign(n)))) left--
    return at
  }
  const count = (from: number, to: number): number => {
    if (to < from) return 0 - count(to, from)
    let days = 0
    for (let at = from + 1; at <= to; at++) if (isWorking(at)) days++
    return days
  }
  return { isWorking, add, count, firmUntil }
}

/** A milestone after others without a lag, or after dependencies as they are. */
export function milestone(
  id: string,
  length: number,
  after: readonly (string | Dependency)[] = [],
  more: Partial<Milestone> = {},
): Milestone {
  const dependencies = after.map((on): Dependency =>
    typeof on === 'string' ? { on, lag: 0, lagIn: 'working' } : on,
  )
  return { id, length, after: dependencies, ...more }
}

const monday = day('2023-06-05')

/** What a plan by chance may have. */
interface Chance {
  readonly most: number
  readonly calendarLags?: boolean
  readonly dates?: boolean
  readonly actuals?: boolean
  readonly firmUntil?: boolean
}

/** Plans that are never refused; whether they fit is left to chance. Milestones stand in an order that is none. */
export function plans(chance: Chance): fc.Arbitrary<Plan> {
  const calendar = fc
    .tuple(
      fc.array(fc.integer({ min: -60, max: 90 }), { maxLength: 20 }),
      fc.array(fc.integer({ min: -60, max: 90 }), { maxLength: 20 }),
      fc.integer({ min: 0, max: 60 }),
    )
    .map(([off, on, firm]) =>
      weekdays(
        off.map((at) => monday + at),
        on.map((at) => monday + at),
        chance.firmUntil ? monday + firm : Infinity,
      ),
    )
  const milestones = fc
    .integer({ min: 1, max: chance.most })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, n) => anyMilestone(n, chance))))
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
  return fc
    .record({ calendar, milestones, target: fc.integer({ min: 0, max: 80 }), lead: fc.nat(3) })
    .map(({ target, lead, ...rest }) => ({
      ...rest,
      today: monday,
      target: monday + target,
      units: [
        { unit: 'bureau', lead },
        { unit: 'town', lead: 0 },
      ],
    }))
}

function anyMilestone(n: number, chance: Chance): fc.Arbitrary<Milestone> {
  const on = fc.record({
    on: fc.nat(Math.max(0, n - 1)).map((at) => `m${at}`),
    lag: fc.nat(4),
    lagIn: chance.calendarLags
      ? fc.constantFrom('working' as const, 'calendar' as const)
      : fc.constant('working' as const),
  })
  const date = fc.integer({ min: -5, max: 60 }).map((at) => monday + at)
  const actual = fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.nat(5), fc.boolean())
    .map(([ago, took, ended]) => ({
      start: monday - ago,
      ...(ended ? { due: Math.min(monday, monday - ago + took) } : {}),
    }))
  return fc
    .record(
      {
        length: fc.integer({ min: 1, max: 6 }),
        after: fc.array(on, { maxLength: n === 0 ? 0 : 3 }),
        unit: fc.constantFrom('bureau', 'town'),
        lead: fc.nat(2),
        ...(chance.dates ? { notBefore: date, endBy: date } : {}),
        ...(chance.actuals ? { actual } : {}),
      },
      { requiredKeys: ['length', 'after'] },
    )
    .map((rest) => ({ id: `m${n}`, ...rest }))
}
