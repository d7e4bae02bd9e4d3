// The shapes in which plans, their milestones and what moves of them are told.
import { Type } from 'typebox'
import { Day, IdSchema, Moment, nullable, oneOf, strict } from '#foundation/contract/schemas.ts'

const text = Type.String()
const count = Type.Integer()
const words = strict({ zh: text, en: text })
const standing = oneOf(['firm', 'provisional'])

const drawn = {
  key: text,
  text,
  length: count,
  after: Type.Array(text),
  unit: nullable(IdSchema),
  notBefore: nullable(Day),
  endBy: nullable(Day),
}
const line = {
  start: Day,
  due: Day,
  handOver: Day,
  earliest: strict({ start: Day, due: Day }),
  slack: nullable(count),
  critical: Type.Boolean(),
  standing,
}
const Shift = strict({ from: Day, to: Day, by: count })
const Moved = strict({
  key: text,
  start: Shift,
  due: Shift,
  why: strict({
    kind: oneOf(['predecessor', 'successor', 'milestone', 'target', 'today', 'calendar', 'plan']),
    key: nullable(text),
  }),
})
const Short = strict({
  key: text,
  against: oneOf(['target', 'endBy']),
  limit: Day,
  earliest: Day,
  missing: count,
  chain: Type.Array(text),
})
const UnitLead = strict({ unit: IdSchema, lead: count })
/** What a schedule was reckoned by, and what it says as a whole. */
const whole = {
  today: Day,
  calendar: text,
  firmUntil: Day,
  shortages: Type.Array(Short),
  criticalPath: Type.Array(text),
  slack: nullable(count),
  earliestEnd: Day,
}
/** The working days that the dates stand on, and the named days off between two of them. */
const Axis = strict({
  days: Type.Array(Day),
  gaps: Type.Array(strict({ from: Day, to: Day, words: nullable(words) })),
})
const happened = { began: nullable(Day), ended: nullable(Day), note: nullable(text) }
const Milestone = strict({
  ...drawn,
  ...line,
  ...happened,
  firstDue: Day,
  late: Type.Boolean({ description: 'its due day is past and it is not finished' }),
  behind: Type.Integer({ description: 'working days from the due day it first had to the one it has' }),
})
const Step = strict({
  at: Moment,
  by: nullable(text),
  unit: nullable(IdSchema),
  type: text,
  key: nullable(text),
  on: nullable(Day),
  reason: nullable(words),
  moved: Type.Array(Moved),
})

const place = {
  programme: text,
  subject: nullable(IdSchema),
  subjectName: nullable(text),
  matter: nullable(IdSchema),
  matterNumber: nullable(text),
}
export const status = oneOf(['open', 'done', 'dropped'])
export const PlanRow = strict({
  id: IdSchema,
  version: count,
  ...place,
  title: text,
  status,
  target: Day,
  nextDue: Day,
  lastDue: Day,
  milestones: count,
  finished: count,
  missing: count,
  late: Type.Boolean(),
  standing,
})
export const PlanView = strict({
  id: IdSchema,
  version: count,
  ...place,
  title: text,
  status,
  target: Day,
  madeAt: Moment,
  madeBy: nullable(text),
  milestones: Type.Array(Milestone),
  leads: Type.Array(UnitLead),
  ...whole,
  isReckoned: Type.Boolean(),
  axis: Axis,
  /** What would move if it were reckoned from today; null when nothing would, or nothing can. */
  byToday: nullable(strict({ moved: Type.Array(Moved), shortages: Type.Array(Short) })),
  may: strict({ plan: Type.Boolean(), mark: Type.Array(text) }),
  steps: Type.Array(Step),
})
export const Outcome = strict({
  target: Day,
  milestones: Type.Array(strict({ ...drawn, ...line, ...happened })),
  ...whole,
  moved: Type.Array(Moved),
  added: Type.Array(text),
  removed: Type.Array(text),
  axis: Axis,
})
export const MilestoneDue = strict({
  milestone: text,
  due: Day,
  standing,
  sentence: words,
  proof: nullable(
    Type.Record(Type.String(), Type.Unknown(), {
      description: 'deadline/1, from its start to its due day; null where its length alone does not give it',
    }),
  ),
})
/** A milestone that a unit has to finish, told with its plan. */
export const MilestoneRow = strict({
  plan: IdSchema,
  title: Type.String({ description: 'of the plan' }),
  key: text,
  text,
  start: Day,
  due: Day,
  standing,
  began: nullable(Day),
  late: Type.Boolean(),
  may: Type.Boolean({ description: 'the reader may say that it is finished' }),
})
export const Done = strict({ id: IdSchema, version: count, status })
