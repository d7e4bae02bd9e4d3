// What calendars of higher floors ask of visits: a person's promises to keep, and the visits where the person was.
import { sql } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { decidedAt } from '#foundation/ledger/moments.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import type { Counted } from '#foundation/time/within.ts'
import { promiseKind } from '../projection/promises.ts'
import { visitKind } from '../projection/visits.ts'
import { present, promisesIn, visitsIn } from '../queries/shares.ts'

interface DatesWanted {
  readonly person: Id
  /** null: everything in the jurisdiction. */
  readonly within: readonly Share[] | null
  readonly limit: number
}

interface DuePromise {
  readonly id: Id
  readonly text: string
  readonly subject: Id
  readonly version: number
  readonly due: string
  readonly counted: Counted | null
  /** When its last entry was decided. */
  readonly changedAt: string
}

/** Open promises that the person or, without a person, one of the units answers for; those due last come first. */
export async function promisesToKeep(
  reader: Reader,
  { person, units, within, limit }: DatesWanted & { readonly units: readonly Id[] },
): Promise<DuePromise[]> {
  const { rows } = await sql<Omit<DuePromise, 'changedAt'>>`
    select id, text, subject_id as subject, version, due, counted from promises
     where tenant_id = ${reader.tenant} and open
       and (owner_person = ${person}::uuid or owner_person is null and owner_unit = any(${units}))
       and ${promisesIn(within)}
     order by due desc, id limit ${limit}`.execute(rowsOf(reader))
  const moments = await decidedAt(reader, promiseKind, rows)
  return rows.map((row) => ({ ...row, changedAt: moments.get(row.id)! }))
}

interface DatedVisit {
  readonly id: Id
  readonly subject: Id
  readonly version: number
  readonly metAt: string
  readonly changedAt: string
}

/** Visits from that instant on at which the person was present; the last come first. */
export async function visitsSince(
  reader: Reader,
  { person, within, limit, from }: DatesWanted & { readonly from: string },
): Promise<DatedVisit[]> {
  const { rows } = await sql<Omit<DatedVisit, 'changedAt'>>`
    select id, subject_id as subject, version, met_at as "metAt" from visits
     where tenant_id = ${reader.tenant} and met_at >= ${from}::timestamptz and ${present(person)}
       and ${visitsIn(within)}
     order by met_at desc, id limit ${limit}`.execute(rowsOf(reader))
  const moments = await decidedAt(reader, visitKind, rows)
  return rows.map((row) => ({ ...row, changedAt: moments.get(row.id)! }))
}
