// The number people call a matter by: its day and eight letters of its id, so a phone knows it without signal.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'

// Crockford's alphabet: no I, L, O, U, so that it can be read out on the telephone.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** '261121-7K3F-9QXM'. Eight letters are 40 of the id's random bits: a day would need a million matters for one likely clash. */
export function matterNumber(id: Id, receivedAt: string): string {
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`)
  let text = ''
  for (let i = 0; i < 8; i++) {
    text = letters[Number(bits & 31n)]! + text
    bits >>= 5n
  }
  return `${dayOf(receivedAt).slice(2).replaceAll('-', '')}-${text.slice(0, 4)}-${text.slice(4)}`
}
