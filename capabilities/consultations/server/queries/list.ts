// SQL for the list of consultations: narrowed by what was asked and by what the reader may see, the newest first.
import { sql, type RawBuilder } from 'kysely'
import type { Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { rowsOf } from '#foundation/postgres/rows.ts'
import { isReached } from '#capabilities/matters/server/questions/reached.ts'
import { inShares } from '#capabilities/people/server/questions/shares.ts'
import type { Form } from '../../forms.ts'
import type { Consultation } from '../../state.ts'

interface Filter {
  readonly status?: string | undefined
  readonly form?: string | undefined
  readonly programme?: string | undefined
  readonly matter?: Id | undefined
  readonly subject?: Id | undefined
  readonly unit?: Id | undefined
  readonly waiting?: boolean | undefined
  /** Units that the reader may speak for; null: any. */
  readonly speaksFor: readonly Id[] | null
  /** null: everything in the jurisdiction. */
  readonly shares: readonly Share[] | null
  readonly after?: string | undefined
  readonly limit: number
}

export interface ConsultationRow {
  readonly id: Id
  readonly programme: string
  readonly form: Form
  readonly title: string
  readonly status: Exclude<Consultation['status'], 'none'>
  readonly subject: Id | null
  readonly opinionsDue: string | null
  readonly heldOn: string | null
  readonly asked: number
  readonly given: number
  readonly silent: number
  readonly convenedAt: string
  readonly waitsForMe: boolean
}

export async function listConsultations(
  reader: Reader,
  filter: Filter,
): Promise<{ items: ConsultationRow[]; next: string | null }> {
  const { after, limit, shares, speaksFor } = filter
  const key = readKey(after, 2)
  const waits = waitsFor(reader, speaksFor)
  const { rows } = await sql<ConsultationRow>`
    select id, programme, form, title, status, subject_id as subject, opinions_due as "opinionsDue", held_on as "heldOn",
           asked, given, silent, convened_at as "convenedAt", ${waits} as "waitsForMe"
      from consultations
     where tenant_id = ${reader.tenant} and ${narrowed(reader, filter, waits)} and ${readableIn(reader, shares)}
       and ${key ? sql`(convened_at, id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql`true`}
     order by convened_at desc, id desc limit ${limit + 1}`.execute(rowsOf(reader))
  return pageOf(rows, limit, (row) => [row.convenedAt, row.id])
}

function narrowed(reader: Reader, filter: Filter, waits: RawBuilder<boolean>): RawBuilder<boolean> {
  const { status, form, programme, matter, subject, unit, waiting } = filter
  const wanted: RawBuilder<boolean>[] = []
  if (status) wanted.push(sql`status = ${status}`)
  if (form) wanted.push(sql`form = ${form}`)
  if (programme) wanted.push(sql`programme = ${programme}`)
  if (subject) wanted.push(sql`subject_id = ${subject}`)
  if (unit) wanted.push(sql`units && array[${unit}]::uuid[]`)
  if (waiting) wanted.push(waits)
  if (matter)
    wanted.push(sql`exists (select from consultation_matters m where m.tenant_id = ${reader.tenant}
      and m.consultation_id = consultations.id and m.matter_id = ${matter})`)
  return wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `)
}

function waitsFor(reader: Reader, units: readonly Id[] | null): RawBuilder<boolean> {
  return sql<boolean>`exists (select from consultation_voices v where v.tenant_id = ${reader.tenant}
    and v.consultation_id = consultations.id and v.waiting
    and ${units === null ? sql`true` : sql`v.unit_id = any(${[...units]})`})`
}

/** In SQL what `mayRead` says of one. */
export function readableIn(reader: Reader, shares: readonly Share[] | null): RawBuilder<boolean> {
  const own = inShares(shares, {
    programme: sql.ref('consultations.programme'),
    inUnits: (units) => sql`consultations.units && ${units}::uuid[]`,
    inAreas: (areas) => sql`consultations.area_id = any(${areas})`,
    isOwn: ({ person, subjects }) => {
      const paired = sql<boolean>`consultations.subject_id = any(${subjects})`
      return person === null ? paired : sql`(${paired} or consultations.persons @> array[${person}]::uuid[])`
    },
  })
  if (shares === null) return own
  return sql<boolean>`(${own} or exists (select from consultation_matters m where m.tenant_id = ${reader.tenant}
    and m.consultation_id = consultations.id and ${isReached(reader, shares, sql.ref('m.matter_id'))}))`
}

const silenceSql = `
select id, version from consultations where tenant_id = $1 and silence_at is not null and silence_at < $2
 order by silence_at, id limit 200`

/** Those whose day is over longest first. */
export function silencesDue(reader: Reader, at: string): Promise<{ id: Id; version: number }[]> {
  return reader.query(silenceSql, [reader.tenant, at])
}
