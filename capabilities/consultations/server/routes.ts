// The doors of consultations: one short handler each; the rules are in decide.
import { newId, type Id } from '#foundation/core/ids.ts'
import type { Share } from '#foundation/core/reach.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import type { ConsultationCommand } from '../commands.ts'
import { doors as d } from '../contract.ts'
import { readers, speakers } from '../roles.ts'
import type { Consultation } from '../state.ts'
import { agendaOf } from './agenda.ts'
import { factsFor, factsForNew } from './facts.ts'
import { minutesFile } from './minutes.ts'
import { consultationKind } from './projection.ts'
import { listConsultations } from './queries/list.ts'
import { findConsultation } from './questions.ts'
import { openParts } from './reactions.ts'
import { mayLead, mayRead } from './scope.ts'
import { tellAll } from './tell.ts'
import { fullView, rowViews } from './views.ts'

type Done = ReplyOf<typeof d.convene>

export const served: readonly Served[] = [
  serveQuestion(d.listConsultations, async (asking, { query }) => {
    const { limit = 50, ...filter } = query
    const { actor, at } = asking
    const [shares, speaking] = await Promise.all([
      sharesOf(asking, actor, readers, at),
      sharesOf(asking, actor, speakers, at),
    ])
    const asked = { ...filter, limit, shares, speaksFor: unitsIn(speaking) }
    const { items, next } = await listConsultations(asking, asked)
    return { items: await rowViews(asking, items), next }
  }),

  serveQuestion(d.stuckAgenda, async (asking, { query }) => ({ items: await agendaOf(asking, query) })),

  serveQuestion(d.getConsultation, async (asking, { params: { id } }) => {
    const found = await findConsultation(asking, id)
    if (!found || !(await mayRead(asking, found.consultation))) return missing
    const { consultation, version } = found
    return sending({ version, reply: await fullView(asking, id, consultation, version) })
  }),

  serveQuestion(d.exportMinutes, async (asking, { params: { id } }) => {
    const found = await findConsultation(asking, id)
    if (!found || !(await mayRead(asking, found.consultation))) return missing
    return sending(await minutesFile(asking, await fullView(asking, id, found.consultation, found.version)))
  }),

  serveCommand(d.convene, async (acting, { body }) => {
    const { id = newId(), ...told } = body
    const command = { type: 'Convene' as const, ...told }
    const facts = () => factsForNew(acting, command)
    const decided = await decideOn(acting, consultationKind, { id, command, exists: false, facts })
    if (decided.outcome === 'accepted') await tellAll(acting, id, decided.state)
    return replying(decided, doneView(id))
  }),

  serveCommand(d.askUnit, (acting, { params: { id }, body }) => on(acting, id, { type: 'AskUnit', ...body })),
  serveCommand(d.sayOpinion, (acting, { params: { id }, body }) =>
    on(acting, id, { type: 'GiveOpinion', ...body }),
  ),
  serveCommand(d.putOff, (acting, { params: { id }, body }) => on(acting, id, { type: 'PutOff', ...body })),
  serveCommand(d.writeMinutes, (acting, { params: { id }, body }) =>
    on(acting, id, { type: 'WriteMinutes', ...body }),
  ),
  serveCommand(d.decide, (acting, { params: { id }, body }) => on(acting, id, { type: 'Decide', ...body })),
  serveCommand(d.callOff, (acting, { params: { id }, body }) => on(acting, id, { type: 'CallOff', ...body })),
]

type ByPerson = Exclude<ConsultationCommand, { type: 'Convene' | 'NoteSilence' }>

/** Who does not reach it learns nothing of it; who reads it does not lead it. */
async function on(acting: Acting, id: Id, command: ByPerson): Promise<Answer<Done>> {
  const found = await findConsultation(acting, id)
  if (!found || !(await mayRead(acting, found.consultation))) return { outcome: 'missing' }
  const isVoice = command.type === 'GiveOpinion'
  if (!isVoice && !(await mayLead(acting, found.consultation))) return { outcome: 'forbidden' }
  const facts = (state: Consultation) => factsFor(acting, state, command)
  const decided = await decideOn(acting, consultationKind, { id, command, facts })
  if (decided.outcome === 'accepted') {
    const refused = command.type === 'Decide' ? await openParts(acting, id, decided.state) : null
    if (refused) return { outcome: 'refused', refusal: refused }
    await tellAll(acting, id, decided.state)
  }
  return replying(decided, doneView(id))
}

/** Null: any unit's. */
function unitsIn(shares: readonly Share[] | null): Id[] | null {
  const all = (shares ?? []).some(({ units, areas, own }) => units === null && areas === null && own === null)
  return shares === null || all ? null : shares.flatMap(({ units }) => units ?? [])
}

function doneView(id: Id) {
  return ({ status }: Consultation, version: number): Done => ({
    ...{ id, version },
    status: status as Done['status'],
  })
}
