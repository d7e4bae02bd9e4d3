// A kind of stream as the server knows it: the pure decider, its name, and how its state becomes read rows.
import type { Decider, Happened, Recorded } from '../core/decider.ts'
import type { Id } from '../core/ids.ts'
import type { Reader } from '../postgres/pool.ts'

/** What a command, an import or a rebuild did to one stream. Read rows are a function of `after`. */
export interface Change<S, E extends Happened = Happened> {
  readonly id: Id
  readonly before: S
  readonly after: S
  readonly version: number
  readonly entries: readonly Recorded<E>[]
}

export interface Kind<S, C, E extends Happened, F> extends Decider<S, C, E, F> {
  /** First part of the stream's name: 'matter' in 'matter/0198…'. */
  readonly name: string
  /** Versions of entry types above 1, and how an older entry is read today. */
  readonly versions?: Readonly<Record<string, number>>
  readonly upcast?: (type: string, version: number, data: object) => object
  /** Read tables that `project` writes, emptied before a rebuild. */
  readonly tables: readonly string[]
  /**
   * `project` is no async function: it makes all its rows first (and throws there if it must), then sends everything in
   * one turn. The commit may then be sent with it. A projection that reads before it writes leaves this out.
   */
  readonly oneTrip?: true
  /** Beside `oneTrip`: its statements write different tables and read none, so that they may run as one with the entries. */
  readonly oneStatement?: true
  project(reader: Reader, changes: readonly Change<S, E>[]): Promise<void>
}

/** A kind of which only the ledger's machinery is needed. */
// oxlint-disable-next-line no-explicit-any -- variance: a list of kinds of different states has no narrower type
export type AnyKind = Kind<any, any, any, any>

export function streamOf(kind: { name: string }, id: Id): string {
  return `${kind.name}/${id}`
}
