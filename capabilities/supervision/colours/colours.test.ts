// Rules of colour: presets as the places have them, the strongest that fires, and no rule in force that can never fire.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#foundation/core/refusal.ts'
import { at, compiled } from '#foundation/testing/deadlines.ts'
import { checkSupervision, supervisionOf } from '../programme.ts'
import { checkColours } from './check.ts'
import { colourOf, dueBefore, fires, type Watched } from './colour-of.ts'
import { gapPresets, timePresets, type Colour, type ColourRule, type DueRule } from './rules.ts'
import { ruleInWords } from './words.ts'

const calendar = compiled()
const quiet: Watched = {
  due: null,
  isBehind: false,
  progress: null,
  unmet: [],
  started: null,
  isExempt: false,
}
const coloured = (rules: readonly ColourRule[], watched: Partial<Watched>, now = '2026-11-23 10:00') => {
  const found = colourOf(rules, { ...quiet, ...watched }, { now: at(now), calendar })
  return found && [found.colour, found.rule?.key ?? null]
}

describe('by time', () => {
  const rules = timePresets['near-behind-overdue']

  test('near is the day so many working days before, from its first minute; weekends are not counted', () => {
    const due = at('2026-11-24 18:00') // a Tuesday
    expect(coloured(rules, { due }, '2026-11-19 23:59')).toBeNull()
    expect(coloured(rules, { due }, '2026-11-20 00:00')).toEqual(['blue', 'near'])
    expect(coloured(rules, { due }, '2026-11-22 12:00')).toEqual(['blue', 'near'])
  })

  test('behind is amber, and overdue is red to the second', () => {
    const due = at('2026-11-24 18:00')
    expect(coloured(rules, { due, isBehind: true })).toEqual(['amber', 'behind'])
    expect(coloured(rules, { due }, '2026-11-24 18:00')).toEqual(['blue', 'near'])
    expect(coloured(rules, { due }, '2026-11-24 18:01')).toEqual(['red', 'overdue'])
  })

  test('the usual rules know late, and late for more than five working days', () => {
    const due = at('2026-11-24 18:00')
    const of = (now: string) => coloured(timePresets.usual, { due }, now)
    expect(of('2026-11-22 10:00')).toBeNull()
    expect(of('2026-11-23 00:00')).toEqual(['blue', 'near'])
    expect(of('2026-11-24 18:01')).toEqual(['amber', 'late'])
    expect(of('2026-12-01 23:59')).toEqual(['amber', 'late'])
    expect(of('2026-12-02 00:00')).toEqual(['red', 'long-late'])
  })

  test('slow, unmet, unmet again: the third place', () => {
    const due = at('2026-11-20 18:00')
    const of = (unmet: readonly Colour[]) => coloured(timePresets['slow-unmet-unmet'], { due, unmet })
    expect([of([]), of(['blue']), of(['blue', 'amber'])]).toEqual([
      ['blue', 'overdue'],
      ['amber', 'unmet-blue'],
      ['red', 'unmet-amber'],
    ])
  })

  test('an exemption takes the colour away, a start by hand holds it up and is no lid', () => {
    const due = at('2026-11-20 18:00')
    expect(coloured(rules, { due, isExempt: true, started: 'red' })).toBeNull()
    expect(coloured(rules, { started: 'amber' })).toEqual(['amber', null])
    expect(coloured(rules, { due, started: 'blue' })).toEqual(['red', 'overdue'])
  })
})

describe('by the gap to the plan', () => {
  const of = (rules: readonly ColourRule[], planned: number, done: number) =>
    coloured(rules, { progress: { planned, done } })

  test('10 and 30 percentage points, each more than', () => {
    const rules = gapPresets['gap-10-30']
    expect([of(rules, 50, 40), of(rules, 50, 39), of(rules, 50, 20), of(rules, 50, 19)]).toEqual([
      null,
      ['amber', 'behind-10'],
      ['amber', 'behind-10'],
      ['red', 'behind-30'],
    ])
  })

  test('80 and 60 percent of what was planned, and nothing while nothing was', () => {
    const rules = gapPresets['80-60']
    expect([of(rules, 50, 40), of(rules, 50, 39), of(rules, 50, 29), of(rules, 0, 0)]).toEqual([
      null,
      ['blue', 'under-80'],
      ['amber', 'under-60'],
      null,
    ])
  })
})

describe('a rule that can never fire is refused by name', () => {
  const near = (key: string, colour: Colour, limit: number, unit: 'h' | 'd' | 'wd' = 'wd') =>
    ({ key, colour, when: 'near', limit, unit }) as const
  const late = (key: string, colour: Colour, limit: number, unit: 'h' | 'd' | 'wd' = 'wd') =>
    ({ key, colour, when: 'late', limit, unit }) as const
  const never = (rules: readonly ColourRule[]) => {
    const wrong = checkColours('time', rules)
    return wrong && [wrong.refused, wrong.details]
  }

  test('because a stronger colour comes first', () => {
    expect(never([late('over', 'red', 0), late('long', 'amber', 5)])).toEqual([
      'programme.colour-never',
      { key: 'long', by: 'over' },
    ])
    expect(never([near('soon', 'blue', 1), near('sooner', 'amber', 3)])).toEqual([
      'programme.colour-never',
      { key: 'soon', by: 'sooner' },
    ])
    expect(never([late('two-days', 'amber', 2, 'd'), late('two', 'blue', 2)])).toEqual([
      'programme.colour-never',
      { key: 'two', by: 'two-days' },
    ])
  })

  test('because another says the same, or nothing can be so', () => {
    expect(never([late('a', 'blue', 1), late('b', 'blue', 1)])).toMatchObject([
      'programme.colour-never',
      { key: 'b', by: 'a' },
    ])
    expect(never([near('zero', 'blue', 0)])).toMatchObject(['programme.colour-never', { key: 'zero' }])
    expect(checkColours('gap', [{ key: 'all', colour: 'red', when: 'points', more: 100 }])).toMatchObject({
      refused: 'programme.colour-never',
      details: { key: 'all' },
    })
    expect(
      checkColours('gap', [
        { key: 'lag', colour: 'amber', when: 'points', more: 30 },
        { key: 'part', colour: 'red', when: 'share', less: 90 },
      ]),
    ).toMatchObject({ details: { key: 'lag', by: 'part' } })
    const red = { key: 'u', colour: 'red', when: 'unmet', slip: 'red' } as unknown as ColourRule
    expect(never([red])).toMatchObject(['programme.colour-never', { key: 'u' }])
  })

  test('and so are two of one name, a colour that is none, and a rule of the other family', () => {
    expect(never([late('a', 'blue', 0), near('a', 'blue', 3)])?.[0]).toBe('programme.colour-key-twice')
    expect(never([late('a', 'green' as Colour, 0)])?.[0]).toBe('programme.colour-unknown')
    expect(checkColours('gap', [late('a', 'blue', 0)])?.refused).toBe('programme.colour-family')
  })

  test('the presets and the usual rules are in order', () => {
    for (const rules of Object.values(timePresets)) expect(checkColours('time', rules)).toBeNull()
    for (const rules of Object.values(gapPresets)) expect(checkColours('gap', rules)).toBeNull()
    expect(checkSupervision(supervisionOf(null))).toBeNull()
  })

  test('days of slips are days', () => {
    const usual = supervisionOf(null)
    const wrong = { ...usual, slips: { within: { limit: 0, unit: 'wd' as const } } }
    expect(checkSupervision(wrong)?.refused).toBe('programme.slip-days')
    expect(checkSupervision({ ...usual, slips: { objectionDays: 0 } })?.refused).toBe('programme.slip-days')
  })

  const dueRule = fc.record({
    when: fc.constantFrom('near' as const, 'late' as const),
    limit: fc.integer({ min: 0, max: 6 }),
    unit: fc.constantFrom('d' as const, 'wd' as const),
    colour: fc.constantFrom('blue' as const, 'amber' as const, 'red' as const),
  })

  test('what was refused is indeed never seen, whatever the due date and the day', () => {
    fc.assert(
      fc.property(
        fc.array(dueRule, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: 0, max: 364 * 24 }),
        (told, before, hour) => {
          const rules = told.map((rule, n) => ({ ...rule, key: `r${n}` })) as DueRule[]
          const wrong = checkColours('time', rules)
          if (!isRefusal(wrong) || wrong.refused !== 'programme.colour-never') return
          const now = at('2026-01-01 00:00') + hour * 3_600_000
          const found = colourOf(rules, { ...quiet, due: now + before * 3_600_000 }, { now, calendar })
          // Of two that say the same, either may be named.
          const { key, by } = wrong.details as { key: string; by: string }
          if (by !== '') expect(found?.rule?.key).not.toBe(key)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('what stood the check is seen by somebody', () => {
    fc.assert(
      fc.property(fc.array(dueRule, { minLength: 1, maxLength: 3 }), (told) => {
        const rules = told.map((rule, n) => ({ ...rule, key: `r${n}` })) as DueRule[]
        if (checkColours('time', rules)) return
        const now = at('2026-09-30 10:00')
        const moments = Array.from({ length: 24 * 40 }, (_, n) => now + (n - 24 * 20) * 3_600_000)
        // Days and working days may fall together in one week, so other weeks are asked, too.
        const weeks = Array.from({ length: 12 }, (_, n) => now + n * 3 * 86_400_000)
        for (const { key } of rules)
          expect([
            key,
            weeks.some((week) =>
              moments.some((due) => {
                const moment = { now: week, calendar }
                return colourOf(rules, { ...quiet, due: due + week - now }, moment)?.rule?.key === key
              }),
            ),
          ]).toEqual([key, true])
      }),
      { numRuns: 60 },
    )
  })
})

test('a row is coloured by one instant: due before it, or not', () => {
  const rule = timePresets.usual[2]
  const moment = { now: at('2026-11-23 10:00'), calendar }
  const limit = dueBefore(rule, moment)
  expect(new Date(limit).toISOString()).toBe(new Date(at('2026-11-16 00:00')).toISOString())
  expect(fires(rule, { ...quiet, due: limit - 1 }, moment)).toBe(true)
  expect(fires(rule, { ...quiet, due: limit }, moment)).toBe(false)
})

test('each rule of the presets is told in both languages, whole', () => {
  const all = [...Object.values(timePresets), ...Object.values(gapPresets)].flat()
  for (const rule of all) {
    const { zh, en } = ruleInWords(rule)
    expect(zh + en).not.toMatch(/[{}]/)
  }
  expect(ruleInWords(timePresets.usual[2])).toEqual({
    zh: '超过期限 5 个工作日以上',
    en: 'more than 5 working days past its due date',
  })
})
