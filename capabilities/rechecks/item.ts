// The shape of a matter drawn, as desk and phone receive it.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { doors } from './contract.ts'

export type Item = ReplyOf<typeof doors.getSample>['items'][number]
