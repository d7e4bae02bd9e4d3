// What the screens know of a contact: the shape of its door.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { doors } from '../contract.ts'

export type Contact = ReplyOf<typeof doors.listContacts>['items'][number]
