// A played year as typed data: who there is, and what troubles whom. The simulator acts it out through the public API.
import type { PlayExemption, PlaySlip } from './play-supervision.ts'
import type { PlayConsultation } from './play-consultations.ts'
import type { PlayPromise, PlayTasks } from './play-tasks.ts'

export interface PlayUnit {
  readonly code: string
  readonly name: string
  readonly kind: string
  /** Code of the unit above; null for the root. */
  readonly under: string | null
}

interface PlaySupport {
  /** Code of the unit that is asked, and for which part. */
  readonly unit: string
  readonly part: string
  /** What it writes; left out, it keeps silent. */
  readonly opinion?: string
  readonly agrees?: boolean
}

interface PlayDispute {
  /** Key of the programme's reason, and the grounds in words. */
  readonly reason: string
  readonly note: string
  /** What the office rules; left out, it has not ruled when the year ends. */
  readonly ruled?: {
    readonly because: string
    /** Code of the unit whose it is; left out, the first one keeps it. */
    readonly to?: string
  }
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
  /** The first unit disputes that it is its own. */
  readonly disputed?: PlayDispute
  /** Units asked for their part when it is handed over. */
  readonly supports?: readonly PlaySupport[]
  /** Who answers by name, in the places that the programme has: the paired officer, or the enterprise’s contact. */
  readonly responsibles?: readonly { readonly key: string; readonly by: 'officer' | 'contact' }[]
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

/** A duty of the dispatch directory: whose it is, from when to when. */
export interface PlayDuty {
  /** Its number in the printed directory. */
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly keywords: readonly string[]
  readonly classes: readonly string[]
  /** Codes of the unit that leads and of those that support; days, the first and the first without it. */
  readonly lines: readonly {
    readonly lead: string
    readonly support?: readonly string[]
    readonly from?: string
    readonly to?: string
  }[]
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
  readonly consultations?: readonly PlayConsultation[]
  readonly promises?: readonly PlayPromise[]
  readonly tasks?: readonly PlayTasks[]
  readonly duties?: readonly PlayDuty[]
  readonly slips?: readonly PlaySlip[]
  readonly exemptions?: readonly PlayExemption[]
}
