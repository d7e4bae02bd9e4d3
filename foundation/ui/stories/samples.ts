// Threads and rows for the stories: one moment, every shape that a matter's life can take.
import type { ThreadBead, ThreadView } from '../thread-geometry.ts'
import { say } from '../words.ts'
import { words } from './words.ts'

export const now = '2026-11-21T06:05:00.000Z'

const day = 86_400_000

/** `days` from now as ISO; negative is past. */
export function at(days: number): string {
  return new Date(Date.parse(now) + days * day).toISOString()
}

type Word = keyof typeof words

export function bead(
  days: number,
  label: Word,
  kind: ThreadBead['kind'] = 'done',
  tone?: ThreadBead['tone'],
): ThreadBead {
  return { at: at(days), label: say(words, label), kind, tone }
}

export function thread(
  received: number,
  due: number | null,
  beads: readonly ThreadBead[],
  more: Partial<ThreadView> = {},
): ThreadView {
  return { receivedAt: at(received), dueAt: due === null ? null : at(due), now, beads, holds: [], ...more }
}

/** Every state a thread can be in, named by its file-friendly key. */
export function threads(): readonly (readonly [string, ThreadView])[] {
  const usual = [
    bead(-6, 'received'),
    bead(-5, 'dispatched'),
    bead(-4, 'acknowledged'),
    bead(-4, 'holder', 'holder'),
  ]
  return [
    ['fresh', thread(-0.1, 7, [bead(-0.1, 'received'), bead(-0.1, 'holder', 'holder')])],
    ['open', thread(-6, 4, usual)],
    ['blue', thread(-6, 1, [...usual.slice(0, 3), bead(-4, 'holder', 'holder', 'blue')])],
    ['due today', thread(-6, 0.3, usual)],
    [
      'amber',
      thread(-9, -2, [bead(-9, 'received'), bead(-8, 'dispatched'), bead(-8, 'holder', 'holder', 'amber')]),
    ],
    [
      'red',
      thread(-20, -12, [
        bead(-20, 'received'),
        bead(-19, 'dispatched'),
        bead(-18, 'holder', 'holder', 'red'),
      ]),
    ],
    [
      'late, uncoloured',
      thread(-12, -1, [bead(-12, 'received'), bead(-11, 'dispatched'), bead(-11, 'holder', 'holder')]),
    ],
    [
      'held once',
      thread(-14, 6, [bead(-14, 'received'), bead(-13, 'dispatched'), bead(-12, 'holder', 'holder')], {
        holds: [{ from: at(-10), to: at(-4) }],
      }),
    ],
    [
      'held now',
      thread(-14, 6, [bead(-14, 'received'), bead(-13, 'dispatched'), bead(-12, 'holder', 'holder')], {
        holds: [{ from: at(-8), to: null }],
      }),
    ],
    [
      'crowded',
      thread(-0.2, 9, [
        bead(-0.2, 'received'),
        bead(-0.19, 'dispatched'),
        bead(-0.18, 'returned'),
        bead(-0.17, 'dispatched'),
        bead(-0.16, 'acknowledged'),
        bead(-0.1, 'replied'),
        bead(-0.05, 'holder', 'holder'),
      ]),
    ],
    [
      'closed early',
      thread(
        -12,
        -2,
        [bead(-12, 'received'), bead(-11, 'dispatched'), bead(-7, 'replied'), bead(-5, 'verdict')],
        { closedAt: at(-5) },
      ),
    ],
    [
      'closed late',
      thread(
        -20,
        -10,
        [bead(-20, 'received'), bead(-19, 'dispatched'), bead(-7, 'replied'), bead(-5, 'verdict')],
        { closedAt: at(-5) },
      ),
    ],
    ['no due date', thread(-3, null, [bead(-3, 'received'), bead(-2, 'holder', 'holder')])],
  ]
}

export interface SampleRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly subject: string
  readonly unit: string
  readonly rung: string
  readonly view: ThreadView
}

export function rows(n: number): SampleRow[] {
  const shapes = threads()
  return Array.from({ length: n }, (_, i) => ({
    id: `row-${i}`,
    number: `YX2026-${String(1204 - i).padStart(5, '0')}`,
    title: say(words, `matter.${((i % 5) + 1) as 1}`),
    subject: say(words, `firm.${((i % 3) + 1) as 1}`),
    unit: say(words, `unit.${(((i * 3) % 5) + 1) as 1}`),
    rung: say(words, `rung.${((i % 4) + 1) as 1}`),
    view: shapes[(i * 5) % (shapes.length - 1)]![1],
  }))
}
