// What belongs to a court, a petition office or another body: the asker is told where, and may object once.
import { dayOf } from '#foundation/core/days.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { CommandOf } from '../commands.ts'
import type { MatterEvent } from '../events.ts'
import type { Matter } from '../state.ts'
import { dueOf, startedAt } from './clocks.ts'
import type { Given } from './facts.ts'

type Decision = readonly MatterEvent[] | Refusal

export function referOut({ channel, note }: CommandOf<'ReferOut'>, state: Matter): Decision {
  if (state.status === 'closed') return refuse('matter.closed')
  if (state.status === 'replied') return refuse('referral.replied')
  return [{ type: 'MatterReferredOut', data: { channel, note: note.trim() } }]
}

/**
 * Hers alone. The office looks at it again, with all its time; a second referral she cannot undo. Merged into a matter
 * that was referred out, hers comes back by itself.
 */
export function objectToReferral(
  { reason }: CommandOf<'ObjectToReferral'>,
  state: Matter,
  given: Given,
): Decision {
  if (!given.isAsker) return refuse('matter.not-asker')
  const because = state.closed?.because
  const isReferred = because === 'referred-out' || (because === 'merged' && given.goesOn?.referred === true)
  if (!isReferred) return refuse('referral.none')
  const before = state.referral?.objectedAt ?? null
  if (before !== null) return refuse('referral.objected-already', { day: dayOf(before) })
  const deadlines = startedAt(given, 'received', state)
  const holding = { unit: given.office, person: null, due: dueOf(deadlines, 'dispatch') }
  return [{ type: 'ReferralObjected', data: { reason: reason.trim(), holding, deadlines } }]
}
