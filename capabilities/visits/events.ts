// What may have happened to a visit. A correction is one more entry; what stood there before stays readable.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

/** What can be corrected. */
export interface Meeting {
  readonly kind: string
  /** ISO moment by the clock of whoever was there. */
  readonly metAt: string
  readonly officers: readonly Id[]
  /** Contacts met. */
  readonly contacts: readonly Id[]
  readonly heard: string
}

export type VisitEvent =
  | Entry<
      'VisitRecorded',
      Meeting & {
        programme: string
        programmeVersion: string
        subject: Id
        /** Unit that answered for the subject then, where it stood, and the unit that the recorder served in. */
        answering: Id | null
        area: Id | null
        unit: Id | null
        recordedBy: Id | null
        findings: readonly Id[]
        promises: readonly Id[]
      }
    >
  | Entry<'VisitCorrected', { reason: string; changed: Partial<Meeting> }>

export type VisitEntry = Recorded<VisitEvent>
