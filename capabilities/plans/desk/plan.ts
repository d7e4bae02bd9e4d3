// What the screens know of a plan: the shapes of its doors, and a change that is looked at before it is made.
import type { BodyOf, ReplyOf } from '#foundation/contract/door.ts'
import type { planDoors } from '../contract.ts'

export type Plan = ReplyOf<typeof planDoors.getPlan>
export type Milestone = Plan['milestones'][number]
export type PlanRow = ReplyOf<typeof planDoors.listPlans>['items'][number]
export type Outcome = ReplyOf<typeof planDoors.previewPlan>
export type Moved = Outcome['moved'][number]
/** A change as the preview is asked for it. */
export type Asked = BodyOf<typeof planDoors.previewPlan>
export type MoveAsked = Extract<Asked, { as: 'move' }>
