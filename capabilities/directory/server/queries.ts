// SQL for the doors of the directory: its list.
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { ClassOf } from '../events.ts'

interface DutyRow {
  readonly id: Id
  readonly version: number
  readonly key: string
  readonly words: Words
  readonly keywords: string[]
  readonly classes: ClassOf[]
  readonly retired: boolean
  readonly leads: { area: Id | null; unit: Id }[]
  readonly lines: number
}

interface DutiesWanted {
  readonly q?: string
  readonly unit?: Id
  /** The day on which lines hold. */
  readonly on: string
  readonly retired: boolean
  readonly limit: number
  readonly after?: string | undefined
}

const listSql = `
select d.id, d.version, d.key, json_build_object('zh', d.zh, 'en', d.en) as words, d.keywords, d.classes, d.retired,
       l.leads, l.lines::int as lines
  from directory_duties d
  left join lateral (
    select count(*) as lines,
           coalesce(json_agg(json_build_object('area', h.area_id, 'unit', h.unit_id)
             order by h.wide desc, h.unit_id) filter (where h.nth <= 3), '[]') as leads
      from (select l.area_id, l.unit_id, l.area_id is null as wide,
                   row_number() over (order by l.area_id is null desc, l.unit_id) as nth
              from directory_lines l
             where l.tenant_id = $1 and l.duty = d.id and l.begins_on <= $4::date
               and (l.ends_on is null or l.ends_on > $4::date)) h) l on true
 where d.tenant_id = $1 and (d.key, d.id) > ($2, $3::uuid)
   and ($5 or not d.retired)
   and ($6::text is null or position(lower($6) in lower(d.zh)) > 0 or position(lower($6) in lower(d.en)) > 0
        or starts_with(d.initials, lower($6)) or starts_with(lower(d.key), lower($6))
        or exists (select from unnest(d.keywords) k where position(lower($6) in lower(k)) > 0))
   and ($7::uuid is null or exists (
         select from directory_lines l
          where l.tenant_id = $1 and l.duty = d.id and (l.unit_id = $7 or $7 = any(l.co_units))
            and l.begins_on <= $4::date and (l.ends_on is null or l.ends_on > $4::date)))
 order by d.key, d.id limit $8`

const lowest = '00000000-0000-0000-0000-000000000000'

/** One page of the directory by its numbers, with who leads on the day. */
export async function listDuties(
  reader: Reader,
  wanted: DutiesWanted,
): Promise<{ items: DutyRow[]; next: string | null }> {
  const { q = null, unit = null, on, retired, limit, after } = wanted
  const [key = '', id = lowest] = readKey(after, 2) ?? []
  const values = [reader.tenant, key, id, on, retired, q, unit, limit + 1]
  const rows = await reader.query<DutyRow>(listSql, values)
  return pageOf(rows, limit, (row) => [row.key, row.id])
}

interface DutyCalled {
  readonly id: Id
  readonly key: string
  readonly zh: string
}

const calledSql = `
select id, key, zh from directory_duties where tenant_id = $1 and (key = any($2) or zh = any($2)) limit 10000`

/** Duties of these numbers or words: what the cells of a sheet may mean. */
export function dutiesCalled(reader: Reader, texts: readonly string[]): Promise<DutyCalled[]> {
  return texts.length === 0
    ? Promise.resolve([])
    : reader.query<DutyCalled>(calledSql, [reader.tenant, texts])
}
