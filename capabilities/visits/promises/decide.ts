// The rules of a promise: an owner and a day from its first moment, which only somebody else or another calendar moves; the subject's word counts.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import { hasRole } from '#foundation/core/actor.ts'
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { WorkingCalendar } from '#foundation/time/compile.ts'
import { countedBy, type Counted } from '#foundation/time/within.ts'
import type { CommandOf, PromiseCommand } from './commands.ts'
import { deadlineBy } from './counting.ts'
import type { PromiseEvent } from './events.ts'
import { evolve, noPromise, type Promised } from './state.ts'

export interface PromiseFacts {
  /** Units and persons named as owner who do not exist. Only for a new promise. */
  readonly strangers: readonly Id[]
  /** The one in force. */
  readonly calendar: WorkingCalendar
}

type Given = PromiseFacts & Context
type Decision = readonly PromiseEvent[] | Refusal

export const promiseDecider: Decider<Promised, PromiseCommand, PromiseEvent, PromiseFacts> = {
  initial: noPromise,
  evolve,
  decide,
}

function decide(command: PromiseCommand, state: Promised, given: Given): Decision {
  if (command.type === 'MakePromise') return make(command, state, given)
  if (state.status === 'none') return refuse('promise.unknown')
  if (command.type === 'RevisePromise') return revise(command, state, given)
  if (command.type === 'JudgePromise') return judge(command, state, given)
  if (state.status === 'kept') return refuse('promise.kept-already')
  // What was given up may be kept after all.
  if (command.type === 'KeepPromise') return keep(command, state, given)
  if (state.status === 'broken') return refuse('promise.broken-already')
  switch (command.type) {
    case 'ReportPromise': {
      const { text, askerSees = false } = command
      return [{ type: 'PromiseReported', data: { text: text.trim(), askerSees } }]
    }
    case 'BreakPromise':
      return [{ type: 'PromiseBroken', data: { why: command.why.trim(), on: dayOf(given.at) } }]
    case 'MovePromise':
      return move(command, state, given)
    default:
      return never(command)
  }
}

function make(command: CommandOf<'MakePromise'>, state: Promised, given: Given): Decision {
  if (state.status !== 'none') return refuse('promise.made-already')
  if (given.strangers.length > 0)
    return refuse('promise.owner-unknown', { ids: given.strangers, field: 'unit' })
  const { actor } = given
  const unit = command.unit ?? actor.unit
  if (unit === null) return refuse('promise.owner-missing', { field: 'unit' })
  const person = command.person ?? (command.unit === null ? actor.person : null)
  const dated = datedBy(command, given)
  if (isRefusal(dated)) return dated
  const { type: _type, within: _within, ...told } = command
  return [
    {
      type: 'PromiseMade',
      data: { ...told, ...dated, text: told.text.trim(), unit, person, madeBy: actor.person },
    },
  ]
}

/** The day that was named, or the one that comes of counting from the day of the visit. */
function datedBy(
  { due, within, madeOn }: CommandOf<'MakePromise'>,
  { calendar }: Given,
): { due: string; counted: Counted | null } | Refusal {
  if ((due === null) === (within === null)) return refuse('promise.due-or-within', { field: 'due' })
  if (within !== null) {
    const deadline = deadlineBy(calendar, within, madeOn)
    if (isRefusal(deadline)) return refuse(deadline.refused, { ...deadline.details, field: 'within' })
    return countedBy(calendar, within, deadline)
  }
  return due! < madeOn ? refuse('promise.due-past', { due, field: 'due' }) : { due: due!, counted: null }
}

function keep(command: CommandOf<'KeepPromise'>, state: Promised, given: Given): Decision {
  const today = dayOf(given.at)
  const on = command.on ?? today
  if (on > today) return refuse('promise.kept-in-future', { field: 'on' })
  if (on < state.madeOn) return refuse('promise.kept-before-made', { madeOn: state.madeOn, field: 'on' })
  return [{ type: 'PromiseKept', data: { how: command.how.trim(), on } }]
}

/** Hers alone, once there is something to judge: a claim, or a day that has passed. */
function judge({ kept, words }: CommandOf<'JudgePromise'>, state: Promised, { actor, at }: Given): Decision {
  if (actor.kind !== 'asker') return refuse('promise.word-is-hers')
  const on = dayOf(at)
  if (state.status === 'open' && state.due >= on) return refuse('promise.word-too-early', { due: state.due })
  if (state.word?.kept === kept) return refuse('promise.word-given')
  return [{ type: 'PromiseJudged', data: { kept, words: words?.trim() || null, on } }]
}

function move(command: CommandOf<'MovePromise'>, state: Promised, given: Given): Decision {
  const { actor } = given
  if (!hasRole(actor, 'coordinator', 'leader')) return refuse('promise.move-needs-approval')
  if (actor.person !== null && actor.person === state.person) return refuse('promise.own-move')
  if (command.due < dayOf(given.at)) return refuse('promise.due-past', { due: command.due, field: 'due' })
  if (command.due === state.due) return refuse('promise.same-day', { due: command.due, field: 'due' })
  const { due, reason } = command
  return [
    { type: 'PromiseMoved', data: { from: state.due, due, reason: reason.trim(), approvedBy: actor.person } },
  ]
}

/** What is kept, or whose day was named, stays; and where nothing comes out differently, nothing has happened. */
function revise({ reason }: CommandOf<'RevisePromise'>, state: Promised, { calendar }: Given): Decision {
  const { status, counted, madeOn, due: from } = state
  if (status !== 'open' || !counted) return []
  const deadline = deadlineBy(calendar, counted.within, madeOn)
  if (isRefusal(deadline)) return deadline
  const next = countedBy(calendar, counted.within, deadline)
  // In days: an office that closes earlier moves no promise.
  const same = next.due === from && next.counted.standing === counted.standing
  return same ? [] : [{ type: 'PromiseRevised', data: { from, ...next, reason } }]
}
