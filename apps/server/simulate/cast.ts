// Who plays: people signed in at the public API, the units they act for, and the enterprises they serve.
import type { Id } from '#foundation/core/ids.ts'
import type { Player } from './player.ts'

export interface PlayedOfficer {
  readonly player: Player
  readonly id: Id
  readonly name: string
}

export interface PlayedEnterprise {
  readonly id: Id
  readonly name: string
  readonly contact: Id
  readonly phone: string
  readonly lead: PlayedOfficer
}

export interface Cast {
  readonly units: ReadonlyMap<string, Id>
  readonly office: Player
  readonly supervisor: PlayedOfficer
  /** Someone who answers for each unit, by its code; the leaders' unit answers through the leader. */
  readonly handlers: ReadonlyMap<string, Player>
  readonly officers: readonly PlayedOfficer[]
  readonly enterprises: readonly PlayedEnterprise[]
}
