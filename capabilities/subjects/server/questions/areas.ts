// Where subjects stand, as conditions for the lists of higher floors: one table is known here, theirs there.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

/** Whether the subject that a column names stands in one of the areas today. */
export function standsIn(
  reader: Reader,
  subject: RawBuilder<unknown>,
  areas: readonly Id[],
): RawBuilder<boolean> {
  return sql<boolean>`exists (select from subjects s
    where s.tenant_id = ${reader.tenant} and s.id = ${subject} and s.area_id = any(${areas}))`
}

/** Ids of the subjects that stand in one of the areas today. */
export function standingIn(reader: Reader, areas: readonly Id[]): RawBuilder<unknown> {
  return sql`select s.id from subjects s where s.tenant_id = ${reader.tenant} and s.area_id = any(${areas})`
}
