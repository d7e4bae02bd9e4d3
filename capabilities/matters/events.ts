// What may have happened to a matter. Entries are for ever: a changed shape is a new type version with an upcast.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { ClockKind } from './clocks/kinds.ts'
import type { Channel, Disposition } from './commands.ts'
import type { SilenceRule } from './rules.ts'
import type { ReferralChannel } from './supports/channel-messages.ts'

/** Who answers for it and until when: set by every entry that hands it on, so no open matter is ever without. */
export interface Holding {
  readonly unit: Id
  readonly person: Id | null
  readonly due: string
}

/** Firm as long as every day it rests on is published. */
export type Standing = 'firm' | 'provisional'

/** A clock that the entry set going at its own instant. Its rule is found by `key` in the version the matter began under. */
export interface Deadline {
  readonly key: string
  readonly kind: ClockKind
  readonly due: string
  readonly standing: Standing
  /** Version of the calendar that gave the due; null for a day that a person gave, which no calendar moves. */
  readonly calendar: string | null
}

/** A rung, or a unit for it, that the sweep could not hand the matter to. */
export interface Passed {
  readonly rung: string
  readonly unit: Id | null
  readonly because: 'top-rung' | 'no-superior' | 'out-of-service' | 'nobody' | 'same-unit'
}

export type DueMoved = Pick<Deadline, 'key' | 'due' | 'standing' | 'calendar'>

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }
type Deadlines = { readonly deadlines: readonly Deadline[] }

/** Passed on for the third time, it stands a rung higher than where it was sent. */
export interface Climbed {
  readonly from: string
  readonly pass: number
}

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
      } & Deadlines
    >
  | Entry<'MatterTriaged', { class: string; plan: string | null }>
  | Entry<
      'MatterDispatched',
      {
        rung: string
        class: string | null
        note: string | null
        climbed?: Climbed | null
        holding: Holding
      } & Deadlines
    >
  | Entry<'MatterAcknowledged', { person: Id | null }>
  | Entry<'AskerContacted', { how: string; note: string }>
  | Entry<'MatterStarted', { plan: string; person: Id | null }>
  | Entry<
      'MatterNoted',
      { text: string; askerSees: boolean; /** The holder's word to the asker. */ answers: boolean }
    >
  | Entry<
      'MatterReplied',
      {
        disposition: Disposition
        text: string
        plannedFor: string | null
        rung: string
        verdictDue: string
      } & Deadlines
    >
  | Entry<'MatterReturned', { reason: string; holding: Holding } & Deadlines>
  | Entry<
      'MatterHandedUp',
      {
        reason: string
        from: string
        rung: string
        holding: Holding
        /** Left out where a person handed it up. */
        by?: 'sweep'
        passed?: readonly Passed[]
      } & Deadlines
    >
  | Entry<'MatterMerged', { into: Id; reason: string | null }>
  | Entry<'AttemptRecorded', { how: string; note: string }>
  | Entry<'MatterJudged', { grade: number; words: string | null }>
  | Entry<
      'MatterReopened',
      {
        from: string
        rung: string
        holding: Holding
        /** What she said when she was called again after its end; left out after a verdict. */
        reason?: string
      } & Deadlines
    >
  | Entry<'MatterWithdrawn', { reason: string }>
  | Entry<'MatterClosed', { because: 'verdict' | 'unreached' }>
  | BesideEvent
  | DisputeEvent
  | TimeEvent

/** Whose it is: a unit says that it is not its own, and the office rules, once and for all. */
type DisputeEvent =
  | Entry<
      'MatterDisputed',
      {
        /** Key of the programme's reason. */
        reason: string
        note: string
        /** The duty of the directory that it is, and the unit whose it is, as the disputing unit has it. */
        duty: Id | null
        proposed: Id | null
        holding: Holding
      } & Deadlines
    >
  | Entry<
      'MatterRuled',
      {
        upheld: boolean
        reason: string
        rung: string
        climbed: Climbed | null
        /** The duty that the ruling is kept with as a precedent. */
        taught: Id | null
        holding: Holding
      } & Deadlines
    >

/** What stands beside the lead unit: other units' opinions, responsible persons, the right channel, merged matters. */
export type BesideEvent =
  | Entry<'SupportAsked', { unit: Id; person: Id | null; part: string; deadline: Deadline }>
  | Entry<'OpinionGiven', { unit: Id; text: string; agrees: boolean | null; late: boolean }>
  | Entry<'SupportSilent', { unit: Id; due: string; means: SilenceRule }>
  | Entry<'ResponsiblesNamed', { responsibles: readonly { key: string; person: Id }[] }>
  | Entry<'MatterReferredOut', { channel: ReferralChannel; note: string }>
  | Entry<'ReferralObjected', { reason: string; holding: Holding } & Deadlines>
  | Entry<'MattersAbsorbed', { matters: readonly Id[] }>
  | Entry<'MergeUndone', { from: Id; holding: Holding } & Deadlines>

/** What alone moves a running due date: more time, a hold and its end, a revised calendar. */
type TimeEvent =
  | Entry<'ExtensionAsked', { due: string; reason: string }>
  | Entry<'ExtensionGranted', { key: string; reason: string; note: string | null; holding: Holding }>
  | Entry<'ExtensionRefused', { note: string }>
  | Entry<'HoldAsked', { reason: string; plannedFor: string; reviewOn: string }>
  | Entry<
      'HoldGranted',
      {
        reason: string
        plannedFor: string
        /** The last second of the review day: then the hold is over, whoever notices. */
        until: string
        note: string | null
        /** Keys of the clocks that stand still. */
        stopped: readonly string[]
        holding: Holding
      }
    >
  | Entry<'HoldRefused', { note: string }>
  | Entry<
      'HoldEnded',
      {
        because: 'released' | 'expired'
        /** When the clocks went on: the review instant, also where it was noticed later. */
        to: string
        reason: string | null
        deadlines: readonly DueMoved[]
        holding: Holding
      }
    >
  | Entry<
      'DeadlinesRevised',
      { calendar: string; reason: Words; deadlines: readonly DueMoved[]; holding: Holding }
    >

export type MatterEntry = Recorded<MatterEvent>
