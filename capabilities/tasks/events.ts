// What may have happened to a task. Owner and due day are set when it is opened and are never without a value.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Counted } from '#foundation/time/within.ts'
import type { About, AboutPlace } from './commands.ts'

type Entry<T extends string, D extends object> = Happened & { readonly type: T; readonly data: D }

export interface Milestone {
  readonly key: string
  readonly title: string
  readonly due: string
}

/** How often and until when more time may be asked: as the programme said when the task was opened. */
export interface TimeRule {
  readonly most: number
  readonly askedWorkingDaysBefore: number
}

export type TaskEvent =
  | Entry<
      'TaskOpened',
      {
        about: About
        place: AboutPlace
        title: string
        text: string
        unit: Id
        person: Id | null
        /** Calendar days in Shanghai. */
        openedOn: string
        due: string
        counted: Counted | null
        milestones: readonly Milestone[]
        after: readonly Id[]
        extensions: TimeRule
      }
    >
  | Entry<'TaskReported', { text: string }>
  | Entry<'MilestoneReached', { key: string; note: string | null }>
  | Entry<'TaskDone', { outcome: string }>
  /** `due` only where whoever reopened it gave it another day. */
  | Entry<'TaskReopened', { reason: string; from: string; due: string | null }>
  | Entry<'TaskDropped', { reason: string }>
  | Entry<'TaskHanded', { unit: Id; person: Id | null; reason: string }>
  | Entry<'TaskEdited', { title: string; text: string; after: readonly Id[] }>
  | Entry<'TimeAsked', { due: string; reason: string }>
  | Entry<'TimeGranted', { from: string; due: string; reason: string; note: string | null }>
  | Entry<'TimeRefused', { note: string }>
  | Entry<'TaskRevised', { from: string; due: string; counted: Counted; reason: Words }>

export type TaskEntry = Recorded<TaskEvent>
