// SQL for slips: the next number, the open one on a thing, those whose day is over, and the list.
import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { inShares } from '#capabilities/people/server/questions/shares.ts'
import type { Colour, WatchedKind } from '../../colours/rules.ts'
import type { Numbered } from '../../events.ts'
import type { SupervisionTables } from '../tables.ts'

// Two statements: what is read after the lock was got was committed before.
const lockSql = `select pg_advisory_xact_lock(hashtextextended('slips ' || $1::text || ' ' || $2::text, 0))`
const lastSql = `select last from slip_numbers where tenant_id = $1 and year = $2`

/**
 * The number after the last of the year. The year stays locked until the command ends: whoever else issues waits, and takes
 * the same number if this command comes to nothing, so that none is left out and none given twice.
 */
export async function nextNumber(reader: Reader, year: number): Promise<number> {
  const [, rows] = await Promise.all([
    reader.query(lockSql, [reader.tenant, year]),
    reader.query<{ last: number }>(lastSql, [reader.tenant, year]),
  ])
  return (rows[0]?.last ?? 0) + 1
}

const openOnSql = `
select mark, year, number from slips where tenant_id = $1 and about_id = $2 and status in ('open', 'replied')`

export async function openSlipOn(reader: Reader, about: Id): Promise<Numbered | null> {
  const [row] = await reader.query<Numbered>(openOnSql, [reader.tenant, about])
  return row ?? null
}

const numbersSql = `select id, mark, year, number from slips where tenant_id = $1 and id = any($2)`

export async function numbersOf(
  reader: Reader,
  ids: readonly Id[],
): Promise<(Numbered & { readonly id: Id })[]> {
  return ids.length === 0 ? [] : reader.query(numbersSql, [reader.tenant, ids])
}

const unmetSql = `
select id, version from slips where tenant_id = $1 and status = 'open' and colour <> 'red' and due < $2 order by due, id limit 200`

/** Slips whose day is over without a reply, and that can be raised; those over longest come first. */
export function unmetSlips(reader: Reader, today: string): Promise<{ id: Id; version: number }[]> {
  return reader.query(unmetSql, [reader.tenant, today])
}

const onThingsSql = `
select about_id as about, id, colour, unmet from slips
 where tenant_id = $1 and about_id = any($2) and status in ('open', 'replied')`

interface SlipOn {
  readonly about: Id
  readonly id: Id
  readonly colour: Colour
  readonly unmet: readonly Colour[]
}

/** The slip on each of these things that is not over. */
export async function slipsOn(reader: Reader, things: readonly Id[]): Promise<Map<Id, SlipOn>> {
  if (things.length === 0) return new Map()
  const rows = await reader.query<SlipOn>(onThingsSql, [reader.tenant, things])
  return new Map(rows.map((row) => [row.about, row]))
}

const runningSql = `
select about_id as id, colour from slips where tenant_id = $1 and status in ('open', 'replied') order by id limit 1000`

/** Things with a slip that is not over, whatever their kind. */
export function underSlips(reader: Reader): Promise<{ id: Id; colour: Colour }[]> {
  return reader.query(runningSql, [reader.tenant])
}

interface SlipFilter {
  readonly state?: 'open' | 'replied' | 'over' | undefined
  readonly colour?: Colour | undefined
  readonly about?: Id | undefined
  readonly unit?: Id | undefined
  /** Addressed to this person, or without a person to a unit that is theirs. */
  readonly to?: { readonly person: Id; readonly units: readonly Id[] } | undefined
  /** To be released by this person. */
  readonly releaser?: Id | undefined
  /** null: everything in the jurisdiction. */
  readonly shares: readonly Share[] | null
  readonly limit: number
  readonly after?: string | undefined
}

export interface SlipListRow extends Numbered {
  readonly id: Id
  readonly version: number
  readonly kind: WatchedKind
  readonly about: Id
  readonly programme: string | null
  readonly unit: Id
  readonly person: Id | null
  readonly releaser: Id
  readonly status: 'open' | 'replied' | 'released' | 'lifted'
  readonly colour: Colour
  readonly due: string
  readonly issuedAt: string
  readonly receivedAt: string | null
  readonly repliedAt: string | null
  readonly objected: 'pending' | 'upheld' | 'rejected' | null
  readonly overAt: string | null
}

type Slips = SelectQueryBuilder<SupervisionTables, 'slips', object>

const columns = [
  ...(['id', 'version', 'mark', 'year', 'number', 'about_kind as kind', 'about_id as about'] as const),
  ...(['programme', 'unit_id as unit', 'person_id as person', 'releaser', 'status', 'colour'] as const),
  ...(['due', 'issued_at as issuedAt', 'received_at as receivedAt', 'replied_at as repliedAt'] as const),
  ...(['objected', 'over_at as overAt'] as const),
] as const

export async function listSlips(
  reader: Reader,
  filter: SlipFilter,
): Promise<{ items: SlipListRow[]; next: string | null }> {
  const base = rowsOf<SupervisionTables>(reader)
    .selectFrom('slips')
    .where('tenant_id', '=', reader.tenant) as Slips
  const rows = await narrowed(base, filter)
    .select(columns)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows as unknown as SlipListRow[], filter.limit, (row) => [row.issuedAt, row.id])
}

function narrowed(query: Slips, filter: SlipFilter): Slips {
  const { state, colour, about, unit, to, releaser, shares } = filter
  let found = query
  if (state === 'over') found = found.where('status', 'in', ['released', 'lifted'])
  else if (state) found = found.where('status', '=', state)
  if (colour) found = found.where('colour', '=', colour)
  if (about) found = found.where('about_id', '=', about)
  if (unit) found = found.where('unit_id', '=', unit)
  if (releaser) found = found.where('releaser', '=', releaser)
  if (to)
    found = found.where(
      sql<boolean>`(person_id = ${to.person} or person_id is null and unit_id = any(${to.units}))`,
    )
  if (shares) found = found.where(readableIn(shares))
  const after = readKey(filter.after, 2)
  return after
    ? found.where(sql<boolean>`(issued_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`)
    : found
}

/** In SQL what `mayRead` says of one slip. */
function readableIn(shares: readonly Share[]): RawBuilder<boolean> {
  return inShares(shares, {
    programme: sql.ref('programme'),
    inUnits: (units) => sql`(unit_id = any(${units}) or issuer_unit = any(${units}))`,
    inAreas: (areas) => sql`area_id = any(${areas})`,
    isOwn: ({ person }) =>
      person === null
        ? sql<boolean>`false`
        : sql<boolean>`(person_id = ${person} or issuer = ${person} or releaser = ${person})`,
  })
}
