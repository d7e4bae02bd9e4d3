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

function bead(
  days: number,
  label: Word,
  kind: ThreadBead['kind'] = 'done',
  tone?: ThreadBead['tone'],
): ThreadBead {
  return { at: at(days), label: say(words, label), kind, tone }
}

function thread(
  received: number,
  due: number | null,
  beads: readonly ThreadBead[],
  more: Partial<ThreadView> = {},
): ThreadView {
  return { receivedAt: at(received), dueAt: due === null ? null : at(due), now, beads, holds: [], ...more }
}

/** Every state a thread can be in, named. */
export function threads(): readonly (readonly [string, ThreadView])[] {
  return [...openThreads(), ...lateThreads(), ...heldThreads(), ...otherThreads()]
}

type Named = readonly (readonly [string, ThreadView])[]

function openThreads(): Named {
  const done = [bead(-6, 'received'), bead(-5, 'dispatched'), bead(-4, 'acknowledged')]
  const held = [...done, bead(-4, 'holder', 'holder')]
  return [
    ['fresh', thread(-0.1, 7, [bead(-0.1, 'received'), bead(-0.1, 'holder', 'holder')])],
    ['open', thread(-6, 4, held)],
    ['blue', thread(-6, 1, [...done, bead(-4, 'holder', 'holder', 'blue')])],
    ['due today', thread(-6, 0.3, held)],
  ]
}

function lateThreads(): Named {
  const late = (from: number, due: number, tone?: ThreadBead['tone']) =>
    thread(from, due, [
      bead(from, 'received'),
      bead(from + 1, 'dispatched'),
      bead(from + 1, 'holder', 'holder', tone),
    ])
  return [
    ['amber', late(-9, -2, 'amber')],
    ['red', late(-20, -12, 'red')],
    ['late, uncoloured', late(-12, -1)],
  ]
}

function heldThreads(): Named {
  const beads = [bead(-14, 'received'), bead(-13, 'dispatched'), bead(-12, 'holder', 'holder')]
  return [
    ['held once', thread(-14, 6, beads, { holds: [{ from: at(-10), to: at(-4) }] })],
    ['held now', thread(-14, 6, beads, { holds: [{ from: at(-8), to: null }] })],
  ]
}

function otherThreads(): Named {
  const crowd = (
    ['received', 'dispatched', 'disputed', 'dispatched', 'acknowledged', 'replied'] as const
  ).map((label, i) => bead(-0.2 + i / 100, label))
  const closed = (from: number) => [
    bead(from, 'received'),
    bead(from + 1, 'dispatched'),
    bead(-7, 'replied'),
    bead(-5, 'verdict'),
  ]
  return [
    ['crowded', thread(-0.2, 9, [...crowd, bead(-0.05, 'holder', 'holder')])],
    ['closed early', thread(-12, -2, closed(-12), { closedAt: at(-5) })],
    ['closed late', thread(-20, -10, closed(-20), { closedAt: at(-5) })],
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
