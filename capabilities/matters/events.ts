// What may have happened to a matter. Entries are for ever: a changed shape is a new type version with an upcast.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Channel, Disposition } from './commands.ts'

/** Who answers for it and until when: set by every entry that hands it on, so no open matter is ever without. */
export interface Holding {
  readonly unit: Id
  readonly person: Id | null
  readonly due: string
}

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export type MatterEvent =
  | Entry<
      'MatterRaised',
      {
        programme: string
        programmeVersion: string
        subject: Id | null
        contact: Id | null
        visit: Id | null
        channel: Channel
        title: string
        text: string
        class: string | null
        rung: string
        raisedBy: Id | null
        raisedUnit: Id | null
        reference: string | null
        saidAt: string | null
        holding: Holding
      }
    >
  | Entry<'MatterTriaged', { class: string; plan: string | null }>
  | Entry<'MatterDispatched', { rung: string; class: string | null; note: string | null; holding: Holding }>
  | Entry<'MatterAcknowledged', { person: Id | null }>
  | Entry<'MatterStarted', { plan: string; person: Id | null }>
  | Entry<'MatterNoted', { text: string; askerSees: boolean }>
  | Entry<
      'MatterReplied',
      { disposition: Disposition; text: string; plannedFor: string | null; rung: string; verdictDue: string }
    >
  | Entry<'MatterReturned', { reason: string; holding: Holding }>
  | Entry<'MatterHandedUp', { reason: string; from: string; rung: string; holding: Holding }>
  | Entry<'MatterMerged', { into: Id; reason: string | null }>
  | Entry<'AttemptRecorded', { how: string; note: string }>
  | Entry<'MatterJudged', { grade: number; words: string | null }>
  | Entry<'MatterReopened', { from: string; rung: string; holding: Holding }>
  | Entry<'MatterWithdrawn', { reason: string }>
  | Entry<'MatterClosed', { because: 'verdict' | 'unreached' }>

export type MatterEntry = Recorded<MatterEvent>
