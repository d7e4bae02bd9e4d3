// What may be asked of a task: open it, report, finish, hand over, more time, edit what it says; none of them but a decision moves its day.
import { Type, type Static } from 'typebox'
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import { Day, IdSchema, line, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'

export const aboutKinds = ['matter', 'promise', 'subject', 'consultation', 'slip', 'plan'] as const
export type AboutKind = (typeof aboutKinds)[number]

/** What a task belongs to. */
export const AboutInput = strict({ kind: oneOf(aboutKinds), id: IdSchema })
export type About = Static<typeof AboutInput>

export const MilestoneKey = Type.String({
  pattern: '^[A-Za-z0-9-]{1,40}$',
  description: 'the same for the same milestone for ever; unique within the task',
})
export const MilestoneInput = strict({ key: MilestoneKey, title: line(120), due: Day })

export const predecessors = Type.Array(IdSchema, {
  maxItems: 20,
  uniqueItems: true,
  description: 'tasks that must be over before this one can be done',
})

export const OpenInput = strict({
  about: AboutInput,
  title: line(120),
  text: Type.Optional(Type.String({ maxLength: 4000 })),
  unit: IdSchema,
  person: Type.Optional(nullable(IdSchema)),
  /** One of the two: a day, or so long after the day on which it is opened. */
  due: Type.Optional(Day),
  within: Type.Optional(strict({ limit: Type.Integer(), unit: oneOf(['d', 'wd']) })),
  milestones: Type.Optional(Type.Array(MilestoneInput, { maxItems: 20 })),
  after: Type.Optional(predecessors),
})
export type TaskInput = Static<typeof OpenInput>

export const ReportInput = strict({ text: line(2000) })
export const ReachInput = strict({ key: MilestoneKey, note: Type.Optional(line(1000)) })
export const FinishInput = strict({ outcome: line(2000) })
export const ReopenInput = strict({ reason: line(500), due: Type.Optional(Day) })
export const DropInput = strict({ reason: line(500) })
export const HandInput = strict({
  unit: IdSchema,
  person: Type.Optional(nullable(IdSchema)),
  reason: line(500),
})
export const EditInput = strict({
  title: Type.Optional(line(120)),
  text: Type.Optional(Type.String({ maxLength: 4000 })),
  after: Type.Optional(predecessors),
})
export const AskInput = strict({ due: Day, reason: line(500) })
export const DecideInput = strict({
  granted: Type.Boolean(),
  due: Type.Optional(Day),
  note: Type.Optional(line(500)),
})

export type TaskCommand =
  | ({ type: 'OpenTask' } & TaskInput)
  | ({ type: 'ReportTask' } & Static<typeof ReportInput>)
  | ({ type: 'ReachMilestone' } & Static<typeof ReachInput>)
  | ({ type: 'FinishTask' } & Static<typeof FinishInput>)
  | ({ type: 'ReopenTask' } & Static<typeof ReopenInput>)
  | ({ type: 'DropTask' } & Static<typeof DropInput>)
  | ({ type: 'HandTask' } & Static<typeof HandInput>)
  | ({ type: 'EditTask' } & Static<typeof EditInput>)
  | ({ type: 'AskTime' } & Static<typeof AskInput>)
  | ({ type: 'DecideTime' } & Static<typeof DecideInput>)
  /** By a revised calendar alone, never by a person. */
  | { type: 'ReviseTask'; reason: Words }

export type CommandOf<T extends TaskCommand['type']> = Extract<TaskCommand, { type: T }>

/** Where what a task belongs to stands, as it was when the task was opened. */
export interface AboutPlace {
  readonly programme: string | null
  readonly subject: Id | null
  readonly area: Id | null
  /** Units that answer for it, and persons whose it is. */
  readonly units: readonly Id[]
  readonly persons: readonly Id[]
}
