// What may have happened to an officer. Who it is stands in people_persons under the same id.
import type { Happened, Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'

export type OfficerEvent =
  | (Happened & { type: 'OfficerAdded'; data: { unit: Id; post: string | null } })
  | (Happened & {
      type: 'OfficerChanged'
      data: { unit: Id; post: string | null; corrected: readonly string[] }
    })
  | (Happened & { type: 'OfficerLeft'; data: { reason: string | null } })
  | (Happened & { type: 'OfficerErased'; data: object })

export type OfficerEntry = Recorded<OfficerEvent>
