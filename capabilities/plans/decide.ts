// The rules of a plan: what it belongs to, who marks what, and that nothing is written but what a preview showed.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import type { CommandOf, PlanChange, PlanCommand } from './commands.ts'
import type { PlanEvent } from './events.ts'
import { changeOf } from './change.ts'
import { drawnOf } from './drawn.ts'
import { revised, scheduleOf } from './reckon.ts'
import { evolve, noPlan, type Plan } from './state.ts'

/** What a plan is to belong to: a subject that is served, or a matter that is open. */
export type Belonging =
  | 'unknown'
  | 'over'
  | {
      /** Of a matter, its own; null for a subject, which stands in none. */
      readonly programme: string | null
      readonly subject: Id | null
      readonly answering: Id | null
      readonly area: Id | null
    }

export interface PlanFacts {
  readonly calendar: WorkingCalendar
  /** Only for a new plan. */
  readonly belonging?: Belonging
  /** The programme named is in force here. */
  readonly programmeKnown?: boolean
  /** Units named that do not exist. */
  readonly strangers: readonly Id[]
  /** The acting person makes and changes plans where this one stands. */
  readonly mayPlan: boolean
  /** The acting person may say of the milestone in question how it goes. */
  readonly mayMark: boolean
}

export type Given = PlanFacts & Context
type Decision = readonly PlanEvent[] | Refusal

export const planDecider: Decider<Plan, PlanCommand, PlanEvent, PlanFacts> = {
  initial: noPlan,
  evolve,
  decide,
}

function decide(command: PlanCommand, state: Plan, given: Given): Decision {
  if (command.type === 'MakePlan') return make(command, state, given)
  if (state.status === 'none') return refuse('plan.unknown')
  switch (command.type) {
    case 'BeginMilestone':
    case 'FinishMilestone':
    case 'MoveMilestone':
    case 'ChangePlan':
    case 'ReplanPlan':
      return changed(command, state, given)
    case 'RevisePlan':
      return revise(command, state, given)
    case 'DropPlan':
      return drop(command, state, given)
    default:
      return never(command)
  }
}

function make(command: CommandOf<'MakePlan'>, state: Plan, given: Given): Decision {
  if (state.status !== 'none') return refuse('plan.made-already')
  const { subject = null, matter = null, programme, target, leads = [] } = command
  if ((subject === null) === (matter === null)) return refuse('plan.one-owner', { field: 'subject' })
  const of = matter === null ? 'subject' : 'matter'
  const { belonging = 'unknown' } = given
  if (typeof belonging === 'string') return refuse(`plan.${of}-${belonging}`, { field: of })
  if (!given.programmeKnown) return refuse('programme.unknown', { programme, field: 'programme' })
  if (belonging.programme !== null && belonging.programme !== programme)
    return refuse('plan.programme-other', { programme: belonging.programme, field: 'programme' })
  if (!given.mayPlan) return refuse('plan.out-of-reach')
  if (belonging.answering === null && given.actor.unit === null)
    return refuse('plan.unit-missing', { field: of })
  const milestones = command.milestones.map(drawnOf)
  const wrong = wrongIn(milestones, leads, given)
  if (wrong) return wrong
  const fresh = milestones.map((each) => ({ ...each, began: null, ended: null, note: null }))
  const made = { target, milestones: fresh, leads }
  const schedule = scheduleOf(made, reckoningOf(given))
  if (isRefusal(schedule)) return schedule
  const { answering, area } = belonging
  const place = { programme, subject: belonging.subject, matter, answering, area }
  return [
    {
      type: 'PlanMade',
      data: { ...place, title: command.title.trim(), target, milestones, leads, schedule },
    },
  ]
}

/** Only what was looked at is written: whoever saw other dates looks again. */
function changed(command: PlanChange, state: Plan, given: Given): Decision {
  const event = outcomeOf(command, state, given)
  if (isRefusal(event)) return event
  const moved = 'moved' in event.data ? event.data.moved : []
  const seen = command.previewed
  const same =
    seen.length === moved.length &&
    moved.every(({ key, start, due }) =>
      seen.some((each) => each.key === key && each.start === start.to && each.due === due.to),
    )
  return same ? [event] : refuse('plan.preview-stale', { moved: moved.length, seen: seen.length })
}

/** What a change would write, and what it moves: for the preview, and for the change itself. */
export function outcomeOf(command: PreviewCommand, state: Plan, given: Given): PlanEvent | Refusal {
  if (state.status === 'none') return refuse('plan.unknown')
  if (state.status !== 'open') return refuse('plan.over')
  const wrong =
    command.type === 'ChangePlan' ? wrongIn(command.milestones ?? [], command.leads ?? [], given) : null
  return (
    wrong ??
    changeOf(command, state, { ...reckoningOf(given), mayPlan: given.mayPlan, mayMark: given.mayMark })
  )
}

type WithoutPreview<T> = T extends unknown ? Omit<T, 'previewed'> : never
/** A change before anybody has seen what it does. */
export type PreviewCommand = WithoutPreview<PlanChange>

function revise({ reason }: CommandOf<'RevisePlan'>, state: Plan, { calendar }: Given): Decision {
  // What is over moves no more; and behind its target a plan has no dates that a calendar could move.
  if (state.status !== 'open' || !state.isReckoned) return []
  const next = revised(state, calendar)
  if (isRefusal(next)) return next
  const standings = (lines: Plan['schedule']['lines']) => lines.map(({ standing }) => standing).join()
  const same = next.moved.length === 0 && standings(next.schedule.lines) === standings(state.schedule.lines)
  return same ? [] : [{ type: 'PlanRevised', data: { ...next, reason } }]
}

function drop({ reason }: CommandOf<'DropPlan'>, state: Plan, given: Given): Decision {
  if (state.status !== 'open') return refuse('plan.over')
  if (!given.mayPlan) return refuse('plan.out-of-reach')
  return [{ type: 'PlanDropped', data: { reason: reason.trim() } }]
}

function wrongIn(
  milestones: readonly { readonly key: string }[],
  leads: readonly { readonly unit: Id }[],
  { strangers }: Given,
): Refusal | null {
  if (strangers.length > 0) return refuse('plan.unit-unknown', { ids: strangers, field: 'milestones' })
  if (new Set(leads.map(({ unit }) => unit)).size < leads.length)
    return refuse('plan.lead-twice', { field: 'leads' })
  if (new Set(milestones.map(({ key }) => key)).size < milestones.length)
    return refuse('plan.key-twice', { field: 'milestones' })
  return null
}

function reckoningOf({ calendar, at }: Given) {
  return { calendar, today: calendar.dayAt(Date.parse(at)) }
}
