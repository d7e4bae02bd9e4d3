// What is known of one programme: all versions adopted, the last one in force.
import type { Programme } from '#foundation/programme/programme.ts'
import type { ProgrammeEntry } from './events.ts'

interface Adopted {
  readonly definition: Programme
  readonly at: string
}

export interface ProgrammeHistory {
  readonly adopted: readonly Adopted[]
}

export const noProgramme: ProgrammeHistory = { adopted: [] }

export function evolve(state: ProgrammeHistory, entry: ProgrammeEntry): ProgrammeHistory {
  return { adopted: [...state.adopted, { definition: entry.data.definition, at: entry.at }] }
}
