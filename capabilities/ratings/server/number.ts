// The number that a code of a link would go to, as the rules of ratings/number.ts ask about it.
import type { Refusal } from '#foundation/core/refusal.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { findMatter } from '#capabilities/matters/server/questions.ts'
import { hasStaffNumber, isStaffNumber, numbersTold } from '#capabilities/people/server/questions/numbers.ts'
import { codeRefusal } from '../number.ts'
import type { AskerLink } from './queries/links.ts'

/** Asked when a code is asked for, and again when it is sent: the register may have changed meanwhile. */
export async function codeRefused(
  reader: Reader,
  { contact, phone, object }: AskerLink,
  at: string,
): Promise<Refusal | null> {
  const [isStaffs, told, found] = await Promise.all([
    phone === null ? contact !== null && hasStaffNumber(reader, contact) : isStaffNumber(reader, phone),
    phone === null && contact !== null ? numbersTold(reader, [contact]) : [],
    findMatter(reader, object),
  ])
  const raisedAt = found?.matter.receivedAt ?? at
  return codeRefusal({ isStaffs, told: told.at(-1) ?? null, raisedAt }, at)
}
