// What the rows of a sheet of pairings mean: which subject, which officer or team, and who stands there already.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Actor } from '#foundation/core/actor.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import {
  officersByNames,
  officersByUsernames,
  teamsByNames,
  type NamedOfficer,
} from '#capabilities/people/server/questions.ts'
import {
  subjectsByCodes,
  subjectsByNames,
  subjectsInReach,
  type SubjectBrief,
} from '#capabilities/subjects/server/questions.ts'
import type { Standing } from '../decide.ts'
import { leadingRole, type PairingsPart } from '../programme.ts'
import { overlaps } from '../state.ts'
import { named } from './facts.ts'
import type { PairingRow } from './import-columns.ts'
import { standingPairings } from './queries.ts'

export interface Meaning {
  readonly subject: Id
  readonly officer: Id | null
  readonly team: Id | null
  readonly partyName: string
  readonly role: string
  readonly leads: boolean
  readonly from: string
  readonly to: string | null
  readonly retired: boolean
  readonly inReach: boolean
  readonly standing: readonly Standing[]
  /** The row's very pairing, when it stands. */
  readonly same: Standing | null
}

export interface Sheet {
  readonly actor: Actor
  readonly at: string
  readonly programme: string
  readonly part: PairingsPart
}

/** The key of a row is all that tells what it means, so that rows can be asked about by their keys. */
export function keyOf({
  officer,
  unit,
  username,
  team,
  subject,
  code,
  role,
  from,
  to,
}: Partial<PairingRow>): string {
  return JSON.stringify({ officer, unit, username, team, subject, code, role, from, to })
}

/** What each key means, or why it means nothing. The subjects are held until the transaction ends. */
export async function meaningsOf(
  reader: Reader,
  sheet: Sheet,
  keys: readonly string[],
): Promise<Map<string, Meaning | Refusal>> {
  const rows = keys.map((key) => ({ key, row: JSON.parse(key) as Partial<PairingRow> }))
  const found = await namesIn(
    reader,
    rows.map(({ row }) => row),
  )
  const placed = rows.map(({ key, row }) => ({
    key,
    row,
    subject: subjectOf(row, found),
    party: partyOf(row, found),
  }))
  const subjects = [
    ...new Map(
      placed.flatMap(({ subject }) => (isRefusal(subject) ? [] : [[subject.id, subject] as const])),
    ).values(),
  ]
  const today = dayOf(sheet.at)
  const first = rows.reduce((least, { row }) => (row.from && row.from < least ? row.from : least), today)
  const [standing, reach] = await Promise.all([
    standingPairings(
      reader,
      subjects.map(({ id }) => id),
      first,
    ).then((all) => named(reader, all)),
    subjectsInReach(reader, sheet.actor, subjects, sheet.programme),
  ])
  const bySubject = Map.groupBy(standing, (other) => other.subject)
  const meanings = new Map<string, Meaning | Refusal>()
  for (const { key, row, subject, party } of placed) {
    if (isRefusal(subject) || isRefusal(party))
      meanings.set(key, isRefusal(subject) ? subject : (party as Refusal))
    else
      meanings.set(
        key,
        meaningOf(row, sheet, {
          subject,
          party,
          standing: bySubject.get(subject.id) ?? [],
          inReach: reach.has(subject.id),
          today,
        }),
      )
  }
  return meanings
}

interface Party {
  readonly officer: Id | null
  readonly team: Id | null
  readonly partyName: string
}

interface Placed {
  readonly subject: SubjectBrief
  readonly party: Party
  readonly standing: readonly Standing[]
  readonly inReach: boolean
  readonly today: string
}

function meaningOf(row: Partial<PairingRow>, { part, programme }: Sheet, placed: Placed): Meaning | Refusal {
  const { subject, party, standing, inReach, today } = placed
  const role = row.role
    ? part.roles.find(({ key }) => key === row.role)
    : (leadingRole(part) ?? part.roles[0])
  if (!role) return refuse('pairing.role-unknown', { role: row.role ?? '' })
  const span = { from: row.from ?? today, to: row.to ?? null }
  const same = standing.find(
    (other) =>
      other.programme === programme &&
      other.officer === party.officer &&
      other.team === party.team &&
      other.role === role.key &&
      overlaps(other, span),
  )
  return {
    ...party,
    ...span,
    subject: subject.id,
    role: role.key,
    leads: role.leads,
    retired: subject.retired,
    inReach,
    standing,
    same: same ?? null,
  }
}

interface Names {
  readonly byCode: ReadonlyMap<string, readonly SubjectBrief[]>
  readonly byName: ReadonlyMap<string, readonly SubjectBrief[]>
  readonly officers: ReadonlyMap<string, readonly NamedOfficer[]>
  readonly usernames: ReadonlyMap<string, NamedOfficer>
  readonly teams: ReadonlyMap<string, readonly Id[]>
}

async function namesIn(reader: Reader, rows: readonly Partial<PairingRow>[]): Promise<Names> {
  const all = (pick: (row: Partial<PairingRow>) => string | undefined) => [
    ...new Set(rows.flatMap((row) => pick(row) ?? [])),
  ]
  const [codes, subjects, officers, usernames, teams] = await Promise.all([
    subjectsByCodes(
      reader,
      all(({ code }) => code),
      null,
    ),
    subjectsByNames(
      reader,
      all(({ subject, code }) => (code ? undefined : subject)),
      null,
    ),
    officersByNames(
      reader,
      all(({ officer, username }) => (username ? undefined : officer)),
    ),
    officersByUsernames(
      reader,
      all(({ username }) => username),
    ),
    teamsByNames(
      reader,
      all(({ team }) => team),
    ),
  ])
  return {
    byCode: Map.groupBy(codes, ({ code }) => code!),
    byName: Map.groupBy(subjects, ({ name }) => name),
    officers: Map.groupBy(officers, ({ name }) => name),
    usernames: new Map(usernames.map((officer) => [officer.username!, officer])),
    teams: Map.groupBy([...teams.keys()], (id) => teams.get(id)!),
  }
}

function subjectOf(
  { subject, code }: Partial<PairingRow>,
  { byCode, byName }: Names,
): SubjectBrief | Refusal {
  const name = code ?? subject ?? ''
  const all = (code ? byCode.get(code) : byName.get(name)) ?? []
  const fitting =
    all.length > 1 ? all.filter((one) => !one.retired && (!code || !subject || one.name === subject)) : all
  if (fitting.length > 1) return refuse('pairing.subject-ambiguous', { name, count: fitting.length })
  return fitting[0] ?? refuse('pairing.subject-not-found', { name })
}

function partyOf({ officer, unit, username, team }: Partial<PairingRow>, names: Names): Party | Refusal {
  if (team) {
    const [id, ...more] = names.teams.get(team) ?? []
    if (more.length > 0) return refuse('pairing.party-ambiguous', { name: team, count: more.length + 1 })
    return id
      ? { officer: null, team: id, partyName: team }
      : refuse('pairing.party-not-found', { name: team })
  }
  const byUsername = username ? names.usernames.get(username) : undefined
  const fitting = username
    ? byUsername
      ? [byUsername]
      : []
    : (names.officers.get(officer!) ?? []).filter((one) => !unit || one.unit === unit)
  if (fitting.length > 1) return refuse('pairing.party-ambiguous', { name: officer, count: fitting.length })
  const [one] = fitting
  return one
    ? { officer: one.id, team: null, partyName: one.name }
    : refuse('pairing.party-not-found', { name: username ?? officer })
}
