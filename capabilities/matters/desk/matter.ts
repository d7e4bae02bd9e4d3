// What the screens of matters know of one: the shapes of the doors, nothing more.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { matterDoors } from '../contract.ts'
import type { MatterEvent } from '../events.ts'

export type MatterRow = ReplyOf<typeof matterDoors.listMatters>['items'][number]
export type Matter = ReplyOf<typeof matterDoors.getMatter>
export type Moved = ReplyOf<typeof matterDoors.dispatchMatter>
export type Entry = Matter['thread'][number]

/** The entry as it was recorded: the door keeps `data` loose, since every type has its own. */
export function eventOf(entry: Entry): MatterEvent {
  return { type: entry.type, data: entry.data } as unknown as MatterEvent
}
