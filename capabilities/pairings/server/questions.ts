// What higher floors ask of pairings: who is bound to whom on a day, through a team too. `at` is an ISO moment.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { officersTeams } from '#capabilities/people/server/questions.ts'

export interface PairingBrief {
  readonly id: Id
  readonly programme: string
  readonly subject: Id
  /** Exactly one of officer and team. */
  readonly officer: Id | null
  readonly team: Id | null
  readonly role: string
  readonly leads: boolean
  readonly from: string
  readonly to: string | null
}

const brief = `id, programme, subject_id as subject, officer_id as officer, team_id as team, role, leads, begins_on as from, ends_on as to`
const onDay = (day: string) => `begins_on <= ${day}::date and (ends_on is null or ends_on > ${day}::date)`

const isPairedSql = `
select exists (select from pairings where tenant_id = $1 and subject_id = $2 and ${onDay('$4')}
                  and (officer_id = $3 or team_id = any($5))) as paired`

/** Whether the person, or a team she is in, is paired with the subject on the day of `at`. */
export async function isPaired(reader: Reader, person: Id, subject: Id, at: string): Promise<boolean> {
  const teams = await officersTeams(reader, person)
  const [row] = await reader.query<{ paired: boolean }>(isPairedSql, [
    reader.tenant,
    subject,
    person,
    dayOf(at),
    teams,
  ])
  return row!.paired
}

const pairedSql = `
select distinct subject_id as subject from pairings
 where tenant_id = $1 and (officer_id = $2 or team_id = any($4)) and ${onDay('$3')}`

/** Ids of the subjects that the person, or a team she is in, is paired with on the day of `at`. */
export async function pairedSubjects(reader: Reader, person: Id, at: string): Promise<Id[]> {
  const teams = await officersTeams(reader, person)
  const rows = await reader.query<{ subject: Id }>(pairedSql, [reader.tenant, person, dayOf(at), teams])
  return rows.map(({ subject }) => subject)
}

const leadSql = `select ${brief} from pairings where tenant_id = $1 and subject_id = any($2) and leads and ${onDay('$3')}`

/** The lead of each subject that has one on the day of `at`. */
export async function leadOf(
  reader: Reader,
  subjects: readonly Id[],
  at: string,
): Promise<Map<Id, PairingBrief>> {
  if (subjects.length === 0) return new Map()
  const rows = await reader.query<PairingBrief>(leadSql, [reader.tenant, subjects, dayOf(at)])
  return new Map(rows.map((row) => [row.subject, row]))
}

const ofSubjectSql = `select ${brief} from pairings where tenant_id = $1 and subject_id = $2 and ${onDay('$3')} order by leads desc, id`

/** Everybody paired with a subject on the day of `at`, the lead first. */
export function pairingsOf(reader: Reader, subject: Id, at: string): Promise<PairingBrief[]> {
  return reader.query<PairingBrief>(ofSubjectSql, [reader.tenant, subject, dayOf(at)])
}
