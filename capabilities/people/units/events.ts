// What may have happened to a unit.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { UnitKind } from './commands.ts'

interface UnitFacts {
  readonly name: string
  readonly kind: UnitKind
  readonly code: string | null
  readonly area: Id | null
}

export type UnitEvent =
  | (Happened & { type: 'UnitAdded'; data: UnitFacts & { parent: Id | null; path: string } })
  | (Happened & { type: 'UnitChanged'; data: UnitFacts })
  | (Happened & { type: 'UnitMoved'; data: { parent: Id | null; path: string } })
  | (Happened & { type: 'UnitClosed'; data: object })

export type UnitEntry = Recorded<UnitEvent>
