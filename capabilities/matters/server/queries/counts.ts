// SQL for the counts of matters: how many each unit has in each status, as far as the reader reaches.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { inShares } from '#capabilities/people/server/questions/shares.ts'
import { inReach, isKept, isReached } from './reach.ts'

interface Count {
  readonly unit: Id
  readonly status: string
  readonly count: number
}

/**
 * How many matters of each unit and status the shares open. Kept, not counted, for whoever sees the whole or what units
 * hold, held or raised: sums of kept rows, however many matters there are. Only what is one's own or of an area is
 * counted beside them.
 */
export async function countMatters(
  reader: Reader,
  programme: string | null,
  shares: readonly Share[] | null,
): Promise<Count[]> {
  const kept = shares?.filter(isKept) ?? null
  const others = shares?.filter((share) => !isKept(share)) ?? []
  const sums = await Promise.all([
    heldCounts(reader, programme, kept),
    kept?.some(({ units }) => units !== null) ? passedCounts(reader, programme, kept) : [],
    others.length > 0 ? otherCounts(reader, programme, { others, kept: kept! }) : [],
  ])
  const found = new Map<string, Count>()
  for (const row of sums.flat()) {
    const key = `${row.unit}/${row.status}`
    found.set(key, { ...row, count: row.count + (found.get(key)?.count ?? 0) })
  }
  return [...found.values()]
}

const byUnit = (
  shares: readonly Share[] | null,
  inUnits: (units: readonly Id[]) => RawBuilder<boolean>,
): RawBuilder<boolean> =>
  inShares(shares, {
    programme: sql.ref('programme'),
    inUnits,
    inAreas: () => sql<boolean>`false`,
    isOwn: () => sql<boolean>`false`,
  })

const held = (shares: readonly Share[] | null) => byUnit(shares, (units) => sql`unit_id = any(${units})`)

const inProgramme = (programme: string | null) =>
  programme === null ? sql`true` : sql`programme = ${programme}`

async function counted(reader: Reader, question: RawBuilder<Count>): Promise<Count[]> {
  return (await question.execute(rowsOf(reader))).rows
}

function heldCounts(
  reader: Reader,
  programme: string | null,
  shares: readonly Share[] | null,
): Promise<Count[]> {
  return counted(
    reader,
    sql`select unit_id as unit, status, sum(amount)::int as count from matter_counts
         where tenant_id = ${reader.tenant} and ${inProgramme(programme)} and ${held(shares)}
         group by unit_id, status having sum(amount) <> 0`,
  )
}

/** What the units of the shares do not hold, but held, handed on or raised. */
function passedCounts(reader: Reader, programme: string | null, shares: readonly Share[]): Promise<Count[]> {
  const passed = byUnit(shares, (units) => sql`hands && ${units}::uuid[]`)
  return counted(
    reader,
    sql`select unit_id as unit, status, sum(amount)::int as count from matter_counts_beside
         where tenant_id = ${reader.tenant} and ${inProgramme(programme)} and ${passed} and not ${held(shares)}
         group by unit_id, status having sum(amount) <> 0`,
  )
}

async function otherCounts(
  reader: Reader,
  programme: string | null,
  { others, kept }: { others: readonly Share[]; kept: readonly Share[] },
): Promise<Count[]> {
  return counted(
    reader,
    sql`select owner_unit as unit, status, count(*)::int as count from matters
         where tenant_id = ${reader.tenant} and ${await isReached(reader, others)} and not ${inReach(reader, kept)}
           and ${inProgramme(programme)}
         group by owner_unit, status`,
  )
}
