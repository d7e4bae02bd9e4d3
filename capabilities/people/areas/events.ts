// What may have happened to an area.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { AreaLevel } from './commands.ts'

interface AreaFacts {
  readonly name: string
  readonly level: AreaLevel
  /** Code of the place in the national statistics, where it has one. */
  readonly code: string | null
}

export type AreaEvent =
  | (Happened & { type: 'AreaAdded'; data: AreaFacts & { parent: Id | null; path: string } })
  | (Happened & { type: 'AreaChanged'; data: AreaFacts })
  | (Happened & { type: 'AreaClosed'; data: object })

export type AreaEntry = Recorded<AreaEvent>
