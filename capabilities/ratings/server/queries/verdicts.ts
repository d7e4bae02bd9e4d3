// SQL for the list of verdicts: the latest first, as far as the reader reaches the matters that they are about.
import { sql, type RawBuilder } from 'kysely'
import { isId, type Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { isReached, receivedAt } from '#capabilities/matters/server/questions/reached.ts'
import { lastTold } from '#capabilities/people/server/questions/numbers.ts'
import { restHours } from '../../number.ts'
import type { RatingsTables } from '../tables.ts'

interface VerdictFilter {
  readonly programme: string
  /** Half-open moments, ISO; undefined does not narrow. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly grade: number | undefined
  /** Only those that a number put in late gave. */
  readonly late: boolean | undefined
  readonly after: string | undefined
  readonly limit: number
  readonly within: readonly Share[] | null
}

interface VerdictRow {
  readonly matter: Id
  readonly grade: number
  readonly claim: string | null
  readonly rung: string
  readonly at: string
  readonly ordinal: number
  /** Whose telephone proved it; null where the asker had typed a number. */
  readonly contact: Id | null
  readonly telephone: 'register' | 'typed' | null
}

export async function listVerdicts(
  reader: Reader,
  { programme, from, to, grade, late, after, limit, within }: VerdictFilter,
): Promise<{ items: VerdictRow[]; next: string | null }> {
  const key = keyOf(after)
  const { rows } = await sql<VerdictRow>`
    select r.matter_id as matter, r.grade, r.claim, r.rung, r.given_at as at, r.ordinal, l.contact_id as contact,
           case when l.contact_id is not null then 'register' when l.id is not null then 'typed' end as telephone
      from ratings r left join asker_links l on l.tenant_id = r.tenant_id and l.id = r.link_id
     where r.tenant_id = ${reader.tenant} and r.programme = ${programme}
       and ${from === undefined ? sql`true` : sql`r.given_at >= ${from}::timestamptz`}
       and ${to === undefined ? sql`true` : sql`r.given_at < ${to}::timestamptz`}
       and ${grade === undefined ? sql`true` : sql`r.grade = ${grade}`}
       and ${late ? byLateNumber(reader) : sql`true`}
       and ${key ? sql`(r.given_at, r.matter_id, r.ordinal) < (${key.at}::timestamptz, ${key.id}::uuid, ${key.ordinal}::int)` : sql`true`}
       and ${isReached(reader, within, sql.ref('r.matter_id'))}
     order by r.given_at desc, r.matter_id desc, r.ordinal desc limit ${limit + 1}`.execute(
    rowsOf<RatingsTables>(reader),
  )
  return pageOf(rows, limit, (row) => [row.at, row.matter, row.ordinal])
}

/** As `isLateNumber` decides it, of the number that the contact had when it judged. */
function byLateNumber(reader: Reader): RawBuilder<boolean> {
  const raised = receivedAt(reader, sql.ref('r.matter_id'))
  const told = lastTold(reader, sql.ref('l.contact_id'), sql.ref('r.given_at'))
  return sql<boolean>`exists (select from ${told} told
    where told.at > case told.how when 'added' then ${raised} else ${raised} - ${restHours} * interval '1 hour' end)`
}

function keyOf(after: string | undefined): { at: string; id: Id; ordinal: number } | null {
  const [at, id, ordinal] = readKey(after, 3) ?? []
  const isOurs =
    typeof at === 'string' && !Number.isNaN(Date.parse(at)) && isId(id) && Number.isInteger(ordinal)
  return isOurs ? { at, id, ordinal: ordinal as number } : null
}
