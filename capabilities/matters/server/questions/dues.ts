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

interface DueOpinion {
  readonly id: Id
  readonly unit: Id
  readonly number: string
  readonly title: string
  readonly version: number
  readonly dueAt: string
  readonly standing: 'firm' | 'provisional'
  readonly changedAt: string
}

/** Opinions that were asked of this person or these units on others' matters and did not come yet; those due last come first. */
export async function opinionsDue(reader: Reader, wanted: DuesWanted): Promise<DueOpinion[]> {
  const { person, units, within, limit } = wanted
  const { rows } = await sql<Omit<DueOpinion, 'changedAt'>>`
    select matters.id, s.unit_id as unit, matters.number, matters.title, matters.version, s.due_at as "dueAt", s.standing
      from matter_supports s join matters on matters.tenant_id = s.tenant_id and matters.id = s.matter_id
     where s.tenant_id = ${reader.tenant} and s.state = 'asked' and s.due_at is not null and matters.open
       and (s.person = ${person}::uuid or s.unit_id = any(${units}))
       and ${inReach(reader, within)}
     order by s.due_at desc, matters.id, s.ordinal limit ${limit}`.execute(rowsOf(reader))
  const moments = await decidedAt(reader, matterKind, rows)
  return rows.map((row) => ({ ...row, changedAt: moments.get(row.id)! }))
}

interface DueCounts {
  readonly today: number
  readonly late: number
}

/** How many in these hands are due until `until`, and how many are late at `now`; who waits for the asker is not late. */
export async function dueCounts(
  reader: Reader,
  { person, units, within, now, until }: Omit<DuesWanted, 'limit'> & { now: string; until: string },
): Promise<DueCounts> {
  const { rows } = await sql<DueCounts>`
    select count(*) filter (where matters.due_at >= ${now})::int as today,
           count(*) filter (where matters.due_at < ${now})::int as late
      from matters
     where matters.tenant_id = ${reader.tenant} and matters.open and matters.status <> 'replied'
       and matters.due_at < ${until}
       and matters.id in (with held as materialized (${heldBy(reader, person, units)}) select id from held)
       and ${inReach(reader, within)}`.execute(rowsOf(reader))
  return rows[0]!
}
