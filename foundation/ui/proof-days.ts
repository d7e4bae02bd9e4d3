// The days of a proof one by one, for the picture of a deadline.
import type { Words } from '../core/words.ts'
import { dayOfText } from '../time/day.ts'
import type { Proof, Stretch } from '../time/proof.ts'

export interface ProofDay {
  /** Number of the day since 1970. */
  readonly day: number
  readonly kind: Stretch['kind']
  /** The holiday, or why the office was closed or open. */
  readonly name: Words | null
  readonly isDue: boolean
}

/**
 * Every day of the proof in order; a day split by hours stands once, as what it was last. Where pauses moved the due,
 * the days end where it would have fallen, and none of them is the due one.
 */
export function proofDays(proof: Proof): ProofDay[] {
  const days = new Map<number, ProofDay>()
  for (const { from, to, kind, name = null } of proof.stretches)
    for (let day = dayOfText(from); day <= dayOfText(to); day++)
      days.set(day, { day, kind, name, isDue: false })
  const inOrder = [...days.values()].toSorted((a, b) => a.day - b.day)
  if (proof.pauses.length > 0) return inOrder
  return inOrder.map((each, at) => ({ ...each, isDue: at === inOrder.length - 1 }))
}
