// A preview of a plan or of a change: decided by the very rules of the change, told, and written nowhere.
import { never } from '#foundation/core/decider.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import type { BodyOf, ReplyOf } from '#foundation/contract/door.ts'
import type { Asking } from '#foundation/http/served.ts'
import type { Answer } from '#foundation/ledger/acting.ts'
import type { planDoors } from '../contract.ts'
import { outcomeOf, planDecider, type Given, type PreviewCommand } from '../decide.ts'
import type { PlanEvent } from '../events.ts'
import { noPlan, type Plan } from '../state.ts'
import { factsFor, factsForNew } from './facts.ts'
import { findPlan } from './questions.ts'
import { mayRead } from './scope.ts'
import { outcomeView } from './views.ts'

type Previewed = Answer<ReplyOf<typeof planDoors.previewPlan>>

export async function previewNewPlan(
  asking: Asking,
  body: BodyOf<typeof planDoors.previewNewPlan>,
): Promise<Previewed> {
  const facts = { ...(await factsForNew(asking, body)), ...contextOf(asking) }
  const decided = planDecider.decide({ type: 'MakePlan', ...body }, noPlan, facts)
  return isRefusal(decided)
    ? { outcome: 'refused', refusal: decided }
    : { outcome: 'accepted', reply: shown(noPlan, decided[0]!, facts) }
}

export async function previewPlan(
  asking: Asking,
  id: string,
  body: BodyOf<typeof planDoors.previewPlan>,
): Promise<Previewed> {
  const found = await findPlan(asking, id)
  if (!found || !(await mayRead(asking, found.plan))) return { outcome: 'missing' }
  const command = commandOf(body)
  const about = {
    key: 'key' in command ? command.key : null,
    drawing: command.type === 'ChangePlan' ? command : {},
  }
  const facts = { ...(await factsFor(asking, found.plan, about)), ...contextOf(asking) }
  const event = outcomeOf(command, found.plan, facts)
  return isRefusal(event)
    ? { outcome: 'refused', refusal: event }
    : { outcome: 'accepted', reply: shown(found.plan, event, facts) }
}

/** The plan as it would be if this happened. */
function shown(before: Plan, event: PlanEvent, { calendar, at }: Given) {
  const entry = { ...event, version: 0, at, happenedAt: null, actor: null, unit: null }
  const after = planDecider.evolve(before, entry)
  const moved = 'moved' in event.data ? event.data.moved : []
  return outcomeView(before, after, { schedule: after.schedule, moved }, calendar)
}

function contextOf({ actor, at }: Asking) {
  return { actor, at, happenedAt: null }
}

function commandOf(body: BodyOf<typeof planDoors.previewPlan>): PreviewCommand {
  switch (body.as) {
    case 'begin':
      return { type: 'BeginMilestone', key: body.key, on: body.on }
    case 'finish': {
      const { as: _as, ...finish } = body
      return { type: 'FinishMilestone', ...finish }
    }
    case 'move': {
      const { as: _as, reason = '', ...move } = body
      return { type: 'MoveMilestone', reason, ...move }
    }
    case 'change': {
      const { as: _as, reason = '', ...change } = body
      return { type: 'ChangePlan', reason, ...change }
    }
    case 'replan':
      return { type: 'ReplanPlan' }
    default:
      return never(body)
  }
}
