// What the screens know of an account: the shape of its door.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { doors } from '../contract.ts'

export type Account = ReplyOf<typeof doors.listAccounts>['items'][number]
