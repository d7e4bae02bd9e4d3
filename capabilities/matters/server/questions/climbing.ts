// Which matters a sweep finds: with a unit, past their date, not on hold; whatever else was written to them meanwhile.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { statusGroups } from '../../statuses.ts'

export interface Overdue {
  readonly id: Id
  readonly dueAt: string
}

interface Wanted {
  readonly at: string
  /** The last one seen; they come the longest overdue first. */
  readonly after: Overdue | null
  readonly limit: number
  /** Left out where this is true of the matter's id and date. */
  readonly except: (matter: Columns) => RawBuilder<boolean>
}

interface Columns {
  readonly id: RawBuilder<unknown>
  readonly dueAt: RawBuilder<unknown>
}

const withUnits = statusGroups['with-units']

/** Each status by its own index, so that those that wait for their askers are never walked. */
export async function overdueWithUnits(reader: Reader, wanted: Wanted): Promise<Overdue[]> {
  const { at, after, limit, except } = wanted
  const behind = after ? sql`and (m.due_at, m.id) > (${after.dueAt}, ${after.id})` : sql``
  const columns = { id: sql`m.id`, dueAt: sql`m.due_at` }
  const each = withUnits.map(
    (status) => sql`(select m.id, m.due_at from matters m
      where m.tenant_id = ${reader.tenant} and m.status = ${sql.lit(status)} and m.due_at < ${at} ${behind}
        and m.held_until is null and not ${except(columns)}
      order by m.due_at, m.id limit ${limit})`,
  )
  const found = sql<Overdue>`select id, due_at as "dueAt" from (${sql.join(each, sql` union all `)}) found
    order by due_at, id limit ${limit}`
  return (await found.execute(rowsOf(reader))).rows
}

/** Whether it is still so of a matter whose id and date stand in a row of a higher floor. */
export function isStillOverdue(reader: Reader, at: string, { id, dueAt }: Columns): RawBuilder<boolean> {
  return sql<boolean>`exists (select from matters
    where matters.tenant_id = ${reader.tenant} and matters.id = ${id} and matters.due_at = ${dueAt}
      and matters.due_at < ${at} and matters.held_until is null and matters.status = any(${[...withUnits]}))`
}

interface OnRung {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly programme: string
  readonly rung: string
  readonly ownerUnit: Id
}

const onRungsSql = `
select id, number, title, programme, rung, owner_unit as "ownerUnit"
  from matters where tenant_id = $1 and id = any($2)`

/** On which rung some matters stand, and with whom. */
export async function mattersOnRungs(reader: Reader, ids: readonly Id[]): Promise<Map<Id, OnRung>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.query<OnRung>(onRungsSql, [reader.tenant, ids])
  return new Map(rows.map((row) => [row.id, row]))
}
