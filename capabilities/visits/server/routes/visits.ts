// Serves the doors of visits: record, correct, list, one, and what stands open with a subject.
import { dayOf, daySpan } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches, unbound } from '#foundation/core/reach.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { mattersByIds, openMattersOf } from '#capabilities/matters/server/questions.ts'
import { reachOf, sharesOf, type Placed } from '#capabilities/pairings/server/questions/reach.ts'
import { subjectsByIds } from '#capabilities/subjects/server/questions.ts'
import { doors } from '../../contract.ts'
import { readers, recorders } from '../../roles.ts'
import type { Visit } from '../../state.ts'
import { factsFor } from '../facts.ts'
import { visitKind } from '../projection/visits.ts'
import { listPromises } from '../queries/promises.ts'
import { listVisits, type VisitListRow } from '../queries/visits.ts'
import { findVisit } from '../questions.ts'
import { recordVisit } from '../record.ts'
import { promiseViews, visitViews } from '../views.ts'

export const visitRoutes: readonly Served[] = [
  serveCommand(doors.recordVisit, (acting, { body }) => recordVisit(acting, body)),

  serveCommand(doors.correctVisit, async (acting, { params: { id }, body }) =>
    replying(
      await decideOn(acting, visitKind, {
        id,
        command: { type: 'CorrectVisit', ...body },
        facts: (visit) => factsFor(acting, visit, body),
        permit: {
          roles: recorders,
          reach: (visit) => reachOf(acting, acting.actor, placeOf(visit), acting.at),
        },
      }),
      (_visit, version) => ({ id, version }),
    ),
  ),

  serveQuestion(doors.listVisits, async (asking, { query }) => {
    const { mine, from, to, limit = 50, officer, ...rest } = query
    const { actor, at } = asking
    if (mine && actor.person === null) return { items: [], next: null }
    const { items, next } = await listVisits(asking, {
      ...rest,
      limit,
      officer: mine ? actor.person! : officer,
      from: from && daySpan(from, from).from,
      to: to && daySpan(to, to).to,
      shares: await sharesOf(asking, actor, readers, at),
    })
    return { items: await visitViews(asking, items), next }
  }),

  serveQuestion(doors.getVisit, async (asking, { params: { id } }) => {
    const { actor, at } = asking
    const found = await findVisit(asking, id)
    if (!found) return missing
    const { visit, version } = found
    if (!reaches(actor, readers, await reachOf(asking, actor, placeOf(visit), at))) return missing
    const [[row], matters, promises] = await Promise.all([
      visitViews(asking, [rowOf(id, visit, version)]),
      mattersByIds(asking, visit.findings),
      listPromises(asking, { visit: id, today: dayOf(at), shares: null, limit: 50 }),
    ])
    return sending({
      version,
      reply: {
        ...row!,
        programmeVersion: visit.programmeVersion,
        // In the order in which they were found.
        matters: visit.findings.flatMap((found) => matters.filter((matter) => matter.id === found)),
        promised: await promiseViews(asking, promises.items, at),
        corrected: visit.corrections.map(({ before, ...correction }) => ({
          ...correction,
          before: plain(before),
        })),
      },
    })
  }),

  serveQuestion(doors.getStanding, async (asking, { params: { id } }) => {
    const { actor, at } = asking
    const [subject] = await subjectsByIds(asking, [id])
    if (!subject) return missing
    const placed = { programme: null, subject: id, units: [subject.unit], area: subject.area, persons: [] }
    if (!reaches(unbound(actor), readers, await reachOf(asking, actor, placed, at))) return missing
    const [matters, promises, visits] = await Promise.all([
      openMattersOf(asking, id),
      listPromises(asking, { subject: id, state: 'open', today: dayOf(at), shares: null, limit: 50 }),
      listVisits(asking, { subject: id, shares: null, limit: 5 }),
    ])
    return {
      subject: id,
      name: subject.name,
      matters,
      promises: await promiseViews(asking, promises.items, at),
      visits: await visitViews(asking, visits.items),
    }
  }),
]

function placeOf({ programme, subject, unit, answering, area, recordedBy, officers }: Visit): Placed {
  return { programme, subject, units: [unit, answering], area, persons: [recordedBy, ...officers] }
}

function rowOf(id: Id, visit: Visit, version: number): VisitListRow {
  const { programme, subject, kind, metAt, recordedAt, recordedBy, unit, heard } = visit
  return {
    ...{ id, version, programme, subject, kind, metAt, recordedAt, recordedBy, unit, heard },
    officers: [...visit.officers],
    contacts: [...visit.contacts],
    findings: visit.findings.length,
    promises: visit.promises.length,
    corrections: visit.corrections.length,
  }
}

function plain({ officers, contacts, ...rest }: Visit['corrections'][number]['before']) {
  return {
    ...rest,
    ...(officers ? { officers: [...officers] } : {}),
    ...(contacts ? { contacts: [...contacts] } : {}),
  }
}
