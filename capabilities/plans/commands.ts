// What may be asked of a plan: make it, change it, say what began, was finished or slipped, reckon it anew, give it up.
import { Type, type Static } from 'typebox'
import type { Words } from '#foundation/core/words.ts'
import { Day, IdSchema, line, nullable, strict } from '#foundation/contract/schemas.ts'

export const MilestoneKey = Type.String({
  pattern: '^[A-Za-z0-9-]{1,40}$',
  description: 'the same for the same milestone for ever; unique within the plan',
})

export const MilestoneInput = strict({
  key: MilestoneKey,
  text: line(200),
  length: Type.Integer({ description: 'working days from its start to its due day, both counted' }),
  after: Type.Array(MilestoneKey, { maxItems: 50, description: 'milestones that it waits for' }),
  unit: Type.Optional(nullable(IdSchema)),
  notBefore: Type.Optional(nullable(Day)),
  endBy: Type.Optional(nullable(Day)),
})
export type MilestoneGiven = Static<typeof MilestoneInput>
const UnitLead = strict({
  unit: IdSchema,
  lead: Type.Integer({
    minimum: 0,
    maximum: 250,
    description: 'working days that the unit needs before it can begin',
  }),
})
const milestones = Type.Array(MilestoneInput, { minItems: 1, maxItems: 200 })
const leads = Type.Array(UnitLead, { maxItems: 100 })

/** What a preview said would move, and whereto: what is written must be what was looked at. */
const previewed = Type.Array(strict({ key: MilestoneKey, start: Day, due: Day }), { maxItems: 200 })

export const PlanInput = strict({
  programme: line(60),
  /** Exactly one of the two. */
  subject: Type.Optional(nullable(IdSchema)),
  matter: Type.Optional(nullable(IdSchema)),
  title: line(200),
  target: Day,
  milestones,
  leads: Type.Optional(leads),
})
const begin = { key: MilestoneKey, on: Day }
const finish = { ...begin, began: Type.Optional(Day), note: Type.Optional(line(1000)) }
const move = {
  key: MilestoneKey,
  length: Type.Optional(Type.Integer()),
  notBefore: Type.Optional(nullable(Day)),
  endBy: Type.Optional(nullable(Day)),
  reason: line(500),
}
const change = {
  title: Type.Optional(line(200)),
  target: Type.Optional(Day),
  milestones: Type.Optional(milestones),
  leads: Type.Optional(leads),
  reason: line(500),
}

export const BeginInput = strict({ ...begin, previewed })
export const FinishInput = strict({ ...finish, previewed })
export const MoveInput = strict({ ...move, previewed })
export const ChangeInput = strict({ ...change, previewed })
export const ReplanInput = strict({ previewed })
export const DropInput = strict({ reason: line(500) })

/** One of the changes above, before anybody has seen what it does. */
export const PreviewInput = Type.Union([
  strict({ as: Type.Literal('begin'), ...begin }),
  strict({ as: Type.Literal('finish'), ...finish }),
  strict({ as: Type.Literal('move'), ...move, reason: Type.Optional(line(500)) }),
  strict({ as: Type.Literal('change'), ...change, reason: Type.Optional(line(500)) }),
  strict({ as: Type.Literal('replan') }),
])

export type PlanCommand =
  | ({ type: 'MakePlan' } & Static<typeof PlanInput>)
  | ({ type: 'BeginMilestone' } & Static<typeof BeginInput>)
  | ({ type: 'FinishMilestone' } & Static<typeof FinishInput>)
  | ({ type: 'MoveMilestone' } & Static<typeof MoveInput>)
  | ({ type: 'ChangePlan' } & Static<typeof ChangeInput>)
  | ({ type: 'ReplanPlan' } & Static<typeof ReplanInput>)
  | ({ type: 'DropPlan' } & Static<typeof DropInput>)
  /** By a revised calendar alone, never by a person. */
  | { type: 'RevisePlan'; reason: Words }

export type CommandOf<T extends PlanCommand['type']> = Extract<PlanCommand, { type: T }>

/** A change whose effect is looked at before it is made. */
export type PlanChange = Extract<PlanCommand, { previewed: unknown }>
