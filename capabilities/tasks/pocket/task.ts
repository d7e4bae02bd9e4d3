// One task as the phone is given it.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { taskDoors } from '../contract.ts'

export type Task = ReplyOf<typeof taskDoors.getTask>
