// What may be asked of a visit: record it, correct it. There is no field for a photo or a place, so none can be forced.
import { Type, type Static } from 'typebox'
import { Day, IdSchema, line, Moment, nullable, strict } from '#foundation/contract/schemas.ts'
import { WithinInput } from './promises/commands.ts'

const heard = Type.String({ maxLength: 4000, description: 'what was heard, in one box' })
const present = Type.Array(IdSchema, { minItems: 1, maxItems: 20, uniqueItems: true })
const met = Type.Array(IdSchema, { maxItems: 20, uniqueItems: true })

export const PromiseInput = strict({
  id: Type.Optional(IdSchema),
  text: line(1000),
  /** One of the two: a day, or so long after the visit. */
  due: Type.Optional(Day),
  within: Type.Optional(WithinInput),
  /** Who answers for it; left out, it is the officer who records it. */
  unit: Type.Optional(nullable(IdSchema)),
  person: Type.Optional(nullable(IdSchema)),
})

export const FindingInput = strict({
  id: Type.Optional(IdSchema),
  title: line(120),
  text: Type.Optional(line(4000)),
  class: Type.Optional(nullable(line(60))),
  /** The contact whose trouble it is; left out, the first one met. */
  contact: Type.Optional(nullable(IdSchema)),
  /** How it was solved there and then. */
  solved: Type.Optional(line(4000)),
})

export const RecordInput = strict({
  programme: line(60),
  subject: IdSchema,
  kind: line(40),
  metAt: Type.Optional(Moment),
  officers: Type.Optional(present),
  contacts: Type.Optional(met),
  heard: Type.Optional(heard),
  promises: Type.Optional(Type.Array(PromiseInput, { maxItems: 20 })),
  findings: Type.Optional(Type.Array(FindingInput, { maxItems: 20 })),
})

export const CorrectInput = strict({
  reason: line(500),
  kind: Type.Optional(line(40)),
  metAt: Type.Optional(Moment),
  officers: Type.Optional(present),
  contacts: Type.Optional(met),
  heard: Type.Optional(heard),
})

export type Finding = Static<typeof FindingInput>
export type PromiseMade = Static<typeof PromiseInput>

export type VisitCommand =
  | {
      type: 'RecordVisit'
      subject: string
      kind: string
      metAt: string
      officers: readonly string[]
      contacts: readonly string[]
      heard: string
      /** Ids of the matters and promises that the same command starts. */
      findings: readonly string[]
      promises: readonly string[]
    }
  | ({ type: 'CorrectVisit' } & Static<typeof CorrectInput>)

export type CommandOf<T extends VisitCommand['type']> = Extract<VisitCommand, { type: T }>
