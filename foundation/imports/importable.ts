// How a capability offers a kind of sheet to bring: what it is called, who may, and how its rows are decided on.
import type { Actor, Role } from '../core/actor.ts'
import type { Id } from '../core/ids.ts'
import type { Refusal } from '../core/refusal.ts'
import type { Words } from '../core/words.ts'
import type { Acting } from '../ledger/acting.ts'
import type { Reader } from '../postgres/pool.ts'
import type { ImportKind } from './kind.ts'
import type { Effective } from './plan.ts'
import type { RowRefusal } from './run.ts'

/** Who brings a sheet and what was said with it, such as the programme its rows belong to. */
export interface ImportOrder {
  readonly actor: Actor
  readonly at: string
  readonly programme: string | null
}

export interface RowFacts<Known> {
  /** What `known` told of the rows' keys in this very command. */
  readonly known: ReadonlyMap<string, Known>
  /** Id of the stream that a row begins: always the same one, since a chunk may be tried again. */
  idOf(at: number): Id
}

export interface OpenImport<Row extends object, Known> {
  readonly kind: ImportKind<Row, Known>
  /** What is known under these keys, at most 2,000 at a time; absent means to be added. */
  known(reader: Reader, keys: readonly string[]): Promise<ReadonlyMap<string, Known>>
  /** Decides on rows inside the command under way, by the same rules as the doors. Gives back those they refuse. */
  apply(
    acting: Acting,
    rows: readonly Effective<Row>[],
    facts: RowFacts<Known>,
  ): Promise<readonly RowRefusal[]>
  /** A value as people read it in a preview, where the row holds an id. */
  show?(key: string, value: unknown): unknown
}

export interface Importable<Row extends object = object, Known = unknown> {
  readonly name: string
  readonly words: Words
  readonly allow: readonly Role[]
  /** Rows belong to a programme, which must be named with the file. */
  readonly needsProgramme?: boolean
  /** Titles known, the required ones first, for a hint and an empty sheet to fill in. */
  readonly titles: readonly string[]
  /** Read tables that grow by thousands of rows. */
  readonly tables?: readonly string[]
  /** Looks up once what the cells refer to: units, areas, a programme. */
  open(reader: Reader, order: ImportOrder): Promise<OpenImport<Row, Known> | Refusal>
}

/** One of which only the machinery of imports is needed. */
// oxlint-disable-next-line no-explicit-any -- variance: a list of kinds with different rows has no narrower type
export type AnyImportable = Importable<any, any>

// oxlint-disable-next-line no-explicit-any -- as above
export type AnyOpenImport = OpenImport<any, any>
