// What tasks ask of anything that they may belong to: where it stands, what it is called, who reaches it, who sets tasks there.
import type { Actor } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { AboutKind, AboutPlace } from '../../commands.ts'

export interface Asker extends Reader {
  readonly actor: Actor
  readonly at: string
}

export interface AboutFound {
  readonly place: AboutPlace
  /** Nothing more is to be done about it. */
  readonly isOver: boolean
}

/** One kind of thing that tasks belong to. Higher floors hand theirs to `tasks`, which knows only those below it. */
export interface AboutPort {
  /** Null: there is none. */
  find(reader: Reader, id: Id): Promise<AboutFound | null>
  titles(reader: Reader, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>>
  mayRead(asker: Asker, id: Id): Promise<boolean>
  /** Whoever has it in hand sets tasks for it. */
  mayDirect(asker: Asker, id: Id): Promise<boolean>
}

export type AboutPorts = Partial<Readonly<Record<AboutKind, AboutPort>>>
