// Backward planning by example: a certificate promised for 27 August 2023, and every plan that is refused.
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../core/refusal.ts'
import { fill } from '../core/words.ts'
import { day, milestone, text, weekdays } from '../testing/backplans.ts'
import { backplan } from './backplan.ts'
import { chainTo } from './backplan-chain.ts'
import { longestChain } from './backplan-graph.ts'
import { backplanMessages } from './backplan-messages.ts'
import type { Backplan, Milestone, Plan } from './backplan-plan.ts'

// Dragon Boat 2023: 22 to 24 June off, Sunday the 25th worked instead.
const calendar = weekdays(['2023-06-22', '2023-06-23'].map(day), [day('2023-06-25')], day('2023-12-31'))

const certificate: Plan = {
  today: day('2023-06-15'),
  target: day('2023-08-27'),
  calendar,
  units: [
    { unit: 'planning', lead: 3 },
    { unit: 'fire', lead: 0 },
  ],
  milestones: [
    milestone('survey', 5),
    milestone('drawings', 10, ['survey']),
    milestone('planning permission', 10, ['drawings'], { unit: 'planning' }),
    milestone('fire inspection', 5, ['survey'], { unit: 'fire' }),
    milestone('certificate', 2, [
      { on: 'planning permission', lag: 7, lagIn: 'calendar' },
      { on: 'fire inspection', lag: 2, lagIn: 'working' },
    ]),
  ],
}

function planned(change: Partial<Plan> = {}): Backplan {
  const result = backplan({ ...certificate, ...change })
  if (isRefusal(result)) throw new Error(result.refused)
  return result
}

const withOne = (id: string, more: Partial<Milestone>): Partial<Plan> => ({
  milestones: certificate.milestones.map((each) => (each.id === id ? { ...each, ...more } : each)),
})

const line = (result: Backplan, id: string) => result.milestones.find((each) => each.id === id)!
const span = ({ start, due }: { start: number; due: number }) => `${text(start)} ${text(due)}`

describe('a plan that fits', () => {
  test('is counted back from the last working day before the target', () => {
    expect(planned().milestones.map((each) => `${each.id}: ${span(each)}`)).toEqual([
      'survey: 2023-07-10 2023-07-14',
      'drawings: 2023-07-17 2023-07-28',
      'planning permission: 2023-08-03 2023-08-16',
      'fire inspection: 2023-08-15 2023-08-21',
      'certificate: 2023-08-24 2023-08-25',
    ])
  })

  test('is counted forward from today over the holiday and the Sunday that is worked', () => {
    expect(planned().milestones.map((each) => `${each.id}: ${span(each.earliest)}`)).toEqual([
      'survey: 2023-06-15 2023-06-21',
      'drawings: 2023-06-25 2023-07-06',
      'planning permission: 2023-07-12 2023-07-25',
      'fire inspection: 2023-06-25 2023-06-29',
      'certificate: 2023-08-02 2023-08-03',
    ])
  })

  test('says how much room each milestone has, alone and together', () => {
    const result = planned()
    expect(result.milestones.map((each) => [each.id, each.slack, each.freeSlack])).toEqual([
      ['survey', 16, 0],
      ['drawings', 16, 0],
      ['planning permission', 16, 0],
      ['fire inspection', 37, 21],
      ['certificate', 16, 16],
    ])
    expect(result).toMatchObject({ fits: true, shortages: [], slack: 16 })
    expect(text(result.earliestEnd)).toBe('2023-08-03')
  })

  test('names the path with the least room from its first milestone to its last', () => {
    const path = ['survey', 'drawings', 'planning permission', 'certificate']
    expect(planned().criticalPath).toEqual(path)
    expect(
      planned()
        .milestones.filter((each) => each.critical)
        .map(({ id }) => id),
    ).toEqual(path)
  })

  test('names the first in the plan where two hold it alike', () => {
    const twins = planned({
      target: day('2023-06-21'),
      milestones: [
        milestone('begin', 2),
        milestone('left', 2, ['begin']),
        milestone('right', 2, ['begin']),
        milestone('end', 1, ['right', 'left']),
      ],
    })
    expect(twins).toMatchObject({ fits: true, slack: 0, criticalPath: ['begin', 'left', 'end'] })
    expect(line(twins, 'end').earliest.because).toEqual({ kind: 'predecessor', id: 'right' })
    expect(line(twins, 'begin').because).toEqual({ kind: 'successor', id: 'left' })
    expect(line(twins, 'end').because).toEqual({ kind: 'target' })
  })

  test('the path goes on to its end where a notice over the weekend gives the rest more room', () => {
    const notice = { on: 'posted', lag: 2, lagIn: 'calendar' as const }
    const result = planned({
      target: day('2023-06-21'),
      milestones: [milestone('hearing', 1, [notice]), milestone('posted', 2)],
    })
    expect(result.milestones.map(({ slack }) => slack)).toEqual([2, 0])
    expect(result.criticalPath).toEqual(['posted', 'hearing'])
  })

  test('says when a unit must have the work in hand', () => {
    expect(text(line(planned(), 'planning permission').handOver)).toBe('2023-07-31')
    expect(text(line(planned(), 'fire inspection').handOver)).toBe('2023-08-15')
  })

  test('a lead time of the milestone’s own stands in place of the unit’s', () => {
    const result = planned(withOne('planning permission', { lead: 0 }))
    expect(text(line(result, 'planning permission').handOver)).toBe('2023-08-03')
    expect(span(line(result, 'drawings'))).toBe('2023-07-20 2023-08-02')
  })

  test('a lead time runs from today where nothing comes before', () => {
    const result = planned(withOne('survey', { unit: 'planning' }))
    expect(span(line(result, 'survey').earliest)).toBe('2023-06-20 2023-06-27')
  })

  test('what is wanted later than today begins then, and says so', () => {
    const { earliest } = line(
      planned(withOne('fire inspection', { notBefore: day('2023-07-01') })),
      'fire inspection',
    )
    expect(earliest).toMatchObject({ start: day('2023-07-03'), because: { kind: 'notBefore' } })
  })

  test('a fixed end holds its milestone and what comes before it, not the others', () => {
    const result = planned(withOne('fire inspection', { endBy: day('2023-07-09') }))
    expect(line(result, 'fire inspection')).toMatchObject({
      due: day('2023-07-07'),
      because: { kind: 'endBy' },
    })
    expect(line(result, 'survey')).toMatchObject({ due: day('2023-06-30') })
    expect(line(result, 'survey').because).toEqual({ kind: 'successor', id: 'fire inspection' })
    expect(span(line(result, 'certificate'))).toBe('2023-08-24 2023-08-25')
  })

  test('a fixed end on the target or after it changes nothing', () => {
    for (const endBy of [certificate.target, day('2023-09-30')])
      expect(planned(withOne('certificate', { endBy }))).toEqual(planned())
  })
})

describe('a plan that does not fit', () => {
  const late = planned({ target: day('2023-08-01') })

  test('says by how many working days, and which chain causes it', () => {
    expect(late.fits).toBe(false)
    expect(late.shortages).toEqual([
      {
        id: 'certificate',
        against: 'target',
        limit: day('2023-08-01'),
        earliest: day('2023-08-03'),
        missing: 2,
      },
    ])
    expect(chainTo(late, 'certificate')).toEqual(['survey', 'drawings', 'planning permission', 'certificate'])
  })

  test('keeps every length, and gives the earliest dates where the latest are gone', () => {
    expect(span(line(late, 'certificate'))).toBe('2023-08-02 2023-08-03')
    expect(line(late, 'certificate').because).toEqual({ kind: 'predecessor', id: 'planning permission' })
    expect(span(line(late, 'fire inspection'))).toBe('2023-07-20 2023-07-26')
    for (const [n, { start, due }] of late.milestones.entries())
      expect(calendar.count(start - 1, due)).toBe(certificate.milestones[n]!.length)
  })

  test('marks what lacks room as critical, and nothing else', () => {
    expect(late.milestones.filter((each) => each.critical).map(({ id }) => id)).toEqual([
      'survey',
      'drawings',
      'planning permission',
      'certificate',
    ])
  })

  test('a fixed end that is overrun is told beside the target, worst first', () => {
    const result = planned({
      ...withOne('drawings', { endBy: day('2023-06-30') }),
      target: day('2023-08-01'),
    })
    expect(result.shortages.map(({ id, against, missing }) => [id, against, missing])).toEqual([
      ['drawings', 'endBy', 4],
      ['certificate', 'target', 2],
    ])
    expect(chainTo(result, 'drawings')).toEqual(['survey', 'drawings'])
  })

  test('a later milestone that lacks more is told first', () => {
    const target = day('2023-06-20')
    const result = planned({ target, milestones: [milestone('short', 5), milestone('long', 9)] })
    expect(result.shortages.map(({ id, missing }) => [id, missing])).toEqual([
      ['long', 5],
      ['short', 1],
    ])
  })

  test('a start wanted after the end is a shortage of the milestone’s own', () => {
    const window = { notBefore: day('2023-07-10'), endBy: day('2023-07-07') }
    const result = planned(withOne('fire inspection', window))
    expect(result.shortages).toMatchObject([{ id: 'fire inspection', against: 'endBy', missing: 5 }])
    expect(chainTo(result, 'fire inspection')).toEqual(['fire inspection'])
  })
})

describe('what has begun', () => {
  test('a finished milestone keeps its days, and the next goes on from them', () => {
    const actual = { start: day('2023-06-09'), due: day('2023-06-14') }
    const result = planned(withOne('survey', { actual }))
    expect(line(result, 'survey')).toMatchObject({
      ...actual,
      state: 'finished',
      slack: null,
      critical: false,
    })
    expect(span(line(result, 'drawings').earliest)).toBe('2023-06-15 2023-06-29')
  })

  test('a lead time that began long ago is over, and the work can begin today', () => {
    const actual = { start: day('2023-05-08'), due: day('2023-05-12') }
    const result = planned({
      milestones: [
        milestone('asked', 5, [], { actual }),
        milestone('permit', 2, ['asked'], { unit: 'planning' }),
      ],
    })
    expect(line(result, 'permit').earliest).toMatchObject({
      start: day('2023-06-15'),
      because: { kind: 'today' },
    })
  })

  test('a notice after work that ended on a Saturday is counted from that Saturday', () => {
    const actual = { start: day('2023-06-08'), due: day('2023-06-10') }
    const after = { on: 'posted', lag: 5, lagIn: 'calendar' as const }
    const result = planned({
      milestones: [milestone('posted', 2, [], { actual }), milestone('hearing', 1, [after])],
    })
    expect(line(result, 'hearing').earliest.start).toBe(day('2023-06-16'))
  })

  test('a running milestone keeps its start, and is not finished before today ends', () => {
    const result = planned(withOne('survey', { actual: { start: day('2023-06-01') } }))
    expect(line(result, 'survey')).toMatchObject({
      state: 'running',
      start: day('2023-06-01'),
      handOver: day('2023-06-01'),
    })
    expect(line(result, 'survey').earliest.due).toBe(day('2023-06-15'))
    expect(line(result, 'survey').due).toBe(day('2023-07-14'))
  })

  test('what runs already is not waited for by those that should have come before', () => {
    const result = planned(withOne('drawings', { actual: { start: day('2023-06-14') } }))
    expect(line(result, 'survey').because).toEqual({ kind: 'successor', id: 'fire inspection' })
  })

  test('a plan that is all finished has no slack, no path and nothing missing', () => {
    const actual = { start: day('2023-06-01'), due: day('2023-06-02') }
    const result = planned({ milestones: [milestone('only', 2, [], { actual })] })
    expect(result).toMatchObject({ fits: true, slack: null, criticalPath: [], provisional: false })
  })
})

describe('a calendar that is not published to the end', () => {
  test('makes every date provisional that is counted back from beyond it', () => {
    const result = planned({
      ...withOne('fire inspection', { endBy: day('2023-07-07') }),
      calendar: { ...calendar, firmUntil: day('2023-08-26') },
    })
    expect(result.provisional).toBe(true)
    expect(line(result, 'drawings').provisional).toBe(true)
  })

  test('leaves firm what a fixed end before that day holds alone', () => {
    const alone = milestone('notice', 2, [], { endBy: day('2023-07-07') })
    const result = planned({
      milestones: [...certificate.milestones, alone],
      calendar: { ...calendar, firmUntil: day('2023-07-31') },
    })
    expect(line(result, 'notice').provisional).toBe(false)
    expect(result.provisional).toBe(true)
  })

  test('makes provisional what one of several that wait for it makes so', () => {
    const firm = milestone('notice', 2, ['survey'], { endBy: day('2023-07-07') })
    const result = planned({
      milestones: [...certificate.milestones, firm],
      calendar: { ...calendar, firmUntil: day('2023-07-31') },
    })
    expect(line(result, 'notice').provisional).toBe(false)
    expect(line(result, 'survey').provisional).toBe(true)
  })

  test('and its last day is still firm', () => {
    const target = planned().earliestEnd
    expect(planned({ target, calendar: { ...calendar, firmUntil: target } }).provisional).toBe(false)
    expect(planned({ target, calendar: { ...calendar, firmUntil: target - 1 } }).provisional).toBe(true)
  })

  test('and a plan that lies before it is firm', () => {
    expect(planned({ calendar: { ...calendar, firmUntil: certificate.target } }).provisional).toBe(false)
  })
})

describe('a refusal', () => {
  const on = (predecessor: string, lag = 0, lagIn: 'working' | 'calendar' = 'working') => [
    { on: predecessor, lag, lagIn },
  ]
  const cases: readonly (readonly [code: string, change: Partial<Plan>, details: object])[] = [
    ['plan.empty', { milestones: [] }, {}],
    ['plan.date', { target: 84_007 }, { date: 84_007 }],
    ['plan.date', { today: 19_000.5 }, { date: 19_000.5 }],
    ['plan.date', { today: -1 }, { date: -1 }],
    ['plan.target-past', { target: day('2023-06-14') }, { target: day('2023-06-14') }],
    [
      'unit.twice',
      {
        units: [
          { unit: 'fire', lead: 0 },
          { unit: 'fire', lead: 1 },
        ],
      },
      { unit: 'fire' },
    ],
    ['unit.lead', { units: [{ unit: 'fire', lead: 251 }] }, { unit: 'fire', lead: 251, most: 250 }],
    ['unit.lead', { units: [{ unit: 'fire', lead: -1 }] }, { unit: 'fire' }],
    ['milestone.twice', { milestones: [milestone('a', 1), milestone('a', 2)] }, { milestone: 'a' }],
    ['milestone.length', withOne('survey', { length: 0 }), { milestone: 'survey', length: 0 }],
    ['milestone.length', withOne('survey', { length: 1_000_000 }), { milestone: 'survey', most: 2_500 }],
    ['milestone.length', withOne('survey', { length: 1.5 }), { milestone: 'survey' }],
    ['milestone.length', withOne('survey', { length: NaN }), { milestone: 'survey' }],
    ['milestone.lead', withOne('survey', { lead: 251 }), { milestone: 'survey', lead: 251 }],
    ['milestone.unit-unknown', withOne('survey', { unit: 'moon' }), { milestone: 'survey', unit: 'moon' }],
    ['milestone.date', withOne('survey', { notBefore: 0.5 }), { milestone: 'survey', date: 0.5 }],
    ['milestone.date', withOne('survey', { endBy: 1e9 }), { milestone: 'survey', date: 1e9 }],
    ['milestone.date', withOne('survey', { actual: { start: -1 } }), { milestone: 'survey' }],
    [
      'milestone.actual-reversed',
      withOne('survey', { actual: { start: 19_001, due: 19_000 } }),
      { milestone: 'survey' },
    ],
    [
      'milestone.actual-future',
      withOne('survey', { actual: { start: day('2023-06-16') } }),
      { milestone: 'survey' },
    ],
    [
      'milestone.actual-future',
      withOne('survey', { actual: { start: 19_000, due: day('2023-06-16') } }),
      { date: day('2023-06-16') },
    ],
    [
      'dependency.unknown',
      withOne('survey', { after: on('moon') }),
      { milestone: 'survey', predecessor: 'moon' },
    ],
    [
      'dependency.lag',
      withOne('drawings', { after: on('survey', 2_501) }),
      { milestone: 'drawings', lag: 2_501 },
    ],
    [
      'dependency.lag',
      withOne('drawings', { after: on('survey', -1) }),
      { milestone: 'drawings', predecessor: 'survey' },
    ],
    ['dependency.lag', withOne('drawings', { after: on('survey', 3_651, 'calendar') }), { most: 3_650 }],
    [
      'dependency.ring',
      withOne('survey', { after: on('survey') }),
      { milestone: 'survey', path: 'survey → survey' },
    ],
    ['calendar.no-working-days', { calendar: { ...calendar, isWorking: () => false } }, {}],
    [
      'calendar.no-working-days',
      { calendar: { ...calendar, isWorking: (at: number) => at < day('2023-06-30') } },
      {},
    ],
  ]

  test.each(cases)('%s names what is wrong: %#', (code, change, details) => {
    const result = backplan({ ...certificate, ...change })
    expect(result).toMatchObject({ refused: code })
    if (Object.keys(details).length > 0) expect(result).toMatchObject({ details })
    const words = backplanMessages[code as keyof typeof backplanMessages]
    for (const lang of ['zh', 'en'] as const)
      expect(fill(words[lang], isRefusal(result) ? result.details : {})).not.toMatch(/[{}]/)
  })

  test('a ring is told from its first milestone in the plan, whatever hangs on it', () => {
    const milestones = [
      milestone('end', 1, ['c']),
      milestone('b', 1, ['a']),
      milestone('c', 1, ['b']),
      milestone('a', 1, ['c', 'begin']),
      milestone('begin', 1),
    ]
    expect(backplan({ ...certificate, milestones })).toMatchObject({
      details: { milestone: 'b', ring: ['b', 'c', 'a', 'b'], path: 'b → c → a → b' },
    })
  })

  test('a ring of twelve names is told whole', () => {
    const milestones = Array.from({ length: 11 }, (_, n) => milestone(`${n}`, 1, [`${(n + 10) % 11}`]))
    expect(backplan({ ...certificate, milestones })).toMatchObject({
      details: { path: '0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → 9 → 10 → 0' },
    })
  })

  test('the greatest numbers that are allowed are planned', () => {
    const milestones = [
      milestone('a', 2_500, [], { lead: 250 }),
      milestone('b', 1, [{ on: 'a', lag: 2_500, lagIn: 'working' }], { unit: 'slow' }),
      milestone('c', 1, [{ on: 'b', lag: 3_650, lagIn: 'calendar' }], { endBy: 84_006 }),
    ]
    expect(planned({ milestones, units: [{ unit: 'slow', lead: 250 }], target: 84_006 }).fits).toBe(true)
  })

  test('a year without a working day is waited for, a day more is not', () => {
    const closed = (days: number) => ({
      ...calendar,
      isWorking: (at: number) =>
        !(at > day('2023-07-03') && at <= day('2023-07-03') + days) && calendar.isWorking(at),
    })
    const target = day('2025-01-31')
    expect(planned({ target, calendar: closed(366) }).fits).toBe(true)
    expect(backplan({ ...certificate, target, calendar: closed(367) })).toMatchObject({
      refused: 'calendar.no-working-days',
    })
  })

  test('a long ring is cut short in words, and whole in its details', () => {
    const milestones = Array.from({ length: 40 }, (_, n) => milestone(`${n}`, 1, [`${(n + 39) % 40}`]))
    const result = backplan({ ...certificate, milestones })
    expect(result).toMatchObject({
      details: { path: '0 → 1 → 2 → 3 → 4 → 5 → … → 36 → 37 → 38 → 39 → 0' },
    })
    expect(isRefusal(result) && result.details?.['ring']).toHaveLength(41)
  })

  test('a chain of more than a hundred years is refused, one of exactly that is planned', () => {
    const chain = (last: number): Plan => ({
      ...certificate,
      milestones: Array.from({ length: 11 }, (_, n) =>
        milestone(
          `${n}`,
          n === 10 ? last : 2_490,
          n === 0 ? [] : [{ on: `${n - 1}`, lag: 5, lagIn: 'calendar' }],
        ),
      ),
    })
    expect(backplan(chain(longestChain - 10 * 2_495 + 1))).toMatchObject({
      refused: 'plan.too-long',
      details: { days: longestChain + 1 },
    })
    const withLead = chain(longestChain - 10 * 2_495)
    const slow = { ...withLead.milestones[0]!, lead: 1 }
    expect(backplan({ ...withLead, milestones: withLead.milestones.with(0, slow) })).toMatchObject({
      refused: 'plan.too-long',
    })
    expect(backplan(chain(longestChain - 10 * 2_495))).toMatchObject({ fits: false })
  })
})

test('what does not fit is said in both languages without a gap', () => {
  const shortage = planned({ target: day('2023-08-01') }).shortages[0]!
  const words = backplanMessages[`shortage.${shortage.against}`]
  const params = { ...shortage, milestone: shortage.id, path: 'survey → certificate' }
  expect(fill(words.zh, params)).toContain('晚 2 个工作日')
  expect(fill(words.en, params)).toContain('2 working days after the target')
})
