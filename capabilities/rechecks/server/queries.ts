// SQL for re-checks: the months drawn, counted as far as the reader reaches what was drawn.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { isReached } from '#capabilities/matters/server/questions/reached.ts'
import type { Stratum } from '../strata.ts'

interface SampleRow {
  readonly id: Id
  readonly programme: string
  readonly month: string
  readonly seed: string
  readonly strata: { stratum: Stratum; of: number; share: number }[]
  readonly drawnAt: string
  readonly drawn: number
  readonly reached: number
  readonly contradicted: number
  readonly reopened: number
}

interface Asked {
  readonly programme?: string | undefined
  readonly id?: Id | undefined
  /** null: all. */
  readonly within: readonly Share[] | null
}

/** The latest month first, ten years of one programme. */
export async function listSamples(reader: Reader, { programme, id, within }: Asked): Promise<SampleRow[]> {
  const { rows } = await sql<SampleRow>`
    select s.id, s.programme, s.month, s.seed, s.strata, s.drawn_at as "drawnAt", count(r.matter_id)::int as drawn,
           count(r.finding)::int as reached, (count(*) filter (where r.finding in ('in-part', 'not-as-told')))::int as contradicted,
           (count(*) filter (where r.reopened))::int as reopened
      from recheck_samples s left join rechecks r
        on r.tenant_id = s.tenant_id and r.sample_id = s.id and ${isReached(reader, within, sql.ref('r.matter_id'))}
     where s.tenant_id = ${reader.tenant}
       and ${programme === undefined ? sql`true` : sql`s.programme = ${programme}`}
       and ${id === undefined ? sql`true` : sql`s.id = ${id}`}
     group by s.tenant_id, s.id order by s.month desc, s.programme limit 120`.execute(rowsOf(reader))
  return rows
}

/** Which of a sample's matters the reader reaches. */
export async function reachedIn(
  reader: Reader,
  sample: Id,
  within: readonly Share[] | null,
): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{ matter: Id }>`
    select r.matter_id as matter from rechecks r
     where r.tenant_id = ${reader.tenant} and r.sample_id = ${sample}
       and ${isReached(reader, within, sql.ref('r.matter_id'))}`.execute(rowsOf(reader))
  return new Set(rows.map(({ matter }) => matter))
}

const findingsSql = `
select matter_id as matter, finding from rechecks where tenant_id = $1 and matter_id = any($2) and finding is not null`

/** What askers said, by matter. */
export async function findingsOf(reader: Reader, matters: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  if (matters.length === 0) return new Map()
  const rows = await reader.query<{ matter: Id; finding: string }>(findingsSql, [reader.tenant, matters])
  return new Map(rows.map(({ matter, finding }) => [matter, finding]))
}

const reopenedSql = `
select matter_id as matter from rechecks
 where tenant_id = $1 and sample_id = $2 and stratum = 'withdrawn' and reopened`

/** Of a month's withdrawals, those that were taken up again. */
export async function reopenedWithdrawals(reader: Reader, sample: Id): Promise<Id[]> {
  const rows = await reader.query<{ matter: Id }>(reopenedSql, [reader.tenant, sample])
  return rows.map(({ matter }) => matter)
}

const drawnSql = `select programme, month from recheck_samples where tenant_id = $1 and month = $2`

/** Programmes whose month was drawn. */
export async function drawnIn(reader: Reader, month: string): Promise<ReadonlySet<string>> {
  const rows = await reader.query<{ programme: string }>(drawnSql, [reader.tenant, month])
  return new Set(rows.map(({ programme }) => programme))
}
