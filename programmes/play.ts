// A played year as typed data: who there is, and what troubles whom. The simulator acts it out through the public API.

export interface PlayUnit {
  readonly code: string
  readonly name: string
  readonly kind: string
  /** Code of the unit above; null for the root. */
  readonly under: string | null
}

/** How a matter goes. Steps follow in this order; what is left out does not happen. */
export interface PlayMatter {
  readonly title: string
  readonly text: string
  readonly class: string
  /** Solved there and then, in these words. */
  readonly spot?: string
  /** Code of the unit it is first handed to; the class's own unit where left out. */
  readonly unit?: string
  /** The first unit gives it back, in these words, before the right one gets it. */
  readonly returned?: string
  /** Why each rung could not solve it, from the department up. */
  readonly failed?: readonly string[]
  readonly plan?: string
  /** Why the unit that solves it asks for more time; the office gives it. */
  readonly moreTime?: string
  /** Why it has to wait: put on hold once begun, for two months; nothing follows within the year. */
  readonly waits?: string
  readonly reply?: string
  readonly disposition?: 'resolved' | 'partly-resolved' | 'explained' | 'planned'
  /** Verdicts in order: a 1 or 2 sends it a rung higher and round again, with `again` as the better answer. */
  readonly verdicts?: readonly { readonly grade: 1 | 2 | 3 | 4 | 5; readonly words?: string }[]
  readonly again?: string
}

/** A plan of an enterprise: its milestones one after the other. */
export interface PlayPlan {
  /** Which of the enterprises. */
  readonly enterprise: number
  readonly title: string
  /** Days before the year's end on which it is made, and days from then to its target. */
  readonly madeBefore: number
  readonly days: number
  readonly milestones: readonly { readonly text: string; readonly length: number; readonly unit: string }[]
  /** The third takes longer, for this reason. */
  readonly slips: { readonly length: number; readonly reason: string }
}

export interface Play {
  readonly jurisdiction: string
  readonly units: readonly PlayUnit[]
  /** Code of the office, of the steering group, and of the leaders' unit: where the upper rungs stand. */
  readonly office: string
  readonly group: string
  readonly leaders: string
  readonly officers: number
  readonly surnames: string
  readonly givenNames: readonly string[]
  readonly enterprises: number
  readonly brands: readonly string[]
  readonly trades: readonly { readonly name: string; readonly industry: string }[]
  readonly places: readonly string[]
  /** What is heard on a visit that finds nothing amiss. */
  readonly heard: readonly string[]
  /** What satisfied askers say, where a matter's own verdict has no words; every other one says nothing. */
  readonly praise: readonly string[]
  readonly matters: readonly PlayMatter[]
  readonly plans?: readonly PlayPlan[]
}
