// What higher floors ask of the directory: whose a matter is and why, and duties by their ids.
import type { Id } from '#foundation/core/ids.ts'
import type { Words } from '#foundation/core/words.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { answersOf, type Asked, type DutyAnswer, type KnownDuty } from '../answer.ts'

// Words are looked for on the database's side: only the duties that the matter touches are read.
const touchedSql = `
select d.id, d.key, json_build_object('zh', d.zh, 'en', d.en) as words, d.keywords, d.classes,
       (select coalesce(json_agg(json_build_object('id', l.id, 'area', l.area_id, 'unit', l.unit_id, 'coUnits', l.co_units,
                 'areaTeam', l.area_team, 'subjectTeam', l.subject_team, 'from', l.begins_on, 'to', l.ends_on)), '[]')
          from directory_lines l where l.tenant_id = $1 and l.duty = d.id
           and l.begins_on <= $5::date and (l.ends_on is null or l.ends_on > $5::date)
           and (l.area_id is null or l.area_id = any($6::uuid[]))) as lines,
       (select coalesce(json_agg(json_build_object('matter', p.matter_id, 'unit', p.unit_id, 'area', p.area_id,
                 'note', p.note, 'day', (p.taught_at at time zone 'Asia/Shanghai')::date) order by p.taught_at desc), '[]')
          from (select * from directory_precedents p where p.tenant_id = $1 and p.duty = d.id
                   and (p.area_id is null or p.area_id = any($6::uuid[]))
                 order by p.taught_at desc limit 20) p) as precedents
  from directory_duties d
 where d.tenant_id = $1 and not d.retired
   and (exists (select from json_array_elements(d.classes) c
                 where c->>'programme' = $2 and c->>'class' = $3)
     or exists (select from unnest(d.keywords) k where position(lower(k) in $4) > 0))
 order by d.key limit 200`

/** What is wanted is said at the beginning; so much of it is searched for words, that five thousand duties take no second. */
const searched = 2_000

/** The surest lines of the directory for a matter, at most five, each with what speaks for it. One trip. */
export async function dutyFor(reader: Reader, wanted: Asked): Promise<DutyAnswer[]> {
  const asked = { ...wanted, text: wanted.text.slice(0, searched) }
  const places = (asked.areaPath ?? '').split('/').filter((part) => part !== '')
  const known = await reader.query<KnownDuty>(touchedSql, [
    reader.tenant,
    asked.programme,
    asked.class,
    asked.text.toLowerCase(),
    asked.day,
    places,
  ])
  return answersOf(known, asked)
}

interface DutyBrief {
  readonly id: Id
  readonly key: string
  readonly words: Words
  readonly retired: boolean
}

const byIdsSql = `
select id, key, json_build_object('zh', zh, 'en', en) as words, retired
  from directory_duties where tenant_id = $1 and id = any($2)`

/** Those of the ids that are duties, in no particular order. */
export function dutiesByIds(reader: Reader, ids: readonly Id[]): Promise<DutyBrief[]> {
  return ids.length === 0 ? Promise.resolve([]) : reader.query<DutyBrief>(byIdsSql, [reader.tenant, ids])
}
