// What the rules of a matter are told besides the command: the programme's part in force, the calendar, where the office is.
import type { Context } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import type { MattersPart } from '../rules.ts'

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
  /** For a dispatch or hand-up: the unit named exists and is in service. For a merge: the target is open and alike. */
  readonly targetUnit?: 'ok' | 'unknown'
  readonly mergeTarget?: 'ok' | 'unknown' | 'closed' | 'other-subject'
}

export type Given = MatterFacts & Context
