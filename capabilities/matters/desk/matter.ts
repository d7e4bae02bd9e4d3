// What the screens of matters know of one: the shapes of the doors, nothing more.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { matterDoors } from '../contract.ts'

export type MatterRow = ReplyOf<typeof matterDoors.listMatters>['items'][number]
export type Matter = ReplyOf<typeof matterDoors.getMatter>
