// The doors of pairings: one short handler each; the rules are in decide.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse } from '#foundation/core/refusal.ts'
import { serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import type { BodyOf } from '#foundation/contract/door.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { officersTeams } from '#capabilities/people/server/questions.ts'
import { readableSubjects, subjectNames } from '#capabilities/subjects/server/questions.ts'
import { pairingDoors as d } from '../contract.ts'
import { leadToEnd } from '../hand-over.ts'
import { leadingRole } from '../programme.ts'
import { factsForBegin, factsForEnd, partyNames } from './facts.ts'
import { pairingKind } from './projection.ts'
import { listPairings } from './queries.ts'

export const served: readonly Served[] = [
  serveQuestion(d.listPairings, async (asking, { query }) => {
    const { mine = false, team, limit = 50, ...rest } = query
    const { person } = asking.actor
    const [subjects, teams] = await Promise.all([
      readableSubjects(asking, asking.actor),
      mine && person ? officersTeams(asking, person) : team ? [team] : undefined,
    ])
    if (mine && !person) return { items: [], next: null }
    const officer = mine ? (person ?? undefined) : rest.officer
    const found = await listPairings(asking, {
      ...rest,
      limit,
      officer,
      teams,
      subjects: subjects ?? undefined,
    })
    const [names, parties] = await Promise.all([
      subjectNames(asking, [...new Set(found.items.map(({ subject }) => subject))]),
      partyNames(asking, found.items),
    ])
    const items = found.items.map((row) => ({
      ...row,
      subjectName: names.get(row.subject) ?? null,
      partyName: parties.get((row.officer ?? row.team)!) ?? null,
    }))
    return { items, next: found.next }
  }),

  serveCommand(d.beginPairing, async (acting, { body }) => {
    const { id = newId(), from = dayOf(acting.at), ...rest } = body
    const command = { type: 'BeginPairing' as const, ...rest, from }
    const { programme, subject, officer = null, team = null } = command
    const facts = () => factsForBegin(acting, { programme, subject, officer, team, from })
    const decided = await decideOn(acting, pairingKind, { id, command, exists: false, facts })
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(d.endPairing, async (acting, { params: { id }, body }) => {
    const { reason, on = dayOf(acting.at) } = body
    const command = { type: 'EndPairing' as const, on, reason, successor: null }
    const facts = (state: { subject: Id; programme: string }) =>
      factsForEnd(acting, state.subject, state.programme)
    return replying(await decideOn(acting, pairingKind, { id, command, facts }), (_state, version) => ({
      id,
      version,
    }))
  }),

  serveCommand(d.handLeadOver, (acting, { params, body }) => handLeadOver(acting, params.id, body)),
]

type Paired = { id: Id; version: number }

async function handLeadOver(
  acting: Acting,
  subject: Id,
  body: BodyOf<typeof d.handLeadOver>,
): Promise<Answer<Paired & { ended: Id | null }>> {
  const { programme, reason, officer = null, team = null, to = null, from = dayOf(acting.at) } = body
  const facts = await factsForBegin(acting, { programme, subject, officer, team, from })
  if (facts.subject === 'unknown') return { outcome: 'missing' }
  const role = facts.programme && leadingRole(facts.programme.part)
  if (facts.programme && !role)
    return { outcome: 'refused', refusal: refuse('pairing.no-leading-role', { programme }) }
  const lead = leadToEnd(facts.standing, { from, officer, team })
  if (isRefusal(lead)) return { outcome: 'refused', refusal: lead }
  const id = newId()
  if (lead) {
    const end = { type: 'EndPairing' as const, on: from, reason, successor: id }
    const ended = await decideOn(acting, pairingKind, { id: lead.id, command: end, facts })
    if (ended.outcome !== 'accepted') return ended
  }
  const begin = {
    type: 'BeginPairing' as const,
    programme,
    subject,
    officer,
    team,
    role: role?.key ?? '',
    from,
    to,
  }
  const standing = facts.standing.filter((other) => other !== lead)
  const begun = await decideOn(acting, pairingKind, {
    id,
    command: begin,
    exists: false,
    facts: { ...facts, standing },
  })
  return replying(begun, (_state, version) => ({ id, version, ended: lead?.id ?? null }))
}
