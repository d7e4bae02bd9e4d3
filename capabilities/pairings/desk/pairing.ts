// What the screens know of a pairing: the shape of its door, and what they read of a programme's rules.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Words } from '#foundation/core/words.ts'
import type { pairingDoors } from '../contract.ts'

export type Pairing = ReplyOf<typeof pairingDoors.listPairings>['items'][number]

export interface Roles {
  readonly roles: readonly { readonly key: string; readonly words: Words; readonly leads: boolean }[]
}
