// What may be asked of a matter.
import { Type, type Static } from 'typebox'
import type { Words } from '#foundation/core/words.ts'
import { Day, IdSchema, line, Moment, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'
import { SupportsInput, type SupportCommand } from './supports/commands.ts'

export const channels = ['visit', 'asker', 'office', 'import', 'api'] as const
export const dispositions = ['resolved', 'partly-resolved', 'explained', 'planned', 'out-of-scope'] as const

const text = line(4000)
const reason = line(1000)

export const RaiseInput = strict({
  programme: line(60),
  subject: nullable(IdSchema),
  contact: Type.Optional(nullable(IdSchema)),
  title: line(120),
  /** Letters to officials run long: the longest of 4,326 real ones has 6,999 characters. */
  text: line(10_000),
  class: Type.Optional(nullable(line(60))),
  channel: Type.Optional(oneOf(channels)),
  visit: Type.Optional(nullable(IdSchema)),
  /** Its number in the system it was brought from, and when it was said there. */
  reference: Type.Optional(nullable(line(120))),
  saidAt: Type.Optional(nullable(Moment)),
  /** How it was solved there and then: the whole path in one form. */
  solved: Type.Optional(text),
})
export const TriageInput = strict({ class: line(60), plan: Type.Optional(text) })
export const DispatchInput = strict({
  unit: IdSchema,
  person: Type.Optional(nullable(IdSchema)),
  rung: Type.Optional(line(40)),
  class: Type.Optional(line(60)),
  due: Type.Optional(Day),
  note: Type.Optional(reason),
  /** Other units whose written opinion the lead unit needs. */
  supports: Type.Optional(SupportsInput),
})
export const StartInput = strict({ plan: text, person: Type.Optional(nullable(IdSchema)) })
export const NoteInput = strict({ text, askerSees: Type.Boolean() })
export const ReplyInput = strict({
  disposition: oneOf(dispositions),
  text,
  plannedFor: Type.Optional(Day),
})
/** Not ours: a reason of the programme's list, and whose it is, as far as the unit knows. */
export const DisputeInput = strict({
  reason: line(60),
  note: reason,
  duty: Type.Optional(nullable(IdSchema)),
  unit: Type.Optional(nullable(IdSchema)),
})
/** Upheld, it names the unit whose it is; `teach`: the duty that shall remember it. */
export const RulingInput = strict({
  upheld: Type.Boolean(),
  reason,
  unit: Type.Optional(IdSchema),
  person: Type.Optional(nullable(IdSchema)),
  rung: Type.Optional(line(40)),
  teach: Type.Optional(IdSchema),
})
export const HandUpInput = strict({ reason, unit: IdSchema, person: Type.Optional(nullable(IdSchema)) })
export const MergeInput = strict({ into: IdSchema, reason: Type.Optional(reason) })
export const AttemptInput = strict({ how: line(60), note: reason })
export const JudgeInput = strict({
  grade: Type.Integer({ minimum: 1, maximum: 5 }),
  words: Type.Optional(line(1000)),
})
export const WithdrawInput = strict({ reason })
export const ContactInput = strict({ how: line(60), note: reason })
export const ExtensionInput = strict({ due: Day, reason })
/** Granted until the day asked for, or another one; refused with a note. */
export const ExtensionDecisionInput = strict({
  granted: Type.Boolean(),
  due: Type.Optional(Day),
  note: Type.Optional(reason),
})
export const HoldInput = strict({ reason, plannedFor: Day, reviewOn: Day })
export const HoldDecisionInput = strict({
  granted: Type.Boolean(),
  reviewOn: Type.Optional(Day),
  note: Type.Optional(reason),
})
export const ReleaseInput = strict({ reason })

export type MatterCommand =
  | ({ type: 'RaiseMatter' } & Static<typeof RaiseInput>)
  | ({ type: 'TriageMatter' } & Static<typeof TriageInput>)
  | ({ type: 'DispatchMatter' } & Static<typeof DispatchInput>)
  | { type: 'AcknowledgeMatter' }
  | ({ type: 'StartMatter' } & Static<typeof StartInput>)
  | ({ type: 'NoteMatter' } & Static<typeof NoteInput>)
  | ({ type: 'ReplyToMatter' } & Static<typeof ReplyInput>)
  | ({ type: 'DisputeMatter' } & Static<typeof DisputeInput>)
  | ({ type: 'RuleMatter' } & Static<typeof RulingInput>)
  | ({ type: 'HandUpMatter' } & Static<typeof HandUpInput>)
  | ({ type: 'MergeMatter' } & Static<typeof MergeInput>)
  | ({ type: 'RecordAttempt' } & Static<typeof AttemptInput>)
  | { type: 'CloseUnreached' }
  | ({ type: 'JudgeMatter' } & Static<typeof JudgeInput>)
  | ({ type: 'WithdrawMatter' } & Static<typeof WithdrawInput>)
  | ({ type: 'ContactAsker' } & Static<typeof ContactInput>)
  | ({ type: 'AskExtension' } & Static<typeof ExtensionInput>)
  | ({ type: 'DecideExtension' } & Static<typeof ExtensionDecisionInput>)
  | ({ type: 'AskHold' } & Static<typeof HoldInput>)
  | ({ type: 'DecideHold' } & Static<typeof HoldDecisionInput>)
  | ({ type: 'ReleaseHold' } & Static<typeof ReleaseInput>)
  | SupportCommand
  // What she says when she is called again, after it ended; no door of its own.
  | { type: 'ReopenMatter'; reason: string }
  // Nobody at a door gives these three: the end of a review day or of a rung's time, and a new version of the calendar.
  | { type: 'ExpireHold' }
  | { type: 'HandUpBySweep' }
  | { type: 'ReviseDeadlines'; reason: Words }

export type Disposition = (typeof dispositions)[number]
export type Channel = (typeof channels)[number]
export type CommandOf<T extends MatterCommand['type']> = Extract<MatterCommand, { type: T }>
