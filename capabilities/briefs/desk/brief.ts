// What the screens know of a brief: the shape of its door.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { briefDoors } from '../contract.ts'

export type Brief = ReplyOf<typeof briefDoors.readBrief>
