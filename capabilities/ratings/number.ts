// Which telephone may judge: the asker's own, that was known before there was something to judge, and no officer's.
import { refuse, type Refusal } from '#foundation/core/refusal.ts'

/** When a contact's number was told: with the contact, or in place of another. */
interface NumberTold {
  readonly how: 'added' | 'changed'
  readonly at: string
}

export interface NumberFacts {
  /** It rings the telephone of an officer who serves. */
  readonly isStaffs: boolean
  /** null for a number that the asker typed herself, or told before such things were written down. */
  readonly told: NumberTold | null
  /** When the matter was written down. */
  readonly raisedAt: string
}

/** Hours for which a number rests that was put in late. */
export const restHours = 72

/**
 * Whether a number was put there while a verdict was already to be had from it: told after the matter was raised, or put
 * in place of another shortly before.
 */
export function isLateNumber({ how, at }: NumberTold, raisedAt: string): boolean {
  return at > (how === 'added' ? raisedAt : afterHours(raisedAt, -restHours))
}

/** Why no code may go to the number now; null when one may. A late one rests, so that its former owner hears of it in time. */
export function codeRefusal({ isStaffs, told, raisedAt }: NumberFacts, now: string): Refusal | null {
  if (isStaffs) return refuse('code.staff-number')
  const until = told && isLateNumber(told, raisedAt) ? afterHours(told.at, restHours) : now
  return now < until ? refuse('code.number-late', { hours: restHours, until }) : null
}

function afterHours(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString()
}
