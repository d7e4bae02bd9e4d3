// Serves the doors of promises: the list, how one goes, kept, given up, moved.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { reachOf, sharesOf, type Placed } from '#capabilities/pairings/server/questions/reach.ts'
import { doors } from '../../contract.ts'
import type { PromiseCommand } from '../../promises/commands.ts'
import type { Promised } from '../../promises/state.ts'
import { readers, recorders } from '../../roles.ts'
import { factsOnPromise } from '../facts.ts'
import { promiseKind } from '../projection/promises.ts'
import { listPromises, type PromiseListRow } from '../queries/promises.ts'
import { findPromise } from '../questions.ts'
import { explained } from '../proof.ts'
import { movedView, promiseViews } from '../views.ts'

export const promiseRoutes: readonly Served[] = [
  serveQuestion(doors.listPromises, async (asking, { query }) => {
    const { mine, limit = 50, ...rest } = query
    const { actor, at } = asking
    if (mine && actor.person === null) return { items: [], next: null }
    const { items, next } = await listPromises(asking, {
      ...rest,
      limit,
      today: dayOf(at),
      person: mine ? actor.person! : undefined,
      shares: await sharesOf(asking, actor, readers, at),
    })
    return { items: await promiseViews(asking, items, at), next }
  }),

  serveQuestion(doors.getPromise, async (asking, { params: { id } }) => {
    const { actor, at } = asking
    const found = await findPromise(asking, id)
    if (!found) return missing
    const { promise, version } = found
    if (!reaches(actor, readers, await reachOf(asking, actor, placeOf(promise), at))) return missing
    const [[view], because] = await Promise.all([
      promiseViews(asking, [rowOf(id, promise, version)], at),
      explained(asking, promise),
    ])
    return sending({ version, reply: { ...view!, ...because } })
  }),

  serveCommand(doors.keepPromise, (acting, { params: { id }, body }) =>
    byOwner(acting, id, { type: 'KeepPromise', ...body }),
  ),
  serveCommand(doors.reportPromise, (acting, { params: { id }, body }) =>
    byOwner(acting, id, { type: 'ReportPromise', ...body }),
  ),
  serveCommand(doors.breakPromise, (acting, { params: { id }, body }) =>
    byOwner(acting, id, { type: 'BreakPromise', ...body }),
  ),

  serveCommand(doors.movePromise, async (acting, { params: { id }, body }) =>
    replying(
      await decideOn(acting, promiseKind, {
        id,
        command: { type: 'MovePromise', ...body },
        facts: await factsOnPromise(acting),
        permit: {
          roles: doors.movePromise.allow,
          reach: (promise) => reachOf(acting, acting.actor, placeOf(promise), acting.at),
        },
      }),
      movedView(id),
    ),
  ),
]

type ByOwner = Extract<PromiseCommand, { type: 'KeepPromise' | 'ReportPromise' | 'BreakPromise' }>

/** By whoever answers for it; a pairing with the subject alone is not enough. */
async function byOwner(acting: Acting, id: Id, command: ByOwner) {
  return replying(
    await decideOn(acting, promiseKind, {
      id,
      command,
      facts: await factsOnPromise(acting),
      permit: {
        roles: recorders,
        reach: async (promise) => {
          const place = { ...placeOf(promise), persons: [promise.person] }
          return { ...(await reachOf(acting, acting.actor, place, acting.at)), paired: false }
        },
      },
    }),
    movedView(id),
  )
}

function placeOf({ programme, subject, unit, area, person, madeBy }: Promised): Placed {
  return { programme, subject, units: [unit], area, persons: [person, madeBy] }
}

function rowOf(id: Id, promise: Promised, version: number): PromiseListRow {
  const {
    programme,
    subject,
    visit,
    text,
    unit,
    person,
    madeOn,
    due,
    firstDue,
    status,
    kept,
    moves,
    counted,
  } = promise
  return {
    ...{ id, version, programme, subject, visit, text, madeOn, due, firstDue },
    ownerUnit: unit,
    ownerPerson: person,
    open: status === 'open',
    keptOn: kept?.on ?? null,
    keptHow: kept?.how ?? null,
    moves: moves.map(({ at, from, due: to, reason, approvedBy }) => ({
      at,
      from,
      due: to,
      reason,
      approvedBy,
    })),
    counted,
    revisions: [...promise.revisions],
    reports: [...promise.reports],
    broken: promise.broken,
    word: promise.word,
  }
}
