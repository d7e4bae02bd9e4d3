// Which matters a reader's shares open, in the same words for the list, the counts and the registers.
import { sql, type RawBuilder } from 'kysely'
import type { Own, Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { inShares } from '#capabilities/people/server/questions/shares.ts'
import { standingIn, standsIn } from '#capabilities/subjects/server/questions/areas.ts'

const column = (name: string) => sql.ref(`matters.${name}`)

/**
 * The condition on one row of matters: in the units that hold, held or raised it, in the area where its subject stands
 * today, or one's own. What the door of one matter asks (server/scope.ts) is the same.
 */
export function inReach(reader: Reader, shares: readonly Share[] | null): RawBuilder<boolean> {
  return inShares(shares, {
    programme: column('programme'),
    inUnits: (units) => sql`(matters.owner_unit = any(${units}) or matters.hands && ${units}::uuid[])`,
    inAreas: (areas) => standsIn(reader, column('subject_id'), areas),
    isOwn,
  })
}

export function isOwn({ person, subjects }: Own): RawBuilder<boolean> {
  return sql`(matters.owner_person = ${person}::uuid or matters.raised_by = ${person}::uuid
    or matters.subject_id = any(${subjects}))`
}

/** A share that some index finds; one that opens a whole programme is walked instead. */
export function isNarrow({ units, areas, own }: Share): boolean {
  return units !== null || areas !== null || own !== null
}

/** What it holds is counted as it moves, so that only what it raised or held before is still to be counted. */
export function isKept({ areas, own }: Share): boolean {
  return areas === null && own === null
}

const lookedUp = 20_000

/**
 * The condition again, for a statement that asks for all that shares open at once: few are looked up by ids gathered
 * through indexes, whatever the planner believes of how many there are; many are recognised as all rows are read. How
 * many stand in one area, the planner knows.
 */
export async function isReached(
  reader: Reader,
  shares: readonly Share[] | null,
): Promise<RawBuilder<boolean>> {
  const isPlanned = shares === null || (shares.length === 1 && shares[0]!.areas !== null)
  if (isPlanned || (await reachesMany(reader, shares))) return inReach(reader, shares)
  const ids = anyOf(shares.map((share) => idsOf(reader, share)))
  const found = sql<boolean>`matters.id in (with ids as materialized (${ids}) select id from ids)`
  const widest = shares.every(({ programme, units, areas }) => programme === null && !(units && areas))
  return widest ? found : sql`${found} and ${inReach(reader, shares)}`
}

/** Whether it is sooner to read all matters than to look up each that the shares open, of which some count twice here. */
export async function reachesMany(reader: Reader, shares: readonly Share[]): Promise<boolean> {
  if (!shares.every(isNarrow)) return true
  if (shares.length === 0) return false
  const ids = sql.join(
    shares.map((share) => idsOf(reader, share)),
    sql` union all `,
  )
  const counted = sql<{ count: number }>`
    select count(*)::int as count from (select id from (${ids}) reached limit ${lookedUp + 1}) reached`
  const { rows } = await counted.execute(rowsOf(reader))
  return rows[0]!.count > lookedUp
}

/**
 * The rows that narrow shares may open, for a `from`; `inReach` still has to be asked of them. Each is looked up by
 * itself, so that no plan walks all matters in the order of the list for a few.
 */
export function reachedRows(reader: Reader, shares: readonly Share[]): RawBuilder<unknown> {
  const ids = anyOf(shares.map((share) => idsOf(reader, share)))
  return sql`(select found.* from (${ids}) reached cross join lateral
    (select * from matters where tenant_id = ${reader.tenant} and id = reached.id limit 1) found)`
}

function anyOf(ids: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  if (ids.length === 0) return sql`select null::uuid as id where false`
  return sql`select distinct id from (${sql.join(ids, sql` union all `)}) found`
}

/** By the widest axis of a share, as far as an index knows it: without the programme, and the area beside a unit. */
function idsOf(reader: Reader, { units, areas, own }: Share): RawBuilder<unknown> {
  const { tenant } = reader
  if (own)
    return sql`select id from matters where tenant_id = ${tenant} and owner_person = ${own.person}::uuid
      union all select id from matters where tenant_id = ${tenant} and raised_by = ${own.person}::uuid
      union all select id from matters where tenant_id = ${tenant} and subject_id = any(${own.subjects})`
  if (units)
    return sql`select id from matters where tenant_id = ${tenant} and owner_unit = any(${units})
      union all select id from matters where tenant_id = ${tenant} and raised_unit = any(${units})
      union all select matter_id from matter_handovers where tenant_id = ${tenant} and to_unit = any(${units})
      union all select matter_id from matter_handovers where tenant_id = ${tenant} and from_unit = any(${units})
      union all select matter_id from matter_supports where tenant_id = ${tenant} and unit_id = any(${units})`
  return sql`select m.id from (${standingIn(reader, areas ?? [])}) standing
    join matters m on m.tenant_id = ${tenant} and m.subject_id = standing.id`
}
