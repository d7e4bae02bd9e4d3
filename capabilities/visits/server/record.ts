// Recording a visit: the visit, the matters found and the promises made are decided in one transaction, or none is.
import { dayOf } from '#foundation/core/days.ts'
import { derivedId, newId, type Id } from '#foundation/core/ids.ts'
import { refuse } from '#foundation/core/refusal.ts'
import type { BodyOf, ReplyOf } from '#foundation/contract/door.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams } from '#foundation/ledger/decide-on.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import type { PromiseMade } from '../commands.ts'
import { doors } from '../contract.ts'
import type { Promised } from '../promises/state.ts'
import type { Visit } from '../state.ts'
import { factsForNew, strangersAmong } from './facts.ts'
import { promiseKind } from './projection/promises.ts'
import { visitKind } from './projection/visits.ts'
import { raiseFinding, type Found, type Raised } from './reactions.ts'
import { madeView } from './views.ts'

type Body = BodyOf<typeof doors.recordVisit>
type Reply = ReplyOf<typeof doors.recordVisit>
type Refused = Exclude<Answer<never>, { outcome: 'accepted' }>

interface Recording {
  readonly id: Id
  readonly body: Body
  readonly findings: readonly Found[]
  readonly promises: readonly { readonly id: Id; readonly promise: PromiseMade }[]
}

export async function recordVisit(acting: Acting, body: Body): Promise<Answer<Reply>> {
  const recording = prepare(body)
  const recorded = await decideVisit(acting, recording)
  if (recorded.outcome !== 'accepted') return recorded
  const matters: Raised[] = []
  for (const [n, found] of recording.findings.entries()) {
    const { programme, subject, contacts = [] } = body
    const where = {
      programme,
      subject,
      visit: recording.id,
      contact: contacts[0] ?? null,
    }
    const raised = await raiseFinding(acting, found, where)
    if (raised.outcome !== 'accepted') return placed(raised, `findings/${n}`)
    matters.push(raised)
  }
  const promises = await makePromises(acting, recording, recorded.state)
  if ('outcome' in promises) return promises
  const reply: Reply = {
    id: recording.id,
    version: recorded.version,
    matters: matters.map(({ outcome: _outcome, ...matter }) => matter),
    promises: promises.map(({ id, state }) => madeView(id, state)),
  }
  return { outcome: 'accepted', reply, version: recorded.version }
}

/** Ids that the phone did not make follow from the visit's, so that a repeated delivery finds the same ones. */
function prepare(body: Body): Recording {
  const id = body.id ?? newId()
  const { findings = [], promises = [] } = body
  return {
    id,
    body,
    findings: findings.map((finding, n) => ({ id: finding.id ?? derivedId(id, n + 1), finding })),
    promises: promises.map((promise, n) => ({ id: promise.id ?? derivedId(id, n + 101), promise })),
  }
}

async function decideVisit(acting: Acting, { id, body, findings, promises }: Recording) {
  const { actor } = acting
  const { programme, subject, kind, contacts = [], heard = '' } = body
  const officers = body.officers ?? (actor.person === null ? [] : [actor.person])
  const named = {
    subject,
    officers,
    contacts: [...contacts, ...findings.flatMap(({ finding }) => finding.contact ?? [])],
  }
  // Opened together with the facts: a repeated delivery leaves here with its first answer.
  const [facts] = await Promise.all([
    factsForNew(acting, programme, named),
    openStreams(acting, visitKind, [id]),
  ])
  if (!facts) {
    return {
      outcome: 'refused',
      refusal: refuse('programme.unknown', { programme, field: 'programme' }),
    } as const
  }
  return decideOn(acting, visitKind, {
    id,
    exists: false,
    facts,
    command: {
      type: 'RecordVisit',
      ...{ subject, kind, officers, contacts, heard },
      metAt: body.metAt ?? earlier(acting.happenedAt, acting.at),
      findings: findings.map((found) => found.id),
      promises: promises.map((promise) => promise.id),
    },
  })
}

async function makePromises(
  acting: Acting,
  { id: visit, promises }: Recording,
  { programme, subject, area, metAt }: Visit,
): Promise<{ id: Id; state: Promised }[] | Refused> {
  if (promises.length === 0) return []
  const units = promises.flatMap(({ promise }) => promise.unit ?? [])
  const persons = promises.flatMap(({ promise }) => promise.person ?? [])
  const [strangers, calendar] = await Promise.all([
    strangersAmong(acting, units, persons),
    calendarInForce(acting),
    openStreams(
      acting,
      promiseKind,
      promises.map(({ id }) => id),
    ),
  ])
  const made: { id: Id; state: Promised }[] = []
  for (const [n, { id, promise }] of promises.entries()) {
    const { text, due = null, within = null, unit = null, person = null } = promise
    const where = { programme, subject, visit, area, madeOn: dayOf(metAt) }
    const decided = await decideOn(acting, promiseKind, {
      id,
      exists: false,
      facts: {
        calendar,
        strangers: [unit, person].flatMap((owner) => (owner !== null && strangers.has(owner) ? owner : [])),
      },
      command: { type: 'MakePromise', ...where, text, due, within, unit, person },
    })
    if (decided.outcome !== 'accepted') return placed(decided, `promises/${n}`)
    made.push({ id, state: decided.state })
  }
  return made
}

/** Says in which finding or promise the wrong field stands. */
function placed(refused: Refused, place: string): Refused {
  if (refused.outcome !== 'refused') return refused
  const { refused: code, details = {} } = refused.refusal
  const field = typeof details['field'] === 'string' ? `${place}/${details['field']}` : place
  return { outcome: 'refused', refusal: refuse(code, { ...details, field }) }
}

/** A phone's clock may be years ahead; without a time typed by hand, that must not cost the visit. */
function earlier(happenedAt: string | null, at: string): string {
  return happenedAt !== null && happenedAt < at ? happenedAt : at
}
