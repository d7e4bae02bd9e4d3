// What backward planning is given and what it gives: a plan of milestones, and the schedule counted back from its target.
import type { WorkingDays } from './working-days.ts'

/** All days are whole numbers since 1970-01-01. */
export interface Plan {
  /** Work that has not begun begins on this day at the earliest. */
  readonly today: number
  /** The last day on which everything must be finished. */
  readonly target: number
  readonly milestones: readonly Milestone[]
  readonly units: readonly LeadTime[]
  readonly calendar: WorkingDays
}

/** A unit needs `lead` working days, from the day it is handed the work, before it can begin. */
export interface LeadTime {
  readonly unit: string
  readonly lead: number
}

export interface Milestone {
  readonly id: string
  /** Working days from the start to the due day, both counted: 1 begins and ends on one day. */
  readonly length: number
  readonly after: readonly Dependency[]
  readonly unit?: string
  /** In place of the unit's own lead time, for this milestone alone. */
  readonly lead?: number
  readonly notBefore?: number
  readonly endBy?: number
  /** What really happened. With `due` it is finished, without it is running. */
  readonly actual?: { readonly start: number; readonly due?: number }
}

/** Begins after another is finished, and `lag` whole days between them: working days, or days of the calendar (a notice of 30 days). */
export interface Dependency {
  readonly on: string
  readonly lag: number
  readonly lagIn: 'working' | 'calendar'
}

/** What holds a date where it is. */
export type Cause =
  | { readonly kind: 'predecessor' | 'successor'; readonly id: string }
  | { readonly kind: 'today' | 'notBefore' | 'target' | 'endBy' | 'actual' }

/** Both days inclusive. */
export interface Stretch {
  readonly start: number
  readonly due: number
  readonly because: Cause
}

/** One milestone's dates. `start` and `due` are the latest that still reach the target; where none do, the earliest possible. */
export interface Scheduled extends Stretch {
  readonly id: string
  readonly state: 'planned' | 'running' | 'finished'
  /** The day on which its unit must have the work in hand: the lead time before the start. */
  readonly handOver: number
  readonly earliest: Stretch
  readonly latest: Stretch
  /** Working days between the earliest and the latest due day; negative where it does not fit, null when finished. */
  readonly slack: number | null
  /** Working days it can slip from its earliest without moving any other's earliest; null when finished. */
  readonly freeSlack: number | null
  readonly critical: boolean
  /** A day on which it rests is not published yet. */
  readonly provisional: boolean
}

/** A date that cannot be kept: at the earliest it is `earliest`, which is `missing` working days after `limit`. */
export interface Shortage {
  readonly id: string
  readonly against: 'target' | 'endBy'
  readonly limit: number
  readonly earliest: number
  readonly missing: number
}

export interface Backplan {
  readonly target: number
  /** In the order of the plan. */
  readonly milestones: readonly Scheduled[]
  readonly fits: boolean
  /** Worst first; empty when the plan fits. The chain of each: `chainTo(backplan, shortage.id)`. */
  readonly shortages: readonly Shortage[]
  /** From the first to the last, through the milestone with the least slack; empty when all are finished. */
  readonly criticalPath: readonly string[]
  /** The least slack of all; null when all are finished. */
  readonly slack: number | null
  /** The last of the earliest due days: the soonest target that the lengths and leads allow. */
  readonly earliestEnd: number
  readonly provisional: boolean
}
