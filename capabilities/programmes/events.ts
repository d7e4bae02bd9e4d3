// What may have happened to a programme in a jurisdiction: a version of its definition came into force.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Programme } from '#foundation/programme/programme.ts'

export type ProgrammeEvent = Happened & {
  readonly type: 'ProgrammeAdopted'
  readonly data: { definition: Programme }
}
export type ProgrammeEntry = Recorded<ProgrammeEvent>
