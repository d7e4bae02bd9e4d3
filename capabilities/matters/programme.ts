// What a programme says about matters: its ladder, its classes, and how many days each step may take.
import { part } from '#foundation/programme/programme.ts'
import type { Words } from '#foundation/core/words.ts'

export interface Rung {
  readonly key: string
  readonly words: Words
  /** Calendar days from dispatch at this rung to a reply. */
  readonly days: number
}

export interface MatterClass {
  readonly key: string
  readonly words: Words
  /** Code of the unit that usually answers for this class; proposed to the office, never forced. */
  readonly unitCode?: string
}

export interface MattersPart {
  /** From the lowest to the highest; the first is "solved on the spot". */
  readonly rungs: readonly Rung[]
  readonly classes: readonly MatterClass[]
  /** Code of the unit that triages and dispatches: the office. */
  readonly officeCode: string
  /** Days the office has to hand a matter over, and the asker to judge a reply. */
  readonly triageDays: number
  readonly verdictDays: number
  /** Dated attempts to reach a silent asker, on as many different days, before the office may close. */
  readonly attempts: number
}

export const mattersPart = part<MattersPart>('matters')

export function rungAt(part: MattersPart, key: string): number {
  return part.rungs.findIndex((rung) => rung.key === key)
}

/** The rung above; the highest stays where it is. */
export function rungAbove(part: MattersPart, key: string): Rung {
  const next = Math.min(rungAt(part, key) + 1, part.rungs.length - 1)
  return part.rungs[next]!
}
