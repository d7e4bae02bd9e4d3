// What a programme says about pairings: which roles there are, and which of them leads.
import { part } from '#foundation/programme/programme.ts'
import type { Words } from '#foundation/core/words.ts'

export interface PairingRole {
  readonly key: string
  readonly words: Words
  /** Whoever has it answers for the subject: one at a time, whatever the programme. */
  readonly leads: boolean
}

export interface PairingsPart {
  /** The first leading role is the one that a hand-over gives. */
  readonly roles: readonly PairingRole[]
}

export const pairingsPart = part<PairingsPart>('pairings')

export function roleOf(part: PairingsPart, key: string): PairingRole | null {
  return part.roles.find((role) => role.key === key) ?? null
}

export function leadingRole(part: PairingsPart): PairingRole | null {
  return part.roles.find((role) => role.leads) ?? null
}
