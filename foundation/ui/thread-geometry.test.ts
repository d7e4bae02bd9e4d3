// The thread's geometry: order is kept, all lies within the width, beads never hide one another, holds are gaps.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beadRadius, drawThread, ringRadius, spread, type ThreadView } from './thread-geometry.ts'

const hour = 3_600_000
const day = 24 * hour
const received = Date.parse('2026-03-02T01:00:00.000Z')
const iso = (ms: number) => new Date(received + ms).toISOString()

const open: ThreadView = {
  receivedAt: iso(0),
  dueAt: iso(10 * day),
  now: iso(6 * day),
  beads: [
    { at: iso(0), label: '收到', kind: 'done' },
    { at: iso(day), label: '交办', kind: 'done' },
    { at: iso(2 * day), label: '县自然资源局', kind: 'holder' },
  ],
  holds: [],
}

test('an open thread is solid up to the holder’s ring and hollow from there to the bar', () => {
  const drawn = drawThread(open, 240)
  expect(drawn.solid).toEqual([{ from: drawn.beads[0]!.x, to: drawn.head - ringRadius }])
  expect(drawn.hollow).toEqual({ from: drawn.head + ringRadius, to: drawn.due })
  expect(drawn.over).toEqual([])
  expect(drawn.beads.map((bead) => bead.ring)).toEqual([false, false, true])
  expect(drawn.beads[2]!.x).toBe(drawn.head)
})

test('with room to spare, the head stands at the share of time that has passed', () => {
  expect(drawThread(open, 240).head).toBeCloseTo(144, 0)
})

test('past the due date the rest is drawn beyond the bar, and nothing is hollow', () => {
  const drawn = drawThread({ ...open, now: iso(14 * day) }, 240)
  expect(drawn.hollow).toBeNull()
  expect(drawn.over).toEqual([{ from: drawn.due, to: drawn.head - ringRadius }])
  expect(drawn.due! / 240).toBeCloseTo(10 / 14, 1)
})

test('a year overdue still leaves the term more than half of the width', () => {
  expect(drawThread({ ...open, now: iso(365 * day) }, 240).due!).toBeGreaterThan(120)
})

test('a hold is a gap in the solid line', () => {
  const drawn = drawThread({ ...open, holds: [{ from: iso(3 * day), to: iso(5 * day) }] }, 240)
  expect(drawn.holds).toHaveLength(1)
  expect(drawn.solid).toEqual([
    { from: drawn.beads[0]!.x, to: drawn.holds[0]!.from },
    { from: drawn.holds[0]!.to, to: drawn.head - ringRadius },
  ])
})

test('a hold that still runs reaches the ring', () => {
  const drawn = drawThread({ ...open, holds: [{ from: iso(3 * day), to: null }] }, 240)
  expect(drawn.solid).toHaveLength(1)
  expect(drawn.solid[0]!.to).toBe(drawn.holds[0]!.from)
})

test('a closed thread ends at its close, has no ring and leaves the bar where it was due', () => {
  const drawn = drawThread({ ...open, closedAt: iso(4 * day) }, 240)
  expect(drawn.hollow).toBeNull()
  expect(drawn.beads.some((bead) => bead.ring)).toBe(false)
  expect(drawn.head).toBeLessThan(drawn.due!)
  expect(drawn.solid[0]!.to).toBe(drawn.head)
})

test('without a due date there is no bar and nothing hollow', () => {
  const drawn = drawThread({ ...open, dueAt: null }, 240)
  expect(drawn.due).toBeNull()
  expect(drawn.hollow).toBeNull()
})

test('five steps within one minute stand apart, in order', () => {
  const beads = [0, 10, 20, 30, 40].map((seconds) => ({
    at: iso(seconds * 1000),
    label: '步',
    kind: 'done' as const,
  }))
  const xs = drawThread({ ...open, beads, now: iso(9 * day) }, 240).beads.map((bead) => bead.x)
  for (let i = 1; i < xs.length; i++)
    expect(xs[i]! - xs[i - 1]!).toBeGreaterThanOrEqual(2 * (beadRadius + 1) - 0.001)
})

test('spreading leaves what is already apart where it was', () => {
  expect(spread([10, 50, 90], [5, 5, 5], 100)).toEqual([10, 50, 90])
  expect(spread([50, 50], [5, 5], 100)).toEqual([45, 55])
  expect(spread([], [], 100)).toEqual([])
})

const someView: fc.Arbitrary<ThreadView> = fc
  .record({
    due: fc.option(fc.integer({ min: 0, max: 90 * 24 }), { nil: null }),
    now: fc.integer({ min: 0, max: 200 * 24 }),
    closed: fc.option(fc.integer({ min: 0, max: 200 * 24 }), { nil: null }),
    steps: fc.array(fc.integer({ min: 0, max: 200 * 24 }), { maxLength: 9 }),
    holder: fc.boolean(),
    hold: fc.option(
      fc.tuple(
        fc.integer({ min: 0, max: 100 * 24 }),
        fc.option(fc.integer({ min: 0, max: 100 * 24 }), { nil: null }),
      ),
      { nil: null },
    ),
  })
  .map(({ due, now, closed, steps, holder, hold }) => ({
    receivedAt: iso(0),
    dueAt: due === null ? null : iso(due * hour),
    now: iso(now * hour),
    closedAt: closed === null ? null : iso(closed * hour),
    beads: steps
      .sort((a, b) => a - b)
      .map((at, i) => ({
        at: iso(at * hour),
        label: `${i}`,
        kind: holder && i === steps.length - 1 ? ('holder' as const) : ('done' as const),
      })),
    holds:
      hold === null
        ? []
        : [{ from: iso(hold[0] * hour), to: hold[1] === null ? null : iso((hold[0] + hold[1]) * hour) }],
  }))

test('whatever happened to a matter, its thread lies within the width and its beads keep their order and distance', () => {
  fc.assert(
    fc.property(someView, fc.integer({ min: 160, max: 900 }), (view, width) => {
      const drawn = drawThread(view, width)
      const xs = drawn.beads.map((bead) => bead.x)
      const spans = [...drawn.solid, ...drawn.over, ...(drawn.hollow ? [drawn.hollow] : [])]
      for (const x of [...xs, drawn.head, ...spans.flatMap((span) => [span.from, span.to])]) {
        expect(x).toBeGreaterThanOrEqual(-0.001)
        expect(x).toBeLessThanOrEqual(width + 0.001)
      }
      for (let i = 1; i < xs.length; i++) expect(xs[i]! - xs[i - 1]!).toBeGreaterThanOrEqual(2 * beadRadius)
      for (const span of spans) expect(span.to).toBeGreaterThanOrEqual(span.from)
      for (const hold of drawn.holds)
        for (const part of [...drawn.solid, ...drawn.over])
          expect(part.to <= hold.from + 0.001 || part.from >= hold.to - 0.001).toBe(true)
    }),
    { numRuns: 500 },
  )
})
