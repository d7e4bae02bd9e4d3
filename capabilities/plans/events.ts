// What may have happened to a plan. Each entry that moves dates carries the whole schedule as it stands then, and what moved from where.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

/** A milestone as it was asked for; all days of a plan are written 'YYYY-MM-DD'. */
export interface Drawn {
  readonly key: string
  readonly text: string
  /** Working days, start and due day both counted. */
  readonly length: number
  readonly after: readonly string[]
  readonly unit: Id | null
  readonly notBefore: string | null
  readonly endBy: string | null
}

/** Working days a unit needs, from the day it is handed the work, before it can begin. */
export interface UnitLead {
  readonly unit: Id
  readonly lead: number
}

/** One milestone's dates: the latest that still reach the target, or the earliest where none do. */
export interface Line {
  readonly key: string
  readonly start: string
  readonly due: string
  /** The day on which its unit must have the work in hand. */
  readonly handOver: string
  readonly earliest: { readonly start: string; readonly due: string }
  /** Working days it may still slip; negative where it does not fit, null when it is finished. */
  readonly slack: number | null
  readonly critical: boolean
  readonly standing: 'firm' | 'provisional'
}

/** What cannot be kept, said and not squeezed. */
export interface Short {
  readonly key: string
  readonly against: 'target' | 'endBy'
  readonly limit: string
  readonly earliest: string
  /** Working days. */
  readonly missing: number
  /** The milestones that make it so, from the first to itself. */
  readonly chain: readonly string[]
}

/** A schedule with what it was reckoned by. */
export interface Schedule {
  readonly today: string
  /** Version of the working calendar. */
  readonly calendar: string
  /** The last day of the published calendar. */
  readonly firmUntil: string
  readonly lines: readonly Line[]
  readonly shortages: readonly Short[]
  readonly criticalPath: readonly string[]
  readonly slack: number | null
  readonly earliestEnd: string
}

interface Shift {
  readonly from: string
  readonly to: string
  /** Working days; negative when earlier. */
  readonly by: number
}

/** Why a date moved: by a neighbour that moved, or by what was changed. */
export interface Why {
  readonly kind: 'predecessor' | 'successor' | 'milestone' | 'target' | 'today' | 'calendar' | 'plan'
  readonly key: string | null
}

export interface Moved {
  readonly key: string
  readonly start: Shift
  readonly due: Shift
  readonly why: Why
}

/** `schedule` is null where the target has passed: what happened is written down, and no date can be reckoned before a new target. */
interface Replanned {
  readonly schedule: Schedule | null
  readonly moved: readonly Moved[]
}

export type PlanEvent =
  | Entry<
      'PlanMade',
      {
        programme: string
        subject: Id | null
        matter: Id | null
        /** Unit that answered for the subject then, or held the matter. */
        answering: Id | null
        area: Id | null
        title: string
        target: string
        milestones: readonly Drawn[]
        leads: readonly UnitLead[]
        schedule: Schedule
      }
    >
  | Entry<'MilestoneBegun', Replanned & { key: string; on: string }>
  | Entry<'MilestoneFinished', Replanned & { key: string; began: string; on: string; note: string | null }>
  | Entry<
      'MilestoneMoved',
      Replanned & {
        key: string
        length: number
        notBefore: string | null
        endBy: string | null
        reason: string
      }
    >
  | Entry<
      'PlanChanged',
      Replanned & {
        title: string
        target: string
        milestones: readonly Drawn[]
        leads: readonly UnitLead[]
        reason: string
      }
    >
  /** Reckoned anew from a later day, nothing else being changed. */
  | Entry<'PlanReplanned', Replanned>
  /** Reckoned anew by another calendar. */
  | Entry<'PlanRevised', Replanned & { reason: Words }>
  | Entry<'PlanDropped', { reason: string }>

export type PlanEntry = Recorded<PlanEvent>
