// The face a capability shows the server: its doors, its kinds of stream, its words and its migrations.
import type { Messages } from '../core/words.ts'
import type { AnyImportable } from '../imports/importable.ts'
import type { AnyKind } from '../ledger/kind.ts'
import type { Served } from './served.ts'

export interface Capability {
  readonly name: string
  readonly served: readonly Served[]
  readonly kinds: readonly AnyKind[]
  readonly messages: Messages
  /** Folder of this capability's migrations. */
  readonly migrations: URL
  /** Sheets that can be brought in here. */
  readonly imports?: readonly AnyImportable[]
}
