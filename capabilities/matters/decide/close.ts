// The end of a matter: the asker's verdict, the asker's withdrawal, or a dated record of attempts to reach a silent one.
import { dayOf } from '#foundation/core/days.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import { rungAbove } from '../rules.ts'
import type { Matter } from '../state.ts'
import { dueOf, startedAt } from './clocks.ts'
import type { Given } from './facts.ts'
import { judgeMerged } from './merged.ts'

type Decision = readonly MatterEvent[] | Refusal

/** Grades 1 and 2 of five are "dissatisfied": the matter reopens one rung higher. */
const lowestSatisfied = 3

export function judge(command: CommandOf<'JudgeMatter'>, state: Matter, given: Given): Decision {
  if (!given.isAsker) return refuse('matter.not-asker')
  const isSatisfied = command.grade >= lowestSatisfied
  if (state.closed?.because === 'merged') return judgeMerged(command, isSatisfied, state, given)
  if (state.status !== 'replied') return refuse('matter.not-replied', { status: state.status })
  const judged: MatterEvent = {
    type: 'MatterJudged',
    data: { grade: command.grade, words: command.words?.trim() ?? null },
  }
  if (isSatisfied) return [judged, { type: 'MatterClosed', data: { because: 'verdict' } }]
  return [judged, { type: 'MatterReopened', data: oneHigher(state, given) }]
}

export function withdraw(command: CommandOf<'WithdrawMatter'>, state: Matter, given: Given): Decision {
  if (!given.isAsker) return refuse('matter.not-asker')
  if (state.status === 'closed') return refuse('matter.closed')
  return [{ type: 'MatterWithdrawn', data: { reason: command.reason.trim() } }]
}

export function attempt(command: CommandOf<'RecordAttempt'>, state: Matter): Decision {
  if (state.status !== 'replied') return refuse('matter.not-replied', { status: state.status })
  return [{ type: 'AttemptRecorded', data: { how: command.how.trim(), note: command.note.trim() } }]
}

export function closeUnreached(state: Matter, given: Given): Decision {
  if (state.status !== 'replied') return refuse('matter.not-replied', { status: state.status })
  if (state.holding.due > given.at) return refuse('matter.asker-has-time', { due: dayOf(state.holding.due) })
  const days = new Set(state.attempts.map((tried) => dayOf(tried.at))).size
  const needed = given.programme.part.attempts
  if (days < needed) return refuse('matter.too-few-attempts', { days, needed })
  return [{ type: 'MatterClosed', data: { because: 'unreached' } }]
}

/** Called again after it ended, she says that it is not as recorded: as after a verdict of dissatisfied, it climbs a rung. */
export function reopen(command: CommandOf<'ReopenMatter'>, state: Matter, given: Given): Decision {
  const { closed } = state
  if (closed === null || closed.because === 'merged') return refuse('matter.not-closed')
  const reason = command.reason.trim()
  return [{ type: 'MatterReopened', data: { ...oneHigher(state, given), reason } }]
}

function oneHigher(state: Matter, given: Given) {
  const next = rungAbove(given.programme.part, state.rung)
  const deadlines = startedAt(given, 'received', { rung: next.key, class: state.class })
  const holding = { unit: given.office, person: null, due: dueOf(deadlines, 'dispatch') }
  return { from: state.rung, rung: next.key, holding, deadlines }
}
