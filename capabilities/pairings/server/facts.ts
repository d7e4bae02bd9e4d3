// Gathering what the rules of a pairing need: the programme, the subject, who stands there already, the party named.
import type { Id } from '#foundation/core/ids.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { openTeams, personNames, servingOfficers, teamNames } from '#capabilities/people/server/questions.ts'
import { findProgramme } from '#capabilities/programmes/server/questions.ts'
import { subjectsByIds, subjectsInReach } from '#capabilities/subjects/server/questions.ts'
import type { PairingFacts, Standing } from '../decide.ts'
import { pairingsPart, type PairingsPart } from '../programme.ts'
import { standingPairings, type StandingRow } from './queries.ts'

interface Wanted {
  readonly programme: string
  readonly subject: Id
  readonly officer: Id | null
  readonly team: Id | null
  readonly from: string
}

/** Facts for a pairing that begins on `from`; the subject is held until the command ends. */
export async function factsForBegin(acting: Acting, wanted: Wanted): Promise<PairingFacts> {
  const { subject, officer, team, from } = wanted
  const [programme, [found], rows, officers, teams] = await Promise.all([
    programmeOf(acting, wanted.programme),
    subjectsByIds(acting, [subject]),
    standingPairings(acting, [subject], from),
    servingOfficers(acting, officer ? [officer] : []),
    openTeams(acting, team ? [team] : []),
  ])
  const [standing, reach] = await Promise.all([
    named(acting, rows),
    found ? subjectsInReach(acting, acting.actor, [found], wanted.programme) : new Set<Id>(),
  ])
  return {
    programme,
    standing,
    subject: !found ? 'unknown' : found.retired ? 'retired' : 'ok',
    partyKnown: officers.size + teams.size > 0,
    inReach: reach.has(subject),
  }
}

/** Facts for ending one: nothing but whether the office that acts may. */
export async function factsForEnd(acting: Acting, subject: Id, programme: string): Promise<PairingFacts> {
  const found = await subjectsByIds(acting, [subject])
  const reach = await subjectsInReach(acting, acting.actor, found, programme)
  return { programme: null, standing: [], subject: 'ok', partyKnown: true, inReach: reach.has(subject) }
}

/** A programme that says nothing of pairings has no role to give. */
export async function programmeOf(
  reader: Reader,
  key: string,
): Promise<{ key: string; part: PairingsPart } | null> {
  const programme = await findProgramme(reader, key)
  if (!programme) return null
  return { key, part: pairingsPart.part in programme.parts ? pairingsPart.of(programme) : { roles: [] } }
}

/** Standing pairings with the name of who stands there. */
export async function named<R extends StandingRow>(
  reader: Reader,
  rows: readonly R[],
): Promise<(R & Standing)[]> {
  const names = await partyNames(reader, rows)
  return rows.map((row) => ({ ...row, partyName: names.get((row.officer ?? row.team)!) ?? '—' }))
}

/** Names of the officers and teams of pairings. One trip. */
export async function partyNames(
  reader: Reader,
  pairings: readonly { readonly officer: Id | null; readonly team: Id | null }[],
): Promise<Map<Id, string>> {
  const [persons, teams] = await Promise.all([
    personNames(reader, [...new Set(pairings.flatMap(({ officer }) => officer ?? []))]),
    teamNames(reader, [...new Set(pairings.flatMap(({ team }) => team ?? []))]),
  ])
  return new Map([...persons, ...teams])
}
