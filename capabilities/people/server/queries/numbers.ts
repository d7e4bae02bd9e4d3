// Whose line a number is, and the numbers that contacts had before.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { lineOf } from '../../persons/person.ts'

const staffSql = `
select p.phone from people_persons p join people_officers o on o.tenant_id = p.tenant_id and o.id = p.id
 where p.tenant_id = $1 and o.serving and p.phone is not null and ($2::text[] is null or right(p.phone, 7) = any($2))`

/** Lines of the officers who serve; with `phones`, only what may be one of these, found by their last digits. */
export async function staffLines(reader: Reader, phones: readonly string[] | null): Promise<Set<string>> {
  if (phones?.length === 0) return new Set()
  const ends = phones?.map((phone) => phone.slice(-7)) ?? null
  const rows = await reader.query<{ phone: string }>(staffSql, [reader.tenant, ends])
  return new Set(rows.map(({ phone }) => lineOf(phone)))
}

export async function isStaffLine(reader: Reader, phone: string | null): Promise<boolean> {
  return phone !== null && (await staffLines(reader, [phone])).has(lineOf(phone))
}

interface FormerNumber {
  readonly id: Id
  readonly contact: Id
  readonly phone: string
  readonly changedAt: string
}

const keepSql = `
insert into people_former_numbers (tenant_id, id, contact, phone, changed_at, ends_at)
values ($1, $2, $3, $4, $5, $5::timestamptz + make_interval(secs => $6))`

/** Keeps a number that was replaced, so that its owner can be told. */
export async function keepFormerNumber(
  writer: Reader,
  { id, contact, phone, changedAt }: FormerNumber,
  seconds: number,
): Promise<void> {
  await writer.query(keepSql, [writer.tenant, id, contact, phone, changedAt, seconds])
}

const findSql = `
select id, contact, phone, changed_at as "changedAt" from people_former_numbers where tenant_id = $1 and id = $2`

export async function findFormerNumber(reader: Reader, id: Id): Promise<FormerNumber | null> {
  const [row] = await reader.query<FormerNumber>(findSql, [reader.tenant, id])
  return row ?? null
}

const forgetOldSql = `delete from people_former_numbers where tenant_id = $1 and ends_at <= $2`

/** Forgets those whose owners were told, or could not be. */
export async function forgetFormerNumbers(writer: Reader, at: string): Promise<void> {
  await writer.query(forgetOldSql, [writer.tenant, at])
}

const forgetOfSql = `delete from people_former_numbers where tenant_id = $1 and contact = $2`

export async function forgetNumbersOf(writer: Reader, contact: Id): Promise<void> {
  await writer.query(forgetOfSql, [writer.tenant, contact])
}
