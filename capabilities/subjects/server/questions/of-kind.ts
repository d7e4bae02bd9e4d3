// What briefs ask of subjects: how many of a kind are served, and which they are, as far as the reader reaches.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { inShares } from '#capabilities/people/server/questions/shares.ts'
import type { SubjectKind } from '../../kinds.ts'

/** A subject stands in no programme, and is one's own when one is paired with it. */
function ofKind(reader: Reader, kind: SubjectKind, within: readonly Share[] | null): RawBuilder<unknown> {
  const reached = inShares(within, {
    programme: null,
    inUnits: (units) => sql`unit_id = any(${units})`,
    inAreas: (areas) => sql`area_id = any(${areas})`,
    isOwn: ({ subjects }) => sql`id = any(${subjects})`,
  })
  return sql`subjects where tenant_id = ${reader.tenant} and kind = ${kind} and retired_at is null and ${reached}`
}

/** How many subjects of a kind are served today. */
export async function countOfKind(
  reader: Reader,
  kind: SubjectKind,
  within: readonly Share[] | null,
): Promise<number> {
  const question = sql<{ count: number }>`select count(*)::int as count from ${ofKind(reader, kind, within)}`
  const { rows } = await question.execute(rowsOf(reader))
  return rows[0]!.count
}

interface SubjectOfKind {
  readonly key: string
  readonly id: Id
  readonly name: string
  readonly code: string | null
}

interface KindPage {
  readonly within: readonly Share[] | null
  /** Key of the last row before. */
  readonly after: string | null
  readonly limit: number
}

/** The subjects that `countOfKind` counts, by name. */
export async function listOfKind(
  reader: Reader,
  kind: SubjectKind,
  { within, after, limit }: KindPage,
): Promise<SubjectOfKind[]> {
  const cut = after?.lastIndexOf('|') ?? -1
  const rest =
    cut < 0 ? sql`true` : sql`(name, id) > (${after!.slice(0, cut)}, ${after!.slice(cut + 1)}::uuid)`
  const { rows } = await sql<SubjectOfKind>`
    select name || '|' || id as key, id, name, code from ${ofKind(reader, kind, within)} and ${rest}
     order by name, id limit ${limit}`.execute(rowsOf(reader))
  return rows
}
