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

/** Ids of the matters that shares open, found through indexes; where many are asked for at once, the same as `inReach`. */
export function reachedIds(reader: Reader, shares: readonly Share[]): RawBuilder<unknown> {
  return anyOf(shares.map((share) => exactly(reader, share, idsOf(reader, share))))
}

/** Whether they open more than so many. */
export async function reachesMore(reader: Reader, shares: readonly Share[], most: number): Promise<boolean> {
  const first = sql`select id from (${reachedIds(reader, shares)}) reached limit ${most + 1}`
  const counted = sql<{ count: number }>`select count(*)::int as count from (${first}) reached`
  const { rows } = await counted.execute(rowsOf(reader))
  return rows[0]!.count > most
}

/** The rows that they open, for a `from`: each looked up by itself, so that no plan walks all matters for a few. */
export function reachedRows(reader: Reader, shares: readonly Share[]): RawBuilder<unknown> {
  return sql`(select found.* from (${reachedIds(reader, shares)}) reached cross join lateral
    (select * from matters where tenant_id = ${reader.tenant} and id = reached.id limit 1) found)`
}

/** Of these, the ids that the kept counts of the shares do not know. */
export function idsBeside(reader: Reader, shares: readonly Share[]): RawBuilder<unknown> {
  const beside = shares.filter(isNarrow).map((share) => {
    const ids = isKept(share) ? lostBy(reader, share.units!) : idsOf(reader, share)
    return exactly(reader, share, ids)
  })
  return anyOf(beside)
}

function anyOf(ids: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return ids.length === 0 ? sql`select null::uuid as id where false` : sql`${sql.join(ids, sql` union `)}`
}

/** What no index of the widest axis asked: the programme, and the area beside a unit. */
function exactly(reader: Reader, { programme, units, areas, own }: Share, ids: RawBuilder<unknown>) {
  const beside = !own && units ? areas : null
  if (programme === null && beside === null) return ids
  return sql`select m.id from (${ids}) widest join matters m on m.tenant_id = ${reader.tenant} and m.id = widest.id
     where ${programme === null ? sql`true` : sql`m.programme = ${programme}`}
       and ${beside === null ? sql`true` : standsIn(reader, sql.ref('m.subject_id'), beside)}`
}

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
  if (areas)
    return sql`select m.id from (${standingIn(reader, areas)}) standing
      join matters m on m.tenant_id = ${tenant} and m.subject_id = standing.id`
  return sql`select id from matters where tenant_id = ${tenant}`
}

/** Raised or held by the units before, and held by another now. */
function lostBy({ tenant }: Reader, units: readonly Id[]): RawBuilder<unknown> {
  return sql`select id from matters where tenant_id = ${tenant} and raised_unit = any(${units}) and owner_unit <> all(${units})
    union ((${handed(tenant, units)}) except select id from matters where tenant_id = ${tenant} and owner_unit = any(${units}))`
}

const handed = (tenant: Id, units: readonly Id[]) =>
  sql`select matter_id as id from matter_handovers where tenant_id = ${tenant} and to_unit = any(${units})
    union select matter_id from matter_handovers where tenant_id = ${tenant} and from_unit = any(${units})`
