// What the asker's link opens, as the screens of her page take it.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { doors } from '../contract.ts'

export type AskerView = ReplyOf<typeof doors.askerView>
export type AskerMatter = NonNullable<AskerView['matter']>
