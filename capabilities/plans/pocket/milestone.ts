// What the phone knows of a milestone: the row of its door.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { planDoors } from '../contract.ts'

export type MilestoneRow = ReplyOf<typeof planDoors.listMilestones>['items'][number]
