// More time for a task: asked by whoever has it before it is too late, decided by another, so often as its programme allowed.
import { dayOf } from '#foundation/core/days.ts'
import { refuse } from '#foundation/core/refusal.ts'
import { dayOfText } from '#foundation/time/day.ts'
import type { CommandOf } from '../commands.ts'
import type { Decision, Given } from './facts.ts'
import type { Task } from '../state.ts'

export function askTime({ due, reason }: CommandOf<'AskTime'>, state: Task, given: Given): Decision {
  if (!given.holds) return refuse('task.not-yours')
  if (state.asked) return refuse('task.time-pending')
  const { most, askedWorkingDaysBefore } = state.extensions
  if (state.granted >= most) return refuse('task.time-spent', { most })
  const today = dayOf(given.at)
  const left = given.calendar.count(dayOfText(today), dayOfText(state.due))
  if (left < askedWorkingDaysBefore) return refuse('task.time-late', { days: askedWorkingDaysBefore })
  if (due <= state.due) return refuse('task.time-not-later', { due: state.due, field: 'due' })
  return [{ type: 'TimeAsked', data: { due, reason: reason.trim() } }]
}

/** Nobody decides what he asked for himself; and a refusal says why. */
export function decideTime(command: CommandOf<'DecideTime'>, state: Task, given: Given): Decision {
  if (!given.directs) return refuse('task.not-directed')
  const { asked } = state
  if (!asked) return refuse('task.time-none')
  const { actor } = given
  if (asked.by === (actor.person ?? actor.account)) return refuse('task.own-request')
  const note = command.note?.trim() ?? null
  if (!command.granted) {
    return note === null
      ? refuse('task.note-missing', { field: 'note' })
      : [{ type: 'TimeRefused', data: { note } }]
  }
  const due = command.due ?? asked.due
  if (due < dayOf(given.at)) return refuse('task.due-past', { due, field: 'due' })
  if (due <= state.due) return refuse('task.time-not-later', { due: state.due, field: 'due' })
  return [{ type: 'TimeGranted', data: { from: state.due, due, reason: asked.reason, note } }]
}
