// One trouble told twice: the matter that goes on knows the others, and each asker still judges its answer by herself.
import { dayOf } from '#foundation/core/days.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import { rungAbove, rungAt } from '../rules.ts'
import type { Matter } from '../state.ts'
import { dueOf, startedAt } from './clocks.ts'
import type { Given } from './facts.ts'

type Decision = readonly MatterEvent[] | Refusal

export function absorb({ matters }: CommandOf<'AbsorbMatters'>, state: Matter): Decision {
  if (state.status === 'closed') return refuse('matter.merge-closed', { field: 'into' })
  const more = matters.filter((id) => !state.merged.includes(id))
  return more.length === 0 ? [] : [{ type: 'MattersAbsorbed', data: { matters: more } }]
}

/**
 * The verdict of an asker whose matter goes on in another. Accepted, it stands beside the other asker's; refused, her
 * matter is one of its own again, a rung above where the answer came from, and the other asker's is left as it is.
 */
export function judgeMerged(
  command: CommandOf<'JudgeMatter'>,
  isSatisfied: boolean,
  state: Matter,
  given: Given,
): Decision {
  if (isJudgedJoined(state)) return refuse('matter.judged-already', { day: dayOf(state.verdict!.at) })
  const { goesOn, office } = given
  if (!goesOn?.replied) return refuse('matter.not-replied', { status: goesOn?.status ?? state.status })
  const judged: MatterEvent = {
    type: 'MatterJudged',
    data: { grade: command.grade, words: command.words?.trim() ?? null },
  }
  if (isSatisfied) return [judged]
  const { part } = given.programme
  // The other matter may be another programme's, with other rungs.
  const stood = rungAt(part, goesOn.rung) > rungAt(part, state.rung) ? goesOn.rung : state.rung
  const { key: rung } = rungAbove(part, stood)
  const deadlines = startedAt(given, 'received', { rung, class: state.class })
  const holding = { unit: office, person: null, due: dueOf(deadlines, 'dispatch') }
  return [judged, { type: 'MatterReopened', data: { from: state.rung, rung, holding, deadlines } }]
}

/** Her words stay on her own matter; whoever holds the one in which it goes on reads them there, as long as that is open. */
export function isHeardFurther(state: Matter, { isAsker, goesOn }: Given): boolean {
  if (!isAsker || state.mergedInto === null || !goesOn) return false
  return goesOn.status !== 'closed' && !isJudgedJoined(state)
}

/** Its asker has judged the answer that the other matter was given. */
export function isJudgedJoined({ verdict, closed }: Matter): boolean {
  return verdict !== null && closed !== null && verdict.at >= closed.at
}

/** The matter in which this one went on was withdrawn by its own asker, who cannot withdraw for another. */
export function undoMerge({ from }: CommandOf<'UndoMerge'>, state: Matter, given: Given): Decision {
  if (state.mergedInto !== from) return []
  const deadlines = startedAt(given, 'received', state)
  const holding = { unit: given.office, person: null, due: dueOf(deadlines, 'dispatch') }
  return [{ type: 'MergeUndone', data: { from, holding, deadlines } }]
}
