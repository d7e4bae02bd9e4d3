// The unified social credit code of GB 32100-2015: eighteen characters, the last of which proves the others.
import type { Refusal } from '#foundation/core/refusal.ts'
import { refuse } from '#foundation/core/refusal.ts'

/** GB 32100-2015 leaves out I, O, S, V and Z; a character's place here is its value. */
export const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const length = 18
const divisionFrom = 3
const divisionTo = 8

/**
 * Checks a code and gives it in its plain form: half width, upper case, blanks and hyphens taken out.
 * Refuses `subject.code-length`, `subject.code-character`, `subject.code-division` (positions 3 to 8 are the digits of
 * GB/T 2260) and `subject.code-check`, each saying where and what was found. Positions count from 1.
 *
 * The check character notices every change of one character and every exchange of two, but for one: the first and
 * the last character weigh the same, so exchanging those two goes unnoticed.
 */
export function checkCode(text: string): { readonly code: string } | Refusal {
  const code = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const characters = [...code]
  if (characters.length !== length)
    return refuse('subject.code-length', { length: characters.length, expected: length })
  const stray = characters.findIndex((character) => !codeAlphabet.includes(character))
  if (stray >= 0) return refuse('subject.code-character', { position: stray + 1, found: characters[stray]! })
  for (let position = divisionFrom; position <= divisionTo; position++) {
    const found = characters[position - 1]!
    if (found > '9') return refuse('subject.code-division', { position, found })
  }
  const expected = checkCharacter(code.slice(0, length - 1))
  const found = characters[length - 1]!
  return found === expected ? { code } : refuse('subject.code-check', { position: length, expected, found })
}

/** True for a right code that is already in its plain form. */
export function isUscc(code: string): boolean {
  const checked = checkCode(code)
  return 'code' in checked && checked.code === code
}

/** The eighteenth character for the first seventeen: (31 - Σ value × 3^(i-1) mod 31) mod 31, GB 32100-2015 4.3.5. */
export function checkCharacter(first17: string): string {
  let weight = 1
  let sum = 0
  for (const character of first17) {
    sum += codeAlphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return codeAlphabet[(31 - (sum % 31)) % 31]!
}

/** The ninth character of an organisation code for the first eight, GB 11714-1997; letters count from A = 10. */
export function organisationCheck(first8: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + parseInt(first8[index]!, 36) * weight, 0)
  const rest = 11 - (sum % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}
