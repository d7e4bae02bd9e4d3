// What calendars of higher floors ask of matters: the open ones of a person and of units, with their due dates.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { decidedAt } from '#foundation/ledger/moments.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { matterKind } from '../projection.ts'
import { inReach } from '../queries/reach.ts'

interface DuesWanted {
  /** Held by this person, or by one of these units. */
  readonly person: Id
  readonly units: readonly Id[]
  /** null: everything in the jurisdiction. */
  readonly within: readonly Share[] | null
  readonly limit: number
}

interface DueMatter {
  readonly id: Id
  readonly number: string
  readonly title: string
  readonly version: number
  readonly dueAt: string
  readonly standing: 'firm' | 'provisional'
  readonly heldUntil: string | null
  /** When its last entry was decided. */
  readonly changedAt: string
}

/** Looked up by the hands first: in the order of the due dates all open matters would be walked for a few. */
function heldBy({ tenant }: Reader, person: Id, units: readonly Id[]): RawBuilder<unknown> {
  return sql`select id from matters where tenant_id = ${tenant} and owner_person = ${person}::uuid and open
    union select id from matters where tenant_id = ${tenant} and owner_unit = any(${units}) and open`
}

/** Open matters in these hands that the reader reaches; those due last come first, so that a limit cuts off the past. */
export async function duesOf(reader: Reader, wanted: DuesWanted): Promise<DueMatter[]> {
  const { person, units, within, limit } = wanted
  const { rows } = await sql<Omit<DueMatter, 'changedAt'>>`
    select matters.id, matters.number, matters.title, matters.version, matters.due_at as "dueAt", matters.standing,
           matters.held_until as "heldUntil"
      from matters
     where matters.tenant_id = ${reader.tenant} and matters.open
       and matters.id in (with held as materialized (${heldBy(reader, person, units)}) select id from held)
       and ${inReach(reader, within)}
     order by matters.due_at desc, matters.id limit ${limit}`.execute(rowsOf(reader))
  const moments = await decidedAt(reader, matterKind, rows)
  return rows.map((row) => ({ ...row, changedAt: moments.get(row.id)! }))
}
