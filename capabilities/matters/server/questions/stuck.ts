// What an agenda is built from: open matters that do not get on, with why, those with the most reasons first.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { statusGroups } from '../../statuses.ts'
import { inReach } from '../queries/reach.ts'

export interface StuckMatter {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly subject: Id | null
  readonly ownerUnit: Id
  readonly rung: string
  readonly dueAt: string
  readonly disputed: boolean
  readonly overdue: boolean
  readonly atTop: boolean
  readonly reopened: boolean
}

interface Wanted {
  readonly programme: string
  readonly subject?: Id | undefined
  readonly at: string
  /** Key of the highest rung. */
  readonly top: string
  /** Those that could not climb by themselves are stuck whatever else. */
  readonly cannotClimb: readonly Id[]
  /** null: all of the programme's. */
  readonly within: readonly Share[] | null
  readonly limit: number
}

const withUnits = [...statusGroups['with-units']]

export async function stuckMatters(reader: Reader, wanted: Wanted): Promise<StuckMatter[]> {
  const { programme, subject, at, top, cannotClimb, within, limit } = wanted
  const overdue = sql`(due_at < ${at}::timestamptz and held_until is null and status = any(${withUnits}))`
  const { rows } = await sql<StuckMatter>`
    with found as (
      select id, number, title, subject_id as subject, owner_unit as "ownerUnit", rung, due_at as "dueAt",
             status = 'disputed' as disputed, ${overdue} as overdue,
             (rung = ${top} and status = any(${withUnits})) as "atTop", (reopened > 0 and status <> 'replied') as reopened,
             id = any(${[...cannotClimb]}) as caught
        from matters
       where tenant_id = ${reader.tenant} and open and programme = ${programme}
         and ${subject === undefined ? sql`true` : sql`subject_id = ${subject}`}
         and ${within === null ? sql`true` : inReach(reader, within)})
    select id, number, title, subject, "ownerUnit", rung, "dueAt", disputed, overdue, "atTop", reopened from found
     where caught or disputed or overdue or "atTop" or reopened
     order by caught desc, disputed::int + overdue::int + "atTop"::int + reopened::int desc, "dueAt", id
     limit ${limit}`.execute(rowsOf(reader))
  return rows
}
