// What calendars of higher floors ask of consultations: opinions that a unit still owes, and the days on which they are held.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { decidedAt } from '#foundation/ledger/moments.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { Form } from '../../forms.ts'
import { consultationKind } from '../projection.ts'
import { readableIn } from '../queries/list.ts'

interface DatesWanted {
  readonly person: Id
  readonly units: readonly Id[]
  /** null: everything in the jurisdiction. */
  readonly within: readonly Share[] | null
  readonly limit: number
}

interface Dated {
  readonly id: Id
  readonly form: Form
  readonly title: string
  readonly version: number
  /** Until when opinions are awaited of these units; null when they owe none. */
  readonly opinionsDue: string | null
  /** The day; null where nobody meets. */
  readonly heldOn: string | null
  /** When its last entry was decided. */
  readonly changedAt: string
}

/** Open consultations of these units, and those that the person convened, presides over or was named for; the last day first. */
export async function consultationDates(reader: Reader, wanted: DatesWanted): Promise<Dated[]> {
  const { person, units, within, limit } = wanted
  const { rows } = await sql<Omit<Dated, 'changedAt'>>`
    select id, form, title, version, held_on as "heldOn", case when exists (select from consultation_voices v
             where v.tenant_id = consultations.tenant_id and v.consultation_id = consultations.id and v.waiting
               and v.unit_id = any(${units})) then opinions_due end as "opinionsDue"
      from consultations
     where tenant_id = ${reader.tenant} and status = 'open'
       and (persons @> array[${person}]::uuid[] or units && ${units}::uuid[])
       and ${readableIn(reader, within)}
     order by greatest(opinions_due, held_on::timestamptz) desc, id limit ${limit}`.execute(rowsOf(reader))
  const moments = await decidedAt(reader, consultationKind, rows)
  return rows.map((row) => ({ ...row, changedAt: moments.get(row.id)! }))
}
