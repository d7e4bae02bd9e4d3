// What a programme says of re-checks: which share of the matters that ended in each way is called again.
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { part, type Programme } from '#foundation/programme/programme.ts'
import { strata, type Stratum } from './strata.ts'

export interface RechecksPart {
  /** Of each way of ending, from 0 to 1. */
  readonly shares: Readonly<Record<Stratum, number>>
  /** So many of each way of ending at least, as far as there are. */
  readonly least: number
}

export const rechecksPart = part<RechecksPart>('rechecks', { check: checkRechecks })

const usual: RechecksPart = { shares: { withdrawn: 1, unjudged: 1, reopened: 1, judged: 0.1 }, least: 3 }

/** A programme that says nothing calls all who withdrew, never judged or were once dissatisfied, and a tenth of the others. */
export function rechecksOf(programme: Programme): RechecksPart {
  return rechecksPart.part in programme.parts ? rechecksPart.of(programme) : usual
}

/** A withdrawal is looked at whole: the unit may have asked for it (domain.md 2.9, withdrawals made unsolved). */
export function checkRechecks({ shares, least }: RechecksPart): Refusal | null {
  const wrong = strata.find((each) => !(shares[each] >= 0 && shares[each] <= 1))
  if (wrong) return refuse('programme.recheck-share', { stratum: wrong, share: shares[wrong] })
  if (shares.withdrawn < 1) return refuse('programme.recheck-withdrawn', { share: shares.withdrawn })
  return Number.isInteger(least) && least >= 0 ? null : refuse('programme.recheck-least', { least })
}
