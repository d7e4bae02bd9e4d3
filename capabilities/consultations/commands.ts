// What may be asked of a consultation: convene it, say one's opinion, put it off, write minutes, decide.
import { Type, type Static } from 'typebox'
import { Day, IdSchema, line, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'
import { forms } from './forms.ts'

const text = line(4000)
const reason = line(1000)
const OptionKey = Type.String({ pattern: '^[a-z0-9-]{1,20}$' })

export const Asked = strict({
  unit: IdSchema,
  /** Who is told; left out, whoever sits there. */
  person: Type.Optional(nullable(IdSchema)),
  /** What it is asked for. */
  part: Type.Optional(line(500)),
})
export type AskedUnit = Static<typeof Asked>

export const ConveneInput = strict({
  programme: line(60),
  form: oneOf(forms),
  title: line(120),
  question: text,
  options: Type.Optional(Type.Array(strict({ key: OptionKey, text: line(500) }), { maxItems: 8 })),
  subject: Type.Optional(nullable(IdSchema)),
  matters: Type.Optional(Type.Array(IdSchema, { maxItems: 30, uniqueItems: true })),
  /** Who presides. */
  chair: Type.Optional(nullable(IdSchema)),
  units: Type.Array(Asked, { minItems: 1, maxItems: 30 }),
  opinionsBy: Type.Optional(nullable(Day)),
  heldOn: Type.Optional(nullable(Day)),
  place: Type.Optional(line(200)),
})
export const AskInput = Asked
export const OpinionInput = strict({
  unit: IdSchema,
  option: Type.Optional(nullable(OptionKey)),
  text,
})
export const PutOffInput = strict({
  opinionsBy: Type.Optional(Day),
  heldOn: Type.Optional(Day),
  reason,
})
export const MinutesInput = strict({
  attended: Type.Array(line(80), { maxItems: 60 }),
  text: line(20_000),
})
export const PartInput = strict({
  unit: IdSchema,
  person: Type.Optional(nullable(IdSchema)),
  text: line(500),
  /** One of the two: a day, or working days from the decision. */
  due: Type.Optional(Day),
  within: Type.Optional(
    strict({ limit: Type.Integer({ minimum: 1, maximum: 400 }), unit: oneOf(['d', 'wd']) }),
  ),
  /** The matter of the agenda that it is for; left out, the whole of it. */
  matter: Type.Optional(nullable(IdSchema)),
})
export type Part = Static<typeof PartInput>
export const DecisionInput = strict({
  option: Type.Optional(nullable(OptionKey)),
  text,
  parts: Type.Array(PartInput, { maxItems: 30 }),
})
export const CallOffInput = strict({ reason })

export type ConsultationCommand =
  | ({ type: 'Convene' } & Static<typeof ConveneInput>)
  | ({ type: 'AskUnit' } & AskedUnit)
  | ({ type: 'GiveOpinion' } & Static<typeof OpinionInput>)
  | ({ type: 'PutOff' } & Static<typeof PutOffInput>)
  | ({ type: 'WriteMinutes' } & Static<typeof MinutesInput>)
  | ({ type: 'Decide' } & Static<typeof DecisionInput>)
  | ({ type: 'CallOff' } & Static<typeof CallOffInput>)
  /** By the end of the day alone, never by a person. */
  | { type: 'NoteSilence' }
export type CommandOf<T extends ConsultationCommand['type']> = Extract<ConsultationCommand, { type: T }>
