// Replanning after one change: what moves, by how many working days, why, and that nothing else is touched.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../core/refusal.ts'
import { day, milestone, plans, text, weekdays } from '../testing/backplans.ts'
import { backplanMessages } from './backplan-messages.ts'
import type { Plan } from './backplan-plan.ts'
import { replan, type Change, type Move, type Replanned } from './backplan-replan.ts'

const calendar = weekdays()

// Monday 5 June to Friday 30 June 2023: twenty working days.
const plan: Plan = {
  today: day('2023-06-05'),
  target: day('2023-06-30'),
  calendar,
  units: [],
  milestones: [
    milestone('draft', 4),
    milestone('opinions', 5, ['draft']),
    milestone('poster', 2, ['draft']),
    milestone('opening', 3, ['opinions', 'poster']),
  ],
}

function replanned(change: Change, from = plan): Replanned {
  const result = replan(from, change)
  if (isRefusal(result)) throw new Error(`${result.refused} ${JSON.stringify(result.details)}`)
  return result
}

const told = ({ id, due, why }: Move) =>
  `${id}: ${text(due.from)} → ${text(due.to)} (${due.by}), ${'id' in why ? `${why.kind} ${why.id}` : why.kind}`

describe('one milestone slips', () => {
  test('and carries on those that wait for it, each by as many working days, naming who pulled it', () => {
    expect(replanned({ kind: 'slip', id: 'opinions', days: 2 }).moved.map(told)).toEqual([
      'opinions: 2023-06-27 → 2023-06-29 (2), milestone opinions',
      'opening: 2023-06-30 → 2023-07-04 (2), predecessor opinions',
    ])
  })

  test('and what no longer fits is said, with all lengths kept', () => {
    const { before, after } = replanned({ kind: 'slip', id: 'opinions', days: 2 })
    expect(before.fits).toBe(true)
    expect(after.shortages).toMatchObject([{ id: 'opening', against: 'target', missing: 2 }])
    expect(after.criticalPath).toEqual(['opinions', 'opening'])
  })

  test('while it is running, its length grows', () => {
    const running = {
      ...plan,
      today: day('2023-06-07'),
      milestones: plan.milestones.with(
        0,
        milestone('draft', 4, [], { actual: { start: day('2023-06-06') } }),
      ),
    }
    const result = replanned({ kind: 'slip', id: 'draft', days: 1 }, running)
    expect(result.plan.milestones[0]).toMatchObject({ length: 12 })
    expect(result.moved.map(told)).toEqual([
      'draft: 2023-06-20 → 2023-06-21 (1), milestone draft',
      'opinions: 2023-06-27 → 2023-06-28 (1), predecessor draft',
      'opening: 2023-06-30 → 2023-07-03 (1), predecessor opinions',
    ])
  })

  test('beyond its own fixed end, and the shortage is told instead of a refusal', () => {
    const fixed = {
      ...plan,
      milestones: plan.milestones.with(2, milestone('poster', 2, ['draft'], { endBy: day('2023-06-16') })),
    }
    const { after } = replanned({ kind: 'slip', id: 'poster', days: 3 }, fixed)
    expect(after.shortages).toMatchObject([{ id: 'poster', against: 'endBy', missing: 3 }])
  })

  test('by chance, and it is due exactly as many working days later', () => {
    const anything = { most: 8, calendarLags: true, dates: true, actuals: true }
    fc.assert(
      fc.property(plans(anything), fc.nat(7), fc.integer({ min: 1, max: 20 }), (chance, nth, days) => {
        const { id, actual } = chance.milestones[nth % chance.milestones.length]!
        fc.pre(actual?.due === undefined)
        const { moved, after } = replanned({ kind: 'slip', id, days }, chance)
        expect(moved.find((move) => move.id === id)).toMatchObject({
          due: { by: days },
          why: { kind: 'milestone', id },
        })
        for (const move of moved) expect(move.due.by).toBeGreaterThan(0)
        const waiting = new Set([id])
        for (let size = 0; size < waiting.size;) {
          size = waiting.size
          for (const each of chance.milestones)
            if (each.after.some(({ on }) => waiting.has(on))) waiting.add(each.id)
        }
        for (const move of moved) expect(waiting.has(move.id)).toBe(true)
        expect(after.milestones).toHaveLength(chance.milestones.length)
      }),
      { numRuns: 400 },
    )
  })
})

describe('something else changes', () => {
  test('a later target moves all that were counted back from it, the last because of the target', () => {
    expect(replanned({ kind: 'target', day: day('2023-07-04') }).moved.map(told)).toEqual([
      'draft: 2023-06-20 → 2023-06-22 (2), successor opinions',
      'opinions: 2023-06-27 → 2023-06-29 (2), successor opening',
      'poster: 2023-06-27 → 2023-06-29 (2), successor opening',
      'opening: 2023-06-30 → 2023-07-04 (2), target',
    ])
  })

  test('a day taken off the calendar moves what lies before it, the last because of the calendar', () => {
    const revised = weekdays([day('2023-06-26')])
    expect(replanned({ kind: 'calendar', calendar: revised }).moved.map(told)).toEqual([
      'draft: 2023-06-20 → 2023-06-19 (-1), successor opinions',
      'opinions: 2023-06-27 → 2023-06-27 (0), calendar',
      'poster: 2023-06-27 → 2023-06-27 (0), calendar',
    ])
  })

  test('a planned day that stops being a working one moves by none, for it no longer counts', () => {
    const revised = weekdays([day('2023-06-30')])
    const { moved } = replanned({ kind: 'calendar', calendar: revised })
    expect(moved.find(({ id }) => id === 'opening')!.due).toEqual({
      from: day('2023-06-30'),
      to: day('2023-06-29'),
      by: 0,
    })
  })

  test('time that went by moves what has not begun and can no longer be kept', () => {
    const { moved, after } = replanned({ kind: 'today', day: day('2023-06-19') })
    expect(moved.map(told)).toEqual([
      'draft: 2023-06-20 → 2023-06-22 (2), today',
      'opinions: 2023-06-27 → 2023-06-29 (2), predecessor draft',
      'opening: 2023-06-30 → 2023-07-04 (2), predecessor opinions',
    ])
    expect(after.shortages).toMatchObject([{ id: 'opening', missing: 2 }])
  })

  test('a milestone that was dragged to a fixed end pulls what comes before it', () => {
    const dragged = milestone('opinions', 5, ['draft'], { endBy: day('2023-06-23') })
    expect(replanned({ kind: 'milestone', milestone: dragged }).moved.map(told)).toEqual([
      'draft: 2023-06-20 → 2023-06-16 (-2), successor opinions',
      'opinions: 2023-06-27 → 2023-06-23 (-2), milestone opinions',
    ])
  })

  test('one that lets another go is named, though it did not move itself', () => {
    const free = milestone('opening', 3, ['opinions'])
    expect(replanned({ kind: 'milestone', milestone: free }).moved.map(told)).toEqual([
      'poster: 2023-06-27 → 2023-06-30 (3), milestone opening',
    ])
  })

  test('one that was let go and is now held by another that stood still names the one that let it go', () => {
    const milestones = [
      milestone('draft', 4),
      milestone('hearing', 2, ['draft']),
      milestone('minutes', 1, ['hearing'], { endBy: day('2023-06-16') }),
      milestone('poster', 6, ['draft']),
    ]
    const free = milestone('minutes', 1, ['hearing'])
    expect(
      replanned({ kind: 'milestone', milestone: free }, { ...plan, milestones }).moved.map(told),
    ).toEqual([
      'draft: 2023-06-13 → 2023-06-22 (7), successor hearing',
      'hearing: 2023-06-15 → 2023-06-29 (10), successor minutes',
      'minutes: 2023-06-16 → 2023-06-30 (10), milestone minutes',
    ])
  })

  test('the plan that was handed in stays as it was', () => {
    const before = structuredClone({ ...plan, calendar: null })
    replanned({ kind: 'slip', id: 'opinions', days: 2 })
    expect({ ...plan, calendar: null }).toEqual(before)
  })
})

describe('by chance', () => {
  const anything = { most: 8, calendarLags: true, dates: true, actuals: true }
  const other = fc
    .array(fc.integer({ min: -20, max: 80 }), { maxLength: 10 })
    .map((off) => weekdays(off.map((at) => plan.today + at)))
  const changeOf = (from: Plan): fc.Arbitrary<Change> =>
    fc.oneof(
      fc.nat(60).map((days): Change => ({ kind: 'target', day: from.today + days })),
      fc.nat(20).map((days): Change => ({ kind: 'today', day: Math.min(from.target, from.today + days) })),
      other.map((revised): Change => ({ kind: 'calendar', calendar: revised })),
      fc.tuple(fc.nat(7), fc.nat(40), fc.integer({ min: 1, max: 8 })).map(([nth, days, length]): Change => {
        const { actual: _, ...one } = from.milestones[nth % from.milestones.length]!
        return { kind: 'milestone', milestone: { ...one, length, endBy: from.today + days } }
      }),
    )
  const pairs = plans(anything).chain((from) => fc.tuple(fc.constant(from), changeOf(from)))

  test('no change gives no difference', () => {
    fc.assert(
      fc.property(plans(anything), fc.nat(7), (from, nth) => {
        const same: Change[] = [
          { kind: 'target', day: from.target },
          { kind: 'today', day: from.today },
          { kind: 'calendar', calendar: from.calendar },
          { kind: 'milestone', milestone: from.milestones[nth % from.milestones.length]! },
        ]
        for (const change of same) {
          const { before, after, moved } = replanned(change, from)
          expect(moved).toEqual([])
          expect(after).toEqual(before)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('those that moved are told truly, and those that are not told did not move', () => {
    fc.assert(
      fc.property(pairs, ([from, change]) => {
        const { before, after, moved, plan: next } = replanned(change, from)
        const moves = new Map(moved.map((move) => [move.id, move]))
        for (const [at, was] of before.milestones.entries()) {
          const is = after.milestones[at]!
          const move = moves.get(is.id)
          const same = was.start === is.start && was.due === is.due
          expect(move === undefined).toBe(same)
          if (!move) continue
          expect(move.due).toEqual({ from: was.due, to: is.due, by: next.calendar.count(was.due, is.due) })
          expect(move.start).toEqual({
            from: was.start,
            to: is.start,
            by: next.calendar.count(was.start, is.start),
          })
        }
      }),
      { numRuns: 400 },
    )
  })

  test('every why can be followed to what was changed', () => {
    fc.assert(
      fc.property(pairs, ([from, change]) => {
        const { moved } = replanned(change, from)
        const moves = new Map(moved.map((move) => [move.id, move]))
        for (const first of moved) {
          const seen = new Set<string>()
          let { why } = first
          while (why.kind === 'predecessor' || why.kind === 'successor') {
            expect(seen.has(why.id)).toBe(false)
            seen.add(why.id)
            why = moves.get(why.id)!.why
          }
          expect(why.kind).toBe(change.kind)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('a refusal', () => {
  const cases: readonly (readonly [string, Change, object])[] = [
    ['milestone.unknown', { kind: 'slip', id: 'moon', days: 1 }, { milestone: 'moon' }],
    ['milestone.unknown', { kind: 'milestone', milestone: milestone('moon', 1) }, { milestone: 'moon' }],
    ['slip.days', { kind: 'slip', id: 'draft', days: 0 }, { milestone: 'draft', days: 0, most: 2_500 }],
    ['slip.days', { kind: 'slip', id: 'draft', days: 2_501 }, { days: 2_501 }],
    ['plan.target-past', { kind: 'target', day: day('2023-06-04') }, { target: day('2023-06-04') }],
    [
      'dependency.ring',
      { kind: 'milestone', milestone: milestone('draft', 4, ['poster']) },
      { path: 'draft → poster → draft' },
    ],
  ]
  test.each(cases)('%s: %#', (refused, change, details) => {
    expect(replan(plan, change)).toMatchObject({ refused, details })
    expect(refused in backplanMessages).toBe(true)
  })

  test('a finished milestone does not slip', () => {
    const actual = { start: day('2023-06-01'), due: day('2023-06-02') }
    const begun = { ...plan, milestones: plan.milestones.with(0, milestone('draft', 4, [], { actual })) }
    expect(replan(begun, { kind: 'slip', id: 'draft', days: 1 })).toMatchObject({
      refused: 'milestone.finished',
      details: { milestone: 'draft' },
    })
  })

  test('a plan that was refused before is not changed', () => {
    expect(replan({ ...plan, milestones: [] }, { kind: 'target', day: plan.target })).toMatchObject({
      refused: 'plan.empty',
    })
  })
})

test('every why has words', () => {
  for (const kind of ['predecessor', 'successor', 'milestone', 'target', 'today', 'calendar'] as const)
    expect(backplanMessages[`why.${kind}`].zh).toMatch(/\p{Script=Han}/u)
})
