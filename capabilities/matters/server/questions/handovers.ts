// What the register of handovers asks of matters, and how long each stood on each rung.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { inReach, isReached } from '../queries/reach.ts'
import { asked, inSpan, nearest, type RegisterPage } from './register-page.ts'

export interface HandoverRow {
  readonly key: string
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly subject: Id | null
  readonly fromUnit: Id | null
  readonly toUnit: Id
  readonly person: Id | null
  readonly rung: string
  readonly handedAt: string
  readonly dueAt: string
  readonly acknowledgedAt: string | null
  readonly endedAt: string | null
  readonly ended: string | null
  readonly status: string
}

const rowColumns = sql`
  to_char(h.handed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '|' || h.matter_id as key, h.matter_id as id,
  matters.number, matters.title, matters.subject_id as subject, h.from_unit as "fromUnit", h.to_unit as "toUnit", h.person, h.rung,
  h.handed_at as "handedAt", h.due_at as "dueAt", h.acknowledged_at as "acknowledgedAt", h.ended_at as "endedAt",
  h.ended, matters.status`

/** Handovers made in the period, newest first; with `open`, only those still in the unit's hands. */
export async function listHandovers(
  reader: Reader,
  page: RegisterPage,
  open = false,
): Promise<HandoverRow[]> {
  const { within } = page
  const span = sql`h.tenant_id = ${reader.tenant} and ${inSpan(page, 'h.handed_at', 'h.matter_id')}
    and ${open ? sql`h.ended_at is null` : sql`true`}`
  const order = sql`h.handed_at desc, h.matter_id desc`
  const joined = sql`join matters on matters.tenant_id = h.tenant_id and matters.id = h.matter_id
    and matters.programme = ${page.programme}`
  const near = await asked(
    reader,
    sql<HandoverRow>`select ${rowColumns} from ${nearest(page, { from: sql`matter_handovers h`, as: sql`h`, span, order })}
      ${joined} where ${span} and ${inReach(reader, within)} order by ${order} limit ${page.limit}`,
  )
  if (within === null || near.length === page.limit) return near
  return asked(
    reader,
    sql`with reached as materialized (
      select h.matter_id, h.ordinal, h.handed_at from matter_handovers h ${joined}
       where ${span} and ${await isReached(reader, within)})
    select ${rowColumns} from (select * from reached h order by ${order} limit ${page.limit}) page
      join matter_handovers h on h.tenant_id = ${reader.tenant} and h.matter_id = page.matter_id and h.ordinal = page.ordinal
      ${joined} order by ${order}`,
  )
}

export interface StayRow {
  readonly id: Id
  readonly rung: string
  readonly days: number
  readonly failed: string | null
}

const staysSql = `
select s.matter_id as id, s.rung, s.failed,
       round(extract(epoch from coalesce(s.left_at, $3::timestamptz) - s.entered_at) / 86400, 1)::float8 as days
  from matter_stays s where s.tenant_id = $1 and s.matter_id = any($2) order by s.matter_id, s.ordinal`

/** Days each matter stood on each rung until it left or `at`, and why the rung failed. */
export function staysOf(reader: Reader, matters: readonly Id[], at: string): Promise<StayRow[]> {
  return reader.query(staysSql, [reader.tenant, matters, at])
}
