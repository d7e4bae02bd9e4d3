// Serves the doors of promises: the list, kept, moved.
import { dayOf } from '#foundation/core/days.ts'
import { serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { doors } from '../../contract.ts'
import type { Promised } from '../../promises/state.ts'
import { readers, recorders } from '../../roles.ts'
import { promiseKind } from '../projection/promises.ts'
import { listPromises } from '../queries/promises.ts'
import { reachOf, sharesOf, type Placed } from '../scope.ts'
import { movedView, promiseViews } from '../views.ts'

const noStrangers = { strangers: [] }

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

  serveCommand(doors.keepPromise, async (acting, { params: { id }, body }) =>
    replying(
      await decideOn(acting, promiseKind, {
        id,
        command: { type: 'KeepPromise', ...body },
        facts: noStrangers,
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
        facts: noStrangers,
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
