// The rules of adopting a programme: no formalism, every part in order, and a version's content never changes.
import type { Decider } from '#foundation/core/decider.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { checkFormalism } from '#foundation/programme/formalism.ts'
import { checkParts, type Programme } from '#foundation/programme/programme.ts'
import type { ProgrammeEvent } from './events.ts'
import { evolve, noProgramme, type ProgrammeHistory } from './state.ts'

export interface AdoptProgramme {
  readonly type: 'AdoptProgramme'
  readonly definition: Programme
}

export interface AdoptFacts {
  /** Whether two definitions are the same data, field by field. */
  readonly same: (a: Programme, b: Programme) => boolean
}

export const programmeDecider: Decider<ProgrammeHistory, AdoptProgramme, ProgrammeEvent, AdoptFacts> = {
  initial: noProgramme,
  evolve,
  decide,
}

function decide(
  command: AdoptProgramme,
  state: ProgrammeHistory,
  facts: AdoptFacts,
): readonly ProgrammeEvent[] | Refusal {
  const { definition } = command
  const formal = checkFormalism(definition)
  if (formal) return formal
  const before = state.adopted.find((adopted) => adopted.definition.version === definition.version)
  if (!before) return checkParts(definition) ?? [{ type: 'ProgrammeAdopted', data: { definition } }]
  if (facts.same(before.definition, definition)) return []
  return refuse('programme.version-changed', { programme: definition.key, version: definition.version })
}
