// What higher floors may ask about telephone numbers, and never the numbers: whose they are, and when they were told.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { isStaffLine } from '../queries/numbers.ts'
import { findPerson } from '../queries/persons.ts'

/** Whether a number rings the telephone of an officer who serves. */
export function isStaffNumber(reader: Reader, phone: string): Promise<boolean> {
  return isStaffLine(reader, phone)
}

/** The same of a contact's number. */
export async function hasStaffNumber(reader: Reader, contact: Id): Promise<boolean> {
  return isStaffLine(reader, (await findPerson(reader, contact))?.phone ?? null)
}

interface NumberTold {
  readonly contact: Id
  /** With the contact, or in place of what was known before. */
  readonly how: 'added' | 'changed'
  readonly by: Id | null
  readonly at: string
}

const toldSql = `
select n.contact, n.how, n.told_by as by, n.told_at as at from people_numbers n
 where n.tenant_id = $1 and n.contact = any($2) order by n.contact, n.version`

/** Each time that the number of one of these contacts was told, the latest last. */
export async function numbersTold(reader: Reader, contacts: readonly Id[]): Promise<NumberTold[]> {
  return contacts.length === 0 ? [] : reader.query<NumberTold>(toldSql, [reader.tenant, contacts])
}

/** The last of them until a moment, as a table with `how` and `at` for the lists of higher floors; both are given as columns. */
export function lastTold(
  reader: Reader,
  contact: RawBuilder<unknown>,
  until: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`(select n.how, n.told_at as at from people_numbers n
    where n.tenant_id = ${reader.tenant} and n.contact = ${contact} and n.told_at <= ${until}
    order by n.version desc limit 1)`
}
