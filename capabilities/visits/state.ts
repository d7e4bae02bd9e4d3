// What is known of one visit, as it stands after its corrections.
import { never } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Meeting, VisitEntry } from './events.ts'

interface Correction {
  readonly at: string
  readonly by: Id | null
  readonly reason: string
  /** The fields as they were before it. */
  readonly before: Partial<Meeting>
}

export interface Visit extends Meeting {
  readonly status: 'none' | 'recorded'
  readonly programme: string
  readonly programmeVersion: string
  readonly subject: Id
  readonly answering: Id | null
  readonly area: Id | null
  readonly unit: Id | null
  readonly recordedBy: Id | null
  readonly recordedAt: string
  readonly findings: readonly Id[]
  readonly promises: readonly Id[]
  readonly corrections: readonly Correction[]
}

export const noVisit: Visit = {
  status: 'none',
  programme: '',
  programmeVersion: '',
  subject: '',
  answering: null,
  area: null,
  unit: null,
  recordedBy: null,
  recordedAt: '',
  kind: '',
  metAt: '',
  officers: [],
  contacts: [],
  heard: '',
  findings: [],
  promises: [],
  corrections: [],
}

export function evolve(state: Visit, entry: VisitEntry): Visit {
  switch (entry.type) {
    case 'VisitRecorded':
      return { ...noVisit, ...entry.data, status: 'recorded', recordedAt: entry.at }
    case 'VisitCorrected': {
      const { reason, changed } = entry.data
      const fields = Object.keys(changed) as (keyof Meeting)[]
      const before = Object.fromEntries(fields.map((field) => [field, state[field]])) as Partial<Meeting>
      const correction = { at: entry.at, by: entry.actor, reason, before }
      return { ...state, ...changed, corrections: [...state.corrections, correction] }
    }
    default:
      return never(entry)
  }
}
