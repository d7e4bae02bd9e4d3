// What may be asked of a slip: issue it, receive, reply, send the reply back, object, answer the objection, release; time raises it.
import { Type, type Static } from 'typebox'
import { Day, IdSchema, line, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'
import { colours, watchedKinds } from './colours/rules.ts'

/** What a slip, an exemption or a start is about. */
export const AboutInput = strict({ kind: oneOf(watchedKinds), id: IdSchema })
export type About = Static<typeof AboutInput>

export const IssueInput = strict({
  about: AboutInput,
  colour: oneOf(colours),
  requirement: line(2000),
  /** Left out: whoever has the thing in hand. */
  unit: Type.Optional(IdSchema),
  person: Type.Optional(nullable(IdSchema)),
  /** Until when it is to be replied to; left out, so long as the programme gives. */
  due: Type.Optional(Day),
  /** Who alone may release it; left out, whoever issues it. */
  releaser: Type.Optional(IdSchema),
  /** Why it starts above the present colour. */
  reason: Type.Optional(line(500)),
})
export const ReplyInput = strict({ text: line(4000) })
export const SendBackInput = strict({ reason: line(1000), due: Day })
export const ObjectInput = strict({ reason: line(2000) })
export const AnswerInput = strict({ upheld: Type.Boolean(), text: line(2000) })
export const ReleaseInput = strict({ note: line(1000) })
export const NameInput = strict({ person: IdSchema, reason: line(500) })

export type SlipCommand =
  | ({ type: 'IssueSlip' } & Static<typeof IssueInput>)
  | { type: 'ReceiveSlip' }
  | ({ type: 'ReplyToSlip' } & Static<typeof ReplyInput>)
  | ({ type: 'SendBackReply' } & Static<typeof SendBackInput>)
  | ({ type: 'ObjectToSlip' } & Static<typeof ObjectInput>)
  | ({ type: 'AnswerObjection' } & Static<typeof AnswerInput>)
  | ({ type: 'ReleaseSlip' } & Static<typeof ReleaseInput>)
  | ({ type: 'NameReleaser' } & Static<typeof NameInput>)
  /** By the round alone, never by a person. */
  | { type: 'RaiseSlip' }

export type CommandOf<T extends SlipCommand['type']> = Extract<SlipCommand, { type: T }>
