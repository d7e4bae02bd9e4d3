// Which matters a reader's shares open, in the same words for the list, the counts and the registers.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Own, Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { inShares } from '#capabilities/people/server/questions/shares.ts'
import { standingIn, standsIn } from '#capabilities/subjects/server/questions/areas.ts'

const column = (name: string) => sql.ref(`matters.${name}`)

/**
 * The condition on one row of matters: in the units that hold, held or raised it, in the area where its subject stands
 * today, or one's own. What the door of one matter asks (server/scope.ts) is the same. `offset 0` keeps the planner
 * from collecting every handover of the units before it looks at a page of rows.
 */
export function inReach(reader: Reader, shares: readonly Share[] | null): RawBuilder<boolean> {
  return inShares(shares, {
    programme: column('programme'),
    inUnits: (units) => inUnits(reader, units),
    inAreas: (areas) => standsIn(reader, column('subject_id'), areas),
    isOwn,
  })
}

function inUnits({ tenant }: Reader, units: readonly Id[]): RawBuilder<boolean> {
  return sql`(matters.owner_unit = any(${units}) or matters.raised_unit = any(${units})
    or exists (select from matter_handovers h where h.tenant_id = ${tenant} and h.matter_id = matters.id
                  and (h.to_unit = any(${units}) or h.from_unit = any(${units})) offset 0))`
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

/**
 * The condition again, for a statement that asks for all that narrow shares open at once: their ids are gathered through
 * indexes first, whatever the planner believes of how many rows the rest of the statement has.
 */
export function isReached(reader: Reader, shares: readonly Share[] | null): RawBuilder<boolean> {
  if (shares === null || !shares.every(isNarrow)) return inReach(reader, shares)
  return gathered(reader, shares, anyOf(shares.map((share) => idsOf(reader, share))))
}

/** The same without what the units of the shares hold, which the kept counts know. */
export function isReachedBeside(reader: Reader, shares: readonly Share[]): RawBuilder<boolean> {
  const beside = shares.filter(isNarrow)
  const ids = beside.map((share) => (isKept(share) ? lostBy(reader, share.units!) : idsOf(reader, share)))
  return gathered(reader, beside, anyOf(ids))
}

function gathered(reader: Reader, shares: readonly Share[], ids: RawBuilder<unknown>): RawBuilder<boolean> {
  const found = sql<boolean>`matters.id in (with ids as materialized (${ids}) select id from ids)`
  const widest = shares.every(({ programme, units, areas }) => programme === null && !(units && areas))
  return widest ? found : sql`${found} and ${inReach(reader, shares)}`
}

/** Whether narrow shares open more than so many, or about so. */
export async function reachesMore(reader: Reader, shares: readonly Share[], most: number): Promise<boolean> {
  const ids = anyOf(shares.map((share) => idsOf(reader, share)))
  const counted = sql<{ count: number }>`
    select count(*)::int as count from (select id from (${ids}) reached limit ${most + 1}) reached`
  const { rows } = await counted.execute(rowsOf(reader))
  return rows[0]!.count > most
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
  return ids.length === 0 ? sql`select null::uuid as id where false` : sql`${sql.join(ids, sql` union `)}`
}

/** By the widest axis of a share, as far as an index knows it: without the programme, and the area beside a unit. */
function idsOf(reader: Reader, { units, areas, own }: Share): RawBuilder<unknown> {
  const { tenant } = reader
  if (own)
    return sql`select id from matters where tenant_id = ${tenant} and owner_person = ${own.person}::uuid
      union select id from matters where tenant_id = ${tenant} and raised_by = ${own.person}::uuid
      union select id from matters where tenant_id = ${tenant} and subject_id = any(${own.subjects})`
  if (units)
    return sql`select id from matters where tenant_id = ${tenant} and owner_unit = any(${units})
      union select id from matters where tenant_id = ${tenant} and raised_unit = any(${units})
      union ${handed(tenant, units)}`
  return sql`select m.id from (${standingIn(reader, areas ?? [])}) standing
    join matters m on m.tenant_id = ${tenant} and m.subject_id = standing.id`
}

/** Raised or held by the units before, and held by another now. */
function lostBy({ tenant }: Reader, units: readonly Id[]): RawBuilder<unknown> {
  return sql`select id from matters where tenant_id = ${tenant} and raised_unit = any(${units}) and owner_unit <> all(${units})
    union ((${handed(tenant, units)}) except select id from matters where tenant_id = ${tenant} and owner_unit = any(${units}))`
}

const handed = (tenant: Id, units: readonly Id[]) =>
  sql`select matter_id as id from matter_handovers where tenant_id = ${tenant} and to_unit = any(${units})
    union select matter_id from matter_handovers where tenant_id = ${tenant} and from_unit = any(${units})`
