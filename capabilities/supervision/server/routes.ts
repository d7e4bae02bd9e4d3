// The doors of supervision: short handlers; the rules are in decide.ts, watch/decide.ts and colours/.
import { hasRole } from '#foundation/core/actor.ts'
import { dayOf } from '#foundation/core/days.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveQuestion, type Asking, type Served } from '#foundation/http/served.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import { personNames } from '#capabilities/people/server/questions.ts'
import { supervisionDoors as d } from '../contract.ts'
import { answerers, issuers, readers, starters } from '../roles.ts'
import type { Slip } from '../state.ts'
import { commandRoutes } from './commands.ts'
import { limitsOf, momentOf } from './colouring.ts'
import { slipDocument } from './document.ts'
import { colourNow, dayWithin, slipRules } from './facts.ts'
import { listSlips, underSlips } from './queries/slips.ts'
import { watchesInForce } from './queries/watches.ts'
import { findSlip } from './questions.ts'
import { addressedReach, issuingReach, mayRead, stands } from './scope.ts'
import { supervised } from './supervised.ts'
import { findThing, reachesThing, type Thing } from './things.ts'
import { becauseOf, slipView, slipViews, supervisedViews } from './views.ts'

export const served: readonly Served[] = [
  serveQuestion(d.listSupervised, async (asking, { query }) => {
    const { limit = 50, kind = 'matter', ...rest } = query
    const { actor, at } = asking
    const within = await sharesOf(asking, actor, readers, at)
    const { items, next } = await supervised(asking, { ...rest, at, kind, limit, within })
    return { items: await supervisedViews(asking, items), next }
  }),

  serveQuestion(d.getColourLimits, async (asking) => {
    const moment = await momentOf(asking, asking.at)
    const [programmes, watches, under] = await Promise.all([
      limitsOf(asking, moment),
      watchesInForce(asking, dayOf(asking.at)),
      underSlips(asking),
    ])
    const exempt = watches.flatMap(({ id, exemptUntil }) => (exemptUntil === null ? [] : [id]))
    const started = watches.flatMap(({ id, colour }) => (colour === null ? [] : [{ id, colour }]))
    return { at: asking.at, programmes, exempt, started: [...started, ...under] }
  }),

  serveQuestion(d.getSupervisedThing, async (asking, { params }) => {
    const thing = await findThing(asking, params)
    if (!thing || !(await reachesThing(asking, thing, readers))) return missing
    return thingView(asking, thing)
  }),

  serveQuestion(d.listSlips, async (asking, { query }) => {
    const { limit = 50, whose, ...rest } = query
    const { actor, at } = asking
    if (whose && actor.person === null) return { items: [], next: null }
    const { items, next } = await listSlips(asking, {
      ...rest,
      limit,
      ...(whose === 'to-me'
        ? { to: { person: actor.person!, units: actor.unit === null ? [] : [actor.unit] } }
        : {}),
      ...(whose === 'mine-to-release' ? { releaser: actor.person! } : {}),
      shares: await sharesOf(asking, actor, readers, at),
    })
    return { items: await slipViews(asking, items, at), next }
  }),

  serveQuestion(d.getSlip, async (asking, { params: { id } }) => {
    const found = await findSlip(asking, id)
    if (!found || !(await mayRead(asking, found.slip))) return missing
    const view = await slipView(asking, asking.at, { id, ...found }, await mayDo(asking, found.slip))
    return sending({ version: found.version, reply: view })
  }),

  serveQuestion(d.printSlip, async (asking, { params: { id } }) => {
    const found = await findSlip(asking, id)
    if (!found || !(await mayRead(asking, found.slip))) return missing
    return sending(await slipDocument(asking, found))
  }),

  ...commandRoutes,
]

/** What the buttons of its page offer; the rules decide again. */
async function mayDo(asking: Asking, slip: Slip) {
  const [addressed, issuing] = await Promise.all([
    stands(asking, slip, answerers, addressedReach),
    stands(asking, slip, issuers, issuingReach),
  ])
  const isRunning = slip.status === 'open' || slip.status === 'replied'
  const { person } = asking.actor
  const isReleaser = person !== null && person === slip.releaser
  const answers = addressed && !isReleaser && !(person !== null && person === slip.issuer)
  const waits = slip.objection !== null && slip.objection.answer === null
  const today = dayOf(asking.at)
  return {
    receive: answers && slip.status === 'open' && slip.received === null,
    reply: answers && slip.status === 'open',
    object: answers && slip.objection === null && today <= slip.objectUntil && slip.status !== 'lifted',
    answer: issuing && waits && asking.actor.unit !== slip.unit,
    release: issuing && isRunning && isReleaser && !waits,
    name: issuing && isRunning,
  }
}

async function thingView(asking: Asking, thing: Thing) {
  const { about, number, title, unit, person, isOver, programme } = thing
  const [found, rules, slips, mayIssue] = await Promise.all([
    colourNow(asking, thing),
    slipRules(asking, programme),
    listSlips(asking, {
      about: about.id,
      shares: await sharesOf(asking, asking.actor, readers, asking.at),
      limit: 50,
    }),
    reachesThing(asking, thing, issuers),
  ])
  const { watch } = found
  const [names, due] = await Promise.all([
    personNames(
      asking,
      [person, watch?.exemptBy, watch?.colourBy].flatMap((id) => id ?? []),
    ),
    dayWithin(asking, rules.within, asking.at),
  ])
  const nameOf = (id: string | null) => (id !== null && names.get(id)) || null
  const isOwn = unit === asking.actor.unit || (person !== null && person === asking.actor.person)
  return {
    ...{ kind: about.kind, id: about.id, number, title, unit, isOver, personName: nameOf(person) },
    colour: found.coloured?.colour ?? null,
    because: becauseOf(found),
    exemption:
      watch === null || watch.exemptUntil === null
        ? null
        : { until: watch.exemptUntil, reason: watch.exemptReason ?? '', by: nameOf(watch.exemptBy) },
    started:
      watch === null || watch.colour === null
        ? null
        : { colour: watch.colour, reason: watch.colourReason ?? '', by: nameOf(watch.colourBy) },
    slips: await slipViews(asking, slips.items, asking.at),
    usual: { due, objectionDays: rules.objectionDays },
    may: {
      issue: mayIssue && !isOver && found.slip === null && !(watch !== null && watch.exemptUntil !== null),
      exempt: mayIssue && !isOver && !isOwn,
      startHigher: mayIssue && hasRole(asking.actor, ...starters),
    },
  }
}
