// Which pairing ends when the lead of a subject is handed over. Pure, as decide is.
import type { Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Standing } from './decide.ts'
import { overlaps } from './state.ts'

/** The lead that holds on `from`, null when nobody has it; refused when it is the very party named. */
export function leadToEnd(
  standing: readonly Standing[],
  wanted: { readonly from: string; readonly officer: Id | null; readonly team: Id | null },
): Standing | Refusal | null {
  const { from, officer, team } = wanted
  const lead = standing.find(
    (other) => other.leads && other.from <= from && overlaps(other, { from, to: null }),
  )
  if (!lead) return null
  if (lead.officer === officer && lead.team === team) {
    return refuse('pairing.leads-already', { pairing: lead.id, name: lead.partyName, from: lead.from })
  }
  return lead
}
