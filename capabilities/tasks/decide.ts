// The rules of a task: an owner and a day at every instant, an order that never runs in a ring, and no day moved by an edit.
import { never, type Decider } from '#foundation/core/decider.ts'
import { dayOf } from '#foundation/core/days.ts'
import { isRefusal, refuse } from '#foundation/core/refusal.ts'
import { countedBy } from '#foundation/time/within.ts'
import type { CommandOf, TaskCommand } from './commands.ts'
import { deadlineBy } from './counting.ts'
import { wrongOrder, type Decision, type Given, type TaskFacts } from './decide/facts.ts'
import { openTask } from './decide/open.ts'
import { askTime, decideTime } from './decide/time.ts'
import type { TaskEvent } from './events.ts'
import { evolve, noTask, type Task } from './state.ts'

export const taskDecider: Decider<Task, TaskCommand, TaskEvent, TaskFacts> = {
  initial: noTask,
  evolve,
  decide,
}

function decide(command: TaskCommand, state: Task, given: Given): Decision {
  if (command.type === 'OpenTask') return openTask(command, state, given)
  if (state.status === 'none') return refuse('task.unknown')
  if (command.type === 'ReviseTask') return revise(command, state, given)
  if (command.type === 'ReopenTask') return reopen(command, state, given)
  if (state.status !== 'open') return refuse('task.over', { status: state.status })
  switch (command.type) {
    case 'ReportTask':
      return given.holds
        ? [{ type: 'TaskReported', data: { text: command.text.trim() } }]
        : refuse('task.not-yours')
    case 'ReachMilestone':
      return reach(command, state, given)
    case 'FinishTask':
      return finish(command, given)
    case 'DropTask':
      return given.directs
        ? [{ type: 'TaskDropped', data: { reason: command.reason.trim() } }]
        : refuse('task.not-directed')
    case 'HandTask':
      return hand(command, state, given)
    case 'EditTask':
      return edit(command, state, given)
    case 'AskTime':
      return askTime(command, state, given)
    case 'DecideTime':
      return decideTime(command, state, given)
    default:
      return never(command)
  }
}

function reach({ key, note }: CommandOf<'ReachMilestone'>, state: Task, given: Given): Decision {
  if (!given.holds) return refuse('task.not-yours')
  const milestone = state.milestones.find((each) => each.key === key)
  if (!milestone) return refuse('task.milestone-unknown', { key, field: 'key' })
  if (milestone.reachedOn !== null) return refuse('task.milestone-reached', { title: milestone.title })
  return [{ type: 'MilestoneReached', data: { key, note: note?.trim() ?? null } }]
}

function finish({ outcome }: CommandOf<'FinishTask'>, { holds, order }: Given): Decision {
  if (!holds) return refuse('task.not-yours')
  if (order.open.length > 0) return refuse('task.predecessor-open', { ids: order.open, n: order.open.length })
  return [{ type: 'TaskDone', data: { outcome: outcome.trim() } }]
}

/** Done again it may get another day, from whoever directs it; without one the day that it had stands. */
function reopen(command: CommandOf<'ReopenTask'>, state: Task, given: Given): Decision {
  const { reason, due } = command
  if (state.status === 'open') return refuse('task.not-over')
  if (!given.directs) return refuse('task.not-directed')
  if (due !== undefined && due < dayOf(given.at)) return refuse('task.due-past', { due, field: 'due' })
  return [{ type: 'TaskReopened', data: { reason: reason.trim(), from: state.due, due: due ?? null } }]
}

/** Within its own unit whoever has it passes it on; to another unit only who directs it. The day stays. */
function hand(command: CommandOf<'HandTask'>, state: Task, given: Given): Decision {
  const { unit, person = null, reason } = command
  if (!given.directs && !(given.holds && unit === state.unit)) {
    return refuse(given.holds ? 'task.hand-needs-director' : 'task.not-directed')
  }
  if (given.strangers.length > 0) return refuse('task.owner-unknown', { ids: given.strangers, field: 'unit' })
  if (unit === state.unit && person === state.person) return refuse('task.same-owner', { field: 'unit' })
  return [{ type: 'TaskHanded', data: { unit, person, reason: reason.trim() } }]
}

function edit(command: CommandOf<'EditTask'>, state: Task, given: Given): Decision {
  if (!given.directs) return refuse('task.not-directed')
  const next = {
    title: command.title?.trim() ?? state.title,
    text: command.text?.trim() ?? state.text,
    after: command.after ?? state.after,
  }
  const wrong = command.after && wrongOrder(given)
  if (wrong) return wrong
  const same =
    next.title === state.title && next.text === state.text && next.after.join() === state.after.join()
  return same ? refuse('task.nothing-edited') : [{ type: 'TaskEdited', data: next }]
}

/** What is over, or whose day somebody gave, stays; and where nothing comes out differently, nothing has happened. */
function revise({ reason }: CommandOf<'ReviseTask'>, state: Task, { calendar }: Given): Decision {
  const { status, counted, openedOn, due: from } = state
  if (status !== 'open' || !counted) return []
  const deadline = deadlineBy(calendar, counted.within, openedOn)
  if (isRefusal(deadline)) return deadline
  const next = countedBy(calendar, counted.within, deadline)
  const same = next.due === from && next.counted.standing === counted.standing
  return same ? [] : [{ type: 'TaskRevised', data: { from, ...next, reason } }]
}
