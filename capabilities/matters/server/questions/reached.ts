// Conditions and columns for the lists of higher floors whose rows belong to a matter: whether a reader reaches it, when it was written down.
import { sql, type RawBuilder } from 'kysely'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { inReach } from '../queries/reach.ts'

/** Whether the shares open the matter that a column names; null opens all. */
export function isReached(
  reader: Reader,
  shares: readonly Share[] | null,
  matter: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (shares === null) return sql<boolean>`true`
  return sql<boolean>`exists (select from matters
    where matters.tenant_id = ${reader.tenant} and matters.id = ${matter} and ${inReach(reader, shares)})`
}

/** When the matter that a column names was written down. */
export function receivedAt(reader: Reader, matter: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(select received_at from matters
    where matters.tenant_id = ${reader.tenant} and matters.id = ${matter})`
}
