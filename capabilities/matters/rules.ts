// The rules of matters as a programme says them, typed: ladder, classes, clocks; and what is asked of them.
import type { Words } from '#foundation/core/words.ts'
import type { Clock } from '#foundation/time/clock.ts'
import type { ClockKind } from './clocks/kinds.ts'

export interface Rung {
  readonly key: string
  readonly words: Words
  /** Code of the unit to which the sweep hands what climbs to this rung; left out, the nearest one above the holder. */
  readonly unitCode?: string
}

export interface MatterClass {
  readonly key: string
  readonly words: Words
  /** Code of the unit that usually answers for this class; proposed to the office, never forced. */
  readonly unitCode?: string
}

/** How long one step of a matter may take. Of several of a kind, the most specific that fits holds. */
export interface MatterClock extends Clock {
  /** Entries name a clock by it, so within a version it is one clock's alone. */
  readonly key: string
  readonly kind: ClockKind
  readonly words: Words
  /** Only on these rungs; left out, on all. */
  readonly rungs?: readonly string[]
  /** Only for these classes; left out, for all, and for a matter that has none yet. */
  readonly classes?: readonly string[]
}

/** Why a unit may say that a matter is not its own. */
export interface DisputeReason {
  readonly key: string
  readonly words: Words
}

export interface MattersPart {
  /** From the lowest to the highest; the first is "solved on the spot". */
  readonly rungs: readonly Rung[]
  readonly classes: readonly MatterClass[]
  /** Code of the unit that triages and dispatches: the office. */
  readonly officeCode: string
  readonly clocks: readonly MatterClock[]
  readonly extensions: {
    /** How often a unit may be given more time on one rung. */
    readonly most: number
    /** Working days before the due date by which it must have asked. */
    readonly askedWorkingDaysBefore: number
  }
  readonly holds: {
    /** Calendar days until the review, at most. */
    readonly mostDays: number
  }
  /** Dated attempts to reach a silent asker, on as many different days, before the office may close. */
  readonly attempts: number
  /** Left out, what is usual (`disputes/usual.ts`); read through the part, there are always some. */
  readonly disputes?: { readonly reasons: readonly DisputeReason[] }
  /** Whether the office may hand to a town what departments are there for: never if left out, or of these classes. */
  readonly sendDown?: 'never' | 'free' | readonly string[]
  /** Left out, silence goes to the office. */
  readonly supports?: { readonly silence: SilenceRule }
  /** Persons who answer for a matter by name beside its unit (三方责任人); left out, none are asked for. */
  readonly responsibles?: readonly ResponsibleSlot[]
}

export const silenceRules = ['agrees', 'goes-to-office', 'counts-late'] as const
/** What it means that a unit asked for its opinion has given none by its day. */
export type SilenceRule = (typeof silenceRules)[number]

export interface ResponsibleSlot {
  readonly key: string
  readonly words: Words
  /** An officer, where left out; or somebody on the subject's side. */
  readonly of?: 'contact'
}

export function rungAt(part: Pick<MattersPart, 'rungs'>, key: string): number {
  return part.rungs.findIndex((rung) => rung.key === key)
}

/** The rung above; the highest stays where it is. */
export function rungAbove(part: Pick<MattersPart, 'rungs'>, key: string): Rung {
  const next = Math.min(rungAt(part, key) + 1, part.rungs.length - 1)
  return part.rungs[next]!
}

/** "On the spot" is where a matter is found; handed over, it stands at least one rung higher, if there is one. */
export function handedRungs({ rungs }: Pick<MattersPart, 'rungs'>): readonly Rung[] {
  return rungs.length > 1 ? rungs.slice(1) : rungs
}

/** The clock of a kind for a matter of this class on this rung; null where the programme times no such thing. */
export function clockFor(
  { clocks }: Pick<MattersPart, 'clocks'>,
  kind: ClockKind,
  rung: string,
  klass: string | null,
): MatterClock | null {
  let found: MatterClock | null = null
  for (const clock of clocks) {
    if (clock.kind !== kind || !fits(clock, rung, klass)) continue
    if (found === null || weight(clock) > weight(found)) found = clock
  }
  return found
}

function fits({ rungs, classes }: MatterClock, rung: string, klass: string | null): boolean {
  return (!rungs || rungs.includes(rung)) && (!classes || (klass !== null && classes.includes(klass)))
}

/** What is said of a class is nearer to the matter than what is said of a rung. */
export function weight({ rungs, classes }: MatterClock): number {
  return (classes ? 2 : 0) + (rungs ? 1 : 0)
}

/** Whether a town may lead a matter of this class that the office hands over. */
export function mayBeSentDown({ sendDown = 'never' }: MattersPart, klass: string | null): boolean {
  if (typeof sendDown === 'string') return sendDown === 'free'
  return klass !== null && sendDown.includes(klass)
}

/** From this pass on, each goes to the rung above the last one: nobody is sent round on one rung. */
export const climbingPass = 3
