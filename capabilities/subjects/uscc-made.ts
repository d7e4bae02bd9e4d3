// Makes unified social credit codes for demonstrations: right in every check, and of a series that nobody is given.
import { checkCharacter, codeAlphabet, organisationCheck } from './uscc.ts'

const serials = 31 ** 6
/** Prime to 31, so that numbers in a row give codes that look unlike and never meet. */
const stride = 324_517_873

/**
 * A valid code for a number from 0 to 887,503,680; different numbers give different codes.
 * `division` is six digits of GB/T 2260 (510722 is Santai). The organisation code begins with MX, a series not in use,
 * and its own check digit (GB 11714) is right as well; 91 says an enterprise registered with market supervision.
 */
export function makeCode(seed: number, division = '510722'): string {
  if (!Number.isInteger(seed) || seed < 0 || seed >= serials)
    throw new RangeError('the seed is a number from 0 to 31^6 - 1')
  if (!/^\d{6}$/.test(division)) throw new RangeError('a division is six digits')
  let rest = Number((BigInt(seed) * BigInt(stride) + 7n) % BigInt(serials))
  let serial = ''
  for (let place = 0; place < 6; place++) {
    serial += codeAlphabet[rest % 31]!
    rest = Math.floor(rest / 31)
  }
  const organisation = `MX${serial}`
  const first17 = `91${division}${organisation}${organisationCheck(organisation)}`
  return first17 + checkCharacter(first17)
}
