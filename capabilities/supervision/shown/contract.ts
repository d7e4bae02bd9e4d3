// The shapes in which colours, slips and what happened to them are told.
import { Type } from 'typebox'
import { Day, IdSchema, Moment, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'
import { colours, watchedKinds } from '../colours/rules.ts'

const text = Type.String()
const words = strict({ zh: text, en: text })
const Colour = oneOf(colours)
const Kind = oneOf(watchedKinds)

/** `because` is the rule as a sentence, or the words of whoever started it there. */
const coloured = { colour: nullable(Colour), because: nullable(words) }

export const SupervisedRow = strict({
  kind: Kind,
  id: IdSchema,
  number: nullable(text),
  title: text,
  programme: nullable(text),
  subjectName: nullable(text),
  unit: nullable(IdSchema),
  personName: nullable(text),
  due: nullable(Moment),
  ...coloured,
  /** The slip on it that is not over. */
  slip: nullable(IdSchema),
})

/** Null stands for what belongs to no programme. */
export const Limits = strict({
  at: Moment,
  programmes: Type.Array(
    strict({
      programme: nullable(text),
      limits: Type.Array(strict({ colour: Colour, dueBefore: Moment })),
    }),
  ),
  exempt: Type.Array(IdSchema),
  /** At least at this colour: by hand, or by a slip that is not over. */
  started: Type.Array(strict({ id: IdSchema, colour: Colour })),
})

const status = oneOf(['open', 'replied', 'released', 'lifted'])
const slip = {
  id: IdSchema,
  version: Type.Integer(),
  number: Type.String({ description: '督办〔2026〕3号' }),
  about: strict({ kind: Kind, id: IdSchema, number: nullable(text), title: text }),
  programme: nullable(text),
  unit: IdSchema,
  personName: nullable(text),
  status,
  colour: Colour,
  due: Day,
  isUnmet: Type.Boolean({ description: 'its day has passed without a reply' }),
  issuedAt: Moment,
  receivedAt: nullable(Moment),
  repliedAt: nullable(Moment),
  objected: nullable(oneOf(['pending', 'upheld', 'rejected'])),
  overAt: nullable(Moment),
}
export const SlipRow = strict(slip)

const Step = strict({
  at: Moment,
  by: nullable(text),
  unit: nullable(IdSchema),
  type: text,
  text: nullable(text),
  colour: nullable(Colour),
  due: nullable(Day),
  upheld: nullable(Type.Boolean()),
  to: nullable(text),
})

export const SlipView = strict({
  ...slip,
  firstColour: Colour,
  requirement: text,
  reason: nullable(text),
  issuer: nullable(text),
  issuerUnit: nullable(IdSchema),
  releaser: text,
  objectUntil: Day,
  reply: nullable(text),
  steps: Type.Array(Step),
  may: strict({
    receive: Type.Boolean(),
    reply: Type.Boolean(),
    object: Type.Boolean(),
    answer: Type.Boolean(),
    release: Type.Boolean(),
    name: Type.Boolean(),
  }),
})

export const ThingView = strict({
  kind: Kind,
  id: IdSchema,
  number: nullable(text),
  title: text,
  unit: IdSchema,
  personName: nullable(text),
  isOver: Type.Boolean(),
  ...coloured,
  exemption: nullable(strict({ until: Day, reason: text, by: nullable(text) })),
  started: nullable(strict({ colour: Colour, reason: text, by: nullable(text) })),
  slips: Type.Array(SlipRow),
  /** What a slip would say if nobody said otherwise. */
  usual: strict({ due: Day, objectionDays: Type.Integer() }),
  may: strict({ issue: Type.Boolean(), exempt: Type.Boolean(), startHigher: Type.Boolean() }),
})

export const Done = strict({
  id: IdSchema,
  version: Type.Integer(),
  number: text,
  status,
  colour: Colour,
  due: Day,
})
export const Watched = strict({
  id: IdSchema,
  version: Type.Integer(),
  exemptUntil: nullable(Day),
  colour: nullable(Colour),
})
