// Serves the doors of promises: the list, kept, moved.
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { reachOf, sharesOf, type Placed } from '#capabilities/pairings/server/questions/reach.ts'
import { doors } from '../../contract.ts'
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

  serveCommand(doors.keepPromise, async (acting, { params: { id }, body }) =>
    replying(
      await decideOn(acting, promiseKind, {
        id,
        command: { type: 'KeepPromise', ...body },
        facts: await factsOnPromise(acting),
        // Whoever answers for it; a pairing with the subject alone is not enough.
        permit: {
          roles: recorders,
          reach: async (promise) => ({
            ...(await reachOf(
              acting,
              acting.actor,
              { ...placeOf(promise), persons: [promise.person] },
              acting.at,
            )),
            paired: false,
          }),
        },
      }),
      movedView(id),
    ),
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
  }
}
