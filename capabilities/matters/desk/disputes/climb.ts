// Whether the next hand-over climbs by itself, told before it is sent; the server decides it alike.
import { climbingPass, rungAbove, rungAt, type MattersPart, type Rung } from '../../rules.ts'
import type { Matter } from '../matter.ts'

interface Climb {
  readonly pass: number
  readonly rung: Rung
}

const handsOn = ['MatterDispatched', 'MatterHandedUp', 'MatterRuled'] as const

/** Null where it stays on its rung: an early pass, one that has climbed anyway, or the highest rung. */
export function climbOf(
  rules: MattersPart | null,
  { rung, passes, thread }: Pick<Matter, 'rung' | 'passes' | 'thread'>,
): Climb | null {
  const pass = passes + 1
  if (rules === null || pass < climbingPass) return null
  const last = thread.findLast(({ type }) => handsOn.some((each) => each === type))
  const above = last && rungAbove(rules, String(last.data['rung']))
  return above && rungAt(rules, above.key) > rungAt(rules, rung) ? { pass, rung: above } : null
}
