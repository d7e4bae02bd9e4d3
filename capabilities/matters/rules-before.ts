// Rules that were adopted before there were clocks: calendar days, read as the clocks that they would be today.
import type { ClockKind } from './clocks/kinds.ts'
import { endsOf } from './clocks/kinds.ts'
import { handedRungs, type MatterClass, type MatterClock, type MattersPart, type Rung } from './rules.ts'
import { withUsual } from './disputes/usual.ts'

interface MattersPartBefore {
  readonly rungs: readonly (Rung & { readonly days: number })[]
  readonly classes: readonly MatterClass[]
  readonly officeCode: string
  readonly triageDays: number
  readonly verdictDays: number
  readonly attempts: number
}

/** More time and holds came with the clocks; who began before them has what most programmes give. */
const allowances = { extensions: { most: 1, askedWorkingDaysBefore: 1 }, holds: { mostDays: 90 } } as const

export function upcastMatters(value: unknown): MattersPart {
  const part = value as MattersPart | MattersPartBefore
  if ('clocks' in part) return withUsual(part)
  const { classes, officeCode, triageDays, verdictDays, attempts } = part
  const rungs = part.rungs.map(({ key, words }) => ({ key, words }))
  const handed = handedRungs({ rungs }).map(({ key }) => key)
  const clocks = [
    inDays('dispatch', 'dispatch', triageDays),
    ...part.rungs
      .filter(({ key }) => handed.includes(key))
      .map(({ key, days }) => ({ ...inDays('close', closeKeyBefore(key), days), rungs: [key] })),
    inDays('call-back', 'call-back', verdictDays),
  ]
  return withUsual({ rungs, classes, officeCode, clocks, ...allowances, attempts })
}

/** Entries of that time name no clock; the one that they meant is found by its rung. */
export function closeKeyBefore(rung: string): string {
  return `close-${rung}`
}

const words = {
  dispatch: { zh: '交办', en: 'Handed over' },
  close: { zh: '办结答复', en: 'Answered' },
  'call-back': { zh: '回访评价', en: 'Judged by the asker' },
} as const satisfies Partial<Record<ClockKind, object>>

function inDays(kind: keyof typeof words, key: string, days: number): MatterClock {
  return {
    ...{ key, kind, words: words[kind], ...endsOf[kind] },
    ...{ limit: Math.max(1, days), unit: 'd', countsFromNextWorkingDay: false, warnAt: null },
    pauseRule: kind === 'close' ? 'stops' : 'runs-on',
  }
}
