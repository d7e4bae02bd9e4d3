// Proofs as they were kept come to the same due again, and show every tampering.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill } from '../core/words.ts'
import { at, clock, compiled, kept, pause, proofOf } from '../testing/deadlines.ts'
import type { Clock, Unit } from './clock.ts'
import { dayOfText } from './day.ts'
import { dueAt } from './due.ts'
import { messages } from './messages.ts'
import type { Proof } from './proof.ts'
import { replay } from './replay.ts'

const china = compiled()

describe('a replay', () => {
  const berlin = compiled({ zone: 'Europe/Berlin' })
  const night = compiled({ zone: 'America/New_York', hours: ['00:00-24:00'], weekend: [3] })
  const calendars = fc.constantFrom(china, berlin, night, compiled({ notices: [] }))
  const anyStart = fc.integer({ min: Date.UTC(2017, 0, 1), max: Date.UTC(2028, 0, 1) })
  const anyClock = fc
    .tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom<Unit>('m', 'h', 'wh', 'd', 'wd', 'month'),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([limit, unit, fromNext, moves]) =>
      clock(limit, unit, {
        countsFromNextWorkingDay: fromNext,
        ...((unit === 'd' || unit === 'month') && { lastDayMoves: moves }),
      }),
    )
  const anyPauses = (start: number) =>
    fc
      .array(fc.tuple(fc.integer({ min: -500_000, max: 3_000_000 }), fc.nat(900_000), fc.nat(9)), {
        maxLength: 4,
      })
      .map((chosen) =>
        chosen.map(([from, length, open]) => ({
          from: start + from * 1000,
          to: open === 0 ? null : start + (from + length) * 1000,
          reason: '等材料',
        })),
      )
  const anyCase = fc
    .tuple(calendars, anyStart, anyClock)
    .chain(([calendar, start, rule]) => anyPauses(start).map((pauses) => ({ calendar, start, rule, pauses })))

  it('of a proof as it was kept comes to the same due, with nothing to object to', () => {
    fc.assert(
      fc.property(anyCase, ({ calendar, start, rule, pauses }) => {
        expect(replay(kept(proofOf(calendar, rule, start, pauses)))).toEqual({
          due: dueAt(calendar, rule, start, pauses),
          faults: [],
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('notices any number that was changed, if the sum rests on it', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.nat(),
        fc.integer({ min: 1, max: 100_000 }),
        ({ calendar, start, rule, pauses }, which, by) => {
          const proof = kept(proofOf(calendar, rule, start, pauses)) as Record<string, unknown>
          const numbers = numbersIn(proof).filter(({ path }) => !harmless(path, rule, proof['due'] === null))
          const { holder, key, path } = numbers[which % numbers.length]!
          holder[key] = (holder[key] as number) + by * 1000
          expect(replay(proof).faults, path).not.toEqual([])
        },
      ),
      { numRuns: 1000 },
    )
  })

  const sound = () =>
    kept(
      proofOf(china, clock(7, 'wd'), at('2026-09-24 16:30'), [
        pause('2026-09-29 10:00', '2026-09-29 11:00'),
        pause('2026-09-30 10:00', '2026-09-30 11:00', '停电'),
      ]),
    ) as { -readonly [K in keyof Proof]: Record<string, never> & Proof[K] }
  type Sound = ReturnType<typeof sound>
  const hours = () =>
    kept(
      proofOf(china, clock(9, 'wh'), at('2026-09-24 16:30'), [pause('2026-09-28 10:00', '2026-09-28 11:00')]),
    ) as Sound
  const set = (holder: object, change: object) => void Object.assign(holder, change)

  it.each<[string, string, () => Sound, (proof: Sound) => void]>([
    [
      'a day is missing',
      'proof.hole',
      sound,
      ({ stretches }) => (stretches as unknown as unknown[]).splice(1, 1),
    ],
    [
      'it begins on another day',
      'proof.hole',
      sound,
      (proof) => set(proof, { start: proof.start - 86_400_000 }),
    ],
    [
      'days do not reach from their first to their last',
      'proof.days',
      sound,
      ({ stretches }) => set(stretches[1]!, { days: 4 }),
    ],
    [
      'it begins before the start',
      'proof.begins',
      sound,
      (proof) => set(proof, { begins: proof.start - 1000 }),
    ],
    [
      'it begins on a day that was skipped',
      'proof.begins',
      sound,
      (proof) => set(proof, { begins: proof.begins - 86_400_000 }),
    ],
    [
      'a holiday is counted',
      'proof.count',
      sound,
      ({ stretches }) => set(stretches[1]!, { kind: 'counted', spans: [32_400, 63_000] }),
    ],
    [
      'a working weekend is passed over',
      'proof.count',
      sound,
      ({ stretches }) => set(stretches[5]!, { kind: 'skipped' }),
    ],
    [
      'an hour is counted twice',
      'proof.count',
      hours,
      ({ stretches }) => set(stretches[2]!, { spans: [28_800, 43_200, 48_600, 63_000] }),
    ],
    [
      'hours before the start are counted',
      'proof.count',
      hours,
      ({ stretches }) => set(stretches[0]!, { spans: [59_399, 62_999] }),
    ],
    [
      'the days of a pause have a hole',
      'proof.hole',
      sound,
      ({ pauses }) => set(pauses[0]!.moved[0]!, { from: '2026-10-11', to: '2026-10-11' }),
    ],
    ['an open pause has lasted', 'proof.pause-seconds', sound, ({ pauses }) => set(pauses[1]!, { to: null })],
    [
      'a pause lies before the clock',
      'proof.pause-outside',
      sound,
      ({ pauses, begins }) => set(pauses[0]!, { from: begins - 1000 }),
    ],
    [
      'a pause came too late',
      'proof.pause-outside',
      sound,
      (proof) => set(proof.pauses[0]!, { from: proof.due, to: proof.due! + 1 }),
    ],
    [
      'an open pause came too late',
      'proof.pause-outside',
      sound,
      (proof) => set(proof.pauses[1]!, { from: proof.due, to: null, seconds: 0 }),
    ],
    [
      'a pause ends before it begins',
      'proof.pause-outside',
      sound,
      ({ pauses }) => set(pauses[0]!, { to: pauses[0]!.from }),
    ],
    [
      'two pauses overlap',
      'proof.pause-outside',
      sound,
      ({ pauses }) => set(pauses[1]!, { from: pauses[0]!.to! - 1000 }),
    ],
    [
      'a pause follows an open one',
      'proof.pause-outside',
      sound,
      ({ pauses }) => set(pauses[0]!, { to: null }),
    ],
    [
      'a pause is worth more than it stood',
      'proof.pause-seconds',
      sound,
      ({ pauses }) => set(pauses[0]!, { seconds: 7200 }),
    ],
    [
      'a pause moved the due by more',
      'proof.pause-seconds',
      sound,
      ({ pauses }) => set(pauses[0]!.moved.at(-1)!, { spans: [32_400, 39_600] }),
    ],
    [
      'it stood outside the pause',
      'proof.pause-outside',
      sound,
      ({ pauses }) => set(pauses[0]!.stood[0]!, { spans: [39_600, 43_200] }),
    ],
    [
      'it stood before the pause',
      'proof.pause-outside',
      sound,
      ({ pauses }) => set(pauses[0]!.stood[0]!, { spans: [32_400, 36_000] }),
    ],
    [
      'it moved over hours before the due',
      'proof.pause-outside',
      sound,
      ({ pauses }) => set(pauses[1]!.moved.at(-1)!, { spans: [32_400, 36_000] }),
    ],
    [
      'a pause says another due',
      'proof.due',
      sound,
      ({ pauses }) => set(pauses[0]!, { due: pauses[0]!.due! + 1000 }),
    ],
    ['the due is another', 'proof.due', sound, (proof) => set(proof, { due: proof.due! + 1000 })],
    ['the due is left open', 'proof.due', sound, (proof) => set(proof, { due: null })],
    [
      'it calls itself provisional',
      'proof.standing',
      sound,
      (proof) => set(proof, { standing: 'provisional' }),
    ],
    ['nothing was published', 'proof.standing', sound, ({ calendar }) => set(calendar, { published: null })],
    [
      'less was published',
      'proof.standing',
      sound,
      ({ calendar }) => set(calendar, { published: { from: '2018-01-01', to: '2026-10-12' } }),
    ],
    [
      'it began before what was published',
      'proof.standing',
      sound,
      ({ calendar }) => set(calendar, { published: { from: '2026-09-25', to: '2026-12-24' } }),
    ],
    ['the zone is none', 'zone.unknown', sound, ({ calendar }) => set(calendar, { zone: 'Asia/Yixian' })],
    ['nothing is counted', 'proof.count', sound, (proof) => set(proof, { stretches: [] })],
  ])('says so when %s', (_, code, proof, tamper) => {
    const changed = proof()
    expect(replay(changed).faults).toEqual([])
    tamper(changed)
    const { faults } = replay(changed)
    expect(faults.map(({ refused }) => refused)).toContain(code)
    for (const { refused, details } of faults)
      for (const lang of ['zh', 'en'] as const)
        expect(fill(messages[refused as keyof typeof messages][lang], details)).not.toMatch(/[{}]/)
  })

  it.each<[string, unknown]>([
    ['proof', null],
    ['proof', []],
    ['proof', 'deadline/1'],
    ['shape', { ...sound(), shape: 'deadline/2' }],
    ['rule', { ...sound(), rule: null }],
    ['rule', { ...sound(), rule: { ...sound().rule, countsFromNextWorkingDay: 1 } }],
    ['calendar', { ...sound(), calendar: { ...sound().calendar, version: 3 } }],
    ['calendar', { ...sound(), calendar: { ...sound().calendar, published: { from: '2018-01-01' } } }],
    [
      'calendar',
      {
        ...sound(),
        calendar: { ...sound().calendar, published: { from: ['2018-01-01'], to: '2026-12-24' } },
      },
    ],
    ['start', { ...sound(), start: '2026' }],
    ['begins', { ...sound(), begins: 0.5 }],
    ['stretches', { ...sound(), stretches: {} }],
    [
      'stretches',
      { ...sound(), stretches: [{ kind: 'counted', from: '2026-09-31', to: '2026-10-01', days: 1 }] },
    ],
    ['stretches', { ...sound(), stretches: [{ ...sound().stretches[2], spans: [1] }] }],
    ['stretches', { ...sound(), stretches: [{ ...sound().stretches[2], spans: [2, 1] }] }],
    ['stretches', { ...sound(), stretches: [{ ...sound().stretches[2], spans: [-1, 1] }] }],
    ['stretches', { ...sound(), stretches: [{ ...sound().stretches[2], why: 'whim' }] }],
    ['stretches', { ...sound(), stretches: [{ ...sound().stretches[1], name: '中秋' }] }],
    ['stretches', { ...sound(), stretches: [{ ...sound().stretches[1], name: { zh: '中秋' } }] }],
    ['stretches', { ...sound(), stretches: [{ ...sound().stretches[1], kind: 'lost' }] }],
    ['pauses', { ...sound(), pauses: [{}] }],
    ['due', { ...sound(), due: undefined }],
    ['standing', { ...sound(), standing: 'sure' }],
  ])('of what is no proof says which part is not: %s', (field, json) => {
    expect(replay(json)).toEqual({ due: null, faults: [{ refused: 'proof.malformed', details: { field } }] })
  })

  it('finds nothing wrong from the first to the last published day', () => {
    const calendar = compiled({ notices: [] })
    const both = { ...calendar, firmFrom: dayOfText('2026-11-23'), firmUntil: dayOfText('2026-11-24') }
    const proof = proofOf(both, clock(1, 'wd'), at('2026-11-23 10:00'))
    expect(proof.standing).toBe('firm')
    expect(replay(kept(proof)).faults).toEqual([])
  })

  it('finds nothing wrong where the jurisdiction closed and opened days, and where spans touch', () => {
    const local = { reason: '台风', source: '防汛指挥部', version: 1 }
    const calendar = compiled({
      hours: ['09:00-12:00', '12:00-17:00'],
      overrides: [
        { ...local, kind: 'closed', from: '2026-09-08', to: '2026-09-08' },
        { ...local, kind: 'open', from: '2026-09-12', to: '2026-09-12' },
      ],
    })
    for (const unit of ['wd', 'wh'] as const)
      expect(replay(kept(proofOf(calendar, clock(40, unit), at('2026-09-04 10:00')))).faults).toEqual([])
  })

  it('of months without a day counted says so', () => {
    const proof = proofOf(china, clock(1, 'month'), at('2026-11-23 10:00'))
    const codes = replay(kept({ ...proof, stretches: [] })).faults.map(({ refused }) => refused)
    expect(codes).toEqual(['proof.begins', 'proof.count', 'proof.due'])
  })

  it('of a rule that cannot be says so', () => {
    expect(replay({ ...sound(), rule: { ...sound().rule, limit: 0 } }).faults).toMatchObject([
      { refused: 'clock.limit' },
    ])
  })
})

interface Found {
  readonly holder: Record<string, unknown>
  readonly key: string
  readonly path: string
}

function numbersIn(value: unknown, path = ''): Found[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'number'
      ? [{ holder: value as Record<string, unknown>, key, path: `${path}.${key}` }]
      : numbersIn(inner, `${path}.${key}`),
  )
}

/**
 * What says how things were without carrying the sum: hours of days that are counted whole, the hour of a start from
 * which days are counted, an opening from which nothing came yet, and a pause's ends outside office hours or while it
 * stands open; and how many minutes or hours there were, as long as they end within the days told and nothing is due.
 */
function harmless(path: string, { unit, countsFromNextWorkingDay }: Clock, isOpen: boolean): boolean {
  const office = unit === 'wh' || unit === 'wd'
  if (path === '.rule.limit') return isOpen && (unit === 'm' || unit === 'h')
  if (/spans/.test(path) || (path === '.begins' && countsFromNextWorkingDay && !office)) return true
  if (path === '.start') return countsFromNextWorkingDay || unit === 'd' || unit === 'wd' || unit === 'month'
  return /^\.pauses\.\d\.(from|to)$/.test(path) && (office || path.endsWith('from'))
}
