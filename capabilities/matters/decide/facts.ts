// What the rules of a matter are told besides the command: the programme's part in force, the calendar, where the office is.
import type { Context } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import type { MattersPart } from '../rules.ts'
import type { Chairs } from './chairs.ts'

export interface MatterFacts {
  /** The version the matter began under; for a new matter, the one in force. */
  readonly programme: { key: string; version: string; part: MattersPart }
  /** The calendar in force now, by which clocks are counted that start, go on or are revised. */
  readonly calendar: WorkingCalendar
  /** The unit that triages and dispatches. */
  readonly office: Id
  /** The acting account is the asker's own channel for this matter, proven by a code. */
  readonly isAsker: boolean
  /** The unit of the acting person holds the matter now, or a unit below it does. */
  readonly holdsIt: boolean
  /** For a dispatch, hand-up, dispute or ruling: the unit named exists and is in service. For a merge: the target is open and alike. */
  readonly targetUnit?: 'ok' | 'unknown'
  /** The unit named is a town or stands under one, and the office does not. */
  readonly targetIsTown?: boolean
  /** The duty named stands in the directory. */
  readonly duty?: 'ok' | 'unknown'
  /** For the sweep: where the matter could climb to. */
  readonly chairs?: Chairs
  /** Of the units asked for an opinion, those in service; and those asked whom the acting person may speak for. */
  readonly supportUnits?: readonly Id[]
  readonly speaksFor?: readonly Id[]
  /** Which of the persons named serve as officers, or speak for this matter's subject. */
  readonly persons?: ReadonlyMap<Id, 'officer' | 'contact'>
  /** Merged into another: where that one stands, and whether it was answered. */
  readonly goesOn?: {
    readonly status: string
    readonly rung: string
    readonly replied: boolean
    readonly referred: boolean
  }
  readonly mergeTarget?: 'ok' | 'unknown' | 'closed' | 'other-subject'
}

export type Given = MatterFacts & Context
