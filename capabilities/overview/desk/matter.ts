// What the screens of overview know of a matter: the shape of its door.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { matterDoors } from '#capabilities/matters/contract.ts'

export type MatterRow = ReplyOf<typeof matterDoors.listMatters>['items'][number]
