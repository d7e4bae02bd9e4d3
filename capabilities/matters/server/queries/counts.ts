// SQL for the counts of matters: how many each unit has in each status, as far as the reader reaches.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { inShares } from '#capabilities/people/server/questions/shares.ts'
import type { MattersTables } from '../tables.ts'
import { isKept, isNarrow, isReachedBeside } from './reach.ts'

interface Count {
  readonly unit: Id
  readonly status: string
  readonly count: number
}

/**
 * How many matters of each unit and status the shares open. Kept, not counted, for whoever sees the whole or what
 * units hold: the sum of a few rows a unit, however many matters there are. Only what units raised or held before
 * is counted beside it, and what is one's own or of an area.
 */
export async function countMatters(
  reader: Reader,
  programme: string | null,
  shares: readonly Share[] | null,
): Promise<Count[]> {
  const kept = shares?.filter(isKept) ?? null
  const others = shares?.filter(isNarrow) ?? []
  const [sums, beside] = await Promise.all([
    keptCounts(reader, programme, kept),
    others.length > 0 ? countBeside(reader, programme, { shares: shares!, kept: kept! }) : [],
  ])
  const found = new Map<string, Count>()
  for (const row of [...sums, ...beside]) {
    const key = `${row.unit}/${row.status}`
    found.set(key, { ...row, count: row.count + (found.get(key)?.count ?? 0) })
  }
  return [...found.values()]
}

const held = (shares: readonly Share[] | null, unit: string) =>
  inShares(shares, {
    programme: sql.ref('programme'),
    inUnits: (units) => sql<boolean>`${sql.ref(unit)} = any(${units})`,
    inAreas: () => sql<boolean>`false`,
    isOwn: () => sql<boolean>`false`,
  })

function keptCounts(
  reader: Reader,
  programme: string | null,
  shares: readonly Share[] | null,
): Promise<Count[]> {
  return rowsOf<MattersTables>(reader)
    .selectFrom('matter_counts')
    .where('tenant_id', '=', reader.tenant)
    .$if(programme !== null, (query) => query.where('programme', '=', programme!))
    .where(held(shares, 'unit_id'))
    .select(['unit_id as unit', 'status', sql<number>`sum(amount)::int`.as('count')])
    .groupBy(['unit_id', 'status'])
    .having(sql<boolean>`sum(amount) <> 0`)
    .execute()
}

async function countBeside(
  reader: Reader,
  programme: string | null,
  { shares, kept }: { shares: readonly Share[]; kept: readonly Share[] },
): Promise<Count[]> {
  const { rows } = await sql<Count>`
    select owner_unit as unit, status, count(*)::int as count from matters
     where tenant_id = ${reader.tenant} and ${isReachedBeside(reader, shares)} and not ${held(kept, 'owner_unit')}
       and ${programme === null ? sql`true` : sql`programme = ${programme}`}
     group by owner_unit, status`.execute(rowsOf<MattersTables>(reader))
  return rows
}
