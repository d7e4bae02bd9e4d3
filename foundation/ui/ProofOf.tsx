// The days of a proof as it came over the wire, where days tell more than the sentence does.
import { isRefusal } from '../core/refusal.ts'
import { asProof } from '../time/proof-shape.ts'
import { ProofDays } from './ProofDays.tsx'

export function ProofOf({ proof }: { proof: unknown }) {
  const known = asProof(proof)
  if (isRefusal(known) || !isByDays(known.rule.unit)) return null
  return <ProofDays proof={known} />
}

/** Minutes and hours say more in a sentence than in a calendar. */
function isByDays(unit: string): boolean {
  return unit === 'wd' || unit === 'd' || unit === 'wh'
}
