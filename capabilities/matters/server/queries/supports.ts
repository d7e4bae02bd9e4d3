// SQL for opinions asked of units: those whose day is over, and the lists of who is still to give one.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { inReach } from './reach.ts'

const overSql = `
select distinct on (m.id) m.id, m.version from matter_supports s
  join matters m on m.tenant_id = s.tenant_id and m.id = s.matter_id
 where s.tenant_id = $1 and s.state = 'asked' and s.due_at < $2 order by m.id limit 200`

/** Matters with an opinion that did not come by its day. */
export function silencesDue(reader: Reader, at: string): Promise<{ id: Id; version: number }[]> {
  return reader.query(overSql, [reader.tenant, at])
}

interface OpinionRow {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly subject: Id | null
  readonly leadUnit: Id
  readonly unit: Id
  readonly person: Id | null
  readonly part: string
  readonly askedAt: string
  readonly dueAt: string | null
  readonly standing: 'firm' | 'provisional'
  readonly state: 'asked' | 'silent'
}

interface OpinionsWanted {
  readonly state: 'asked' | 'silent'
  /** Asked of these units; null: whoever was asked. */
  readonly units: readonly Id[] | null
  readonly within: readonly Share[] | null
  readonly limit: number
}

/** Of open matters within reach, due first; of silent ones those that went to the office and were not asked again. */
export async function listOpinions(reader: Reader, wanted: OpinionsWanted): Promise<OpinionRow[]> {
  const { state, units, within, limit } = wanted
  const { rows } = await sql<OpinionRow>`
    select matters.id, matters.number, matters.title, matters.subject_id as subject, matters.owner_unit as "leadUnit",
           s.unit_id as unit, s.person, s.part, s.asked_at as "askedAt", s.due_at as "dueAt", s.standing, s.state
      from matter_supports s join matters on matters.tenant_id = s.tenant_id and matters.id = s.matter_id
     where s.tenant_id = ${reader.tenant} and matters.open and s.state = ${sql.lit(state)}
       and ${units === null ? sql`true` : sql`s.unit_id = any(${units})`} and ${waits(state)}
       and ${inReach(reader, within)}
     order by s.due_at, matters.id, s.ordinal limit ${limit}`.execute(rowsOf(reader))
  return rows
}

function waits(state: 'asked' | 'silent'): RawBuilder<boolean> {
  if (state === 'asked') return sql`true`
  return sql`s.means = 'goes-to-office' and matters.status in ('dispatched', 'acknowledged', 'in-hand')
    and not exists (select from matter_supports again where again.tenant_id = s.tenant_id
      and again.matter_id = s.matter_id and again.unit_id = s.unit_id and again.ordinal > s.ordinal)`
}
