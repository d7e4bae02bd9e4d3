// The doors of plans: one short handler each; the rules are in decide, the reckoning in foundation/time.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { sending } from '#foundation/http/handle.ts'
import { servePreview } from '#foundation/http/preview.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import type { CommandOf, PlanCommand } from '../commands.ts'
import { planDoors as d } from '../contract.ts'
import { readers } from '../roles.ts'
import type { Plan } from '../state.ts'
import { milestoneDue } from './due.ts'
import { planFile } from './export.ts'
import { factsFor, factsForNew } from './facts.ts'
import { previewNewPlan, previewPlan } from './preview.ts'
import { planKind } from './projection.ts'
import { listMilestones, listPlans } from './queries.ts'
import { findPlan } from './questions.ts'
import { marksUnit, mayRead } from './scope.ts'
import { planRows, planView } from './views.ts'

type Done = ReplyOf<typeof d.makePlan>

export const served: readonly Served[] = [
  serveQuestion(d.listPlans, async (asking, { query }) => {
    const { limit = 50, ...rest } = query
    const { actor, at } = asking
    const shares = await sharesOf(asking, actor, readers, at)
    const { items, next } = await listPlans(asking, { ...rest, limit, today: dayOf(at), shares })
    return { items: await planRows(asking, items, at), next }
  }),

  serveQuestion(d.listMilestones, async (asking, { query: { limit = 50, after } }) => {
    const { actor, at } = asking
    if (actor.unit === null) return { items: [], next: null }
    const shares = await sharesOf(asking, actor, readers, at)
    const { items, next } = await listMilestones(asking, { unit: actor.unit, shares, limit, after })
    const marked = await marksUnit(asking, actor.unit, [...new Set(items.map((row) => row.programme))])
    const today = dayOf(at)
    return {
      items: items.map(({ programme, ...row }) => ({
        ...row,
        late: row.due < today,
        may: marked.has(programme),
      })),
      next,
    }
  }),

  serveQuestion(d.getPlan, async (asking, { params: { id } }) => {
    const found = await findPlan(asking, id)
    if (!found || !(await mayRead(asking, found.plan))) return missing
    const { plan, version } = found
    return sending({ version, reply: await planView(asking, id, plan, version) })
  }),

  serveQuestion(d.getMilestoneDue, async (asking, { params: { id }, query: { milestone } }) => {
    const found = await findPlan(asking, id)
    if (!found || !(await mayRead(asking, found.plan))) return missing
    return (await milestoneDue(asking, found.plan, milestone)) ?? missing
  }),

  serveQuestion(d.exportPlan, async (asking, { params: { id }, query: { format } }) => {
    const found = await findPlan(asking, id)
    if (!found || !(await mayRead(asking, found.plan))) return missing
    return sending(await planFile(asking, await planView(asking, id, found.plan, found.version), format))
  }),

  servePreview(d.previewNewPlan, (asking, { body }) => previewNewPlan(asking, body)),
  servePreview(d.previewPlan, (asking, { params: { id }, body }) => previewPlan(asking, id, body)),

  serveCommand(d.makePlan, async (acting, { body }) => {
    const { id = newId(), ...told } = body
    const command = { type: 'MakePlan' as const, ...told }
    const facts = () => factsForNew(acting, command)
    return replying(await decideOn(acting, planKind, { id, command, exists: false, facts }), doneView(id))
  }),

  serveCommand(d.beginMilestone, (acting, { params: { id }, body }) =>
    onPlan(acting, id, { type: 'BeginMilestone', ...body }),
  ),
  serveCommand(d.finishMilestone, (acting, { params: { id }, body }) =>
    onPlan(acting, id, { type: 'FinishMilestone', ...body }),
  ),
  serveCommand(d.moveMilestone, (acting, { params: { id }, body }) =>
    onPlan(acting, id, { type: 'MoveMilestone', ...body }),
  ),
  serveCommand(d.changePlan, (acting, { params: { id }, body }) =>
    onPlan(acting, id, { type: 'ChangePlan', ...body }),
  ),
  serveCommand(d.replanPlan, (acting, { params: { id }, body }) =>
    onPlan(acting, id, { type: 'ReplanPlan', ...body }),
  ),
  serveCommand(d.dropPlan, (acting, { params: { id }, body }) =>
    onPlan(acting, id, { type: 'DropPlan', ...body }),
  ),
]

type ByPerson = Exclude<PlanCommand, { type: 'MakePlan' | 'RevisePlan' }>

/** Who does not reach a plan learns nothing of it; who reads it and may not change it is told why by the rules. */
async function onPlan(acting: Acting, id: Id, command: ByPerson): Promise<Answer<Done>> {
  const found = await findPlan(acting, id)
  if (!found || !(await mayRead(acting, found.plan))) return { outcome: 'missing' }
  const about = { key: 'key' in command ? command.key : null, drawing: drawingOf(command) }
  const facts = (plan: Plan) => factsFor(acting, plan, about)
  return replying(await decideOn(acting, planKind, { id, command, facts }), doneView(id))
}

function drawingOf(command: ByPerson): Partial<CommandOf<'ChangePlan'>> {
  return command.type === 'ChangePlan' ? command : {}
}

function doneView(id: Id) {
  return ({ status }: Plan, version: number): Done => ({ id, version, status: status as Done['status'] })
}
