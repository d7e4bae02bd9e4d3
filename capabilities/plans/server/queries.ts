// SQL for the list of plans: narrowed by what was asked and by what the reader may see, the next due first.
import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { isReached } from '#capabilities/matters/server/questions/reached.ts'
import { inShares } from '#capabilities/people/server/questions/shares.ts'
import type { PlansTables } from './tables.ts'

interface PlanFilter {
  readonly status?: string | undefined
  readonly programme?: string | undefined
  readonly subject?: Id | undefined
  readonly matter?: Id | undefined
  /** With a milestone of this unit. */
  readonly unit?: Id | undefined
  readonly late?: boolean | undefined
  readonly today: string
  /** null: everything in the jurisdiction. */
  readonly shares: readonly Share[] | null
  readonly limit: number
  readonly after?: string | undefined
}

export interface PlanListRow {
  readonly id: Id
  readonly version: number
  readonly programme: string
  readonly subject: Id | null
  readonly matter: Id | null
  readonly title: string
  readonly status: 'open' | 'done' | 'dropped'
  readonly target: string
  readonly nextDue: string
  readonly lastDue: string
  readonly milestones: number
  readonly finished: number
  readonly missing: number
  readonly standing: 'firm' | 'provisional'
}

type Plans = SelectQueryBuilder<PlansTables, 'plans', object>

const columns = [
  ...(['id', 'version', 'programme', 'subject_id as subject', 'matter_id as matter', 'title'] as const),
  ...(['status', 'target', 'next_due as nextDue', 'last_due as lastDue'] as const),
  ...(['milestones', 'finished', 'missing', 'standing'] as const),
] as const

export async function listPlans(
  reader: Reader,
  filter: PlanFilter,
): Promise<{ items: PlanListRow[]; next: string | null }> {
  const base = rowsOf<PlansTables>(reader).selectFrom('plans').where('tenant_id', '=', reader.tenant) as Plans
  const rows = await narrowed(reader, base, filter)
    .select(columns)
    .orderBy('next_due')
    .orderBy('id')
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows as PlanListRow[], filter.limit, (row) => [row.nextDue, row.id])
}

function narrowed(reader: Reader, query: Plans, filter: PlanFilter): Plans {
  const { status, programme, subject, matter, unit, late, today, shares } = filter
  let found = query
  if (status) found = found.where('status', '=', status)
  if (programme) found = found.where('programme', '=', programme)
  if (subject) found = found.where('subject_id', '=', subject)
  if (matter) found = found.where('matter_id', '=', matter)
  if (unit)
    found = found.where(sql<boolean>`exists (select from plan_milestones m
      where m.tenant_id = plans.tenant_id and m.plan_id = plans.id and m.unit_id = ${unit})`)
  if (late) found = found.where('status', '=', 'open').where('next_due', '<', today)
  if (shares) found = found.where(readableIn(reader, shares))
  const after = readKey(filter.after, 2)
  return after ? found.where(sql<boolean>`(next_due, id) > (${after[0]}::date, ${after[1]}::uuid)`) : found
}

/** In SQL what `mayRead` says of one plan. */
export function readableIn(reader: Reader, shares: readonly Share[] | null): RawBuilder<boolean> {
  const own = inShares(shares, {
    programme: sql.ref('plans.programme'),
    inUnits: (units) => sql`plans.units && ${units}::uuid[]`,
    inAreas: (areas) => sql`plans.area_id = any(${areas})`,
    isOwn: ({ person, subjects }) => {
      const paired = sql<boolean>`plans.subject_id = any(${subjects})`
      return person === null ? paired : sql`(${paired} or plans.made_by = ${person})`
    },
  })
  const reached = isReached(reader, shares, sql.ref('plans.matter_id'))
  return sql<boolean>`(${own} or (plans.matter_id is not null and ${reached}))`
}

interface MilestoneListRow {
  readonly plan: Id
  readonly programme: string
  readonly title: string
  readonly key: string
  readonly text: string
  readonly start: string
  readonly due: string
  readonly standing: 'firm' | 'provisional'
  readonly began: string | null
}

interface MilestoneFilter {
  readonly unit: Id
  /** null: everything in the jurisdiction. */
  readonly shares: readonly Share[] | null
  readonly limit: number
  readonly after: string | undefined
}

/** What a unit has still to finish in plans that the reader reaches, due first. */
export async function listMilestones(
  reader: Reader,
  { unit, shares, limit, after }: MilestoneFilter,
): Promise<{ items: MilestoneListRow[]; next: string | null }> {
  const key = readKey(after, 3)
  const later = sql`(m.due_on, m.plan_id, m.key) > (${key?.[0]}::date, ${key?.[1]}::uuid, ${key?.[2]})`
  const { rows } = await sql<MilestoneListRow>`
    select m.plan_id as plan, plans.programme, plans.title, m.key, m.text, m.starts_on as start, m.due_on as due, m.standing,
           m.began_on as began
      from plan_milestones m join plans on plans.tenant_id = m.tenant_id and plans.id = m.plan_id
     where m.tenant_id = ${reader.tenant} and m.open and m.unit_id = ${unit}
       and ${shares ? readableIn(reader, shares) : sql`true`} and ${key ? later : sql`true`}
     order by m.due_on, m.plan_id, m.key limit ${limit + 1}`.execute(rowsOf(reader))
  return pageOf(rows, limit, (row) => [row.due, row.plan, row.key])
}

const countOpenSql = `select count(*)::int as count from plans where tenant_id = $1 and status = 'open'`

export async function countOpen(reader: Reader): Promise<number> {
  const [row] = await reader.query<{ count: number }>(countOpenSql, [reader.tenant])
  return row!.count
}

const openSql = `
select id from plans where tenant_id = $1 and status = 'open' and ($2::uuid is null or id > $2) order by id limit $3`

/** Ids of the plans under way, in their order, after one of them. */
export async function openPlans(reader: Reader, after: Id | null, limit: number): Promise<Id[]> {
  const rows = await reader.query<{ id: Id }>(openSql, [reader.tenant, after, limit])
  return rows.map(({ id }) => id)
}
